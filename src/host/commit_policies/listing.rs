//! Which policy files a commit has, by path and hash, and what they hold.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::super::{files, policy_files};
use super::named::CheckoutPath;
use super::objects::{Entry, Kind, Objects, Problem, Store};
use crate::policy::{FILE_SIZE, Source, SourceFile, SourceKind};

/// The policy files of a commit, in the order in which they are merged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Listing {
    pub(super) groups: Vec<Group>,
}

/// One `.tfgate/`, or what one `--policy` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The path from the root of the repository; empty for the root.
    pub(super) path: String,
    /// Hashes of its policy files, by path from the root of the repository.
    pub(super) files: BTreeMap<String, String>,
    /// Paths of files that look like policies and are none.
    pub(super) unread: BTreeSet<String>,
}

/// Reads the repository of the run.
pub(super) struct Reader<'r> {
    pub(super) store: &'r Store<'r>,
    pub(super) checkout: &'r CheckoutPath,
    pub(super) working_directory: &'r Path,
}

impl Reader<'_> {
    /// Every `.tfgate/` from the root to the working directory, the outermost first.
    pub(super) fn folders(&self, commit: &str) -> Result<Listing, Problem> {
        let mut groups = Vec::new();
        let mut hash = commit.to_owned();
        let mut at = String::new();
        let mut way = self.checkout.names.iter();
        loop {
            let entries = self.store.tree(&hash)?;
            if let Some(entry) = entries.iter().find(|entry| entry.path == policy_files::FOLDER) {
                let path = below(&at, policy_files::FOLDER);
                if entry.kind != Kind::Folder {
                    return Err(unexpected(&path, entry.kind, "a folder"));
                }
                groups.push(group(self.store, &entry.hash, path)?);
            }
            let Some(name) = way.next().filter(|name| !files::is_downloaded(Path::new(name))) else { break };
            at = below(&at, name);
            match entries.into_iter().find(|entry| entry.path == *name) {
                Some(Entry { kind: Kind::Folder, hash: next, .. }) => hash = next,
                Some(Entry { kind: kind @ (Kind::Link | Kind::Submodule), .. }) => {
                    return Err(unexpected(&at, kind, "a folder"));
                }
                // The stack is new.
                Some(Entry { kind: Kind::File, .. }) | None => break,
            }
        }
        Ok(Listing { groups })
    }

    /// The source that a group is: what reports call it is what `tfgate check` would call it.
    pub(super) fn source(&self, group: &Group) -> Result<Vec<Source>, Problem> {
        let real = self.working_directory.canonicalize();
        let working_directory = real.as_deref().unwrap_or(self.working_directory);
        let display_path = |path: &str| files::relative(&self.checkout.root.join(path), working_directory);
        let texts = texts(self.store, group, display_path)?;
        Ok(vec![Source {
            origin: display_path(&group.path),
            kind: SourceKind::User,
            files: texts,
            unread: group.unread.iter().map(|path| display_path(path)).collect(),
        }])
    }
}

/// The policy files of a group, sorted by path.
pub(super) fn texts(
    objects: &dyn Objects,
    group: &Group,
    display_path: impl Fn(&str) -> String,
) -> Result<Vec<SourceFile>, Problem> {
    let read = |(path, hash): (&String, &String)| {
        let bytes = blob(objects, hash, path)?;
        let text = policy_files::text(bytes).map_err(|why| Problem::Refused(format!("`{path}`: {why}")))?;
        Ok(SourceFile { path: display_path(path), text })
    };
    group.files.iter().map(read).collect()
}

/// What a path of a commit holds; `None` where there is no such path.
pub(super) fn named(objects: &dyn Objects, commit: &str, way: &[String]) -> Result<Option<Group>, Problem> {
    let mut hash = commit.to_owned();
    let mut at = String::new();
    for (index, name) in way.iter().enumerate() {
        at = below(&at, name);
        let Some(entry) = objects.tree(&hash)?.into_iter().find(|entry| entry.path == *name) else {
            return Ok(None);
        };
        let last = index + 1 == way.len();
        match entry.kind {
            Kind::Folder => hash = entry.hash,
            Kind::File if last && policy_files::is_policy(name) => {
                let files = BTreeMap::from([(at.clone(), entry.hash)]);
                return Ok(Some(Group { path: at, files, unread: BTreeSet::new() }));
            }
            Kind::File if last => {
                return Err(unexpected(&at, Kind::File, "a `*.gate.hcl` file or a folder of them"));
            }
            kind @ (Kind::File | Kind::Link | Kind::Submodule) => {
                return Err(unexpected(&at, kind, "a folder"));
            }
        }
    }
    group(objects, &hash, at).map(Some)
}

/// The policy files of a folder.
fn group(objects: &dyn Objects, tree: &str, path: String) -> Result<Group, Problem> {
    let (mut found, mut unread) = (BTreeMap::new(), BTreeSet::new());
    for entry in objects.below(tree)? {
        let whole = below(&path, &entry.path);
        // The same folders that `tfgate check` leaves out, so that both find the same policies.
        if files::is_downloaded(Path::new(&entry.path)) {
            continue;
        }
        let name = entry.path.rsplit('/').next().unwrap_or_default();
        if entry.kind == Kind::File && is_companion(objects, &entry, name, &whole)? {
            continue;
        }
        match entry.kind {
            Kind::File if policy_files::is_policy(name) => drop(found.insert(whole, entry.hash)),
            Kind::File if policy_files::is_near_miss_at(&entry.path) => drop(unread.insert(whole)),
            Kind::File | Kind::Folder => {}
            kind @ (Kind::Link | Kind::Submodule) => {
                return Err(unexpected(&whole, kind, "files and folders"));
            }
        }
    }
    Ok(Group { path, files: found, unread })
}

/// Whether an entry whose name concerns policies is a companion of macOS.
fn is_companion(objects: &dyn Objects, entry: &Entry, name: &str, path: &str) -> Result<bool, Problem> {
    let concerns = policy_files::is_policy(name) || policy_files::is_near_miss_at(&entry.path);
    if !concerns || !files::may_be_companion(name) {
        return Ok(false);
    }
    Ok(files::is_companion(&blob(objects, &entry.hash, path)?))
}

/// The bytes of a file.
fn blob(objects: &dyn Objects, hash: &str, path: &str) -> Result<Vec<u8>, Problem> {
    objects.blob(hash, FILE_SIZE).map_err(|problem| match problem {
        Problem::Unread(why) => Problem::Unread(format!("`{path}`: {why}")),
        Problem::Refused(why) => Problem::Refused(format!("`{path}`: {why}")),
    })
}

fn unexpected(path: &str, kind: Kind, expected: &str) -> Problem {
    let kind = kind.name();
    Problem::Refused(format!(
        "`{path}` is {kind}, expected {expected}; nothing is followed to where policies are"
    ))
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// What the base has once the head is merged into it: what the head left as it was in their common commit is the base's.
/// Without that commit everything that differs is the head's.
pub(super) fn merged(base: &Listing, head: &Listing, common: Option<&Listing>) -> Listing {
    let Some(common) = common else { return head.clone() };
    let paths: BTreeSet<&str> =
        base.groups.iter().chain(&head.groups).map(|group| group.path.as_str()).collect();
    let mut groups: Vec<Group> = paths
        .into_iter()
        .filter_map(|path| {
            let [base, head, common] = [base, head, common].map(|listing| listing.group(path));
            merged_group(path, base, head, common)
        })
        .collect();
    if base.same_paths(head) {
        groups.sort_by_key(|group| head.groups.iter().position(|other| other.path == group.path));
    } else {
        // The outermost first: these are folders on one way.
        groups.sort_by_key(|group| group.path.matches('/').count());
    }
    Listing { groups }
}

fn merged_group(
    path: &str,
    base: Option<&Group>,
    head: Option<&Group>,
    common: Option<&Group>,
) -> Option<Group> {
    let hash = |group: Option<&Group>, file: &str| group.and_then(|group| group.files.get(file)).cloned();
    let names: BTreeSet<&String> =
        base.into_iter().chain(head).flat_map(|group| group.files.keys()).collect();
    let files: BTreeMap<String, String> = names
        .into_iter()
        .filter_map(|file| {
            let edited = hash(head, file) != hash(common, file);
            Some((file.clone(), hash(if edited { head } else { base }, file)?))
        })
        .collect();
    // Names do not decide, so those of the head are shown as they are.
    let unread = head.or(base).map(|group| group.unread.clone()).unwrap_or_default();
    (head.is_some() || !files.is_empty()).then(|| Group { path: path.to_owned(), files, unread })
}

impl Listing {
    fn group(&self, path: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.path == path)
    }

    fn same_paths(&self, other: &Listing) -> bool {
        self.groups.iter().map(|group| &group.path).eq(other.groups.iter().map(|group| &group.path))
    }

    fn files(&self) -> BTreeSet<(&str, &str)> {
        let read = self.groups.iter().flat_map(|group| &group.files);
        // A policy that is renamed to what is not read is an edit, too.
        let unread = self.groups.iter().flat_map(|group| &group.unread);
        let read = read.map(|(path, hash)| (path.as_str(), hash.as_str()));
        read.chain(unread.map(|path| (path.as_str(), ""))).collect()
    }
}

/// The paths of the files that two listings do not share.
pub(super) fn differing(one: &Listing, other: &Listing) -> Vec<String> {
    let (one, other) = (one.files(), other.files());
    let paths: BTreeSet<&str> = one.symmetric_difference(&other).map(|(path, _)| *path).collect();
    paths.into_iter().map(str::to_owned).collect()
}
