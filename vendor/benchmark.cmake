# Only for ./test.sh --bench: a tree without it builds everything else.
find_package(benchmark QUIET)
