# Installs what the build needs and builds; sourced by tools/run and tools/test, which set `caller`,
# their own name. Nothing here writes to standard output or reads standard input: both belong to
# the program.

root=$(cd -P -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)

say() { printf '%s: %s\n' "$caller" "$*" >&2; }

# Stops with the status that says: not the program failed, but what had to come before it.
give_up() {
  say "$*"
  exit 125
}

# Runs a command and shows what it printed only where it fails.
quietly() {
  local log status=0
  log=$(mktemp) || return
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status)); then cat -- "$log" >&2; fi
  rm -f -- "$log"
  return "$status"
}

# listed_packages LIST…: the packages that the files name, beside those of tools/packages.txt.
listed_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -- "$root/tools/packages.txt" "$@"; }

missing_packages() {
  local installed
  installed=$(dpkg-query --show --showformat='${Package}\t${db:Status-Status}\n' |
    sed -n 's/\tinstalled$//p' | sort -u)
  comm -23 <(listed_packages "$@" | sort -u) <(printf '%s\n' "$installed")
}

# install_packages LIST…: those of tools/packages.txt and of the files given.
install_packages() {
  command -v dpkg-query >/dev/null || return 0  # Not Debian: CMake will name what it misses.
  local missing apt
  local -r apt_options=(-o DPkg::Lock::Timeout=600)  # seconds, for another apt at work
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID == 0)); then
    apt=(apt-get)
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    apt=(sudo -n DEBIAN_FRONTEND=noninteractive apt-get)
  else
    give_up "these Debian packages are missing, and installing them takes root's rights. Run:
  sudo apt-get install ${missing[*]}"
  fi
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  quietly "${apt[@]}" "${apt_options[@]}" update ||
    say "apt-get update failed; trying with the lists at hand"
  quietly "${apt[@]}" "${apt_options[@]}" install --yes --no-install-recommends "${missing[@]}" ||
    give_up "apt-get could not install: ${missing[*]}"
}

# configure PRESET FOLDER: only where FOLDER is not yet this tree's build folder.
configure() {
  local home="CMAKE_HOME_DIRECTORY:INTERNAL=$root"
  if [[ -f $2/build.ninja ]] && grep -qsxF "$home" -- "$2/CMakeCache.txt"; then return; fi
  (cd -- "$root" && quietly cmake --fresh --preset "$1") ||
    give_up "CMake could not configure ${2##*/}/"
}

# build PRESET FOLDER TARGET: installs, configures and builds, one caller at a time.
build() {
  install_packages
  configure "$1" "$2"
  quietly cmake --build "$2" --target "$3" || give_up "the build in ${2##*/}/ failed"
}

# with_lock FOLDER COMMAND…: runs COMMAND while nobody else builds in FOLDER; makes FOLDER.
with_lock() {
  local folder=$1
  shift
  mkdir -p -- "$folder" || give_up "cannot make the folder $folder"
  (
    flock 9
    "$@" 9>&-
  ) 9>"$folder/.lock" || exit
}
