#!/usr/bin/env bash
# Branch coverage of the rooms that keep and carry what people hand in (seal, ledger, bundle, desk): builds
# them and their tests with gcov in build/coverage, runs the tests, prints a line per file and, with
# --uncovered, each branch that no test takes. Branches into exceptions are left out: nothing written
# here throws, and a library's exception that is not caught where it comes in ends the program.
# Templates and inline functions of a header count once per room that uses them, so headers look worse than
# they are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rooms=(seal ledger bundle desk)
folder=$PWD/build/coverage

mkdir -p "$folder"
launcher=()
! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DSTORDIALOG_PRECOMPILE=ON "${launcher[@]}" \
  -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1 -D_GLIBCXX_ASSERTIONS" \
  -DCMAKE_PROJECT_stordialog_INCLUDE="$PWD/tests/coverage.cmake" >"$folder/configure.log"
ninja -C "$folder" "${rooms[@]/#/test_}" >"$folder/build.log" || {
  tail -n 40 "$folder/build.log"
  exit 1
}
find "$folder" -name '*.gcda' -delete
for room in "${rooms[@]}"; do "$folder/bin/test_$room" --minimal >"$folder/$room.log"; done

# From the folder that the compiler was called in, or gcov does not find the sources.
for room in "${rooms[@]}"; do
  rm -rf "$folder/gcov/$room"
  mkdir -p "$folder/gcov/$room"
  (
    cd "$folder"
    find "sync/$room" -name '*.gcda' -print0 |
      xargs -0 gcov --branch-probabilities --branch-counts --preserve-paths >/dev/null 2>&1
    mv ./*.gcov "gcov/$room/"
  )
done
# One line per file: branches, how many were taken, the share; then the sum.
awk -v detail="${1-}" '
  function name(path) { sub(/.*#sync#/, "sync/", path); gsub(/#/, "/", path); sub(/\.gcov$/, "", path); return path }
  FNR == 1 { file = name(FILENAME); line = 0; order[++files] = file }
  /^ *[-#=0-9*]+: *[0-9]+:/ { split($0, part, ":"); line = part[2] + 0; code = $0; sub(/^[^:]*:[^:]*:/, "", code) }
  /^branch/ && !/\(throw\)/ {
    ++all[file]
    if (/taken 0|never executed/) {
      if (detail == "--uncovered" && shown[file, line]++ == 0) left[file] = left[file] sprintf("    %d: %s\n", line, code)
    } else ++taken[file]
  }
  END {
    for (i = 1; i <= files; ++i) {
      file = order[i]
      if (all[file] == 0) continue
      printf "%-36s %5d of %5d branches, %5.1f %%\n", file, taken[file], all[file], 100 * taken[file] / all[file]
      printf "%s", left[file]
      sum += all[file]; sum_taken += taken[file]
    }
    printf "%-36s %5d of %5d branches, %5.1f %%\n", "together", sum_taken, sum, 100 * sum_taken / sum
  }' $(find "$folder"/gcov -name '*#sync#*.gcov' | grep -E '#sync#(seal|ledger|bundle|desk)#[a-z_]+\.(cpp|h)\.gcov$' |
    awk -F/ '{ split($(NF), p, "#sync#"); split(p[2], q, "#"); if (q[1] == $(NF - 1)) print }' | sort)
