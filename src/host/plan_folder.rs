//! A folder of plans: a list of stacks, one for each folder in it that holds a plan or something that looks like one.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::files;
use crate::report::Failure;

/// The file that Terragrunt's `--json-out-dir` writes for each unit.
pub(crate) const TERRAGRUNT_PLAN: &str = "tfplan.json";

/// Bytes of a JSON file that are looked at.
const HEAD: u64 = 64 << 10;

/// Endings of archives that are no plans, though their first bytes are those of one.
const ARCHIVES: [&str; 14] =
    ["zip", "jar", "war", "ear", "aar", "apk", "whl", "egg", "nupkg", "vsix", "docx", "xlsx", "pptx", "odt"];

/// One folder in a folder of plans.
pub(crate) struct Unit {
    /// Its path from the folder of plans; `None` for that folder itself.
    pub(crate) name: Option<String>,
    /// The plan, or the file that looks like one.
    pub(crate) file: PathBuf,
    /// Why there is no plan.
    pub(crate) missing: Option<Failure>,
}

/// The stacks of a folder, sorted by path.
///
/// # Errors
/// The folder cannot be listed, or a symbolic link leads to another one.
pub(crate) fn units(folder: &Path) -> io::Result<Vec<Unit>> {
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for file in files::below(folder, |_| true)? {
        let parent = file.parent().unwrap_or(folder).to_owned();
        folders.entry(parent).or_default().push(file);
    }
    Ok(folders.into_iter().filter_map(|(parent, files)| unit(folder, &parent, files)).collect())
}

/// The stack of one folder; `None` for a folder without anything like a plan.
fn unit(top: &Path, folder: &Path, files: Vec<PathBuf>) -> Option<Unit> {
    let name = Some(files::relative(folder, top)).filter(|name| name != ".");
    let plan = files.iter().find(|file| file.file_name().is_some_and(|name| name == TERRAGRUNT_PLAN));
    if let Some(plan) = plan {
        let missing = files::is_special(plan).then(not_regular);
        return Some(Unit { name, file: plan.clone(), missing });
    }
    let file = files.into_iter().find(|file| looks_like_plan(file))?;
    let missing = Some(without_json(&file));
    Some(Unit { name, file, missing })
}

/// A pipe or a device in a folder: no program writes to it, or it never ends.
pub(crate) fn not_regular() -> Failure {
    Failure {
        kind: "io".to_owned(),
        message: "not a regular file: a pipe, socket or device in a folder is not read".to_owned(),
        help: Some("name it on the command line, if it is meant".to_owned()),
    }
}

fn without_json(file: &Path) -> Failure {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name: String = name.chars().take(80).collect();
    Failure {
        kind: "no_plan".to_owned(),
        message: format!("`{name}` looks like a plan, and there is no `{TERRAGRUNT_PLAN}` beside it"),
        help: Some(format!(
            "look at the log of the plan: the unit failed, or `terraform show -json` did; a plan with another name than `{TERRAGRUNT_PLAN}` is named itself, as NAME=PATH"
        )),
    }
}

/// Whether a file is a plan by its name or by its first bytes.
fn looks_like_plan(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let ending = Path::new(&name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if ending == "tfplan" || name == "tfplan" {
        return true;
    }
    // A pipe is not opened: that would wait for a writer.
    if files::is_special(file) {
        return false;
    }
    let head = |most: u64| {
        let mut head = Vec::new();
        files::open(file).and_then(|file| file.take(most).read_to_end(&mut head)).map(|_| head)
    };
    if ending == "json" {
        return head(HEAD).is_ok_and(|head| is_plan_json(&head));
    }
    // An entry `tfplan` comes first in what `terraform plan -out` writes.
    head(36).is_ok_and(|head| {
        head.starts_with(b"PK\x03\x04")
            && (!ARCHIVES.contains(&ending) || head.get(30..).is_some_and(|name| name == b"tfplan"))
    })
}

/// Whether JSON begins as Terraform begins a plan, and not a state or a schema.
fn is_plan_json(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let has = |key: &[u8]| memchr::memmem::find(&text, key).is_some();
    let sections: [&[u8]; 4] =
        [b"\"planned_values\":", b"\"resource_changes\":", b"\"variables\":", b"\"configuration\":"];
    text.starts_with(b"{\"format_version\":") && sections.into_iter().any(has)
}
