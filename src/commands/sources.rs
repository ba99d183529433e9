//! Where findings are written: reads the `.tf` files of a plan's configuration. What cannot be read gives no place and a
//! note, and never an error: no verdict depends on it.

use std::path::{Path, PathBuf};

use super::files;
use super::inputs::Place;
use crate::report::{
    DriftClass, DriftEntry, DriftNext, Explanation, Location, Note, NoteLevel, PlanInfo, Report, StackReport,
};
use crate::source::{self, Directory, Finder, Manifest, Text, Wanted};
use crate::text::plural::count;

/// The manifest of installed modules.
const MANIFEST: &str = ".terraform/modules/modules.json";
/// A larger manifest is not read.
const MANIFEST_SIZE: u64 = 4 << 20;
/// A larger file is not read: nobody wrote it.
const FILE_SIZE: u64 = 512 << 10;
/// No more than this is read for one plan, in bytes and in files.
const SIZE: u64 = 16 << 20;
const FILES: usize = 2000;

/// Where the configuration of a plan may be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The directory of the configuration; without it that of the plan is meant.
    pub(super) source: Option<&'a Path>,
    pub(super) plan: &'a Place,
    pub(super) working_directory: &'a Path,
}

/// Terraform's reason for the deletion of what has no block: what is found under its address is from another day.
const NO_BLOCK: &str = "delete_because_no_resource_config";

/// Fills the places of a stack's findings, and of what really changed outside Terraform.
pub(super) fn locate(stack: &mut StackReport, origin: Origin<'_>) {
    if stack.findings.is_empty() && !stack.drift.iter().any(|entry| entry.class.is_real()) {
        return;
    }
    let Some(mut search) = Search::new(origin, stack.plan.as_ref()) else { return };
    for finding in &mut stack.findings {
        let change = finding.change.and_then(|index| stack.changes.get(index));
        let gone = change.is_some_and(|change| change.reason.as_deref() == Some(NO_BLOCK));
        if !gone {
            finding.location = search.find(&finding.address);
        }
    }
    for entry in stack.drift.iter_mut().filter(|entry| has_block(entry)) {
        entry.location = search.find(&entry.address);
    }
    search.finish(&mut stack.notes);
}

/// Whether the configuration has the block of an object that really changed outside Terraform.
fn has_block(entry: &DriftEntry) -> bool {
    let gone = entry.class == DriftClass::DeletedUnwanted
        || matches!(entry.next, DriftNext::Destroy | DriftNext::Forget);
    entry.class.is_real() && !gone
}

/// Fills the places of the objects of an explanation, and of what policies found about them.
pub(super) fn locate_objects(explanation: &mut Explanation, origin: Origin<'_>) {
    if let Some(mut search) = Search::new(origin, explanation.plan.as_ref()) {
        for object in &mut explanation.objects {
            if object.change.reason.as_deref() != Some(NO_BLOCK) {
                object.location = search.find(&object.change.address);
            }
        }
        search.finish(&mut explanation.notes);
    }
    let Some(prefix) = prefix(origin.working_directory) else { return };
    for judged in explanation.objects.iter_mut().flat_map(|object| &mut object.judged) {
        let found = judged.finding.as_mut().and_then(|finding| finding.policy_location.as_mut());
        found
            .into_iter()
            .chain(&mut judged.policy_location)
            .for_each(|place| rooted(&prefix, &mut place.path));
    }
}

/// A look for blocks in the files of one configuration.
struct Search {
    tree: Tree,
    base: String,
    finder: Finder,
}

impl Search {
    fn new(origin: Origin<'_>, plan: Option<&PlanInfo>) -> Option<Self> {
        let beside = origin.plan.file().and_then(Path::parent);
        let program =
            if plan.is_some_and(|plan| plan.opentofu) { Wanted::OpenTofu } else { Wanted::Terraform };
        // Real paths, since they are compared.
        let working_directory = origin.working_directory.canonicalize().ok()?;
        let tree = Tree::new(origin.source.or(beside)?, &working_directory, program)?;
        let base = tree.base(&working_directory)?;
        let finder = Finder::new(&tree.root, tree.manifest());
        Some(Search { tree, base, finder })
    }

    fn find(&mut self, address: &str) -> Option<Location> {
        let place = self.finder.find(address, &mut |path| self.tree.read(path))?;
        Some(Location { path: format!("{}{}", self.base, place.path), line: place.line })
    }

    /// Notes what could not be read.
    fn finish(self, notes: &mut Vec<Note>) {
        notes.extend(self.tree.note());
        notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
    }
}

/// Makes the places of policies start at the root of the repository too.
pub(super) fn from_the_root(report: &mut Report, working_directory: &Path) {
    let Some(prefix) = prefix(working_directory) else { return };
    let fix = |path: &mut String| rooted(&prefix, path);
    report.diagnostics.iter_mut().for_each(|diagnostic| fix(&mut diagnostic.path));
    for stack in &mut report.stacks {
        stack.diagnostics.iter_mut().for_each(|diagnostic| fix(&mut diagnostic.path));
        let places = stack.findings.iter_mut().filter_map(|finding| finding.policy_location.as_mut());
        places.for_each(|place| fix(&mut place.path));
    }
}

/// The way from the root of the repository to the working directory.
fn prefix(working_directory: &Path) -> Option<String> {
    repository(working_directory).map(|root| below(working_directory, root))
}

/// Makes a path from the working directory one from the root. What is in another repository stays there: only its paths
/// have an empty part.
fn rooted(prefix: &str, path: &mut String) {
    if path.contains("//") {
        return;
    }
    if let Some(whole) = source::join(prefix, path) {
        *path = whole;
    }
}

/// The root of the repository that a directory is in.
fn repository(directory: &Path) -> Option<&Path> {
    directory.ancestors().find(|above| files::present(&above.join(".git")))
}

/// A path below another one, with forward slashes; empty for the same one.
fn below(path: &Path, top: &Path) -> String {
    let parts = path.strip_prefix(top).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The files that may be read: those of the repository; without one those of the working directory, or of the
/// configuration where that is elsewhere.
struct Tree {
    top: PathBuf,
    /// The directory of the root module, from the top.
    root: String,
    program: Wanted,
    bytes: u64,
    files: usize,
    /// What was not read, and why.
    problems: Vec<(String, &'static str)>,
}

impl Tree {
    fn new(directory: &Path, working_directory: &Path, program: Wanted) -> Option<Self> {
        let directory = working_directory.join(directory).canonicalize().ok()?;
        if files::is_downloaded(&directory) {
            return None;
        }
        let top = repository(&directory)
            .or_else(|| directory.starts_with(working_directory).then_some(working_directory))
            .unwrap_or(&directory)
            .to_owned();
        let root = below(&directory, &top);
        Some(Tree { top, root, program, bytes: SIZE, files: FILES, problems: Vec::new() })
    }

    /// What stands before a path from the top: nothing in the repository of the working directory, and the way from the
    /// working directory where that is in none. `None` where it is in a repository that the configuration is not in:
    /// paths of a report start at the root of that one, and a path of another would look like one of its files.
    fn base(&self, working_directory: &Path) -> Option<String> {
        match repository(working_directory) {
            Some(root) => (repository(&self.top) == Some(root)).then(String::new),
            None if self.top == working_directory => Some(String::new()),
            None => Some(files::relative(&self.top, working_directory) + "/"),
        }
    }

    fn manifest(&self) -> Option<Manifest> {
        let path = self.top.join(&self.root).join(MANIFEST);
        let bytes = files::read_at_most(&path, MANIFEST_SIZE).ok()??;
        Manifest::parse(std::str::from_utf8(&bytes).ok()?)
    }

    /// The blocks of a directory; none of one that leads out of the tree.
    fn read(&mut self, path: &str) -> Directory {
        let mut directory = Directory::default();
        let Some(place) = self.inside(&self.top.join(path)) else { return directory };
        let names = files::names(&place);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for name in source::wanted(&names, self.program) {
            let added = self
                .text(&place.join(name))
                .and_then(|text| directory.add(Text { name, text: &text }).map_err(|_| "it is not HCL"));
            if let Err(why) = added {
                let shown = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
                self.problems.push((shown, why));
            }
        }
        directory
    }

    fn text(&mut self, path: &Path) -> Result<String, &'static str> {
        let path = self.inside(path).ok_or("it leads out of the repository")?;
        self.files = self.files.checked_sub(1).ok_or("there are too many files")?;
        let limit = FILE_SIZE.min(self.bytes);
        let bytes =
            files::read_at_most(&path, limit).map_err(|_| "it cannot be read")?.ok_or("it is too large")?;
        self.bytes = self.bytes.saturating_sub(bytes.len() as u64);
        String::from_utf8(bytes).map_err(|_| "it is not UTF-8")
    }

    /// Where a path really is, if that is in the tree and was not downloaded.
    fn inside(&self, path: &Path) -> Option<PathBuf> {
        let real = path.canonicalize().ok()?;
        let downloaded = files::is_downloaded(real.strip_prefix(&self.top).ok()?);
        (!downloaded).then_some(real)
    }

    fn note(&self) -> Option<Note> {
        let (path, why) = self.problems.first()?;
        let many = count(self.problems.len(), "file", "files");
        let text = format!("Lines of blocks are unknown in {many} of the configuration: `{path}`, {why}.");
        let text = if self.problems.len() > 1 { text.replacen(": `", ", the first is `", 1) } else { text };
        Some(Note { level: NoteLevel::Info, text })
    }
}
