//! The plans below one directory: the paths that a client names, which may be hostile.
//!
//! A path is refused that is absolute and outside, that has `..`, or that a symbolic link leads out. Links that stay inside
//! are followed. A file is opened folder by folder from the root, without following a link, so that nothing that happens
//! between the check and the opening leads elsewhere; on Windows it is opened by its real path.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail};

use super::inputs::PlanSource;
use super::plan_folder::TERRAGRUNT_PLAN;
use super::{environment, files, repository};

/// The longest path that is looked at, in bytes: that of Linux.
const LONGEST_PATH: usize = 4096;

/// What `terraform plan -out` writes begins with: it is a ZIP archive.
const BINARY: [u8; 4] = *b"PK\x03\x04";

/// The directory.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    /// Without links.
    path: PathBuf,
}

/// A plan that a client named.
#[derive(Debug)]
pub(crate) struct NamedPlan {
    /// Its path from the root, with forward slashes.
    pub(crate) path: String,
    pub(crate) source: PlanSource,
    pub(crate) content: PlanContent,
}

/// What a plan is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlanContent {
    /// What `terraform show -json` prints, or what may be that.
    Json,
    /// What `terraform plan -out` writes.
    Binary,
}

/// Whether binary plan files are read, which starts another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BinaryPlans {
    /// By `terraform show`.
    Shown,
    /// Not at all.
    Refused,
}

impl Root {
    /// Makes a directory the working directory of the process; `None`: it is that already.
    ///
    /// # Errors
    /// The directory cannot be entered. Or it is not named, and is the home directory or that of the file system: hosts start
    /// programs there, and they are seldom meant.
    pub(crate) fn enter(directory: Option<&Path>) -> anyhow::Result<Self> {
        if let Some(directory) = directory {
            std::env::set_current_dir(directory)
                .with_context(|| format!("failed to enter `--root {}`", directory.display()))?;
        }
        let path = environment::working_directory()?;
        let path = path.canonicalize().with_context(|| format!("failed to find `{}`", path.display()))?;
        let home = || environment::variable("HOME").or_else(|| environment::variable("USERPROFILE"));
        let is_home = || home().is_some_and(|home| files::real(Path::new(&home)) == path);
        if directory.is_none() && (path.parent().is_none() || is_home()) {
            bail!(
                "the server was started in `{}`, so it would read all plans below; name the directory of the configuration with `--root DIR`",
                path.display()
            );
        }
        Ok(Root { path })
    }

    /// Its path, without links.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The plan file at a path.
    ///
    /// # Errors
    /// The path leads out of the root, or to something that is not a plan file that can be read.
    pub(crate) fn plan(&self, path: &str, binary: BinaryPlans) -> anyhow::Result<NamedPlan> {
        let inside = self.inside(path)?;
        let unreadable = || format!("failed to read `{path}`");
        let mut file = self.open(&inside).with_context(unreadable)?;
        if !file.metadata().with_context(unreadable)?.is_file() {
            bail!("`{path}` is not a regular file; expected a plan file");
        }
        let mut head = Vec::new();
        file.by_ref().take(BINARY.len() as u64).read_to_end(&mut head).with_context(unreadable)?;
        file.rewind().with_context(unreadable)?;
        let name = files::below_path(&inside, Path::new(""));
        if head != BINARY {
            let source = PlanSource::Opened { file, of: inside };
            return Ok(NamedPlan { path: name, source, content: PlanContent::Json });
        }
        if binary == BinaryPlans::Refused {
            bail!(
                "`{path}` is a binary plan file, and this server starts no program to read it; run `terraform show -json FILE > FILE.json` and name that file, or start the server with `--binary-plans`"
            );
        }
        Ok(NamedPlan { path: name, source: PlanSource::File(inside), content: PlanContent::Binary })
    }

    /// The paths of the plans that a folder of plans holds: the files called `tfplan.json`, sorted.
    ///
    /// # Errors
    /// A folder cannot be listed, or a symbolic link leads to another one.
    pub(crate) fn plans(&self) -> anyhow::Result<Vec<String>> {
        let found = files::below(&self.path, |name| name == TERRAGRUNT_PLAN)
            .context("failed to look for plans; name them instead")?;
        Ok(found.iter().map(|file| files::below_path(file, &self.path)).collect())
    }

    /// Refuses files beside a plan and policies that a symbolic link leads out of the repository, without one out of the root.
    ///
    /// # Errors
    /// A link leads out.
    pub(crate) fn refuse_links_out<'p>(
        &self,
        paths: impl IntoIterator<Item = &'p Path>,
    ) -> anyhow::Result<()> {
        let top = repository::innermost_root(&self.path).unwrap_or(&self.path);
        let leads_out = |path: &&Path| files::present(path) && !files::real(path).starts_with(top);
        match paths.into_iter().find(leads_out) {
            Some(path) => bail!(
                "`{}` leads out of the repository over a symbolic link, and this server does not follow it; policies that are elsewhere are named with `--policy` of the server",
                files::relative(path, &self.path)
            ),
            None => Ok(()),
        }
    }

    /// The way from the root to where a path really leads.
    fn inside(&self, path: &str) -> anyhow::Result<PathBuf> {
        if path.is_empty() {
            bail!("the path of the plan is empty; expected a file below the root of this server");
        }
        if path.len() > LONGEST_PATH || path.contains('\0') {
            bail!("the path of the plan is no path; expected a file below the root of this server");
        }
        let given = Path::new(path);
        if given.components().any(|part| part == Component::ParentDir) {
            bail!("`{path}` has `..`; expected a path from the root of this server downwards");
        }
        // An absolute path replaces the root here, and is compared below.
        let joined = self.path.join(given);
        // Not looked at: whether a file exists outside is nothing that a client may learn.
        if given.is_absolute() && !given.starts_with(&self.path) {
            bail!("`{path}` is outside of the root of this server; expected a path below it");
        }
        let real = joined.canonicalize().with_context(|| format!("failed to find `{path}`"))?;
        match real.strip_prefix(&self.path) {
            Ok(inside) => Ok(inside.to_owned()),
            Err(_) => bail!("`{path}` is a symbolic link that leads out of the root of this server"),
        }
    }

    /// Opens what a way of plain names leads to.
    #[cfg(unix)]
    fn open(&self, inside: &Path) -> std::io::Result<File> {
        use rustix::fs::{Mode, OFlags, open, openat};
        let folder = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::RDONLY;
        // A pipe is opened without waiting for its writer; it is refused afterwards.
        let file = OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::RDONLY;
        let mut at = open(&self.path, folder, Mode::empty())?;
        let mut parts = inside.components().peekable();
        while let Some(part) = parts.next() {
            let flags = if parts.peek().is_some() { folder } else { file };
            at = openat(&at, part.as_os_str(), flags, Mode::empty())?;
        }
        Ok(File::from(at))
    }

    /// Opens what a way of plain names leads to.
    #[cfg(not(unix))]
    fn open(&self, inside: &Path) -> std::io::Result<File> {
        files::open(&self.path.join(inside))
    }
}

#[cfg(all(test, unix))]
#[expect(clippy::disallowed_methods, reason = "the test makes folders and links")]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_that_comes_between_the_check_and_the_opening_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        for name in ["root/in", "outside"] {
            fs::create_dir_all(top.join(name)).unwrap();
            fs::write(top.join(name).join("plan.json"), name).unwrap();
        }
        let root = Root { path: top.join("root") };
        let inside = root.inside("in/plan.json").unwrap();
        assert!(root.open(&inside).is_ok());
        // The folder is swapped, then the file, after the path was checked.
        fs::rename(top.join("root/in"), top.join("root/other")).unwrap();
        symlink(top.join("outside"), top.join("root/in")).unwrap();
        assert!(root.open(&inside).is_err());
        fs::remove_file(top.join("root/in")).unwrap();
        fs::create_dir(top.join("root/in")).unwrap();
        symlink(top.join("outside/plan.json"), top.join("root/in/plan.json")).unwrap();
        assert!(root.open(&inside).is_err());
    }
}
