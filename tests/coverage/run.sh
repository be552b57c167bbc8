#!/usr/bin/env bash
# Branch coverage of the rooms that keep and carry what people hand in (seal, ledger, bundle, desk): builds
# them with clang's counters in build/coverage, runs their tests and those that use them most, and prints a
# line per file. Each condition counts twice, once for each of its outcomes. What no test takes has to
# stand in unreached.txt beside this file with a reason, or this ends with 1; so it does where a reason
# stands there that is not needed any more. With --uncovered those with a reason are printed too.
#
# Left out, for they hold by themselves: conditions inside ensure(), whose breach ends the program; the
# `true` of endless loops; the missing default of a switch, which the compiler's warnings hold complete.
# STORDIALOG_SIMULATE=N (2500) is how many made-up workshops are run among them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rooms=(seal ledger bundle desk)
users=(simulate organise cli)
folder=$PWD/build/coverage

mkdir -p "$folder"
launcher=()
! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DSTORDIALOG_PRECOMPILE=ON -DSTORDIALOG_UNITE=ON \
  -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 "${launcher[@]}" \
  -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1 -D_GLIBCXX_ASSERTIONS" \
  -DCMAKE_PROJECT_stordialog_INCLUDE="$PWD/tests/coverage/coverage.cmake" >"$folder/configure.log"
programs=("${rooms[@]/#/test_}" "${users[@]/#/test_}" test_workshops)
ninja -C "$folder" "${programs[@]}" >"$folder/build.log" || {
  tail -n 40 "$folder/build.log"
  exit 1
}

rm -rf "$folder/counts"
export LLVM_PROFILE_FILE=$folder/counts/%m-%p.profraw
run() { # PROGRAM ARGUMENTS...
  "$folder/bin/$1" --minimal "${@:2}" >>"$folder/tests.log" 2>&1 || {
    tail -n 40 "$folder/tests.log"
    exit 1
  }
}
: >"$folder/tests.log"
for room in "${rooms[@]}" "${users[@]}"; do run "test_$room"; done
STORDIALOG_EVERY_CALL=most run test_workshops '-tc=*call*'
STORDIALOG_SIMULATE=${STORDIALOG_SIMULATE-2500} run test_workshops '-tc=whatever goes wrong*'

llvm-profdata-19 merge -sparse "$folder"/counts/*.profraw -o "$folder/all.profdata"
llvm-cov-19 export -format=text -skip-functions -instr-profile="$folder/all.profdata" \
  "$folder/bin/${programs[0]}" $(printf -- "-object $folder/bin/%s " "${programs[@]:1}") \
  >"$folder/all.json" 2>"$folder/export.log"
# File, first line and column, last line and column, how often true, how often false.
jq -r --arg root "$PWD/" '.data[0].files[] | .filename as $file
    | select($file | ltrimstr($root) | test("^sync/('"$(IFS='|'; echo "${rooms[*]}")"')/"))
    | .branches[] | [($file | ltrimstr($root)), .[0], .[1], .[2], .[3], .[4], .[5]] | @tsv' \
  "$folder/all.json" >"$folder/branches.tsv"

LC_ALL=C awk -F'\t' -v detail="${1-}" -v explained_in=tests/coverage/unreached.txt '
  function source(file, line) {
    if (!(file in read)) {
      read[file] = 1
      for (n = 1; (getline text < file) > 0; ++n) lines[file, n] = text
      close(file)
    }
    return lines[file, line]
  }
  function trimmed(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
  function condition(file, l1, c1, l2, c2,    text, l) {
    if (l1 == l2) return substr(source(file, l1), c1, c2 - c1)
    text = trimmed(substr(source(file, l1), c1))
    for (l = l1 + 1; l < l2; ++l) text = text " " trimmed(source(file, l))
    return text " " trimmed(substr(source(file, l2), 1, c2 - 1))
  }
  # The statement up to here.
  function before(file, line, column,    text, l) {
    text = substr(source(file, line), 1, column - 1)
    for (l = line - 1; l > 0 && l > line - 6; --l) {
      if (source(file, l) ~ /[;{}][ \t]*$/ || source(file, l) ~ /^[ \t]*($|\/\/)/) break
      text = source(file, l) " " text
    }
    return text
  }
  function look(file, line, text, outcome, count,    key) {
    ++all[file]
    if (count > 0) { ++taken[file]; return }
    key = file " | " text " | " outcome
    if (key in reason) {
      needed[key] = 1
      ++explained[file]
      if (detail == "--uncovered") left[file] = left[file] sprintf("    %d: %s is never %s: %s\n", line, text, outcome, reason[key])
    } else {
      ++unexplained
      left[file] = left[file] sprintf("    %d: %s is never %s, AND NOTHING SAYS WHY\n", line, text, outcome)
    }
  }
  BEGIN {
    while ((getline text < explained_in) > 0) {
      if (text ~ /^(#|$)/) continue
      parts = split(text, part, " \\| ")
      if (parts != 4) { print explained_in ": not FILE | CONDITION | OUTCOME | REASON: " text; bad = 1; continue }
      reason[part[1] " | " part[2] " | " part[3]] = part[4]
    }
  }
  {
    key = $1 FS $2 FS $3 FS $4 FS $5
    if (!(key in is_known)) { is_known[key] = 1; order[++places] = key }
    true_count[key] += $6
    false_count[key] += $7
  }
  END {
    for (i = 1; i <= places; ++i) {
      split(order[i], at, FS)
      if (!(at[1] in is_file)) { is_file[at[1]] = 1; file[++files] = at[1] }
      text = condition(at[1], at[2] + 0, at[3] + 0, at[4] + 0, at[5] + 0)
      statement = before(at[1], at[2] + 0, at[3] + 0)
      if (text == "true" || statement ~ /(^|[ :])ensure\(/ || statement ~ /switch \($/) continue
      look(at[1], at[2], text, "true", true_count[order[i]])
      look(at[1], at[2], text, "false", false_count[order[i]])
    }
    for (i = 1; i <= files; ++i) {
      if (all[file[i]] == 0) continue
      printf "%-36s %5d of %5d branches, %5.1f %%; %d explained\n", file[i], taken[file[i]], all[file[i]], 100 * taken[file[i]] / all[file[i]], explained[file[i]]
      printf "%s", left[file[i]]
      sum += all[file[i]]; sum_taken += taken[file[i]]; sum_explained += explained[file[i]]
    }
    for (key in reason) if (!(key in needed)) { print explained_in ": not needed any more: " key; bad = 1 }
    printf "%-36s %5d of %5d branches, %5.1f %%; %d explained, %d not\n", "together", sum_taken, sum, 100 * sum_taken / sum, sum_explained, unexplained
    exit bad || unexplained > 0
  }' <(sort -t$'\t' -k1,1 -k2,2n -k3,3n "$folder/branches.tsv")
