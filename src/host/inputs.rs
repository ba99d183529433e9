//! The plans that the command line names, and the names of their stacks.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Chain, Cursor, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::TempPath;

use super::plan_folder::{self, TERRAGRUNT_PLAN, Unit};
use super::plan_times::Window;
use super::{files, patterns, repository};
use crate::cli::PlanCheckArgs;
use crate::policy::{self, Named, Stack};
use crate::report::Failure;

/// One plan to check.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) stack: Stack,
    pub(crate) source: PlanSource,
    /// Whether it was found in a folder of plans.
    pub(crate) in_folder: bool,
    /// When it must have been made, where a report of the run says so.
    pub(crate) window: Option<Window>,
}

/// Where a plan comes from.
#[derive(Debug)]
pub(crate) enum PlanSource {
    Stdin,
    /// A copy of what came from standard input.
    #[cfg_attr(not(feature = "github"), expect(dead_code, reason = "only `tfgate github` reads twice"))]
    Spooled(TempPath),
    File(PathBuf),
    /// No plan, and why: a stack that has no answer.
    Missing(Failure),
    /// A private copy, which is read, of a file, and the directory in which it is shown; `None`: the working directory.
    Copy {
        copy: PathBuf,
        of: PathBuf,
        directory: Option<PathBuf>,
    },
    /// A file that is open already, from its first byte on. Its path is only a name.
    #[cfg_attr(not(feature = "mcp"), expect(dead_code, reason = "only `tfgate mcp` opens before it reads"))]
    Opened {
        file: File,
        of: PathBuf,
    },
}

impl PlanSource {
    /// The path of the plan file; `None` for standard input.
    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            PlanSource::Stdin | PlanSource::Spooled(_) | PlanSource::Missing(_) => None,
            PlanSource::File(path)
            | PlanSource::Copy { of: path, .. }
            | PlanSource::Opened { of: path, .. } => Some(path),
        }
    }

    /// The file that it is called by; `None` for what is no file.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            PlanSource::Stdin | PlanSource::Spooled(_) | PlanSource::Missing(_) => None,
            PlanSource::File(path)
            | PlanSource::Copy { of: path, .. }
            | PlanSource::Opened { of: path, .. } => Some(path),
        }
    }

    /// The name in messages: the file, else the stack.
    pub(crate) fn display(&self, stack: &Stack) -> String {
        self.path().map_or_else(|| stack.name.clone(), |path| path.display().to_string())
    }
}

/// A plan that was found, and where its name comes from.
struct Found {
    name: Given,
    /// The file that it is named by.
    file: Option<PathBuf>,
    source: PlanSource,
}

/// The name of a stack, as far as it is given.
enum Given {
    /// Not at all: it follows from the file.
    No,
    /// As NAME=PATH.
    Argument(String),
    /// By the path of a unit in a folder of plans.
    Unit(String),
}

impl Found {
    fn new(name: Given, source: PlanSource) -> Self {
        Found { name, file: source.file().map(Path::to_owned), source }
    }
}

/// Resolves the arguments.
pub(crate) fn resolve(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> anyhow::Result<Vec<Input>> {
    resolve_within(plans, args, working_directory, working_directory)
}

/// Resolves the arguments of a command that knows which stacks there must be, by a list: a folder may be without a plan.
pub(crate) fn resolve_listed(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> anyhow::Result<Vec<Input>> {
    named_inputs(found(plans, args, Empty::Allowed)?, args, working_directory, working_directory)
}

/// Resolves the arguments. A plan without a name is named by the way to its directory from the root of its repository;
/// outside of a repository, from `root`.
pub(crate) fn resolve_within(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
    root: &Path,
) -> anyhow::Result<Vec<Input>> {
    named_inputs(found(plans, args, Empty::Refused)?, args, working_directory, root)
}

/// The input that one plan is, whatever characters its path has; its name is the one that [`resolve`] gives it.
#[cfg(feature = "mcp")]
pub(crate) fn of_source(
    source: PlanSource,
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> anyhow::Result<Input> {
    let mut inputs =
        named_inputs(vec![Found::new(Given::No, source)], args, working_directory, working_directory)?;
    inputs.pop().context("a plan has no name")
}

/// The names that plans in the folders have which the arguments name, and not below them: each stands for the folder where
/// Terragrunt ran.
pub(crate) fn folder_names(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> BTreeSet<String> {
    let name = |plan: &String| {
        let path = Path::new(plan);
        let file = if path.is_dir() { path.join(TERRAGRUNT_PLAN) } else { path.to_owned() };
        let named = || directory_name(&file, working_directory, working_directory);
        path.exists().then(|| args.name.clone().unwrap_or_else(named))
    };
    plans.iter().filter_map(name).collect()
}

/// Whether a folder may be without a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    Allowed,
    Refused,
}

fn found(plans: &[String], args: &PlanCheckArgs, empty: Empty) -> anyhow::Result<Vec<Found>> {
    let mut found = Vec::new();
    if plans.is_empty() {
        if io::stdin().is_terminal() {
            bail!("no plan given: name a file, or pipe `terraform show -json FILE` into tfgate");
        }
        found.push(Found::new(Given::No, PlanSource::Stdin));
    }
    for argument in plans {
        if let Some(matches) = patterns::expand(argument)? {
            // Who names a file does not write the command line: `-` and `a=b.json` are files here.
            for path in matches {
                found.extend(matched(path, empty)?);
            }
        } else {
            found.extend(plan_sources(argument, empty)?);
        }
    }
    if args.name.as_deref() == Some("") {
        bail!("`--name` is empty");
    }
    let given = found.iter().filter_map(|found| match &found.name {
        Given::Argument(name) => Some(name.as_str()),
        Given::No | Given::Unit(_) => None,
    });
    for name in args.name.as_deref().into_iter().chain(given) {
        if let Some(plain) = policy::stack_name(name) {
            bail!("`{name}` is not the name of a stack; write `{plain}`");
        }
    }
    if args.name.is_some() && found.len() != 1 {
        bail!("`--name` is for one plan, found {}; write NAME=PATH for each", found.len());
    }
    if found.iter().filter(|found| matches!(found.source, PlanSource::Stdin)).count() > 1 {
        bail!("standard input can be read only once");
    }
    Ok(found)
}

fn named_inputs(
    found: Vec<Found>,
    args: &PlanCheckArgs,
    working_directory: &Path,
    root: &Path,
) -> anyhow::Result<Vec<Input>> {
    let root = if working_directory.starts_with(root) { root } else { working_directory };
    let kind = |found: &Found| match (&args.name, &found.name) {
        (None, Given::No | Given::Unit(_)) => Named::ByPlace,
        (Some(_), _) | (None, Given::Argument(_)) => Named::Given,
    };
    let kinds: Vec<Named> = found.iter().map(kind).collect();
    let alone = alone(&found, args.name.as_deref(), working_directory, root);
    let names = names(&found, &alone)?;
    let labels = args.label.iter().cloned().collect();
    let stack = |name: String, named, alone: String| Stack {
        alone: Some(alone).filter(|alone| *alone != name),
        name,
        named,
        labels: std::collections::BTreeMap::clone(&labels),
    };
    Ok(names
        .into_iter()
        .zip(kinds)
        .zip(alone)
        .zip(found)
        .map(|(((name, named), (alone, _)), found)| Input {
            stack: stack(name, named, alone),
            in_folder: matches!(found.name, Given::Unit(_)),
            window: None,
            source: found.source,
        })
        .collect())
}

/// What one argument names: a stack where it gives one, and the sources of plans.
fn plan_sources(plan: &str, empty: Empty) -> anyhow::Result<Vec<Found>> {
    if plan == "-" {
        return Ok(vec![Found::new(Given::No, PlanSource::Stdin)]);
    }
    if plan.is_empty() {
        bail!("a plan is named by an empty argument: is a variable of the shell empty?");
    }
    let path = PathBuf::from(plan);
    // `=` is legal in a file name, so an argument with two readings is refused.
    if let Some((name, rest)) = plan.split_once('=')
        && !name.is_empty()
        && path.exists()
        && (rest == "-" || Path::new(rest).exists())
    {
        bail!("`{plan}` is a file, and NAME=PATH as well: write `./{plan}`, or rename the file");
    }
    if !path.exists()
        && let Some((name, rest)) = plan.split_once('=')
        && !name.is_empty()
    {
        if rest.is_empty() {
            bail!("`{plan}` names a stack and no plan; expected NAME=PATH");
        }
        let source = if rest == "-" { PlanSource::Stdin } else { PlanSource::File(PathBuf::from(rest)) };
        return Ok(vec![Found::new(Given::Argument(name.to_owned()), source)]);
    }
    sources_at(path, empty)
}

/// What a pattern matches. Its author does not know what is there, so a pipe is not waited for.
fn matched(path: PathBuf, empty: Empty) -> anyhow::Result<Vec<Found>> {
    if !path.is_dir() && files::is_special(&path) {
        let source = PlanSource::Missing(plan_folder::not_regular());
        return Ok(vec![Found { name: Given::No, file: Some(path), source }]);
    }
    sources_at(path, empty)
}

/// The plan that is a file, or the plans of a directory.
fn sources_at(path: PathBuf, empty: Empty) -> anyhow::Result<Vec<Found>> {
    if path.is_dir() { units(&path, empty) } else { Ok(vec![Found::new(Given::No, PlanSource::File(path))]) }
}

/// The units of a directory that `terragrunt run --all --json-out-dir` wrote.
fn units(directory: &Path, empty: Empty) -> anyhow::Result<Vec<Found>> {
    let units =
        plan_folder::units(directory).with_context(|| format!("failed to list `{}`", directory.display()))?;
    let is_plan = |unit: &Unit| unit.file.file_name().is_some_and(|name| name == TERRAGRUNT_PLAN);
    // Without a single one, it is a folder of something else, and one sentence says more than a list.
    if empty == Empty::Refused && !units.iter().any(is_plan) {
        bail!(
            "no `{TERRAGRUNT_PLAN}` below `{}`: expected a directory that `terragrunt run --all --json-out-dir` wrote, or name the plan files",
            directory.display()
        );
    }
    // A plan in the directory itself is of no unit.
    let found = |Unit { name, file, missing }: Unit| Found {
        name: name.map_or(Given::No, Given::Unit),
        source: missing.map_or_else(|| PlanSource::File(file.clone()), PlanSource::Missing),
        file: Some(file),
    };
    Ok(units.into_iter().map(found).collect())
}

/// The name that each plan has alone, with its folder: the name as given, else the way to the directory of the plan, of standard
/// input the working directory.
fn alone(
    found: &[Found],
    name: Option<&str>,
    working_directory: &Path,
    root: &Path,
) -> Vec<(String, Option<String>)> {
    let folder = |path: &Path| directory_name(path, working_directory, root);
    let of = |found: &Found| {
        let folder = found.file.as_deref().map(folder);
        let name = match (name, &found.name, &folder) {
            (Some(name), ..) => name.to_owned(),
            (None, Given::Argument(name) | Given::Unit(name), _) => name.clone(),
            (None, Given::No, Some(folder)) => folder.clone(),
            (None, Given::No, None) => name_of_directory(working_directory),
        };
        (name, folder)
    };
    found.iter().map(of).collect()
}

/// A name for each plan: the one that it has alone. Where two share it, the file's stem tells them apart, then its whole
/// name; units of two folders are told apart by the paths of their folders.
fn names(found: &[Found], alone: &[(String, Option<String>)]) -> anyhow::Result<Vec<String>> {
    let folders: Vec<Option<&str>> = alone.iter().map(|(_, folder)| folder.as_deref()).collect();
    let second = |found: &Found, folder: Option<&str>, name: &str| match (&found.name, &found.file) {
        (Given::Unit(_), Some(_)) => folder.map(str::to_owned),
        (Given::No, Some(path)) => Some(within(name, path.file_stem())),
        _ => None,
    };
    let third = |found: &Found, folder: Option<&str>, _: &str| match (&found.name, &found.file) {
        (Given::No, Some(path)) => folder.map(|folder| within(folder, path.file_name())),
        _ => None,
    };
    let mut names: Vec<String> = alone.iter().map(|(name, _)| name.clone()).collect();
    told_apart(&mut names, found, &folders, second);
    told_apart(&mut names, found, &folders, third);
    match names.iter().find(|name| is_shared(&names, name)) {
        Some(name) => bail!("two plans have the stack name `{name}`; write NAME=PATH for one of them"),
        None => Ok(names),
    }
}

/// Gives the next name to each plan whose name another one has.
fn told_apart(
    names: &mut [String],
    found: &[Found],
    folders: &[Option<&str>],
    next: impl Fn(&Found, Option<&str>, &str) -> Option<String>,
) {
    let original = names.to_vec();
    for ((name, found), folder) in names.iter_mut().zip(found).zip(folders) {
        if is_shared(&original, name)
            && let Some(other) = next(found, *folder, name)
        {
            *name = other;
        }
    }
}

fn is_shared(names: &[String], name: &str) -> bool {
    names.iter().filter(|other| *other == name).count() > 1
}

/// The name of a file in a folder; `plan` and `.` stand for the top.
fn within(folder: &str, file: Option<&OsStr>) -> String {
    let file = file.map_or_else(|| "plan".into(), OsStr::to_string_lossy);
    if folder == "plan" || folder == TOP { file.into_owned() } else { format!("{folder}/{file}") }
}

/// The name of the root of a repository. `plan` would be that of a folder `plan`, too.
const TOP: &str = ".";

/// The name of the stack of a plan that is in a directory, or that standard input brings to it.
pub(crate) fn name_of_directory(directory: &Path) -> String {
    in_repository(directory).unwrap_or_else(|| "plan".to_owned())
}

/// The way from the root of its repository to a folder that is in one, with the links on the way followed: a folder has one
/// name, wherever one stands.
fn in_repository(folder: &Path) -> Option<String> {
    let real = files::real(folder);
    repository::path_from_root(&real).map(|way| if way.is_empty() { TOP.to_owned() } else { way })
}

/// The Terragrunt unit, else the directory of the plan: from the root of its repository, else from `root`, else `plan`.
fn directory_name(path: &Path, working_directory: &Path, root: &Path) -> String {
    let absolute = working_directory.join(path);
    let mut parent = absolute.parent().unwrap_or(working_directory).to_owned();
    // Terragrunt runs in `.terragrunt-cache/HASH/HASH` of the unit, and the hashes change.
    if let Some(unit) =
        parent.ancestors().find(|part| part.ends_with(".terragrunt-cache")).and_then(Path::parent)
    {
        parent = unit.to_owned();
    }
    if let Some(way) = in_repository(&parent) {
        return way;
    }
    match parent.strip_prefix(root) {
        Ok(inside) if inside.as_os_str().is_empty() => "plan".to_owned(),
        Ok(inside) => files::relative(inside, Path::new("")),
        // Outside of the root: no absolute path in a report.
        Err(_) => {
            parent.file_name().map_or_else(|| "plan".to_owned(), |name| name.to_string_lossy().into_owned())
        }
    }
}

/// A file that is open.
pub(crate) enum Opened {
    /// The binary plan that `plan -out` writes: a ZIP archive.
    Binary,
    /// Anything else, from its first byte on.
    Other(Chain<Cursor<Vec<u8>>, File>),
}

/// Opens a file and looks at its first bytes. It is opened once: a pipe gives its bytes only once.
pub(crate) fn open(path: &Path) -> io::Result<Opened> {
    let mut file = files::open(path)?;
    let mut head = Vec::new();
    file.by_ref().take(4).read_to_end(&mut head)?;
    Ok(if head == b"PK\x03\x04" { Opened::Binary } else { Opened::Other(Cursor::new(head).chain(file)) })
}
