# Which of Debian's packages this project needs, and how a script gets what is missing of them.
# shellcheck shell=bash disable=SC2034
# Sourced by run.sh and test.sh; asks dpkg first, so that nothing is fetched when nothing is missing.

packages_to_build=(
  g++ cmake ninja-build pkg-config
  ca-certificates curl dpkg-dev xz-utils
  libglfw3-dev libfreetype-dev libharfbuzz-dev libfribidi-dev libgl-dev libgl1-mesa-dri libx11-dev libxext-dev libpng-dev
  libsqlite3-dev libcereal-dev libsodium-dev libtomlplusplus-dev libcli11-dev nlohmann-json3-dev
  libutf8proc-dev libicu-dev libstemmer-dev libyaml-cpp-dev
  libxlsxwriter-dev libzip-dev libpugixml-dev libcairo2-dev libpango1.0-dev libqrencode-dev
  doctest-dev
  fonts-manrope fonts-noto-core fonts-material-design-icons-iconfont
)
packages_to_check_documents=(poppler-utils qpdf unzip libxml2-utils zbar-tools 7zip python3-icalendar)  # what others make of our files
packages_to_open_documents=(libreoffice-calc libreoffice-writer chromium)  # npm brings axe-core
packages_to_speak=(espeak-ng)
packages_for_virtual_display=(
  xvfb xdotool x11-xkb-utils xauth
  xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils x11-apps  # a second monitor
)
packages_to_bench=(libbenchmark-dev sqlite3)  # the sqlite3 shell is what merging is held against
packages_to_lint=(clang-format-19 clang-tidy-19 clangd-19)
packages_to_sanitize=(clang-19 libclang-rt-19-dev)
packages_to_cover=("${packages_to_sanitize[@]}" llvm-19 jq)
packages_to_fuzz=("${packages_to_sanitize[@]}" libfuzzer-19-dev)

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Installs those of the named packages that are not installed.
install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian, so nothing is installed here; vendor/packages.sh lists what is needed."
    return 0
  fi
  local installed missing=() package
  installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' "$@" 2>/dev/null || true)"
  for package in "$@"; do
    [[ $installed == *" $package=installed "* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      stop "Missing packages: ${missing[*]}; install them as root, or run this as a user with sudo."
    as_root=(sudo)
  fi
  mkdir -p build
  local log=build/install.log
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  if ! { "${apt[@]}" update &&
         "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    stop "The packages could not be installed; all of it stands in $log."
  fi
}

# Configures build/PRESET when it is not configured yet or the presets are newer; after other changes ninja
# repeats that by itself.
configure() {
  local preset=$1
  shift
  [[ build/$preset/build.ninja -nt CMakePresets.json ]] && return 0
  if command -v ccache >/dev/null; then
    set -- -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
  fi
  mkdir -p build
  local log=build/configure-$preset.log
  say "Configuring build/$preset"
  if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
    rm -f "build/$preset/build.ninja"
    grep -v '^--' "$log" >&2 || true
    stop "The build could not be configured; all of it stands in $log."
  fi
}
