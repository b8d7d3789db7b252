#!/usr/bin/env bash
# Installs the vendor's SDK, starts the local server, and lets the SDK walk through the life of a function in each of its ways of signing.
# One line per step; the exit code is 1 if any of them fails.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
work=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2> "$work/kill" || true
    wait "$server" || true
  fi

  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

npm install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel error > "$work/npm" || { cat "$work/npm" >&2; exit 1; }
dotnet build ../../samples/LocalScf -v:quiet -clp:NoSummary > "$work/build" || { cat "$work/build" >&2; exit 1; }

mkfifo "$work/said"
dotnet run --no-build --project ../../samples/LocalScf > "$work/said" &
server=$!
exec 3< "$work/said"

# "Local SCF listens on <address>", then "SecretId <id>" and "SecretKey <key>" on lines of their own.
while IFS=' ' read -r -t 60 first rest <&3; do
  case $first in
    Local) export LOCAL_SCF_ENDPOINT=${rest##* } ;;
    SecretId) export LOCAL_SCF_SECRET_ID=$rest ;;
    SecretKey) export LOCAL_SCF_SECRET_KEY=$rest; break ;;
  esac
done
if [ -z "${LOCAL_SCF_SECRET_KEY-}" ]; then
  echo "The local server did not start." >&2
  exit 1
fi

node main.mjs
