#!/usr/bin/env bash
# Tests the tests: builds the program with one promise broken at a time, in a copy of the tree, and
# expects the test program that each patch names to fail. Ends with 1 if a broken promise goes unnoticed.
#   tests/mutants/run.sh [NAME...]     all, or those named, in build/mutants
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD tree=$PWD/build/mutants/tree build=$PWD/build/mutants/build
source vendor/packages.sh

mkdir -p "$tree"
# As it stands here, committed or not; files keep their times, so that little is built twice.
tar -c --exclude=./build --exclude=./.git . | tar -x -C "$tree"
if [[ ! -f $build/build.ninja ]]; then
  launcher=()
  if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  cmake -S "$tree" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG='-g1 -D_GLIBCXX_ASSERTIONS' "${launcher[@]}" >"$build.log" ||
    stop "The copy could not be configured; all of it stands in $build.log."
fi

missed=0
for patch in "$root"/tests/mutants/*.patch; do
  name=$(basename "$patch" .patch)
  if (($#)) && [[ " $* " != *" $name "* ]]; then continue; fi
  test=$(sed -n 's/^Caught by: //p' "$patch")
  patch -s -p1 -d "$tree" <"$patch" || stop "$name no longer fits the source it breaks."
  built=1
  ninja -C "$build" "$test" >"$build-$name.log" 2>&1 || built=0
  verdict="NOT NOTICED by $test"
  if ((!built)); then
    verdict="does not build; see $build-$name.log"
  elif ! "$build/bin/$test" >"$build-$name.log" 2>&1; then
    verdict="caught by $test: $(sed -n 's/^TEST CASE:  //p' "$build-$name.log" | sort -u | head -1)"
  fi
  [[ $verdict == caught* ]] || missed=1
  printf '%-34s %s\n' "$name" "$verdict"
  patch -s -R -p1 -d "$tree" <"$patch"
done
exit "$missed"
