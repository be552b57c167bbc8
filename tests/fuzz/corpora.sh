#!/usr/bin/env bash
# Lays out what fuzzing begins with: the golden files of the formats, one folder a target.
#   tests/fuzz/corpora.sh FOLDER
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for target in bundle package key_file event_file string_file record ledger_pages; do
  mkdir -p "$folder/$target/golden" "$folder/$target/new"
done
cp bundle/golden/*.bundle bundle/golden/*.merged "$folder/bundle/golden"
cp bundle/golden/*.package bundle/golden/*.ticket "$folder/package/golden"
cp ../assets/events/*.toml "$folder/event_file/golden"
cp ../assets/strings/sv.toml "$folder/string_file/golden"
for hex in record/golden/*.hex; do
  tr -dc '0-9a-fA-F' <"$hex" | sed 's/../\\x&/g' | { read -r -d '' text || true; printf '%b' "$text"; } \
    >"$folder/record/golden/$(basename "$hex" .hex)"
done
cp fuzz/golden/*.key fuzz/golden/*.pub "$folder/key_file/golden"
cp fuzz/golden/*.ledger "$folder/ledger_pages/golden"
