//! Files: the calls that the rest of the crate may not make.
#![expect(clippy::disallowed_methods, reason = "`host` reads and writes files")]

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
#[cfg(unix)]
use std::io::IsTerminal as _;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use crate::render::escape;

/// Opens a file for reading.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Reads a text file.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Reads a file as it is.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// The size of a regular file.
pub(crate) fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().filter(Metadata::is_file).map(|metadata| metadata.len())
}

/// Reads a regular file of at most this many bytes; `None` for a larger one. Whatever else has the name, a pipe for
/// example, is not opened.
pub(crate) fn read_at_most(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    // Opening a FIFO waits for a writer that may never come.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    read_whole(path, limit)
}

/// Reads at most this many bytes of a file that the command line names; `None` for more. Of pipes and devices only those are
/// read that the process already has open, as the one that a shell makes of `<(…)`: nothing is waited for.
pub(crate) fn read_given_at_most(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() && !is_open(path) {
        return Err(io::Error::other("not a regular file"));
    }
    read_whole(path, limit)
}

/// Reads at most this many bytes of standard input; `None` for more.
pub(crate) fn stdin_at_most(limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

fn read_whole(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Whether a path is one of those by which the system names what a process has open. On some systems they are no links.
fn is_open(path: &Path) -> bool {
    path.starts_with("/dev/fd") || is_link(path) && is_of_the_system(path)
}

/// The names of the entries of a directory, sorted; of one that cannot be listed none. Names that are not UTF-8 are left out.
pub(crate) fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // Each file system has its own order.
    names.sort_unstable();
    names
}

/// Writes a file as a whole or not at all: beside it first, and then in its place. A symbolic link is replaced itself, so
/// that it cannot lead a report out of its folder. What cannot be replaced is written where it is: pipes, devices, and
/// files in a folder that takes no new one.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(_) if is_stderr(path) => File::options().append(true).open(path)?.write_all(bytes),
        Ok(existing) if !existing.is_file() => File::options().write(true).open(path)?.write_all(bytes),
        Ok(existing) if !is_link(path) || is_of_the_system(path) => replace(path, &existing, bytes),
        Err(error) if error.kind() != io::ErrorKind::NotFound && !is_link(path) => Err(error),
        Ok(_) | Err(_) => place(staged(path, bytes)?, path),
    }
}

/// Appends to a file that other programs append to as well. Makes it if it is not there.
#[cfg(feature = "github")]
pub(crate) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options().append(true).create(true).open(path)?.write_all(bytes)
}

/// Appends to a file of this user and returns once the bytes are on the disk. Makes the folders above it, and the file with
/// access for this user only.
pub(crate) fn append_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut file = private(File::options().append(true).create(true)).open(path)?;
    file.write_all(bytes)?;
    // A crash right after this call must not lose what the caller relies on.
    file.sync_all()
}

/// Makes a file that was not there, with access for this user only.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    private(File::options().write(true).create_new(true)).open(path)
}

/// The options with the mode of a new file: access for this user only.
#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

/// The options as they are: access to a new file follows from its folder.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Makes a temporary folder with access for this user only. It is removed with the value.
pub(crate) fn private_folder() -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("tfgate-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.tempdir()
}

/// Writes a file that was not there, and returns once it is on the disk.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a folder in one that is there.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// Removes a file or an empty folder.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) }
}

/// Removes a folder with everything in it.
#[cfg(unix)]
pub(crate) fn remove_folder(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
}

/// The names of the entries of a directory, in no order.
pub(crate) fn entries(directory: &Path) -> io::Result<Vec<OsString>> {
    fs::read_dir(directory)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
}

/// Writes a regular file that is there.
fn replace(path: &Path, existing: &Metadata, bytes: &[u8]) -> io::Result<()> {
    // Who may not write a file may not replace it either.
    let mut target = File::options().write(true).open(path)?;
    let real = fs::canonicalize(path)?;
    match staged(&real, bytes) {
        Ok(file) if may_replace(&file, existing) => match place(file, &real) {
            Ok(()) => return Ok(()),
            // A file that is mounted by itself cannot be replaced.
            Err(_) => target.set_len(0)?,
        },
        // There is no room for a second one, so there may be none for the rest of the first.
        Err(error) if is_full(&error) => return Err(error),
        Ok(_) | Err(_) => target.set_len(0)?,
    }
    target.write_all(bytes)
}

/// Whether a path is a symbolic link, wherever it leads.
pub(crate) fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

/// Whether a link is one of those by which the system names what a process has open: `/dev/fd/3`.
#[cfg(unix)]
fn is_of_the_system(link: &Path) -> bool {
    let folder = link.parent().and_then(|folder| fs::canonicalize(folder).ok());
    folder.is_some_and(|folder| folder.starts_with("/dev") || folder.starts_with("/proc"))
}

/// Whether a link is one of those by which the system names what a process has open: it has no such links.
#[cfg(not(unix))]
fn is_of_the_system(_: &Path) -> bool {
    false
}

/// A new file with these bytes, in the folder of `path`; it is removed unless it is put in its place.
fn staged(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The system's own error: the one around it has the name of the temporary file, which differs in each run.
    let mut code = None;
    let create = |path: &Path| File::create_new(path).inspect_err(|error| code = error.raw_os_error());
    let made = tempfile::Builder::new().prefix(".tfgate-").make_in(folder, create);
    let mut file = made.map_err(|error| code.map_or(error, io::Error::from_raw_os_error))?;
    file.as_file_mut().write_all(bytes)?;
    Ok(file)
}

fn place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.persist(path).map(drop).map_err(|error| error.error)
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Whether the new file can have the permissions and the owner of the one that it replaces, and no other name of that
/// one keeps the old bytes.
fn may_replace(file: &NamedTempFile, existing: &Metadata) -> bool {
    let same = file.as_file().metadata().is_ok_and(|new| same_owner(&new, existing));
    same && file.as_file().set_permissions(existing.permissions()).is_ok()
}

#[cfg(unix)]
fn same_owner(new: &Metadata, existing: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    existing.nlink() == 1 && (new.uid(), new.gid()) == (existing.uid(), existing.gid())
}

#[cfg(not(unix))]
fn same_owner(_: &Metadata, _: &Metadata) -> bool {
    true
}

/// The identity of a file, which may not exist yet.
#[derive(Debug)]
pub(crate) struct Identity {
    /// Without links and detours.
    path: PathBuf,
    /// Device and number of a file that may have several names.
    node: Option<(u64, u64)>,
}

impl Identity {
    /// The identity of the file that a path leads to.
    pub(crate) fn of(path: &Path) -> Self {
        let named = || {
            let absolute = std::path::absolute(path).ok()?;
            Some(fs::canonicalize(absolute.parent()?).ok()?.join(absolute.file_name()?))
        };
        let real = fs::canonicalize(path).ok().or_else(named).unwrap_or_else(|| path.to_owned());
        Identity { path: real, node: node(path) }
    }

    /// Whether both are the same file.
    pub(crate) fn is(&self, other: &Identity) -> bool {
        self.path == other.path || (self.node.is_some() && self.node == other.node)
    }
}

/// Device and number of a regular file.
#[cfg(unix)]
fn node(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = fs::metadata(path).ok().filter(Metadata::is_file)?;
    Some((metadata.dev(), metadata.ino()))
}

/// Device and number of a regular file: the system has none.
#[cfg(not(unix))]
fn node(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Whether a path leads to something other than a regular file: a pipe, a device, a folder.
pub(crate) fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Whether a path leads to where standard output goes, and that is not a device which forgets what it gets.
#[cfg(unix)]
pub(crate) fn is_stdout(path: &Path) -> bool {
    leads_to(path, &io::stdout()) && (io::stdout().is_terminal() || !is_device(path))
}

/// Whether a path leads to where standard error goes. A log must not be replaced while it is written.
#[cfg(unix)]
fn is_stderr(path: &Path) -> bool {
    leads_to(path, &io::stderr())
}

#[cfg(unix)]
fn leads_to(path: &Path, stream: &impl std::os::fd::AsFd) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let own = stream.as_fd().try_clone_to_owned().and_then(|stream| File::from(stream).metadata());
    let place = |metadata: Metadata| (metadata.dev(), metadata.ino());
    fs::metadata(path).is_ok_and(|there| own.is_ok_and(|own| place(own) == place(there)))
}

#[cfg(unix)]
fn is_device(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.file_type().is_char_device())
}

/// Whether a path leads to where standard output goes: the system has no path for that.
#[cfg(not(unix))]
pub(crate) fn is_stdout(_: &Path) -> bool {
    false
}

/// Whether a path leads to where standard error goes: the system has no path for that.
#[cfg(not(unix))]
fn is_stderr(_: &Path) -> bool {
    false
}

/// Files below a directory whose names match, sorted. Symbolic links to directories are refused. `.terraform` and
/// `.terragrunt-cache` are left out, because their files were downloaded, and so are companions of macOS.
pub(crate) fn below(directory: &Path, is_match: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(next) = pending.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let name = entry.file_name();
            let kind = entry.file_type()?;
            // A link can lead out of the tree or back into it. To leave it out silently would leave policies out.
            if kind.is_symlink() && entry.path().is_dir() {
                let message = format!(
                    "`{}` is a symbolic link to a directory, which is not followed",
                    entry.path().display()
                );
                return Err(io::Error::other(message));
            }
            if kind.is_dir() {
                if !is_downloaded(name.as_ref()) {
                    pending.push(entry.path());
                }
            } else if is_match(&name.to_string_lossy()) && !is_companion_at(&entry.path()) {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What the names of companions begin with.
const COMPANION: &str = "._";

/// What macOS writes first in a companion: the magic number of `AppleDouble`, RFC 1740.
const APPLE_DOUBLE: [u8; 4] = [0, 5, 0x16, 7];

/// Whether a file can be a companion by its name: what macOS adds beside a file, on disks and in archives that do not hold the
/// attributes of files themselves.
pub(crate) fn may_be_companion(name: &str) -> bool {
    name.starts_with(COMPANION)
}

/// Whether these are the first bytes of a companion. A name alone must not hide a policy.
pub(crate) fn is_companion(bytes: &[u8]) -> bool {
    bytes.starts_with(&APPLE_DOUBLE)
}

/// Whether a path leads to a companion.
pub(crate) fn is_companion_at(path: &Path) -> bool {
    let begins = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(APPLE_DOUBLE.len() as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Opening a FIFO waits for a writer that may never come. What cannot be read is an error where it is read.
    may_be_companion(&name)
        && fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
        && begins().is_ok_and(|bytes| is_companion(&bytes))
}

/// A path without links and detours; as it is where that is not known.
pub(crate) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether a path leads through a folder that Terraform or Terragrunt downloads into.
pub(crate) fn is_downloaded(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == ".terraform" || part.as_os_str() == ".terragrunt-cache")
}

/// Whether something has this name, even a dangling link. What cannot be examined counts as present.
pub(crate) fn present(path: &Path) -> bool {
    !fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// A path below another one, with forward slashes; empty for the same one.
pub(crate) fn below_path(path: &Path, top: &Path) -> String {
    let parts = path.strip_prefix(top).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A path for people, with what a terminal would act on made visible.
pub(crate) fn display(path: &Path) -> String {
    escape::terminal(&path.display().to_string()).into_owned()
}

/// A path with forward slashes, from the working directory: reports hold no absolute path.
pub(crate) fn relative(path: &Path, working_directory: &Path) -> String {
    let path =
        path.strip_prefix(working_directory).map_or_else(|_| climb(path, working_directory), Path::to_owned);
    let text = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let text = text.strip_prefix("./").unwrap_or(&text);
    if text.is_empty() { ".".to_owned() } else { text.to_owned() }
}

/// The way to an absolute path that is not below the working directory; other paths stay as they are.
fn climb(path: &Path, working_directory: &Path) -> PathBuf {
    let shared = working_directory.ancestors().find(|above| path.starts_with(above));
    let rests = shared.map(|above| (working_directory.strip_prefix(above), path.strip_prefix(above)));
    match rests {
        Some((Ok(up), Ok(down))) => up.components().map(|_| "..").collect::<PathBuf>().join(down),
        _ => path.to_owned(),
    }
}
