//! Objects of the local checkout, through `git`.
//!
//! `git` gets a folder of its own as the repository and only the objects of the checkout. What is written beside them
//! (`.git/config`, hooks, attributes, replaced objects, grafts) is never read, so none of it can start a program or
//! give a commit another tree.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::super::environment::variable;
use super::super::files;
use super::objects::{Entry, Kind, Objects, Problem};
use crate::text::hex::is_object_id;

/// The most that git may print, in bytes.
const MAX_OUTPUT: u64 = 32 << 20;

/// The largest `.git` or `commondir` file, in bytes: it holds one path.
const MAX_POINTER: u64 = 4096;

/// The objects of a checkout.
pub(super) struct Git {
    program: PathBuf,
    /// The repository that git sees.
    own: tempfile::TempDir,
    objects: PathBuf,
    /// The folder of the checkout's own references.
    references: PathBuf,
}

impl Git {
    /// Opens the objects of the checkout in a folder. `digits` is the length of a hash: 40 for SHA-1, 64 for SHA-256. `None`
    /// without a checkout or without git.
    pub(super) fn open(root: &Path, digits: usize) -> Option<Self> {
        let program = program(&variable("PATH")?, root)?;
        let references = common_folder(&root.join(".git"))?;
        let objects = references.join("objects");
        if !objects.is_dir() {
            return None;
        }
        let own = tempfile::Builder::new().prefix("tfgate-git-").tempdir().ok()?;
        for folder in ["objects", "refs"] {
            files::create_folder(&own.path().join(folder)).ok()?;
        }
        // The hash algorithm is a setting of the repository that git opens, and this one is empty.
        let format = if digits == 64 { "[extensions]\nobjectformat = sha256\n" } else { "" };
        // A graph of commits beside the objects can give a commit another tree.
        let config =
            format!("[core]\nrepositoryformatversion = 1\nbare = true\ncommitGraph = false\n{format}");
        files::write(&own.path().join("config"), config.as_bytes()).ok()?;
        files::write(&own.path().join("HEAD"), b"ref: refs/heads/none\n").ok()?;
        Some(Git { program, own, objects, references })
    }

    /// The commit that a branch, a remote branch or a tag names.
    pub(super) fn resolve(&self, name: &str) -> Option<String> {
        let candidates = ["refs/remotes/origin/", "refs/heads/", "refs/tags/", ""];
        candidates.iter().filter(|prefix| !prefix.is_empty() || name.starts_with("refs/")).find_map(
            |prefix| {
                let wanted = format!("{prefix}{name}^{{commit}}");
                let mut command = self.command(&self.references);
                command.args(["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]);
                Some(String::from_utf8(answer(command)?).ok()?.trim().to_owned())
            },
        )
    }

    /// Git in an environment that holds only what is given here.
    #[expect(clippy::disallowed_methods, reason = "`host` starts programs")]
    fn command(&self, repository: &Path) -> Command {
        let nothing = if cfg!(windows) { "NUL" } else { "/dev/null" };
        let mut command = Command::new(&self.program);
        // A `GIT_*` variable could name another repository, configuration or helper program.
        command.env_clear().current_dir(self.own.path());
        // Without it no program starts on Windows.
        command.envs(variable("SYSTEMROOT").map(|root| ("SYSTEMROOT", root)));
        command.env("GIT_DIR", repository).env("HOME", self.own.path());
        command.envs([
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_CONFIG_SYSTEM", nothing),
            ("GIT_CONFIG_GLOBAL", nothing),
            ("GIT_ATTR_NOSYSTEM", "1"),
            ("GIT_NO_REPLACE_OBJECTS", "1"),
            // An object that is missing stays missing: the API is asked for it, with a token that is known.
            ("GIT_NO_LAZY_FETCH", "1"),
            ("GIT_ALLOW_PROTOCOL", "none"),
            ("GIT_OPTIONAL_LOCKS", "0"),
            ("GIT_TERMINAL_PROMPT", "0"),
            ("GIT_LITERAL_PATHSPECS", "1"),
            ("GIT_PAGER", "cat"),
            ("LC_ALL", "C"),
        ]);
        command.args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath="]);
        command
    }

    fn run(&self, arguments: &[&str]) -> Option<Vec<u8>> {
        let mut command = self.command(self.own.path());
        command.env("GIT_OBJECT_DIRECTORY", &self.objects).args(arguments);
        answer(command)
    }

    fn list(&self, hash: &str, how: &[&str]) -> Result<Vec<Entry>, Problem> {
        let there =
            is_object_id(hash) && self.run(&["cat-file", "-e", &format!("{hash}^{{tree}}")]).is_some();
        if !there {
            return Err(Problem::Unread(format!("the checkout lacks `{hash}`")));
        }
        let listed = self.run(&[&["ls-tree", "-z", "--full-tree"], how, &[hash]].concat());
        let listed =
            listed.ok_or_else(|| Problem::Unread(format!("git cannot list the tree of `{hash}`")))?;
        listed.split(|byte| *byte == 0).filter(|line| !line.is_empty()).map(entry).collect()
    }
}

impl Objects for Git {
    fn tree(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        self.list(hash, &[])
    }

    fn below(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        self.list(hash, &["-r"])
    }

    fn blob(&self, hash: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let lacks = || Problem::Unread(format!("the checkout lacks `{hash}`"));
        // The size first, so that a huge blob is refused without reading it.
        let size =
            is_object_id(hash).then(|| self.run(&["cat-file", "-s", hash])).flatten().ok_or_else(lacks)?;
        let size: Option<u64> = String::from_utf8(size).ok().and_then(|size| size.trim().parse().ok());
        if size.is_none_or(|size| size > limit) {
            return Err(Problem::Refused(format!("it is larger than {limit} bytes")));
        }
        self.run(&["cat-file", "blob", hash]).ok_or_else(lacks)
    }

    fn merge_base(&self, base: &str, head: &str) -> Option<String> {
        let found =
            (is_object_id(base) && is_object_id(head)).then(|| self.run(&["merge-base", base, head]))??;
        let found = String::from_utf8(found).ok()?.trim().to_owned();
        is_object_id(&found).then_some(found)
    }
}

/// The standard output of git; `None` where git fails, or prints more than [`MAX_OUTPUT`] bytes.
fn answer(mut command: Command) -> Option<Vec<u8>> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let mut bytes = Vec::new();
    let read = child.stdout.take()?.take(MAX_OUTPUT + 1).read_to_end(&mut bytes);
    if read.is_err() || bytes.len() as u64 > MAX_OUTPUT {
        // Git would wait for a reader of the rest.
        drop(child.kill());
    }
    let ended = child.wait().ok()?;
    (ended.success() && read.is_ok()).then_some(bytes)
}

/// `MODE TYPE HASH<tab>PATH`
fn entry(line: &[u8]) -> Result<Entry, Problem> {
    let line = String::from_utf8_lossy(line);
    let parsed = line.split_once('\t').and_then(|(head, path)| {
        let mut words = head.split(' ');
        let (mode, _, hash) = (words.next()?, words.next()?, words.next()?);
        Some(Entry { path: path.to_owned(), kind: Kind::of_mode(mode)?, hash: hash.to_owned() })
    });
    parsed.ok_or_else(|| Problem::Refused(format!("git lists an entry that is not understood: `{line}`")))
}

/// `git` of the first absolute folder of PATH that has one. Folders of the checkout do not count.
pub(super) fn program(path: &str, root: &Path) -> Option<PathBuf> {
    let name = if cfg!(windows) { "git.exe" } else { "git" };
    // A relative folder, or one of the checkout, would run a program of the pull request's author.
    let trusted = std::env::split_paths(path).filter(|folder| folder.is_absolute());
    // A link in a trusted folder can lead into the checkout.
    let real = trusted.map(|folder| folder.join(name)).filter_map(|program| program.canonicalize().ok());
    let mut real = real;
    real.find(|program| program.is_file() && !program.starts_with(root))
}

/// The folder with the objects: `.git`, or what the file of that name leads to.
fn common_folder(git: &Path) -> Option<PathBuf> {
    if git.is_dir() {
        return git.canonicalize().ok();
    }
    let text = |path: &Path| String::from_utf8(files::read_at_most(path, MAX_POINTER).ok()??).ok();
    let folder = git.parent()?.join(text(git)?.strip_prefix("gitdir:")?.trim());
    let common = text(&folder.join("commondir")).map(|common| folder.join(common.trim()));
    common.unwrap_or(folder).canonicalize().ok()
}
