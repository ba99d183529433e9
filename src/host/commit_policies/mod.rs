//! The policies of a workflow: those of the base commit, which the pull request that they decide about cannot edit. They
//! are read from the objects of git and never from the files of the checkout.

mod git;
mod listing;
mod named;
mod objects;
mod remote;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use self::git::Git;
use self::listing::{Group, Listing, Reader};
use self::named::{CheckoutPath, Named};
use self::objects::{Objects, Problem, Store};
use self::remote::Remote;
use super::environment::variable;
use super::{archive, policy_sources};
use crate::github::{Api, Client, Clock, Connection};
use crate::policy::{Source, SourceKind};
use crate::repository::PolicyReference;
use crate::text::hex::is_object_id;

/// The most policy files that a run reads.
const MAX_FILES: usize = 1000;

/// The token for policies in other repositories, where that of the run may not read them.
const POLICY_TOKEN: &str = "TFGATE_POLICY_TOKEN";

/// Which policies to read, and where from.
#[derive(Clone, Copy)]
pub(crate) struct Request<'w> {
    /// The values of `--policy`.
    pub(crate) named: &'w [PathBuf],
    /// The value of `--policy-ref`.
    pub(crate) policy_ref: &'w str,
    /// The commit whose policies count: the base of the pull request, else the commit of the run.
    pub(crate) base: Option<&'w str>,
    /// The head of the pull request; `None` where there is no pull request.
    pub(crate) head: Option<&'w str>,
    /// GitHub, for what is not in the checkout.
    pub(crate) api: Option<&'w Api<'w>>,
    /// GitHub for policies in other repositories.
    pub(crate) elsewhere: Option<Elsewhere<'w>>,
    pub(crate) working_directory: &'w Path,
    /// The root of the checkout, or of where one would be.
    pub(crate) workspace: &'w Path,
}

/// How other repositories are asked.
#[derive(Clone, Copy)]
pub(crate) struct Elsewhere<'w> {
    /// API, token and proxy. The repository is replaced by the one that a `--policy` names.
    pub(crate) connection: &'w Connection,
    pub(crate) clock: &'w dyn Clock,
}

/// The policies of a run.
#[derive(Debug)]
pub(crate) struct CommitPolicies {
    /// The sources of the verdict; empty if the commit has no policies.
    pub(crate) sources: Vec<Source>,
    /// The commit of this repository that they were read from; `None` for files, archives and other repositories.
    pub(crate) commit: Option<String>,
    /// The sources of the preview, if the pull request edits policies.
    pub(crate) preview: Option<PreviewSources>,
    /// Notices for the reader, one sentence each.
    pub(crate) notices: Vec<String>,
}

/// The policies as the pull request would leave them.
#[derive(Debug, Clone)]
pub(crate) struct PreviewSources {
    /// The sources, or why they cannot be read.
    pub(crate) sources: Result<Vec<Source>, String>,
    /// The policy files that the pull request edits, sorted; paths in the repository.
    pub(crate) files: Vec<String>,
    /// Whether the base has no policies yet.
    pub(crate) adopts: bool,
}

/// One value of `--policy`, or `.tfgate/` of the working directory and above.
enum Part {
    /// Sources that do not depend on the commit.
    Fixed(Vec<Source>),
    /// The path of a file or folder of the commit, from the root of the repository.
    Tree(Vec<String>),
}

/// The policies that decide, and those of the pull request.
///
/// # Errors
/// They cannot be read: no run decides with fewer policies than it was given.
pub(crate) fn sources(request: &Request<'_>) -> anyhow::Result<CommitPolicies> {
    let checkout = CheckoutPath::of(request.working_directory, request.workspace)?;
    let named = request.named.iter().map(|value| named::named(value, &checkout));
    let named = named.collect::<anyhow::Result<Vec<_>>>()?;
    if request.policy_ref == "head" {
        return of_the_checkout(request, named);
    }
    let parts = named.into_iter().map(|named| part(request, named)).collect::<anyhow::Result<Vec<_>>>()?;
    // Nothing depends on a commit, so neither a checkout nor the API is needed.
    if !parts.is_empty() && parts.iter().all(|part| matches!(part, Part::Fixed(_))) {
        let sources = with_fixed(&parts, &Listing::default(), |_| Ok(Vec::new()))?;
        return Ok(CommitPolicies {
            sources: limited(sources)?,
            commit: None,
            preview: None,
            notices: Vec::new(),
        });
    }
    let digits = request.base.map_or(40, str::len);
    let git = Git::open(&checkout.root, digits);
    let commit = commit(request, git.as_ref())?;
    let store = store(git, request.api);
    let reader = Reader { store: &store, checkout: &checkout, working_directory: request.working_directory };
    let listing = list(&reader, &commit, &parts).map_err(|problem| {
        anyhow::anyhow!("the policies of the commit `{commit}` cannot be read: {problem}")
    })?;
    let sources = with_fixed(&parts, &listing, |group| Ok(reader.source(group)?))
        .with_context(|| format!("the policies of the commit `{commit}` cannot be read"))?;
    let sources = limited(sources)?;
    let (preview, notices) = match request.head.filter(|head| request.policy_ref == "base" && *head != commit)
    {
        None => (None, Vec::new()),
        Some(head) => match preview(&reader, &commit, head, &parts, &listing) {
            Ok(preview) => (preview, Vec::new()),
            Err(why) => {
                let notice =
                    "Whether this pull request edits policies is not known, since its commit cannot be read";
                (None, vec![format!("{notice}: {why}.")])
            }
        },
    };
    Ok(CommitPolicies { sources, commit: Some(commit), preview, notices })
}

/// The files as they are, as `tfgate check` reads them.
fn of_the_checkout(request: &Request<'_>, named: Vec<Named>) -> anyhow::Result<CommitPolicies> {
    if request.head.is_some() {
        bail!(
            "`--policy-ref head` in a pull request would let its author write the policies that decide about it; leave it out, the policies of the pull request are shown as a preview"
        );
    }
    let mut sources = Vec::new();
    for (value, named) in request.named.iter().zip(named) {
        sources.extend(match named {
            Named::Tree(_) => {
                policy_sources::sources(std::slice::from_ref(value), request.working_directory)?
            }
            other @ (Named::Archive(_) | Named::Outside(_) | Named::Repository(_)) => fixed(request, &other)?,
        });
    }
    if request.named.is_empty() {
        sources = policy_sources::sources(&[], request.working_directory)?;
    }
    Ok(CommitPolicies { sources: limited(sources)?, commit: None, preview: None, notices: Vec::new() })
}

fn part(request: &Request<'_>, named: Named) -> anyhow::Result<Part> {
    match named {
        Named::Tree(path) => Ok(Part::Tree(path)),
        other @ (Named::Archive(_) | Named::Outside(_) | Named::Repository(_)) => {
            fixed(request, &other).map(Part::Fixed)
        }
    }
}

/// What does not depend on the commit.
fn fixed(request: &Request<'_>, named: &Named) -> anyhow::Result<Vec<Source>> {
    match named {
        Named::Tree(_) => Ok(Vec::new()),
        Named::Archive(value) => Ok(vec![archive::source(value, request.working_directory)?]),
        Named::Outside(value) => {
            policy_sources::sources(std::slice::from_ref(value), request.working_directory)
        }
        Named::Repository(reference) => Ok(vec![of_repository(request, reference)?]),
    }
}

/// The policies in a folder of another repository.
fn of_repository(request: &Request<'_>, reference: &PolicyReference) -> anyhow::Result<Source> {
    let PolicyReference { repository, commit, directory } = reference;
    let way = directory.join("/");
    let origin = reference.to_string();
    let Some(Elsewhere { connection, clock }) = request.elsewhere else {
        bail!("`--policy {origin}`: it is read through GitHub's API, and there is no connection");
    };
    let token = variable(POLICY_TOKEN).unwrap_or_else(|| connection.token.clone());
    let connection = Connection { repository: repository.clone(), token, ..connection.clone() };
    let api = Api::new(Client::new(&connection, clock)?);
    let remote = Remote(&api);
    let display_path = |path: &str| {
        let inside = path.strip_prefix(way.as_str()).unwrap_or(path).trim_start_matches('/');
        format!("{}/{inside}", origin.trim_end_matches('/'))
    };
    let read = || {
        let group = listing::named(&remote, commit, directory)?
            .ok_or_else(|| Problem::Refused("there is no such folder or file".to_owned()))?;
        let files = listing::texts(&remote, &group, display_path)?;
        Ok((files, group.unread.iter().map(|path| display_path(path)).collect()))
    };
    let (files, unread) =
        read().map_err(|problem: Problem| anyhow::anyhow!("`--policy {origin}`: {problem}"))?;
    Ok(Source { origin: origin.clone(), kind: SourceKind::User, files, unread })
}

/// The commit that the policies are read from.
fn commit(request: &Request<'_>, git: Option<&Git>) -> anyhow::Result<String> {
    let name = request.policy_ref;
    if name == "base" {
        let base = request.base.filter(|base| is_object_id(base));
        return base.map(str::to_ascii_lowercase).context(
            "nothing says which commit has the policies that count; name one with `--policy-ref HASH`",
        );
    }
    if is_object_id(name) {
        return Ok(name.to_ascii_lowercase());
    }
    // Characters that git forbids in a name, and those that make it an expression such as `main~1`.
    let odd = |c: char| c.is_whitespace() || c.is_control() || "^~:?*[\\@{".contains(c);
    if name.is_empty() || name.starts_with('-') || name.contains("..") || name.contains(odd) {
        bail!(
            "`--policy-ref {name}`: expected `base`, `head`, the whole hash of a commit, a branch or a tag"
        );
    }
    // GitHub knows where a branch is now; a checkout knows where it was.
    let asked = request.api.and_then(|api| api.commit(name).ok()).map(|commit| commit.sha);
    let found = asked.or_else(|| git?.resolve(name)).filter(|hash| is_object_id(hash));
    found.with_context(|| format!("`--policy-ref {name}`: there is no such branch, tag or commit"))
}

fn store<'s>(git: Option<Git>, api: Option<&'s Api<'s>>) -> Store<'s> {
    let local = git.map(|git| Box::new(git) as Box<dyn Objects + 's>);
    let remote = api.map(|api| Box::new(Remote(api)) as Box<dyn Objects + 's>);
    Store(local.into_iter().chain(remote).collect())
}

/// What a commit has of the parts that depend on it.
fn list(reader: &Reader<'_>, commit: &str, parts: &[Part]) -> Result<Listing, Problem> {
    if parts.is_empty() {
        return reader.folders(commit);
    }
    let mut groups = Vec::new();
    for part in parts {
        if let Part::Tree(path) = part {
            let group = listing::named(reader.store, commit, path)?.ok_or_else(|| {
                Problem::Refused(format!(
                    "there is no `{}` in it, which `--policy` names; merge the policies first",
                    path.join("/")
                ))
            })?;
            groups.push(group);
        }
    }
    Ok(Listing { groups })
}

/// The sources in the order of the parts.
fn with_fixed(
    parts: &[Part],
    listing: &Listing,
    read: impl Fn(&Group) -> anyhow::Result<Vec<Source>>,
) -> anyhow::Result<Vec<Source>> {
    let mut groups = listing.groups.iter();
    let mut sources = Vec::new();
    for part in parts {
        match part {
            Part::Fixed(fixed) => sources.extend(fixed.iter().cloned()),
            Part::Tree(_) => {
                if let Some(group) = groups.next() {
                    sources.extend(read(group)?);
                }
            }
        }
    }
    for group in groups {
        sources.extend(read(group)?);
    }
    Ok(sources)
}

fn limited(sources: Vec<Source>) -> anyhow::Result<Vec<Source>> {
    let count: usize = sources.iter().map(|source| source.files.len()).sum();
    if count > MAX_FILES {
        bail!("there are {count} policy files, expected at most {MAX_FILES}");
    }
    Ok(sources)
}

/// The policies as the pull request would leave them; `None` where it leaves them as they are. An error where its commits
/// cannot be read.
fn preview(
    reader: &Reader<'_>,
    base: &str,
    head: &str,
    parts: &[Part],
    in_force: &Listing,
) -> Result<Option<PreviewSources>, String> {
    let adopts = parts.is_empty() && in_force.groups.is_empty();
    let broken = |why: String, files| PreviewSources { sources: Err(why), files, adopts };
    let edited = match list(reader, head, parts) {
        Ok(edited) => edited,
        Err(Problem::Unread(why)) => return Err(why),
        Err(Problem::Refused(why)) => return Ok(Some(broken(why, Vec::new()))),
    };
    if edited == *in_force {
        return Ok(None);
    }
    // What was merged into the base since is not an edit of this pull request.
    let common = reader.store.merge_base(base, head);
    let common = common.and_then(|common| list(reader, &common, parts).ok());
    let merged = listing::merged(in_force, &edited, common.as_ref());
    if merged == *in_force {
        return Ok(None);
    }
    let files = listing::differing(in_force, &merged);
    let sources = with_fixed(parts, &merged, |group| Ok(reader.source(group)?)).and_then(limited);
    Ok(Some(match sources {
        Ok(sources) => PreviewSources { sources: Ok(sources), files, adopts },
        Err(why) => broken(format!("{why:#}"), files),
    }))
}
