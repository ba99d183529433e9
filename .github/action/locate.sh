# shellcheck shell=bash
# Finds the program for action.yml and writes its path to the output `binary`. Sourced by `bash -p`.
#
# It is the file of the input `binary`, or the release asset for this platform if its SHA-256 is the one in
# checksums.txt, or a build if a workflow of this repository uses the action from its checkout. A `tfgate` on the PATH
# is never used. Inputs are not printed: the runner executes workflow commands in the output.
set -euo pipefail
# Variables of earlier steps that change what this shell or the loader of programs does. BASH_ENV and the preloaded libraries
# act before the first line: `bash -p` and action.yml see to those.
unset BASH_ENV ENV CDPATH GLOBIGNORE EXECIGNORE FUNCNEST TMOUT BASH_COMPAT BASH_XTRACEFD POSIXLY_CORRECT
set +o posix
while IFS= read -r name; do
  case "$name" in
    LD_* | DYLD_* | GLIBC_TUNABLES) unset "$name" ;;
  esac
done < <(compgen -e)
unset name

fail() {
  printf 'tfgate: %s\n' "$1" >&2
  exit 2
}

action=$(cd -- "${GITHUB_ACTION_PATH//\\//}" && pwd -P)
temp=${RUNNER_TEMP//\\//}
# The build must not get the token.
token=$ACTION_TOKEN
unset ACTION_TOKEN

# Sets `given` to those of these variables that are set.
given=()
pass_on() {
  local name
  given=()
  for name in "$@"; do
    [[ -z ${!name-} ]] || given+=("$name=${!name}")
  done
}
# Where programs and, on Windows, their libraries are. All else that a program reads from its environment can be of an earlier
# step: options of tar, code for perl, another host for gh.
pass_on PATH SYSTEMROOT SystemRoot WINDIR
place=(${given[@]+"${given[@]}"})
# As in run.sh: a machine of GitHub needs none of these to reach GitHub.
given=()
if [[ ${RUNNER_ENVIRONMENT-} != github-hosted ]]; then
  pass_on http_proxy https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE
fi
network=(${given[@]+"${given[@]}"})

# Runs a program with these variables: `NAME=VALUE… PROGRAM ARGUMENT…`.
clean() {
  env -i ${place[@]+"${place[@]}"} LC_ALL=C "$@"
}

sha256() {
  local line
  if command -v sha256sum >/dev/null; then
    line=$(clean sha256sum <"$1")
  else
    line=$(clean shasum -a 256 <"$1")
  fi
  printf '%s\n' "${line%% *}"
}

# The path in the form that programs expect: this shell writes Windows drives as folders.
absolute() {
  local folder=.
  [[ $1 != */* ]] || folder=${1%/*}
  cd -- "${folder:-/}"
  printf '%s/%s\n' "$(pwd -W 2>/dev/null || pwd -P)" "${1##*/}"
}

target() {
  case "$RUNNER_OS/$RUNNER_ARCH" in
    Linux/X64) target=x86_64-unknown-linux-musl ;;
    Linux/ARM64) target=aarch64-unknown-linux-musl ;;
    macOS/X64) target=x86_64-apple-darwin ;;
    macOS/ARM64) target=aarch64-apple-darwin ;;
    Windows/X64) target=x86_64-pc-windows-msvc ;;
    *) fail 'no release exists for the operating system and processor of this runner; build tfgate and set the input "binary"' ;;
  esac
}

named() {
  [[ $ACTION_BINARY != *$'\n'* ]] || fail 'the input "binary" has more than one line'
  local file=${ACTION_BINARY//\\//}
  [[ -f $file && -x $file ]] || fail 'the input "binary" is not an executable file'
  binary=$(absolute "$file")
}

# Sets `version` to that of the action.
own_version() {
  local line
  local row='^version = "([0-9.]+)"$'
  while IFS= read -r line; do
    line=${line%$'\r'}
    [[ -z $version && $line =~ $row ]] || continue
    version=${BASH_REMATCH[1]}
  done <"$action/Cargo.toml"
}

# Sets `released` if the table has this version, and `expected`, `path` and `repository` from the line of the asset.
look_up() {
  local line
  local row='^([0-9a-f]{64})  (([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+)/releases/download/v([0-9.]+)/([A-Za-z0-9_.-]+))$'
  released='' expected='' path='' repository=''
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ $row && ${BASH_REMATCH[4]} == "$version" ]] || continue
    released=yes
    [[ ${BASH_REMATCH[5]} == "$1" ]] || continue
    [[ -z $path ]] || fail 'checksums.txt of the action has two lines for this version and platform'
    expected=${BASH_REMATCH[1]} path=${BASH_REMATCH[2]} repository=${BASH_REMATCH[3]}
  done <"$action/.github/action/checksums.txt"
}

# A workflow of this repository uses `./`, and its version is not released: the checkout is tested.
is_checkout() {
  local workspace
  workspace=$(cd -- "${GITHUB_WORKSPACE//\\//}" && pwd -P) || return 1
  [[ -z $ACTION_VERSION && -z $released && $action/ == "$workspace"/* ]]
}

built() {
  command -v cargo >/dev/null || fail 'this version is not released, and cargo is not installed to build it'
  (cd -- "$action" && cargo build --quiet --profile dist --locked --bin tfgate --target-dir "$temp/tfgate-build") >&2 ||
    fail 'this version is not released and does not build'
  binary=$(absolute "$temp/tfgate-build/dist/tfgate$suffix")
}

# Uses https; the tests use plain http on loopback.
fetch() {
  local origin=https://github.com protocol='=https'
  if [[ ${TFGATE_TEST_RELEASES-} =~ ^http://127\.0\.0\.1:[0-9]+$ ]]; then
    origin=$TFGATE_TEST_RELEASES protocol='=http'
  fi
  clean ${network[@]+"${network[@]}"} curl --disable --proto "$protocol" --tlsv1.2 --fail --silent --show-error --location \
    --max-redirs 5 --retry 3 --connect-timeout 20 --max-time 300 --max-filesize 100000000 --output "$2" "$origin/$1"
}

# Verifies the attestation of the archive in a folder. The token is no argument, which other users could see.
verify() {
  # shellcheck disable=SC2016 # The other shell expands it.
  local script='GH_TOKEN=$(</dev/stdin) exec gh "$@"'
  # Without the settings of a home: they can name another host.
  printf '%s' "$token" |
    clean ${network[@]+"${network[@]}"} GH_CONFIG_DIR="$1/gh" HOME="$1" bash --noprofile --norc -p -c "$script" gh \
      attestation verify "$1/archive" --repo "$repository" --signer-workflow "$repository/.github/workflows/release.yml" >&2
}

downloaded() {
  [[ -n $path ]] ||
    fail 'checksums.txt of the action has no line for this version and platform; use a commit that a release names'
  local folder
  folder=$(clean mktemp -d "$temp/tfgate.XXXXXX")
  fetch "$path" "$folder/archive" || fail 'the release asset cannot be downloaded'
  [[ $(sha256 "$folder/archive") == "$expected" ]] ||
    fail 'the download is not the released file: its SHA-256 is not that of checksums.txt'
  if [[ $ACTION_VERIFY == true ]]; then
    verify "$folder" || fail 'the attestation does not verify'
  fi
  # From standard input: GNU tar takes a colon in a file name for a remote host.
  clean tar -xzf - -C "$folder" <"$folder/archive" || fail 'the release asset cannot be unpacked'
  binary=$(absolute "$folder/$name/tfgate$suffix")
}

[[ $ACTION_VERIFY == true || $ACTION_VERIFY == false ]] || fail 'the input "verify-attestation" must be "true" or "false"'
[[ $ACTION_VERSION =~ ^([0-9]+\.[0-9]+\.[0-9]+)?$ ]] || fail 'the input "version" must be three numbers, "X.Y.Z"'
suffix=
[[ $RUNNER_OS != Windows ]] || suffix=.exe
version=$ACTION_VERSION
[[ -n $version ]] || own_version

if [[ -n $ACTION_BINARY ]]; then
  named
else
  target
  name=tfgate-$version-$target
  look_up "$name.tar.gz"
  if is_checkout; then
    built
  else
    downloaded
  fi
fi
[[ -f $binary && -x $binary && $binary != *$'\n'* ]] || fail 'the downloaded or built file is not an executable'
printf 'binary=%s\n' "$binary" >>"$GITHUB_OUTPUT"
