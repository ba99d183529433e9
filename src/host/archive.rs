//! Archives of policies: `PATH.tar.gz#sha256=DIGEST`. The digest is compared before a byte is unpacked, and nothing is ever
//! written to a disk.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use flate2::read::MultiGzDecoder;
use sha2::{Digest as _, Sha256};
use tar::{Archive, Entry, EntryType};

use super::{files, policy_files};
use crate::policy::{FILE_SIZE, Source, SourceFile, SourceKind};
use crate::text::hex::{hex, is_hex};

/// What the name of an archive ends with.
const SUFFIX: &str = ".tar.gz";

/// What separates the path from the digest.
const MARK: &str = "#sha256=";

/// The largest archive, packed and unpacked, in bytes.
const MAX_SIZE: u64 = 8 << 20;

/// What headers and contents of a tar archive are rounded up to, in bytes.
const BLOCK: u64 = 512;

/// The most entries of an archive.
const MAX_ENTRIES: usize = 1000;

/// Digits of the digest that reports show.
const DIGEST_DIGITS: usize = 12;

/// Whether a value of `--policy` is meant as an archive.
pub(crate) fn is_archive(value: &Path) -> bool {
    let text = value.to_string_lossy();
    text.contains(MARK) || (text.ends_with(SUFFIX) && !value.is_dir())
}

/// The path of the archive in a value of `--policy`.
pub(crate) fn file(value: &Path) -> PathBuf {
    split(value).map_or_else(|_| value.to_owned(), |(path, _)| path)
}

/// The policies in an archive.
///
/// # Errors
/// The archive has another digest, or holds anything but regular files and folders.
pub(crate) fn source(value: &Path, working_directory: &Path) -> anyhow::Result<Source> {
    let (path, digest) = split(value)?;
    let display_path = files::relative(&path, working_directory);
    let read = || -> anyhow::Result<Unpacked> {
        // Digest and contents come from the same bytes, so the file cannot be exchanged in between.
        let packed = files::read_at_most(&path, MAX_SIZE).context("it cannot be read")?;
        let packed = packed.with_context(|| format!("it is larger than {MAX_SIZE} bytes"))?;
        let found = hex(&Sha256::digest(&packed));
        if found != digest {
            bail!("its SHA-256 is `{found}`, expected `{digest}`; nothing of it was read");
        }
        unpacked(&packed)
    };
    let Unpacked { texts, unread } =
        read().with_context(|| format!("the archive `{display_path}` has no policies for this run"))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let short = digest.get(..DIGEST_DIGITS).unwrap_or(&digest);
    let inside = |path: &str| format!("{display_path}!{path}");
    Ok(Source {
        origin: format!("{name}{MARK}{short}"),
        kind: SourceKind::User,
        files: texts.into_iter().map(|(path, text)| SourceFile { path: inside(&path), text }).collect(),
        unread: unread.iter().map(|path| inside(path)).collect(),
    })
}

/// Path and digest of `PATH.tar.gz#sha256=DIGEST`.
fn split(value: &Path) -> anyhow::Result<(PathBuf, String)> {
    let text = value.to_str().context("the path of an archive of policies is not UTF-8")?;
    let (path, digest) = text.rsplit_once(MARK).unwrap_or((text, ""));
    if !is_hex(digest, 64) || !path.ends_with(SUFFIX) {
        bail!(
            "`--policy {text}`: expected `PATH{SUFFIX}{MARK}DIGEST` with 64 hexadecimal digits, so that the archive cannot be exchanged; `sha256sum {path}` prints the digest"
        );
    }
    Ok((PathBuf::from(path), digest.to_ascii_lowercase()))
}

/// The contents of an archive.
#[derive(Debug)]
struct Unpacked {
    /// Paths and texts of the policy files, sorted.
    texts: Vec<(String, String)>,
    /// Paths of files that look like policies and are none, sorted.
    unread: BTreeSet<String>,
}

fn unpacked(packed: &[u8]) -> anyhow::Result<Unpacked> {
    let mut bytes = Vec::new();
    // All members of the gzip file: a decoder of the first one would end silently before the rest.
    let unpacker = MultiGzDecoder::new(packed);
    // A few kilobytes can unpack to gigabytes.
    unpacker.take(MAX_SIZE + 1).read_to_end(&mut bytes).context("it is not a whole gzip file")?;
    if bytes.len() as u64 > MAX_SIZE {
        bail!("it is larger than {MAX_SIZE} bytes when it is unpacked");
    }
    let mut archive = Archive::new(bytes.as_slice());
    let mut known = BTreeSet::new();
    let mut texts = Vec::new();
    let mut unread = BTreeSet::new();
    for (count, entry) in archive.entries().context("it is not a tar archive")?.enumerate() {
        if count == MAX_ENTRIES {
            bail!("it has more than {MAX_ENTRIES} entries");
        }
        let mut entry = entry.context("it is not a whole tar archive")?;
        refuse_padding(&entry, &bytes)?;
        let Some(path) = file_path(&entry)? else { continue };
        let name = path.rsplit('/').next().unwrap_or_default();
        if policy_files::is_policy(name) && !files::is_downloaded(Path::new(&path)) {
            // Some tools take the first entry of a name and some the last, so a reviewer may have seen the other one.
            if !known.insert(path.clone()) {
                bail!("it has `{path}` twice");
            }
            let bytes = contents(&mut entry).with_context(|| format!("`{path}` in it"))?;
            if !(files::may_be_companion(name) && files::is_companion(&bytes)) {
                let text = policy_files::text(bytes).with_context(|| format!("`{path}` in it"))?;
                texts.push((path, text));
            }
        } else if policy_files::is_near_miss_at(&path) {
            let mut start = Vec::new();
            entry.by_ref().take(4).read_to_end(&mut start).context("it is not a whole tar archive")?;
            if !(files::may_be_companion(name) && files::is_companion(&start)) {
                unread.insert(path);
            }
        }
    }
    // One block of zeros ends the archive for this reader. Tools that read on would find entries that are no policies here.
    let behind = archive.into_inner();
    if let Some(at) = behind.iter().position(|byte| *byte != 0) {
        let at = bytes.len() - behind.len() + at;
        bail!(
            "it has data behind the end mark of the tar archive, at byte {at} of what is unpacked, which no policy is read from; only zeros may follow it"
        );
    }
    texts.sort();
    Ok(Unpacked { texts, unread })
}

/// Refuses what an entry has behind its contents: that is in the digest, and this reader skips it.
fn refuse_padding(entry: &Entry<'_, impl std::io::Read>, bytes: &[u8]) -> anyhow::Result<()> {
    let path = || String::from_utf8_lossy(&entry.path_bytes()).into_owned();
    let size = entry.size();
    // Some tools skip these bytes, and others read entries there.
    if entry.header().entry_type() == EntryType::Directory && size != 0 {
        bail!("the folder `{}` in it has contents of its own", path());
    }
    let end = entry.raw_file_position().saturating_add(size);
    let range = usize::try_from(end).ok().zip(usize::try_from(end.next_multiple_of(BLOCK)).ok());
    // Where the contents are cut off, the entry says so when it is read.
    let padding = range.and_then(|(end, next)| bytes.get(end..next.min(bytes.len())));
    if padding.is_some_and(|padding| padding.iter().any(|byte| *byte != 0)) {
        bail!("`{}` in it is followed by other bytes than zeros in its last block", path());
    }
    Ok(())
}

/// The path of an entry that is a file.
fn file_path(entry: &Entry<'_, impl std::io::Read>) -> anyhow::Result<Option<String>> {
    let kind = entry.header().entry_type();
    // A comment about the archive as a whole, which `git archive` writes.
    if kind == EntryType::XGlobalHeader {
        return Ok(None);
    }
    let path = plain(&entry.path_bytes())?;
    if kind == EntryType::Directory {
        return Ok(None);
    }
    if kind != EntryType::Regular {
        bail!("`{path}` in it is neither a regular file nor a folder: no link is followed");
    }
    Ok(Some(path))
}

/// A path inside of the archive, without `.` at its parts.
fn plain(path: &[u8]) -> anyhow::Result<String> {
    let display_path = || String::from_utf8_lossy(path).into_owned();
    let text = std::str::from_utf8(path)
        .with_context(|| format!("the path `{}` in it is not UTF-8", display_path()))?;
    let parts: Vec<&str> = text.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let leaves = text.starts_with('/') || parts.contains(&"..") || text.contains(['\\', ':', '\0']);
    if leaves {
        bail!("the path `{text}` in it leads out of it, or would on another system");
    }
    Ok(parts.join("/"))
}

fn contents(entry: &mut Entry<'_, impl std::io::Read>) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let size = entry.size();
    entry.take(FILE_SIZE + 1).read_to_end(&mut bytes).context("it cannot be read")?;
    if bytes.len() as u64 > FILE_SIZE {
        bail!("it is larger than {FILE_SIZE} bytes");
    }
    // Half a policy file can load, with fewer policies.
    if bytes.len() as u64 != size {
        bail!("it is cut off");
    }
    Ok(bytes)
}
