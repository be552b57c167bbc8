#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test through ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source vendor/packages.sh

help() {
  cat <<'TEXT'
./test.sh [--sanitize | --plain | --documents | --lint | --analyze | --bench | --fuzz | --long | --help]
          [-- options of ctest]

  ./test.sh                 build in build/test with warnings as errors, run every test
  ./test.sh --sanitize      the same under AddressSanitizer and UBSan, with clang, in build/sanitize
  ./test.sh --plain         in build/test, only the tests that see less under the sanitizers
  ./test.sh --lint [FILE...]    clang-format, and clang-tidy's checks, over everything written here
  ./test.sh --analyze [FILE...] clang's static analyzer; takes five times as long
  ./test.sh --documents     what LibreOffice and Chromium with axe-core make of a report; installs both
  ./test.sh --bench         what frames, the start and an idle screen cost, as ratios of one run;
                            in the release build. Options of Google Benchmark may follow.
  ./test.sh --bench grouping [FILE]
                            how good and how quick suggested groups are; FILE: real proposals as JSON
  ./test.sh --bench tally   what counting a million ballots costs, rule by rule, in time and memory.
                            Options of Google Benchmark may follow.
  ./test.sh --fuzz [SECONDS] [TARGET...]
                            every reader of foreign bytes under libFuzzer, so long each (60);
                            what ends one is kept in build/fuzz/found
  ./test.sh --long          what takes hours: a million made-up workshops, every call of a session
                            failing in every way, an hour of fuzzing, and each promise broken once
                            (tests/mutants). STORDIALOG_SIMULATE=N and STORDIALOG_FUZZ_SECONDS=S
                            make it shorter or longer.
  ./test.sh -- -R ledger    only the tests whose name matches
TEXT
}

run_tests() {
  local preset=$1 target=$2
  shift 2
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}" \
    "${packages_to_check_documents[@]}"
  [[ $preset != sanitize ]] || install_missing "${packages_to_sanitize[@]}"
  configure "$preset"
  say "Building build/$preset"
  ninja -C "build/$preset" "$target" >&2 || stop "The build failed; the first error stands above."
  # Third-party libraries keep memory until the end; what is written here has to give it back.
  export ASAN_OPTIONS=${ASAN_OPTIONS-strict_string_checks=1:detect_stack_use_after_return=1}
  export UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1}
  export ASAN_SYMBOLIZER_PATH=${ASAN_SYMBOLIZER_PATH-/usr/bin/addr2line} # or a trace has no names
  export LSAN_OPTIONS=${LSAN_OPTIONS-suppressions=$PWD/vendor/leaks.supp:print_suppressions=0}
  local at_once
  at_once=$(nproc)
  [[ $target != plain ]] || at_once=$((at_once + 2)) # its two real windows mostly wait
  ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$at_once" "$@"
}

# One file through clangd, which asks clang-tidy's checks about that file alone: clang-tidy itself walks
# through every system header again, six times as long. Prints FILE: [check] Line N: what.
lint_one() {
  local said
  said=$(clangd-19 --check="$1" --check-lines=1-1 --compile-commands-dir=build/lint --log=error 2>&1) &&
    return 0
  sed -n -E "s|^E\\[[^]]*\\] |$1: |p" <<<"$said"
  return 1
}
export -f lint_one

# The files named, else all that are written here.
written() {
  if (($#)); then
    printf '%s\n' "$@"
  else
    find sync app tests vendor -name '*.cpp' -o -name '*.h' | sort
  fi
}

# Those of them that the build compiles, and headers, each ended by a zero byte.
compiled() {
  local file
  while read -r file; do
    if [[ $file == *.h ]] || grep -qF "\"$PWD/$file\"" build/lint/compile_commands.json; then
      printf '%s\0' "$file"
    fi
  done < <(written "$@")
}

# For the compilers' commands alone: nothing is built there.
prepare_lint() {
  install_missing "${packages_to_build[@]}" "${packages_to_lint[@]}"
  configure lint
}

lint() {
  prepare_lint
  local files=() complaints=0
  mapfile -t files < <(written "$@")
  say "clang-format: ${#files[@]} files"
  clang-format-19 --dry-run -Werror "${files[@]}" 2>build/clang-format.log || {
    sed -n 's/: error: .*//p' build/clang-format.log | cut -d : -f 1 | sort | uniq -c >&2
    say "Run clang-format-19 -i on the files named above; build/clang-format.log has the places."
    complaints=1
  }
  say "clang-tidy's checks"
  compiled "$@" | xargs -0 -n 1 -P "$(nproc)" bash -c 'lint_one "$1"' lint || complaints=1
  ((complaints == 0)) || exit 1
  say "Nothing to complain about."
}

analyze() {
  prepare_lint
  compiled "$@" | grep -zv '\.h$' | xargs -0 -n 1 -P "$(nproc)" clang-tidy-19 --quiet -p build/lint \
    --checks='-*,clang-analyzer-*,-clang-analyzer-security.FloatLoopCounter' 2>build/analyze.log ||
    stop "The analyzer found the mistakes named above."
  say "Nothing to complain about."
}

bench() {
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}" "${packages_to_bench[@]}"
  configure release
  cmake build/release >/dev/null # the library may have come after the tree was configured
  local program=stordialog-bench
  if [[ ${1-} == grouping || ${1-} == tally ]]; then
    program+=-$1
    shift
  fi
  ninja -C build/release "$program" >&2 || stop "The build failed; the first error stands above."
  "build/release/bin/$program" "$@"
}

documents() {
  install_missing "${packages_to_build[@]}" "${packages_to_check_documents[@]}" \
    "${packages_to_open_documents[@]}"
  command -v npm >/dev/null || stop "axe-core comes through npm, which is not installed here."
  configure test
  ninja -C build/test stordialog-sync >&2 || stop "The build failed; the first error stands above."
  tests/documents/check.sh build/test/bin/stordialog-sync build/documents
}

# One target after the other, each from the golden files on. Resident memory is bounded, and no single
# allocation may be larger than the files that the readers take.
fuzz() {
  local seconds=60 target corpus
  if [[ ${1-} =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
  fi
  install_missing "${packages_to_build[@]}" "${packages_to_fuzz[@]}"
  configure fuzz
  say "Building build/fuzz"
  ninja -C build/fuzz fuzz >&2 || stop "The build failed; the first error stands above."
  tests/fuzz/corpora.sh build/fuzz/corpus
  mkdir -p build/fuzz/found
  (($#)) || set -- bundle package key_file event_file string_file record ledger_pages
  for target in "$@"; do
    corpus=build/fuzz/corpus/$target
    say "$target: $seconds seconds"
    "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 \
      -malloc_limit_mb=300 -max_len=65536 -print_final_stats=1 -verbosity=0 \
      -artifact_prefix="build/fuzz/found/$target-" "$corpus/new" "$corpus/golden" \
      >"build/fuzz/$target.log" 2>&1 || {
      tail -n 40 "build/fuzz/$target.log" >&2
      stop "$target: what ended it lies in build/fuzz/found."
    }
    sed -n -E 's/^stat::(number_of_executed_units|peak_rss_mb): +/  \1 /p' "build/fuzz/$target.log" >&2
  done
}

long() {
  local seconds=${STORDIALOG_FUZZ_SECONDS-3600} half workers=()
  install_missing "${packages_to_build[@]}" "${packages_to_sanitize[@]}"
  configure sanitize
  say "Building build/sanitize"
  ninja -C build/sanitize test_workshops >&2 || stop "The build failed; the first error stands above."
  half=$((${STORDIALOG_SIMULATE-1000000} / $(nproc)))
  for ((i = 0; i < $(nproc); ++i)); do
    STORDIALOG_SIMULATE=$half STORDIALOG_FIRST_SEED=$((1 + i * half)) \
      build/sanitize/bin/test_workshops -tc='whatever goes wrong*' >"build/long-$i.log" 2>&1 &
    workers+=($!)
  done
  local failed=0
  for i in "${!workers[@]}"; do
    wait "${workers[i]}" || failed=1
    cat "build/long-$i.log"
  done
  STORDIALOG_EVERY_CALL=1 build/sanitize/bin/test_workshops -tc='*call*' || failed=1
  fuzz $((seconds / 7)) || failed=1
  tests/mutants/run.sh || failed=1
  exit "$failed"
}

what=tests
case ${1-} in
  -h | --help) what=help ;;
  --sanitize) what=sanitize ;;
  --plain) what=plain ;;
  --documents) what=documents ;;
  --lint) what=lint ;;
  --analyze) what=analyze ;;
  --bench) what=bench ;;
  --fuzz) what=fuzz ;;
  --long) what=long ;;
  '' | --) ;;
  *) stop "./test.sh does not know '$1'; ./test.sh --help says what it can do." ;;
esac
[[ $what == tests || $# -eq 0 ]] || shift
[[ ${1-} != -- ]] || shift
case $what in
  help) help ;;
  tests) run_tests test all "$@" ;;
  documents) documents ;;
  plain) run_tests test plain -L plain "$@" ;;
  sanitize) run_tests sanitize all "$@" ;;
  lint) lint "$@" ;;
  analyze) analyze "$@" ;;
  bench) bench "$@" ;;
  fuzz) fuzz "$@" ;;
  long) long ;;
esac
