//! A folder of plans: a list of stacks, one for each folder in it that holds a plan or something that looks like one.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::plan_content::{self, Content};
use super::{files, messages};
use crate::report::Failure;

/// The file that Terragrunt's `--json-out-dir` writes for each unit.
pub(crate) const TERRAGRUNT_PLAN: &str = "tfplan.json";

/// Endings of files that hold a plan, and are one that failed where they are empty.
const PLAN_ENDINGS: [&str; 6] = ["", "json", "out", "bin", "plan", "txt"];

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
        files.iter().filter(|file| *file != plan).for_each(|file| warn_of_another(file));
        return Some(Unit { name, file: plan.clone(), missing });
    }
    let (file, missing) =
        files.into_iter().find_map(|file| without_answer(&file).map(|failure| (file, failure)))?;
    Some(Unit { name, file, missing: Some(missing) })
}

/// A pipe or a device in a folder: no program writes to it, or it never ends.
pub(crate) fn not_regular() -> Failure {
    Failure {
        kind: "io".to_owned(),
        message: "not a regular file: a pipe, socket or device in a folder is not read".to_owned(),
        help: Some("name it on the command line, if it is meant".to_owned()),
    }
}

/// Says that a plan beside the one that is checked is not.
fn warn_of_another(file: &Path) {
    if !files::is_special(file) && plan_content::of(file) == Some(Content::PlanJson) {
        messages::report_warning(&format!(
            "`{}` looks like a plan and is not checked: of its folder only `{TERRAGRUNT_PLAN}` is; a further plan is named itself, as NAME=PATH",
            file.display()
        ));
    }
}

/// Why a file gives no answer, if it is meant to be a plan, by its name or its bytes.
fn without_answer(file: &Path) -> Option<Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let ending = Path::new(&name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let named = is_named_plan(&name);
    // A pipe is not opened: that would wait for a writer.
    if files::is_special(file) {
        return named.then(not_regular);
    }
    if ending == "tfplan" || name == "tfplan" {
        return Some(no_plan(file, "looks like a plan"));
    }
    match plan_content::of(file) {
        Some(Content::PlanJson | Content::Binary) => Some(no_plan(file, "looks like a plan")),
        Some(Content::Empty) if named && PLAN_ENDINGS.contains(&ending) => {
            Some(no_plan(file, "has the name of a plan and is empty"))
        }
        Some(Content::Text) if named && ending == "json" => {
            Some(no_plan(file, "has the name of a plan and holds no whole JSON"))
        }
        None if named => Some(no_plan(file, "has the name of a plan and cannot be read")),
        Some(_) | None => None,
    }
}

/// Whether a name has a word that ends with `plan`, as `tfplan.json`, `my-plan.out` and `plan2`.
fn is_named_plan(name: &str) -> bool {
    name.split(|character: char| !character.is_ascii_alphabetic()).any(|word| word.ends_with("plan"))
}

fn no_plan(file: &Path, what: &str) -> Failure {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name: String = name.chars().take(80).collect();
    Failure {
        kind: "no_plan".to_owned(),
        message: format!("`{name}` {what}, and there is no `{TERRAGRUNT_PLAN}` beside it"),
        help: Some(format!(
            "look at the log of the plan: the unit failed, or `terraform show -json` did; a plan with another name than `{TERRAGRUNT_PLAN}` is named itself, as NAME=PATH"
        )),
    }
}
