# shellcheck shell=bash
# Hands the inputs of action.yml to `tfgate github`, as variables and, for plans and values, as arguments. Sourced by `bash -p`.
# This script decides nothing: the exit code of the step is that of the program, which also writes the outputs.
set -euo pipefail
# Variables of earlier steps that change what this shell does. BASH_ENV acts before the first line: `bash -p` sees to it.
unset BASH_ENV ENV CDPATH GLOBIGNORE EXECIGNORE FUNCNEST TMOUT BASH_COMPAT BASH_XTRACEFD POSIXLY_CORRECT
set +o posix

fail() {
  printf 'tfgate: %s\n' "$1" >&2
  exit 2
}

# The variables that action.yml sets from inputs. An empty one means that the program uses its own default.
inputs=(
  VERDICT APPROVED EXPECT_FILE NAME POLICY POLICY_REF APPROVALS APPROVALS_TOKEN POLICY_TOKEN IDENTITY PULL_REQUEST LABEL STRICT
  SOURCE TERRAFORM_BIN COMMENT COMMENT_MODE SHOW_VALUES MASK_ENV STATUS SUMMARY ANNOTATIONS PLAN_EXIT_CODE ISSUE ISSUE_LABELS
  ISSUE_ASSIGNEES WEBHOOK_URL_ENV SLACK_URL_ENV
)

# Removes what earlier steps, or `env` of the job, could make the program do. Windows ignores the case of names.
remove_others() {
  local name kept
  kept=" BIN ${inputs[*]} "
  shopt -s nocasematch
  while IFS= read -r name; do
    case "$name" in
      TFGATE_*)
        shopt -u nocasematch
        [[ $name == TFGATE_* && $kept == *" ${name#TFGATE_} "* ]] || unset "$name"
        shopt -s nocasematch
        ;;
      LD_* | DYLD_* | GLIBC_TUNABLES) unset "$name" ;;
      HTTP_PROXY | HTTPS_PROXY | ALL_PROXY | NO_PROXY | SSL_CERT_FILE | SSL_CERT_DIR)
        # A machine of GitHub needs none of them to reach GitHub, and with them another server could answer.
        [[ ${RUNNER_ENVIRONMENT-} != github-hosted ]] || unset "$name"
        ;;
    esac
  done < <(compgen -e)
  shopt -u nocasematch
}
remove_others

# The lines of a value, without empty lines and without the carriage returns of Windows.
lines() {
  local line
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    [[ -z $line ]] || printf '%s\n' "$line"
  done <<<"$1"
}

# Sets `found` to the lines of a value: files, and patterns that the program expands.
arguments() {
  local line
  found=()
  while IFS= read -r line; do
    [[ $line != - ]] || fail 'a plan cannot come from standard input here; pipe it into the output "binary" of mode "install"'
    found+=("$line")
  done < <(lines "$1")
}

# The lines of a value that names saved reports, and patterns that the program expands.
reports() {
  local text
  text=$(lines "$1")
  [[ $'\n'$text$'\n' != *$'\n-\n'* ]] || fail 'a saved report cannot come from standard input here; name its file'
  printf '%s\n' "$text"
}

# Adds an output in this format if its input is `true`.
format() {
  case "$2" in
    true) TFGATE_OUTPUT+=$'\n'"$1=$folder/tfgate.$3" ;;
    false) ;;
    *) fail "the input \"$1\" must be \"true\" or \"false\"" ;;
  esac
}

case "$ACTION_MODE:$ACTION_FAIL_ON" in
  drift:) TFGATE_FAIL_ON=warn ;;
  *: | *:require_approval) TFGATE_FAIL_ON=require_approval ;;
  *:warn) TFGATE_FAIL_ON=warn ;;
  drift:any | drift:deny) TFGATE_FAIL_ON=$ACTION_FAIL_ON ;;
  drift:*) fail 'the input "fail-on" must be "any", "warn", "require_approval" or "deny"' ;;
  *) fail 'the input "fail-on" must be "require_approval" or "warn": it can only make the gate stricter' ;;
esac

temp=${RUNNER_TEMP//\\//}
folder=$(env -i PATH="$PATH" mktemp -d "$temp/tfgate.XXXXXX")
TFGATE_OUTPUT=json=$folder/tfgate.json$'\n'markdown=$folder/tfgate.md
format sarif "$ACTION_SARIF" sarif
format junit "$ACTION_JUNIT" xml
format html "$ACTION_HTML" html
TFGATE_POLICY=$(lines "$TFGATE_POLICY")
TFGATE_MASK_ENV=$(lines "$TFGATE_MASK_ENV")
TFGATE_LABEL=$(lines "$TFGATE_LABEL")
TFGATE_ISSUE_LABELS=$(lines "$TFGATE_ISSUE_LABELS")
TFGATE_ISSUE_ASSIGNEES=$(lines "$TFGATE_ISSUE_ASSIGNEES")

cd -- "${ACTION_DIRECTORY//\\//}" 2>/dev/null || fail 'the input "working-directory" is not a directory'
found=()
case "$ACTION_MODE" in
  check)
    command="pr"
    TFGATE_VERDICT=$(reports "$TFGATE_VERDICT")
    [[ -n $ACTION_PLAN || -n $TFGATE_VERDICT ]] || ACTION_PLAN=tfplan.json
    arguments "$ACTION_PLAN"
    ;;
  gate)
    command="gate"
    TFGATE_APPROVED=$(reports "$TFGATE_APPROVED")
    arguments "${ACTION_PLAN:-tfplan.json}"
    ;;
  aggregate)
    command="aggregate"
    [[ -z $ACTION_PLAN ]] || fail 'mode "aggregate" takes the input "verdict", not "plan"'
    TFGATE_VERDICT=$(reports "$TFGATE_VERDICT")
    arguments "$TFGATE_VERDICT"
    ;;
  drift)
    command="drift"
    export TFGATE_DRIFT_FAIL_ON=$TFGATE_FAIL_ON
    [[ -z $ACTION_STATE ]] || export TFGATE_DRIFT_STATE=$ACTION_STATE
    arguments "${ACTION_PLAN:-tfplan.json}"
    ;;
  doctor) command="doctor" ;;
  *) fail 'the input "mode" must be "check", "gate", "aggregate", "drift", "doctor" or "install"' ;;
esac

values=()
while IFS= read -r value; do
  values+=("--var=$value")
done < <(lines "$ACTION_VAR")
[[ ${#values[@]} == 0 || $ACTION_MODE == check || $ACTION_MODE == gate || $ACTION_MODE == drift ]] ||
  fail "the input \"var\" is for the modes \"check\", \"gate\" and \"drift\""

for name in "${inputs[@]}"; do
  variable=TFGATE_$name
  [[ -n ${!variable-} ]] || unset "$variable"
done
export TFGATE_FAIL_ON TFGATE_OUTPUT
# The shell of Windows would rewrite a value that starts with a slash as a path.
export MSYS_NO_PATHCONV=1 MSYS2_ARG_CONV_EXCL='*' MSYS2_ENV_CONV_EXCL='*'
exec "$TFGATE_BIN" github "$command" ${values[@]+"${values[@]}"} ${found[@]+-- "${found[@]}"}
