#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test through ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source vendor/packages.sh

help() {
  cat <<'TEXT'
./test.sh [--sanitize | --lint | --bench | --help] [-- options of ctest]

  ./test.sh                 build in build/test with warnings as errors, run every test
  ./test.sh --sanitize      the same under AddressSanitizer and UBSan, in build/sanitize
  ./test.sh --lint          clang-format and clang-tidy over everything written here
  ./test.sh --bench         what frames, the start and an idle screen cost, as ratios of one run;
                            in the release build. Options of Google Benchmark may follow.
  ./test.sh --bench grouping [FILE]
                            how good and how quick suggested groups are; FILE: real proposals as JSON
  ./test.sh -- -R ledger    only the tests whose name matches
TEXT
}

run_tests() {
  local preset=$1
  shift
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}"
  configure "$preset"
  say "Building build/$preset"
  ninja -C "build/$preset" >&2 || stop "The build failed; the first error stands above."
  # Third-party libraries keep memory until the end; what is written here has to give it back.
  export ASAN_OPTIONS=${ASAN_OPTIONS-strict_string_checks=1:detect_stack_use_after_return=1}
  export UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1}
  export LSAN_OPTIONS=${LSAN_OPTIONS-suppressions=$PWD/vendor/leaks.supp:print_suppressions=0}
  ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
}

lint() {
  install_missing "${packages_to_build[@]}" "${packages_to_lint[@]}"
  configure test
  local written=() compiled=() file complaints=0
  mapfile -t written < <(find sync app tests vendor -name '*.cpp' -o -name '*.h' | sort)
  say "clang-format: ${#written[@]} files"
  clang-format-19 --dry-run -Werror "${written[@]}" 2>build/clang-format.log || {
    sed -n 's/: error: .*//p' build/clang-format.log | cut -d : -f 1 | sort | uniq -c >&2
    say "Run clang-format-19 -i on the files named above; build/clang-format.log has the places."
    complaints=1
  }
  for file in "${written[@]}"; do
    if [[ $file == *.cpp ]] && grep -qF "\"$PWD/$file\"" build/test/compile_commands.json; then
      compiled+=("$file")
    fi
  done
  say "clang-tidy: ${#compiled[@]} files"
  printf '%s\0' "${compiled[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy-19 --quiet -p build/test 2>build/clang-tidy.log || {
    say "clang-tidy found the mistakes named above."
    complaints=1
  }
  ((complaints == 0)) || exit 1
  say "Nothing to complain about."
}

bench() {
  install_missing "${packages_to_build[@]}" "${packages_for_virtual_display[@]}" "${packages_to_bench[@]}"
  configure release
  cmake build/release >/dev/null # the library may have come after the tree was configured
  if [[ ${1-} == grouping ]]; then
    shift
    ninja -C build/release stordialog-bench-grouping >&2 || stop "The build failed; the first error stands above."
    build/release/bin/stordialog-bench-grouping "$@"
    return
  fi
  ninja -C build/release stordialog-bench >&2 || stop "The build failed; the first error stands above."
  build/release/bin/stordialog-bench "$@"
}

what=tests
case ${1-} in
  -h | --help) what=help ;;
  --sanitize) what=sanitize ;;
  --lint) what=lint ;;
  --bench) what=bench ;;
  '' | --) ;;
  *) stop "./test.sh does not know '$1'; ./test.sh --help says what it can do." ;;
esac
[[ $what == tests || $# -eq 0 ]] || shift
[[ ${1-} != -- ]] || shift
case $what in
  help) help ;;
  tests) run_tests test "$@" ;;
  sanitize) run_tests sanitize "$@" ;;
  lint) lint ;;
  bench) bench "$@" ;;
esac
