#!/usr/bin/env bash
# What large programs that nobody here wrote make of a report: LibreOffice opens workbook and plan,
# Chromium with axe-core reads the pages. Called by ./test.sh --documents with the built program.
set -euo pipefail
tool=$1
out=$2
mkdir -p "$out"
out=$(cd "$out" && pwd)
failed=0
fail() { printf 'FAILED: %s\n' "$*"; failed=1; }

# A workshop held, merged and opened.
day=$out/day
rm -rf "$day" "$out"/report "$out"/made
"$tool" simulate --out "$day" --people 70 --stations 3 --seed 3 >/dev/null
printf 'practice-password\n' >"$day/password"
"$tool" merge --package "$day"/*.package --out "$day/day.merged" "$day"/bundles/* >/dev/null
"$tool" open --package "$day"/*.package --key "$day/keys/ballots-1.key" --key "$day/keys/ballots-2.key" \
  --contacts-key "$day/keys/contacts.key" --contacts-out "$day/contacts.zip" --contacts-password-file "$day/password" \
  --password-file "$day/password" "$day/day.merged" --out "$day/results.json" >/dev/null
"$tool" report "$day/results.json" --out "$out/report" >/dev/null

# LibreOffice.
mkdir -p "$out/made"
office() { soffice -env:UserInstallation="file://$out/profile" --headless --convert-to "$1" --outdir "$out/made" "$2" >/dev/null 2>&1; }
office 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2' "$out/report/results.xlsx"
for sheet in "$out"/made/*.csv; do
  [[ -s $sheet ]] || fail "the workbook's sheet $sheet is empty"
done
rm -rf "$out/contacts"
7zz x -ppractice-password -o"$out/contacts" "$day/contacts.zip" >/dev/null
office csv "$out"/contacts/*.xlsx
grep -q 'Personuppgifter' "$out"/made/*kontakter.csv || fail "the contacts' workbook does not say that they are personal data"
rm -r "$out/contacts" "$out"/made/*kontakter.csv
office pdf "$out/report/plan-sv.odt"
plan=$(pdftotext -layout "$out/made/plan-sv.pdf" -)
for words in 'Samverkansplan' 'Utmaningarna vi prioriterar' 'Organisation och styrning' 'Underlag'; do
  [[ $plan == *"$words"* ]] || fail "LibreOffice does not show '$words' in the plan"
done

# Chromium and axe-core. The copy may run the checker; the page itself runs nothing.
axe=$out/node_modules/axe-core/axe.min.js
[[ -f $axe ]] || npm install --silent --prefix "$out" axe-core@4 >/dev/null
for page in "$out"/report/report-*.html; do
  copy=$out/made/$(basename "$page")
  {
    sed 's/<meta http-equiv[^>]*>//; s|</html>||' "$page"
    printf '<script>'
    cat "$axe"
    printf '</script><script>axe.run({runOnly:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]})'
    printf '.then(r=>{document.body.textContent="AXE "+r.passes.length+" passes "+r.violations.length+" violations "+'
    printf 'JSON.stringify(r.violations.map(v=>[v.id,v.nodes.map(n=>n.html)]))})</script></html>'
  } >"$copy"
  said=$(chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=20000 --dump-dom "file://$copy" 2>/dev/null |
    grep -o 'AXE .*' || true)
  printf '%s: %s\n' "$(basename "$page")" "${said%%</body>*}"
  [[ $said == *' 0 violations '* ]] || fail "axe-core complains about $page"
done
((failed == 0)) && printf 'Every document opens, and the pages are accessible as far as axe-core can tell.\n'
exit "$failed"
