//! Recognizes inputs that are not plans: says what the input is and what to run instead, one sentence each.

use super::error::{PlanError, PlanErrorKind};
use super::source::Keys;

const SHOW: &str = "run `terraform show -json FILE > plan.json` (or `tofu show -json FILE`) on the file that `plan -out=FILE` wrote";
const TERRAGRUNT: &str = "use `terragrunt run --all --json-out-dir DIR plan` and give DIR to tfgate, or `--tf-forward-stdout` for one unit";
const WRAPPER: &str =
    "set `terraform_wrapper: false` in hashicorp/setup-terraform, or use its version 3 or later";

/// What an input is, when it is not a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputKind {
    /// Nothing, or white space.
    Empty,
    /// The file that `plan -out` writes: a ZIP archive.
    BinaryPlan,
    /// An encrypted plan file of OpenTofu.
    EncryptedPlan,
    /// An encrypted state of OpenTofu.
    EncryptedState,
    /// The bookmark that `plan -out` writes for a run in HCP Terraform.
    CloudPlanBookmark,
    /// The redacted format that HCP Terraform serves for rendering.
    RedactedPlan,
    /// An error of HCP Terraform's API.
    ApiError,
    /// The streaming log of `terraform plan -json`.
    UiLog,
    /// The streaming log of `terraform query -json` (Terraform 1.14).
    QueryLog,
    /// A state, from `terraform show -json` without a file.
    State,
    /// What `terraform show -json` prints for an empty state: only `format_version`.
    EmptyState,
    /// A state file.
    RawState,
    /// `terraform validate -json`.
    Validate,
    /// `terraform output -json`.
    Outputs,
    /// `terraform providers schema -json`.
    ProvidersSchema,
    /// `terraform version -json`.
    Version,
    /// `tofu show -config` or `-module`.
    Configuration,
    /// `cdk.tf.json`, or another configuration in JSON syntax.
    JsonConfiguration,
    /// A plan inside of an object, as policy engines get it.
    Member,
    /// An object that lacks what every plan has.
    Incomplete,
    /// A plan without `format_version`.
    NoFormatVersion,
    /// An array, number, word.
    OtherJson,
    /// JSON text inside a JSON string, or in quotes.
    Quoted,
    /// Text of the wrapper script of setup-terraform.
    Wrapper,
    /// Text of Terragrunt.
    Terragrunt,
    /// What `terraform plan` prints for people.
    HumanText,
    /// Terraform configuration: a `.tf` file.
    Hcl,
    /// What a failed `terraform show` prints.
    ShowFailed,
    /// Log lines or other text around a plan.
    Noise,
    /// None of these.
    Unknown,
}

/// What an input is and what to do, one sentence each; each kind is listed once.
const SENTENCES: [(InputKind, &str, &str); 30] = [
    (
        InputKind::Empty,
        "the input is empty: `terraform show -json` printed nothing, it probably failed",
        "check its exit code and its standard error",
    ),
    (
        InputKind::BinaryPlan,
        "this is the binary plan file, not its JSON",
        "give tfgate the path of that file, or run `terraform show -json FILE > plan.json`",
    ),
    (
        InputKind::EncryptedPlan,
        "this is an encrypted plan file of OpenTofu",
        "run `tofu show -json FILE > plan.json` where the key is configured",
    ),
    (
        InputKind::EncryptedState,
        "this is an encrypted state of OpenTofu, not a plan",
        "run `tofu show -json FILE > plan.json` on the file that `tofu plan -out=FILE` wrote, where the key is configured",
    ),
    (
        InputKind::CloudPlanBookmark,
        "this is a reference to a run in HCP Terraform, not a plan",
        "run `terraform show -json FILE > plan.json` in the connected directory; it needs admin access to the workspace",
    ),
    (
        InputKind::RedactedPlan,
        "this is the redacted format that HCP Terraform uses for rendering, it does not say whether the plan errored",
        "download the unredacted `json-output` of the plan",
    ),
    (
        InputKind::ApiError,
        "this is an error response of the HCP Terraform API, not a plan",
        "check the token, and that the run has finished planning",
    ),
    (InputKind::UiLog, "this is the streaming log of `terraform plan -json`, not the plan", SHOW),
    (
        InputKind::QueryLog,
        "this is the output of `terraform query -json`, not a plan: it lists objects that exist, with values that are secret",
        "write the blocks with `terraform query -generate-config-out=FILE`, plan them, and give tfgate the output of `terraform show -json`",
    ),
    (
        InputKind::State,
        "this is a state, not a plan",
        "name the plan file: `terraform show -json FILE > plan.json`",
    ),
    (
        InputKind::EmptyState,
        "this is an empty state, not a plan",
        "name the plan file: `terraform show -json FILE > plan.json`",
    ),
    (InputKind::RawState, "this is a state file, not a plan", SHOW),
    (InputKind::Validate, "this is the output of `terraform validate -json`, not a plan", SHOW),
    (InputKind::Outputs, "this is the output of `terraform output -json`, not a plan", SHOW),
    (
        InputKind::ProvidersSchema,
        "this is the output of `terraform providers schema -json`, not a plan",
        SHOW,
    ),
    (InputKind::Version, "this is the output of `terraform version -json`, not a plan", SHOW),
    (
        InputKind::Configuration,
        "this is a configuration (`tofu show -config` or `-module`), not a plan",
        SHOW,
    ),
    (
        InputKind::JsonConfiguration,
        "this is a configuration in JSON syntax, not a plan",
        "plan it first; for CDK for Terraform in `cdktf.out/stacks/NAME`",
    ),
    (
        InputKind::Member,
        "the plan is a member of an object, as policy engines get it",
        "take the plan out of the object",
    ),
    (
        InputKind::Incomplete,
        "this is not a complete plan: it has neither `resource_changes` nor both `planned_values` and `configuration`",
        SHOW,
    ),
    (
        InputKind::NoFormatVersion,
        "this looks like a plan, but its `format_version` is missing",
        "give tfgate the output of `terraform show -json` as it is",
    ),
    (InputKind::OtherJson, "this is JSON, but not an object, so not a plan", SHOW),
    (
        InputKind::Quoted,
        "this is a plan inside quotes: a program encoded it as a string once more",
        "give tfgate the output of `terraform show -json` as it is",
    ),
    (InputKind::Wrapper, "the plan is wrapped in output of the setup-terraform wrapper script", WRAPPER),
    (InputKind::Terragrunt, "the plan is wrapped in Terragrunt's line prefixes", TERRAGRUNT),
    (InputKind::HumanText, "this is the plan as text for people, not JSON", SHOW),
    (
        InputKind::Hcl,
        "this is Terraform configuration, not a plan",
        "plan it first: `terraform plan -out=tfplan`, then give tfgate the output of `terraform show -json tfplan`",
    ),
    (
        InputKind::ShowFailed,
        "this is an error message: `terraform show` failed",
        "read the message in the file, and check its exit code before you check the plan",
    ),
    (
        InputKind::Noise,
        "there is other text before the plan",
        "keep standard error and logs out of the file: `terraform show -json -no-color FILE 2>/dev/null > plan.json`",
    ),
    (InputKind::Unknown, "this is not a plan: it does not begin with a JSON object", SHOW),
];

impl InputKind {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = InputKind> {
        SENTENCES.iter().map(|(kind, _, _)| *kind)
    }

    /// What it is, and what to do.
    pub fn sentence(self) -> (&'static str, &'static str) {
        let row = SENTENCES.iter().find(|(kind, _, _)| *kind == self);
        row.map_or(("this is not a plan", SHOW), |(_, message, help)| (*message, *help))
    }

    /// The error that names it.
    pub(super) fn error(self) -> PlanError {
        let (message, help) = self.sentence();
        let kind = if self == InputKind::Empty {
            PlanErrorKind::Empty
        } else if matches!(self, InputKind::Noise | InputKind::Wrapper | InputKind::Terragrunt) {
            PlanErrorKind::Noise
        } else {
            PlanErrorKind::NotAPlan
        };
        PlanError::new(kind, message).help(help)
    }
}

/// Where a plan begins in other text: Terraform writes this key first.
pub(super) fn plan_in(text: &[u8]) -> Option<usize> {
    find(text, b"{\"format_version\"")
}

/// Names an input whose first byte that is not white space does not open an object. `plan` is the offset in the file at
/// which a plan begins in it.
pub(super) fn text(head: &[u8], plan: Option<u64>) -> PlanError {
    located(text_kind(head, plan_in(head).is_some()), plan)
}

/// Names an input with an object that is no plan before one that is.
pub(super) fn object_before(head: &[u8], plan: Option<u64>) -> PlanError {
    located(text_kind(&[b"-".as_slice(), head].concat(), true), plan)
}

fn located(kind: InputKind, plan: Option<u64>) -> PlanError {
    let error = kind.error();
    match plan {
        Some(offset) if kind == InputKind::Noise => {
            PlanError { message: format!("{}, which begins at byte {offset}", error.message), ..error }
        }
        _ => error,
    }
}

fn text_kind(head: &[u8], plan: bool) -> InputKind {
    let has = |needle: &str| find(head, needle.as_bytes()).is_some();
    match head {
        // ZIP: a local file header (`PK\3\4`), or the end record of an archive without files (`PK\5\6`).
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return InputKind::BinaryPlan,
        [b'"' | b'\'', ..] => return InputKind::Quoted,
        // The wrapper runs Terraform with `@actions/exec`, which echoes the command line first.
        _ if head.starts_with(b"[command]") || has("::debug::Terraform exited") => return InputKind::Wrapper,
        // Terraform draws a box around its diagnostics, and with `-no-color` they begin with `Error:`.
        _ if has("╷") || has("Error:") || has("TERRAFORM CRASH") || has("OPENTOFU CRASH") => {
            return if plan { InputKind::Noise } else { InputKind::ShowFailed };
        }
        _ => {}
    }
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let plan_in_line = plan_in(line);
    // `[unit] {`, and not an array with the plan in it.
    let is_prefixed = |at: usize| {
        (line.starts_with(b"[") && line.get(..at).is_some_and(|prefix| prefix.contains(&b']')))
            || find(line, b"STDOUT [").is_some()
            || find(line, b"terraform: {").is_some()
    };
    if plan_in_line.is_some_and(is_prefixed) {
        return InputKind::Terragrunt;
    }
    let human = [
        "used the selected providers",
        "will perform",
        "Refreshing state...",
        "No changes.",
        "Resource actions are indicated",
        "resource \"",
    ];
    if plan
        && head.starts_with(b"[")
        && plan_in(head.trim_ascii_start().get(1..).unwrap_or_default().trim_ascii_start()) == Some(0)
    {
        InputKind::OtherJson
    } else if plan {
        InputKind::Noise
    } else if is_configuration(head)
        && !human.iter().filter(|mark| !mark.starts_with("resource")).any(|mark| has(mark))
    {
        InputKind::Hcl
    } else if human.iter().any(|mark| has(mark)) {
        InputKind::HumanText
    } else if matches!(head, [b'[' | b'0'..=b'9' | b'-', ..])
        || ["null", "true", "false"].iter().any(|word| head.starts_with(word.as_bytes()))
    {
        InputKind::OtherJson
    } else {
        InputKind::Unknown
    }
}

/// Whether a block of Terraform's language begins at the start of a line. `terraform plan` indents what it shows.
fn is_configuration(head: &[u8]) -> bool {
    let blocks = [
        "resource \"",
        "data \"",
        "module \"",
        "provider \"",
        "variable \"",
        "output \"",
        "terraform {",
        "locals {",
    ];
    head.split(|byte| *byte == b'\n')
        .any(|line| blocks.iter().any(|block| line.starts_with(block.as_bytes())))
}

/// Names an object that is not a plan by one key, before any section is read.
pub(super) fn early(key: &str, head: &[u8]) -> Option<InputKind> {
    match key {
        "@level" | "@message" => Some(log(head)),
        "plan_format_version" => Some(InputKind::RedactedPlan),
        _ => None,
    }
}

/// Which command wrote a log, by the types of its lines.
fn log(head: &[u8]) -> InputKind {
    let types = ["\"list_start\"", "\"list_resource_found\"", "\"list_complete\""];
    let is_query = types.iter().any(|type_| find(head, type_.as_bytes()).is_some());
    if is_query { InputKind::QueryLog } else { InputKind::UiLog }
}

/// Names an object that is not a plan by its top-level keys; `None`: the keys are those of a plan.
pub(super) fn object(keys: &Keys, head: &[u8]) -> Option<InputKind> {
    let has = |key: &str| keys.contains(key);
    let version = has("format_version");
    let sections = has("planned_values") && has("configuration");
    let kind = if has("@level") || has("@message") {
        log(head)
    } else if has("encrypted_data") && has("encryption_version") {
        // Beside the same members a state keeps these two in clear.
        if has("serial") || has("lineage") { InputKind::EncryptedState } else { InputKind::EncryptedPlan }
    } else if has("remote_plan_format") {
        InputKind::CloudPlanBookmark
    } else if has("plan_format_version") {
        InputKind::RedactedPlan
    } else if version && (has("resource_changes") || sections) {
        return None;
    } else if has("resource_changes") || sections {
        InputKind::NoFormatVersion
    } else {
        other_object(keys, head)
    };
    Some(kind)
}

fn other_object(keys: &Keys, head: &[u8]) -> InputKind {
    let has = |key: &str| keys.contains(key);
    // Values of `format_version` that states have; a plan of one key is cut off.
    let state_version = find(head, b"\"1.0\"").is_some() || find(head, b"\"0.").is_some();
    // From the most specific keys to the most common ones: each test relies on those before it.
    if has("lineage") && has("serial") {
        InputKind::RawState
    } else if has("provider_schemas") {
        InputKind::ProvidersSchema
    } else if has("valid") && has("diagnostics") {
        InputKind::Validate
    } else if has("terraform_version") && has("platform") {
        InputKind::Version
    } else if has("format_version") && has("values") {
        InputKind::State
    } else if has("format_version") && keys.len() == 1 && state_version {
        InputKind::EmptyState
    } else if member_with_plan(head).is_some() {
        InputKind::Member
    } else if has("format_version") || keys.is_empty() {
        InputKind::Incomplete
    } else if has("root_module") || has("provider_config") {
        InputKind::Configuration
    } else if has("errors") {
        InputKind::ApiError
    } else if has("//") || has("terraform") || has("resource") || has("provider") {
        InputKind::JsonConfiguration
    } else if is_outputs(head) {
        InputKind::Outputs
    } else {
        InputKind::Incomplete
    }
}

/// Names an object that is not a plan, with the member to take out where the plan is in one.
pub(super) fn not_a_plan(kind: InputKind, head: &[u8]) -> PlanError {
    let error = kind.error();
    match member_with_plan(head).filter(|_| kind == InputKind::Member) {
        Some(key) => PlanError {
            message: format!("the plan is in the member `{key}` of an object, as policy engines get it"),
            ..error
        }
        .help(format!(
            "take it out: `jq .{key} FILE > plan.json`, or give tfgate the output of `terraform show -json`"
        )),
        None => error,
    }
}

/// The key under which policy engines get a plan: `tfplan` in Scalr, `plan` in HCP Terraform, `terraform` in Spacelift.
fn member_with_plan(head: &[u8]) -> Option<&'static str> {
    let text: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(4096).collect();
    ["tfplan", "terraform_plan", "plan", "terraform", "input"].into_iter().find(|key| {
        let at = find(&text, format!("\"{key}\":{{\"").as_bytes());
        // The keys that Terraform and OpenTofu write first, and those that are first in the order of the alphabet.
        let first = [
            "format_version\":",
            "terraform_version\":",
            "applyable\":",
            "checks\":",
            "complete\":",
            "configuration\":",
        ];
        at.and_then(|at| text.get(at + key.len() + 5..))
            .is_some_and(|plan| first.iter().any(|first| plan.starts_with(first.as_bytes())))
    })
}

/// The first value is an object that begins with `sensitive`, as every output does.
fn is_outputs(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(4096).collect();
    find(&text, b":{\"sensitive\":").is_some_and(|offset| {
        find(&text, b"{").is_some_and(|open| open == 0)
            && !text.get(1..offset).unwrap_or_default().contains(&b'{')
    })
}

/// Names what follows the plan.
pub(super) fn trailing(rest: &[u8], offset: u64) -> PlanError {
    let noise = |message: &str| PlanError::new(PlanErrorKind::Noise, message).at(offset);
    if rest.starts_with(b"{") {
        return PlanError::new(
            PlanErrorKind::SeveralDocuments,
            "there is more than one JSON document in the input",
        )
        .help(format!("check each plan by itself; {TERRAGRUNT}"))
        .at(offset);
    }
    if rest.starts_with(b"::debug::") || rest.starts_with(b"::set-output") {
        return noise("output of the setup-terraform wrapper script follows the plan").help(WRAPPER);
    }
    if rest.starts_with(&[0]) {
        return noise("NUL bytes follow the plan")
            .help("a program padded the file; write it again with `terraform show -json`");
    }
    if find(rest, b"STDOUT [").is_some() {
        return noise("Terragrunt's output follows the plan").help(TERRAGRUNT);
    }
    noise("other text follows the plan").help("keep standard error and later commands out of the file")
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(haystack, needle)
}
