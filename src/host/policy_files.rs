//! Policy files: what they are called, what looks like one and is not read, and how one is read.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::files;
use crate::policy::SourceFile;

/// The folder that holds policies.
pub(crate) const FOLDER: &str = ".tfgate";

/// What the names of policy files end with.
const POLICIES: [&str; 2] = [".gate.hcl", ".policy.hcl"];

/// What the names of test files end with.
pub(crate) const TESTS: &str = ".policytest.hcl";

/// Files of other programs that have names of their own and are HCL: the lock file of Terraform, `TFLint`, Terragrunt.
const OTHER_NAMES: [&str; 4] =
    [".terraform.lock.hcl", ".tflint.hcl", "terragrunt.hcl", "terragrunt.stack.hcl"];

/// What the names of other HCL files end with: tests, mocks, queries and stacks of Terraform, tests of OpenTofu, Packer.
const OTHER_ENDS: [&str; 8] = [
    ".tftest.hcl",
    ".tfmock.hcl",
    ".tfquery.hcl",
    ".tfstack.hcl",
    ".tfcomponent.hcl",
    ".tfdeploy.hcl",
    ".tofutest.hcl",
    ".pkr.hcl",
];

/// Whether a file of this name holds policies.
pub(crate) fn is_policy(name: &str) -> bool {
    POLICIES.iter().any(|end| name.ends_with(end))
}

/// Whether a file of this name is not read although its author may have meant a policy: somewhere after its first dot there
/// is `hcl`, `gate` or `policy`, in any case. `policy.json` is an ordinary name, `prod.policy.json` and `gate.json` are not.
pub(crate) fn is_near_miss(name: &str) -> bool {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if is_policy(name) || name.ends_with(TESTS) || OTHER_NAMES.contains(&name) || ends(&OTHER_ENDS) {
        return false;
    }
    let lower = name.to_lowercase();
    // Editors and systems add to names: `x.gate.hcl~`, `x.gate.hcl (1)`.
    let word =
        |part: &'_ str| part.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    let meant = |part: &str| matches!(word(part).as_str(), "hcl" | "gate" | "gates" | "policy" | "policies");
    lower.split('.').skip(1).any(meant) || lower.starts_with("gate.")
}

/// Whether a path below a folder of policies leads to a near miss. What git keeps is named by others.
pub(crate) fn is_near_miss_at(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    is_near_miss(name)
        && !path.split('/').any(|part| part == ".git")
        && !files::is_downloaded(Path::new(path))
}

/// Reads one; reports show it by its path from the working directory.
pub(crate) fn read(path: &Path, working_directory: &Path) -> anyhow::Result<SourceFile> {
    let display_path = files::relative(path, working_directory);
    let text = files::read(path)
        .map_err(anyhow::Error::from)
        .and_then(text)
        .with_context(|| format!("failed to read the policy file `{display_path}`"))?;
    Ok(SourceFile { path: display_path, text })
}

/// The text of a policy or test file, without the byte order mark that some editors write: positions count from the first
/// character behind it.
///
/// # Errors
/// It is not UTF-8.
pub(crate) fn text(bytes: Vec<u8>) -> anyhow::Result<String> {
    if files::is_companion(&bytes) {
        bail!("it is what macOS writes beside a file for its attributes (AppleDouble), and no text");
    }
    // Text in UTF-16 without a mark has a zero byte in each ASCII character.
    let wide = bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || bytes.iter().take(4).any(|byte| *byte == 0);
    if wide {
        bail!("it is UTF-16, as Windows PowerShell writes it; expected UTF-8: save it again as such");
    }
    let Ok(mut text) = String::from_utf8(bytes) else { bail!("it is not UTF-8; save it again as such") };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_nearly_are_those_of_policies_are_noticed() {
        for name in [
            "databases.gate.HCL",
            "databases.Gate.hcl",
            "databases.gates.hcl",
            "databases.hcl",
            "DATABASES.HCL",
            "gate.hcl",
            "policy.hcl",
            "x.gate.hcl.bak",
            "x.gate.hcl~",
            "x.gate.hcl (1)",
            "x.gate.hcl ",
            "x.gate.hcI",
            "x.gate.hcl.txt",
            "x.policy.hcl.disabled",
            "prod.policy.tf",
            "prod.policies.json",
            "db.gate.json",
            "db.gate",
            "gate.json",
            "x.policytest.HCL",
            "x.policy.test.hcl",
            ".terraform.lock.HCL",
            "x_gate.hcl",
        ] {
            assert!(is_near_miss(name), "{name}");
        }
        for name in [
            "x.gate.hcl",
            "x.policy.hcl",
            "x.policytest.hcl",
            "README.md",
            "policy.json",
            "iam-policy.json",
            "policy.tf",
            "main.tf",
            ".gitignore",
            ".gitattributes",
            ".terraform.lock.hcl",
            ".tflint.hcl",
            "terragrunt.hcl",
            "bucket_policy.tftest.hcl",
            "plan.json",
            "gatekeeper.yaml",
            "gate",
            "",
        ] {
            assert!(!is_near_miss(name), "{name}");
        }
        assert!(is_near_miss_at("a/x.hcl"));
        assert!(!is_near_miss_at(".git/refs/heads/x.hcl"));
        assert!(!is_near_miss_at(".terraform/modules/x/x.hcl"));
    }

    #[test]
    fn marks_are_skipped_and_other_encodings_refused() {
        assert_eq!(text(b"\xef\xbb\xbfprotect".to_vec()).unwrap(), "protect");
        assert_eq!(text("größe".as_bytes().to_vec()).unwrap(), "größe");
        for (bytes, said) in [
            (&b"\xff\xfep\0"[..], "UTF-16"),
            (b"\xfe\xff\0p", "UTF-16"),
            (b"p\0r\0", "UTF-16"),
            (b"gr\xf6sse", "not UTF-8"),
        ] {
            assert!(text(bytes.to_vec()).unwrap_err().to_string().contains(said), "{bytes:?}");
        }
    }
}
