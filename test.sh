#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test through ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source vendor/packages.sh

help() {
  cat <<'TEXT'
./test.sh [--sanitize | --plain | --documents | --lint | --analyze | --coverage | --bench | --fuzz |
           --long | --help] [-- options of ctest]

  ./test.sh                 build in build/test with warnings as errors, run every test
  ./test.sh --sanitize      the same under AddressSanitizer and UBSan, with clang, in build/sanitize; not
                            e2e, whose windows mostly wait (--long opens them under the sanitizers too)
  ./test.sh --plain         in build/test, only the tests that see less under the sanitizers
  ./test.sh --lint [FILE...]    clang-format, and clang-tidy's checks, over everything written here
  ./test.sh --analyze [FILE...] clang's static analyzer; takes five times as long
  ./test.sh --coverage [--uncovered]
                            which branches of seal, ledger, bundle and desk the tests take; fails
                            where one is neither taken nor explained (tests/coverage/unreached.txt)
  ./test.sh --documents     what LibreOffice and Chromium with axe-core make of a report; installs both
  ./test.sh --bench         what frames, the start and an idle screen cost, as ratios of one run;
                            in the release build. Options of Google Benchmark may follow.
  ./test.sh --bench grouping [FILE]
                            how good and how quick suggested groups are; FILE: real proposals as JSON
  ./test.sh --bench tally   what counting a million ballots costs, rule by rule, in time and memory.
                            Options of Google Benchmark may follow.
  ./test.sh --bench merge [--full]
                            what merging and opening cost in time and memory, beside the sqlite3
                            shell and the bare reading, verifying and unsealing; --full: a million
                            records. Options of Google Benchmark may follow.
  ./test.sh --fuzz [SECONDS] [TARGET...]
                            every reader of foreign bytes under libFuzzer, so long each (60), one per
                            processor at a time; what ends one is kept in build/fuzz/found
  ./test.sh --long          what takes hours: a million made-up workshops, every call of a session
                            failing in every way, the kiosk killed 500 times, a million touches, an
                            hour of fuzzing, and each promise broken once (tests/mutants).
                            STORDIALOG_SIMULATE=N, STORDIALOG_KILLS=N, STORDIALOG_TOUCHES=N and
                            STORDIALOG_FUZZ_SECONDS=S make it shorter or longer.
  ./test.sh -- -R ledger    only the tests whose name matches
TEXT
}

# Third-party libraries keep memory until the end; what is written here has to give it back.
prepare_sanitizers() {
  export ASAN_OPTIONS=${ASAN_OPTIONS-strict_string_checks=1:detect_stack_use_after_return=1}
  export UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1}
  export ASAN_SYMBOLIZER_PATH=${ASAN_SYMBOLIZER_PATH-/usr/bin/addr2line} # or a trace has no names
  export LSAN_OPTIONS=${LSAN_OPTIONS-suppressions=$PWD/vendor/leaks.supp:print_suppressions=0}
}

build() {
  local preset=$1
  shift
  configure "$preset"
  say "Building build/$preset"
  ninja -C "build/$preset" "$@" >&2 || stop "The build failed; the first error stands above."
}

run_tests() {
  local preset=$1 target=$2
  shift 2
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}" \
    "${packages_to_check_documents[@]}"
  [[ $preset != sanitize ]] || install_missing "${packages_to_sanitize[@]}"
  build "$preset" "$target"
  prepare_sanitizers
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
  if [[ ${1-} == grouping || ${1-} == tally || ${1-} == merge ]]; then
    program+=-$1
    shift
  fi
  ninja -C build/release "$program" >&2 || stop "The build failed; the first error stands above."
  "build/release/bin/$program" "$@"
}

coverage() {
  install_missing "${packages_to_build[@]}" "${packages_to_cover[@]}"
  tests/coverage/run.sh "$@"
}

documents() {
  install_missing "${packages_to_build[@]}" "${packages_to_check_documents[@]}" \
    "${packages_to_open_documents[@]}"
  command -v npm >/dev/null || stop "axe-core comes through npm, which is not installed here."
  build test stordialog-sync
  tests/documents/check.sh build/test/bin/stordialog-sync build/documents
}

# One target from the golden files on, for SECONDS; prints how far it came. Resident memory is bounded, and
# no single allocation may be larger than the files that the readers take.
fuzz_one() {
  local seconds=$1 target=$2 log=build/fuzz/$2.log corpus=build/fuzz/corpus/$2 begun=$SECONDS
  "build/sanitize/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 \
    -malloc_limit_mb=300 -max_len=65536 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="build/fuzz/found/$target-" "$corpus/new" "$corpus/golden" >"$log" 2>&1 || {
    tail -n 60 "$log" >&2
    say "$target: what ended it lies in build/fuzz/found."
    return 1
  }
  # libFuzzer counts whole seconds as well.
  if ((SECONDS - begun < seconds - 1)); then
    say "$target: ended by itself after $((SECONDS - begun)) of $seconds seconds; see $log."
    return 1
  fi
  awk -v about="$target: $seconds seconds" '/^stat::number_of_executed_units/ { runs = $2 }
    /^stat::peak_rss_mb/ { print about ", " runs " runs, " $2 " MB at most" }' "$log"
}
export -f fuzz_one say

fuzz() {
  local seconds=60
  if [[ ${1-} =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
  fi
  install_missing "${packages_to_build[@]}" "${packages_to_fuzz[@]}"
  build sanitize fuzz
  prepare_sanitizers
  tests/fuzz/corpora.sh build/fuzz/corpus
  mkdir -p build/fuzz/found
  (($#)) || set -- bundle package key_file event_file string_file record ledger_pages
  say "Fuzzing $# targets, $seconds seconds each"
  printf '%s\n' "$@" | xargs -n 1 -P "$(nproc)" bash -c 'fuzz_one "$@"' fuzz "$seconds" ||
    stop "Fuzzing failed."
}

# The parts that mostly wait or take one processor run beside the workshops; each says at its end in a line
# what it did.
long() {
  local seconds=${STORDIALOG_FUZZ_SECONDS-3600} share workers=() worker failed=0
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}" \
    "${packages_to_sanitize[@]}"
  build test test_e2e test_touches
  build sanitize test_workshops test_e2e
  prepare_sanitizers
  STORDIALOG_KILLS=${STORDIALOG_KILLS-500} build/test/bin/test_e2e \
    -tc='whenever the kiosk is killed*' >build/long-kills.log 2>&1 &
  workers+=($!)
  STORDIALOG_TOUCHES=${STORDIALOG_TOUCHES-1000000} nice build/test/bin/test_touches \
    >build/long-touches.log 2>&1 &
  workers+=($!)
  share=$((${STORDIALOG_SIMULATE-1000000} / $(nproc)))
  for ((i = 0; i < $(nproc); ++i)); do
    STORDIALOG_SIMULATE=$share STORDIALOG_FIRST_SEED=$((1 + i * share)) \
      nice build/sanitize/bin/test_workshops -tc='whatever goes wrong*' >"build/long-$i.log" 2>&1 &
    workers+=($!)
  done
  for worker in "${workers[@]}"; do wait "$worker" || failed=1; done
  cat build/long-kills.log build/long-touches.log build/long-[0-9]*.log
  STORDIALOG_EVERY_CALL=1 build/sanitize/bin/test_workshops -tc='*call*' || failed=1
  STORDIALOG_KILLS=6 build/sanitize/bin/test_e2e || failed=1
  (fuzz $((seconds / 7))) || failed=1
  tests/mutants/run.sh || failed=1
  exit "$failed"
}

what=tests
case ${1-} in
  -h | --help) what=help ;;
  --sanitize) what=sanitize ;;
  --plain) what=plain ;;
  --coverage) what=coverage ;;
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
  sanitize) run_tests sanitize sanitized -E '^e2e$' "$@" ;;
  coverage) coverage "$@" ;;
  lint) lint "$@" ;;
  analyze) analyze "$@" ;;
  bench) bench "$@" ;;
  fuzz) fuzz "$@" ;;
  long) long ;;
esac
