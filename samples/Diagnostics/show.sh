#!/usr/bin/env bash
# Builds this project, which must fail, and prints what ScfGen reports, sorted by rule. Each line with a comment such as // SCF1001
# must be reported once, with that rule, and no other line: otherwise the difference is printed and the exit code is 1.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if dotnet build Diagnostics.csproj -tl:off -v:quiet -clp:NoSummary > "$work/build"; then
  echo "The project built, but it is wrong on purpose." >&2
  exit 1
fi

export LC_ALL=C

# "/path/File.cs(12,34): error SCF1001: what is wrong (https://…/SCF1001.md) [/path/Diagnostics.csproj]": path, link and project go.
sed -nE 's#^(.*[/\\])?([A-Za-z]+\.cs\([0-9]+,[0-9]+\)): (error|warning) (SCF[0-9]{4}): (.*)$#\4 \2: \3 \4: \5#p' "$work/build" \
  | sed -E 's# \[[^]]*\]$##; s# \(https?://[^)]*\)$##' | sort -u | sort -s -k1,1 -k2,2V > "$work/found"
if [ ! -s "$work/found" ]; then
  cat "$work/build" >&2
  exit 1
fi

cut -d' ' -f2- "$work/found"

grep -HnoE '// SCF[0-9]{4}' ./*.cs | sed -E 's#^\./(.*):([0-9]+):// (.*)$#\1 \2 \3#' | sort > "$work/expected"
sed -E 's#^(SCF[0-9]+) ([^(]+)\(([0-9]+),.*$#\2 \3 \1#' "$work/found" | sort > "$work/reported"
if ! diff "$work/expected" "$work/reported" > "$work/difference"; then
  echo "Expected (<) and reported (>) differ:" >&2
  cat "$work/difference" >&2
  exit 1
fi
