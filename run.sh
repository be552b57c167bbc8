#!/usr/bin/env bash
# Installs what is missing, builds a release and opens the kiosk with the practice event; where there
# is no display it walks through a whole workshop instead. ./run.sh --help says the rest.
set -euo pipefail
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
source vendor/packages.sh

programs=build/release/bin
stamp=build/release/built

help() {
  cat <<'TEXT'
./run.sh [what] [its options]

  ./run.sh                  the kiosk with the practice event, in a window; Esc closes it.
                            Where there is no display: the tour.
  ./run.sh --kiosk          the station of this machine, full screen and locked
                            (with --practice too: the practice event that way)
  ./run.sh kiosk ...        the kiosk as it starts on a station, with any of its own options
                            (./run.sh kiosk --help)
  ./run.sh tour ...         a whole workshop in a virtual display: four stations, 70 participants,
                            then export, merge, open and report
  ./run.sh shot SCREEN --size 1280x720 --language sv --out FILE.png
                            one screen as a picture
  ./run.sh sync ...         stordialog-sync: keyholder, prepare, verify, merge, open, report
  ./run.sh build            install and build, start nothing
  ./run.sh --help           this text

The first start installs packages (as root, or with sudo) and builds, which takes a few minutes; later
ones start at once. Nothing is kept outside build/, ~/.cache/stordialog and the data folder.
TEXT
}

# True when no source file has changed since the last finished build.
is_built() {
  [[ -f $stamp ]] || return 1
  [[ -z $(find CMakeLists.txt CMakePresets.json sync app vendor tests -newer "$stamp" -print -quit) ]]
}

build() {
  is_built && return 0
  install_missing "${packages_to_build[@]}" "${packages_to_speak[@]}"
  configure release
  touch "$stamp.started"
  local wanted
  ninja -C build/release build.ninja >build/configure-release.log 2>&1 ||
    stop "The build could not be configured; why stands in build/configure-release.log."
  wanted=$(ninja -C build/release -t targets all |
    sed -n -E 's/^(bin\/stordialog(-tour|-sync)?): .*/\1/p')
  [[ -n $wanted ]] || stop "There is no program to build in this tree yet."
  say "Building a release; the first time takes a few minutes"
  # shellcheck disable=SC2086 # one word per program
  ninja -C build/release $wanted >&2 || stop "The build failed; the first error stands above."
  mv "$stamp.started" "$stamp"
}

# Becomes the named program, or says that the tree does not have it.
start() {
  local program=$PWD/$programs/$1
  shift
  [[ -x $program ]] || stop "${program##*/} is not part of this tree yet."
  cd "$called_from"
  exec "$program" "$@"
}

tour() {
  install_missing "${packages_for_virtual_display[@]}"
  start stordialog-tour "$@"
}

case ${1-} in
  -h | --help | help) help ;;
  build) build ;;
  tour) build; tour "${@:2}" ;;
  shot) build; tour --shot "${@:2}" ;;
  sync) build; start stordialog-sync "${@:2}" ;;
  kiosk) build; start stordialog "${@:2}" ;;
  '' | -*)
    build
    if [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} ]]; then
      (($#)) || set -- --practice
      start stordialog "$@"
    elif (($#)); then
      stop "There is no display here for the kiosk; ./run.sh tour shows the program without one."
    else
      say "There is no display here, so the tour runs instead of the kiosk."
      tour
    fi
    ;;
  *) stop "./run.sh does not know '$1'; ./run.sh --help says what it can do." ;;
esac
