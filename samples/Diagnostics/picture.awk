# Draws the first line of each rule as a terminal window:  ./show.sh | awk -f picture.awk > output.svg
BEGIN { width = 108; count = 0 }

{
  match($0, /SCF[0-9][0-9][0-9][0-9]/)
  id = substr($0, RSTART, RLENGTH)
  if (!(id in seen)) { seen[id] = 1; split_line($0) }
}

END {
  height = count * 20 + 60
  font = "font-family=\"ui-monospace,Consolas,Menlo,monospace\" font-size=\"13.5\""
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 " height "\" " font ">"
  print "<title>What dotnet build reports in samples/Diagnostics, one line of each rule</title>"
  print "<rect width=\"960\" height=\"" height "\" rx=\"8\" fill=\"#1e1e1e\"/>"
  print "<circle cx=\"20\" cy=\"18\" r=\"6\" fill=\"#ff5f57\"/>"
  print "<circle cx=\"40\" cy=\"18\" r=\"6\" fill=\"#febc2e\"/>"
  print "<circle cx=\"60\" cy=\"18\" r=\"6\" fill=\"#28c840\"/>"
  print "<g fill=\"#d4d4d4\">"
  for (i = 1; i <= count; i++) print "<text x=\"" indents[i] "\" y=\"" (i * 20 + 34) "\">" lines[i] "</text>"
  print "</g>"
  print "</svg>"
}

# Breaks at spaces; what follows is indented.
function split_line(text,    n, words, i, line, first) {
  n = split(text, words, " "); line = words[1]; first = 1
  for (i = 2; i <= n; i++) {
    if (length(line) + length(words[i]) + 1 > width) { add(line, first); first = 0; line = words[i] }
    else line = line " " words[i]
  }
  add(line, first)
}

function add(line, first,    place, head, rest, color) {
  gsub(/&/, "\\&amp;", line); gsub(/</, "\\&lt;", line)
  if (first && match(line, /: (error|warning) SCF[0-9]+:/)) {
    place = substr(line, 1, RSTART + 1)
    head = substr(line, RSTART + 2, RLENGTH - 2)
    rest = substr(line, RSTART + RLENGTH)
    color = head ~ /^error/ ? "#f48771" : "#e2c08d"
    line = "<tspan fill=\"#9a9a9a\">" place "</tspan><tspan font-weight=\"bold\" fill=\"" color "\">" head "</tspan>" rest
  }
  lines[++count] = line
  indents[count] = first ? 16 : 48
}
