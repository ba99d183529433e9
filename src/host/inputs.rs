//! The plans that the command line names, and the names of their stacks.

use std::fs::File;
use std::io::{self, Chain, Cursor, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::TempPath;

use super::{files, patterns};
use crate::cli::PlanCheckArgs;
use crate::policy::Stack;

/// One plan to check.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) stack: Stack,
    pub(crate) source: PlanSource,
}

/// Where a plan comes from.
#[derive(Debug)]
pub(crate) enum PlanSource {
    Stdin,
    /// A copy of what came from standard input.
    #[cfg_attr(not(feature = "github"), expect(dead_code, reason = "only `tfgate github` reads twice"))]
    Spooled(TempPath),
    File(PathBuf),
    /// A private copy, which is read, of a file.
    Copy {
        copy: PathBuf,
        of: PathBuf,
    },
}

impl PlanSource {
    /// The path of the plan file; `None` for standard input.
    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            PlanSource::Stdin | PlanSource::Spooled(_) => None,
            PlanSource::File(path) | PlanSource::Copy { of: path, .. } => Some(path),
        }
    }

    /// The name in messages: the file, else the stack.
    pub(crate) fn display(&self, stack: &Stack) -> String {
        match self {
            PlanSource::Stdin | PlanSource::Spooled(_) => stack.name.clone(),
            PlanSource::File(path) | PlanSource::Copy { of: path, .. } => path.display().to_string(),
        }
    }
}

/// The file that Terragrunt's `--json-out-dir` writes for each unit.
const TERRAGRUNT_PLAN: &str = "tfplan.json";

/// Resolves the arguments.
pub(crate) fn resolve(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> anyhow::Result<Vec<Input>> {
    resolve_within(plans, args, working_directory, working_directory)
}

/// Resolves the arguments. A plan without a name is named by its directory relative to `root`.
pub(crate) fn resolve_within(
    plans: &[String],
    args: &PlanCheckArgs,
    working_directory: &Path,
    root: &Path,
) -> anyhow::Result<Vec<Input>> {
    let mut found = Vec::new();
    if plans.is_empty() {
        if io::stdin().is_terminal() {
            bail!("no plan given: name a file, or pipe `terraform show -json FILE` into tfgate");
        }
        found.push((None, PlanSource::Stdin));
    }
    for argument in plans {
        if let Some(matches) = patterns::expand(argument)? {
            // Who names a file does not write the command line: `-` and `a=b.json` are files here.
            for path in matches {
                found.extend(sources_at(path)?);
            }
        } else {
            found.extend(plan_sources(argument)?);
        }
    }
    if args.name.as_deref() == Some("") {
        bail!("`--name` is empty");
    }
    if args.name.is_some() && found.len() != 1 {
        bail!("`--name` is for one plan, found {}; write NAME=PATH for each", found.len());
    }
    if found.iter().filter(|(_, source)| matches!(source, PlanSource::Stdin)).count() > 1 {
        bail!("standard input can be read only once");
    }
    let root = if working_directory.starts_with(root) { root } else { working_directory };
    let names = names(&found, args.name.as_deref(), working_directory, root)?;
    let labels = args.label.iter().cloned().collect();
    let stack = |name| Stack { name, labels: std::collections::BTreeMap::clone(&labels) };
    Ok(names.into_iter().zip(found).map(|(name, (_, source))| Input { stack: stack(name), source }).collect())
}

/// What one argument names: a stack where it gives one, and the sources of plans.
fn plan_sources(plan: &str) -> anyhow::Result<Vec<(Option<String>, PlanSource)>> {
    if plan == "-" {
        return Ok(vec![(None, PlanSource::Stdin)]);
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
        let source = if rest == "-" { PlanSource::Stdin } else { PlanSource::File(PathBuf::from(rest)) };
        return Ok(vec![(Some(name.to_owned()), source)]);
    }
    sources_at(path)
}

/// The plan that is a file, or the plans of a directory.
fn sources_at(path: PathBuf) -> anyhow::Result<Vec<(Option<String>, PlanSource)>> {
    if path.is_dir() { units(&path) } else { Ok(vec![(None, PlanSource::File(path))]) }
}

/// The units of a directory that `terragrunt run --all --json-out-dir` wrote.
fn units(directory: &Path) -> anyhow::Result<Vec<(Option<String>, PlanSource)>> {
    let plans = files::below(directory, |name| name == TERRAGRUNT_PLAN)
        .with_context(|| format!("failed to list `{}`", directory.display()))?;
    if plans.is_empty() {
        bail!(
            "no `{TERRAGRUNT_PLAN}` below `{}`: expected a directory that `terragrunt run --all --json-out-dir` wrote, or name the plan files",
            directory.display()
        );
    }
    // A plan in the directory itself is of no unit.
    let unit = |plan: &Path| Some(files::relative(plan.parent()?, directory)).filter(|unit| unit != ".");
    Ok(plans.into_iter().map(|plan| (unit(&plan), PlanSource::File(plan))).collect())
}

/// A name for each plan: as given, else the directory of the plan, with the file's stem where two share it.
fn names(
    found: &[(Option<String>, PlanSource)],
    name: Option<&str>,
    working_directory: &Path,
    root: &Path,
) -> anyhow::Result<Vec<String>> {
    let first = |(given, source): &(Option<String>, PlanSource)| match (name, given, source) {
        (Some(name), _, _) => name.to_owned(),
        (None, Some(given), _) => given.clone(),
        (None, None, PlanSource::Stdin | PlanSource::Spooled(_)) => "plan".to_owned(),
        (None, None, PlanSource::File(path) | PlanSource::Copy { of: path, .. }) => {
            directory_name(path, working_directory, root)
        }
    };
    let mut names: Vec<String> = found.iter().map(first).collect();
    let shared = |names: &[String], name: &String| names.iter().filter(|other| *other == name).count() > 1;
    let original = names.clone();
    for (name, (given, source)) in names.iter_mut().zip(found) {
        if let (None, PlanSource::File(path)) = (given, source)
            && shared(&original, name)
        {
            let stem = path.file_stem().map_or_else(|| "plan".into(), |stem| stem.to_string_lossy());
            *name = if name == "plan" { stem.into_owned() } else { format!("{name}/{stem}") };
        }
    }
    match names.iter().find(|name| shared(&names, name)) {
        Some(name) => bail!("two plans have the stack name `{name}`; write NAME=PATH for one of them"),
        None => Ok(names),
    }
}

/// The Terragrunt unit, else the directory of the plan relative to the root, else `plan`.
fn directory_name(path: &Path, working_directory: &Path, root: &Path) -> String {
    let absolute = working_directory.join(path);
    let mut parent = absolute.parent().unwrap_or(working_directory).to_owned();
    // Terragrunt runs in `.terragrunt-cache/HASH/HASH` of the unit, and the hashes change.
    if let Some(unit) =
        parent.ancestors().find(|part| part.ends_with(".terragrunt-cache")).and_then(Path::parent)
    {
        parent = unit.to_owned();
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
