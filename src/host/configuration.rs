//! The files of the configuration that a plan was made from: `.tf` files, the lock file, the manifest of modules.
//!
//! What cannot be read gives no location and a note, and never an error: no verdict depends on it.

use std::path::{Path, PathBuf};

use super::{files, repository};
use crate::gate::BlockFinder;
use crate::report::{Location, Note, NoteLevel, SourceExcerpt};
use crate::source::{self, Directory, Finder, Manifest, Program, Text};
use crate::text::plural::count;

/// The file in which Terraform locks the versions of providers.
const LOCK_FILE: &str = ".terraform.lock.hcl";
/// The manifest of installed modules.
const MANIFEST: &str = ".terraform/modules/modules.json";
/// The largest lock file or manifest that is read, in bytes.
const MAX_MANIFEST_SIZE: u64 = 4 << 20;
/// The largest `.tf` file that is read, in bytes. Larger ones are generated.
const MAX_FILE_SIZE: u64 = 512 << 10;
/// The most that is read for one plan, in bytes and in files.
const MAX_SIZE: u64 = 16 << 20;
const MAX_FILES: usize = 2000;

/// The text of the file in which Terraform locks the versions of providers, in the directory of a configuration.
pub(crate) fn lock_file(directory: &Path) -> Option<String> {
    small_text(&directory.join(LOCK_FILE))
}

/// The text of the manifest of installed modules.
pub(crate) fn module_manifest(directory: &Path) -> Option<String> {
    small_text(&directory.join(MANIFEST))
}

/// The files that Terraform keeps beside a configuration and that are read whole, there or not.
#[cfg(feature = "mcp")]
pub(crate) fn read_beside(directory: &Path) -> [PathBuf; 2] {
    [directory.join(LOCK_FILE), directory.join(MANIFEST)]
}

/// The text of a regular file that Terraform keeps beside a configuration: a pipe would be waited for.
fn small_text(path: &Path) -> Option<String> {
    String::from_utf8(files::read_at_most(path, MAX_MANIFEST_SIZE).ok()??).ok()
}

/// The `.tf` files of one configuration, to find blocks in.
pub(crate) struct Configuration {
    tree: Tree,
    /// What precedes a path from the top of the tree.
    base: String,
    finder: Finder,
}

impl Configuration {
    /// Opens the configuration in a directory. `None` where its files may not be read, or would look like those of another repository.
    pub(crate) fn open(directory: &Path, working_directory: &Path, opentofu: bool) -> Option<Self> {
        let program = if opentofu { Program::OpenTofu } else { Program::Terraform };
        // Real paths, since they are compared.
        let working_directory = working_directory.canonicalize().ok()?;
        let tree = Tree::new(directory, &working_directory, program)?;
        let base = tree.base(&working_directory)?;
        let finder = Finder::new(&tree.root, tree.manifest());
        Some(Configuration { tree, base, finder })
    }
}

impl BlockFinder for Configuration {
    fn find(&mut self, address: &str) -> Option<Location> {
        let found = self.finder.find(address, &mut |path| self.tree.read(path))?;
        Some(Location { path: format!("{}{}", self.base, found.path), line: found.line })
    }

    fn argument(
        &mut self,
        block: &Location,
        resource: (&str, &str),
        names: &[&str],
    ) -> Option<SourceExcerpt> {
        let path = block.path.strip_prefix(&self.base)?;
        // Generated files in JSON syntax are mostly one line.
        if Path::new(path).extension().is_some_and(|extension| extension == "json") {
            return None;
        }
        let path = self.tree.top.join(path);
        // An override file may set the argument anew.
        let is_override = |name: &String| {
            let stem = name.split('.').next().unwrap_or_default();
            stem == "override" || stem.ends_with("_override")
        };
        if files::names(path.parent()?).iter().any(is_override) {
            return None;
        }
        let text = self.tree.text(&path).ok()?;
        let found = source::argument(&text, block.line, resource, names)?;
        Some(SourceExcerpt {
            path: block.path.clone(),
            line: block.line,
            header: format!("resource \"{}\" \"{}\" {{", resource.0, resource.1),
            argument_line: found.line,
            argument: found.text.to_owned(),
            name: found.name.to_owned(),
        })
    }

    fn note(&self) -> Option<Note> {
        self.tree.note()
    }
}

/// The files that may be read: those of the repository; without one those of the working directory, or of the
/// configuration where that is elsewhere.
struct Tree {
    top: PathBuf,
    /// The directory of the root module, from the top.
    root: String,
    program: Program,
    bytes: u64,
    files: usize,
    /// What was not read, and why.
    problems: Vec<(String, &'static str)>,
}

impl Tree {
    fn new(directory: &Path, working_directory: &Path, program: Program) -> Option<Self> {
        let directory = working_directory.join(directory).canonicalize().ok()?;
        if files::is_downloaded(&directory) {
            return None;
        }
        let top = repository::innermost_root(&directory)
            .or_else(|| directory.starts_with(working_directory).then_some(working_directory))
            .unwrap_or(&directory)
            .to_owned();
        let root = files::below_path(&directory, &top);
        Some(Tree { top, root, program, bytes: MAX_SIZE, files: MAX_FILES, problems: Vec::new() })
    }

    /// The prefix of a path from the top: nothing in the repository of the working directory, and the way from the
    /// working directory where that is in none. `None` where it is in a repository that the configuration is not in:
    /// paths of a report start at the root of that one, and a path of another would look like one of its files.
    fn base(&self, working_directory: &Path) -> Option<String> {
        match repository::innermost_root(working_directory) {
            Some(root) => (repository::innermost_root(&self.top) == Some(root)).then(String::new),
            None if self.top == working_directory => Some(String::new()),
            None => Some(files::relative(&self.top, working_directory) + "/"),
        }
    }

    fn manifest(&self) -> Option<Manifest> {
        let path = self.top.join(&self.root).join(MANIFEST);
        let bytes = files::read_at_most(&path, MAX_MANIFEST_SIZE).ok()??;
        Manifest::parse(std::str::from_utf8(&bytes).ok()?)
    }

    /// The blocks of a directory; none of one that leads out of the tree.
    fn read(&mut self, path: &str) -> Directory {
        let mut directory = Directory::default();
        let Some(folder) = self.inside(&self.top.join(path)) else { return directory };
        let names = files::names(&folder);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for name in source::configuration_files(&names, self.program) {
            let added = self
                .text(&folder.join(name))
                .and_then(|text| directory.add(Text { name, text: &text }).map_err(|_| "it is not HCL"));
            if let Err(why) = added {
                let display_path = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
                self.problems.push((display_path, why));
            }
        }
        directory
    }

    fn text(&mut self, path: &Path) -> Result<String, &'static str> {
        let path = self.inside(path).ok_or("it leads out of the repository")?;
        self.files = self.files.checked_sub(1).ok_or("there are too many files")?;
        let limit = MAX_FILE_SIZE.min(self.bytes);
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
