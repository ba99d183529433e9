//! Where a plan file was made: its workspace, and its configuration.
//!
//! Terraform applies a saved plan in the workspace that is selected now, and local state is where it runs now. It notices
//! another state by its lineage and serial number, which a new stack does not have and a copied state shares. What a plan
//! file holds is in `planfile.proto` of Terraform (commit 0000ad5) and OpenTofu (059190f), with the same numbers.

use std::ffi::{OsStr, OsString};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use flate2::read::DeflateDecoder;
use prost::Message as _;
use rawzip::{CompressionMethod, FileReader, RECOMMENDED_BUFFER_SIZE, ZipArchive, ZipArchiveEntryWayfinder};

use super::{environment, files};

/// The entry with the plan.
const PLAN: &str = "tfplan";
/// What the entries of the files of the root module begin with.
const ROOT_MODULE: &str = "tfconfig/m-/";
/// The version of the plan's encoding.
const FORMAT: u64 = 3;
/// The backend whose state is in a file.
const LOCAL: &str = "local";
/// The workspace without a selection.
const DEFAULT: &str = "default";
/// Bytes of the file with the selected workspace.
const SELECTION: u64 = 64 << 10;

/// The parts of a plan that say where it belongs.
#[derive(Clone, PartialEq, prost::Message)]
struct SavedPlan {
    #[prost(uint64, tag = "1")]
    version: u64,
    #[prost(message, optional, tag = "13")]
    backend: Option<Storage>,
    /// In place of `backend`, where a provider stores the state.
    #[prost(message, optional, tag = "29")]
    state_store: Option<Storage>,
}

/// Where the state is.
#[derive(Clone, PartialEq, prost::Message)]
struct Storage {
    #[prost(string, tag = "1")]
    kind: String,
    #[prost(string, tag = "3")]
    workspace: String,
}

/// Where a plan was made.
pub(crate) struct PlanOrigin {
    /// The workspace.
    workspace: String,
    /// Whether the state is in the directory where the plan was made.
    is_local: bool,
    /// The files of the root module. Provisioners and relative paths read what is in the directory where the plan is applied, so
    /// with remote state, too, that must not be the directory of another configuration.
    configuration: Vec<(String, Vec<u8>)>,
}

/// An entry of a plan file: its name, how it is compressed and where it begins.
type Entry = (String, CompressionMethod, ZipArchiveEntryWayfinder);

impl PlanOrigin {
    /// Reads it from a plan file whose entries have at most `max` bytes.
    pub(crate) fn read(path: &Path, max: u64) -> anyhow::Result<Self> {
        Self::parse(path, max).context(
            "where the plan was made cannot be read from the plan file: make it again with a released version of Terraform or OpenTofu",
        )
    }

    fn parse(path: &Path, max: u64) -> anyhow::Result<Self> {
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let archive = ZipArchive::from_file(files::open(path)?, &mut buffer)?;
        let entries = entries(&archive, &mut buffer)?;
        let Some(plan) = entries.iter().find(|(name, ..)| name == PLAN) else {
            bail!("it has no entry `{PLAN}`");
        };
        let plan = SavedPlan::decode(content(&archive, plan, max)?.as_slice())?;
        if plan.version != FORMAT {
            bail!("its format is {}, expected {FORMAT}", plan.version);
        }
        let ((Some(storage), None) | (None, Some(storage))) = (plan.backend, plan.state_store) else {
            bail!("it does not say where its state is");
        };
        if storage.workspace.is_empty() {
            bail!("it does not say for which workspace it is");
        }
        let mut configuration = Vec::new();
        for entry in &entries {
            let Some(name) = entry.0.strip_prefix(ROOT_MODULE) else { continue };
            configuration.push((file_name(name)?.to_owned(), content(&archive, entry, max)?));
        }
        Ok(PlanOrigin { workspace: storage.workspace, is_local: storage.kind == LOCAL, configuration })
    }

    /// Refuses a directory in which Terraform would apply the plan to another state, or beside another configuration. `""` is the
    /// working directory.
    pub(crate) fn check(&self, directory: &Path) -> anyhow::Result<()> {
        let (selected, by) = selected_workspace(directory)?;
        if selected != *self.workspace {
            bail!(
                "the plan is for the workspace `{}`, and {by} selects `{}`, where it would be applied; {}, or make the plan again",
                self.workspace,
                selected.display(),
                self.selection()
            );
        }
        for (name, saved) in &self.configuration {
            let path = directory.join(name);
            let found = files::read_at_most(&path, saved.len() as u64);
            let absent = found.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound);
            // Jobs apply downloaded plans without all files, which generators write. That contradicts nothing.
            if found.is_ok_and(|found| found.as_ref() == Some(saved)) || absent && !self.is_local {
                continue;
            }
            if !self.is_local {
                bail!(
                    "`{}` is not the `{name}` that the plan was made from, and provisioners and relative paths of the plan would use the files of this directory; run `tfgate apply` in the directory where the plan was made, or make the plan again if the file was changed",
                    path.display()
                );
            }
            bail!(
                "the plan has local state, which is in the directory where it was made, and `{}` is not the `{name}` that the plan was made from; run `tfgate apply` in that directory, or make the plan again if the file was changed",
                path.display()
            );
        }
        Ok(())
    }
}

impl PlanOrigin {
    /// How to select the workspace of the plan. A variable beats what the command selects.
    fn selection(&self) -> String {
        let workspace = &self.workspace;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        // The name is text from the plan file, and a command is pasted.
        if workspace.starts_with('-') || !workspace.chars().all(is_plain) {
            return "select the workspace of the plan".to_owned();
        }
        match environment::os_variable("TF_WORKSPACE") {
            Some(_) => format!("set `TF_WORKSPACE={workspace}`"),
            None => format!("run `terraform workspace select {workspace}`"),
        }
    }
}

/// The workspace that Terraform selects in a directory, and what says so.
fn selected_workspace(directory: &Path) -> anyhow::Result<(OsString, String)> {
    if let Some(name) = environment::os_variable("TF_WORKSPACE") {
        return Ok((name, "`TF_WORKSPACE`".to_owned()));
    }
    let given = environment::os_variable("TF_DATA_DIR").is_some();
    let file = data_directory().join("environment");
    let by = format!("`{}`{}", file.display(), if given { " (`TF_DATA_DIR`)" } else { "" });
    let selected = match files::read_at_most(&directory.join(&file), SELECTION) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("failed to read {by}")),
        Ok(bytes) => {
            let bytes = bytes.with_context(|| format!("{by} is larger than {SELECTION} bytes"))?;
            String::from_utf8(bytes).ok().with_context(|| format!("{by} is not UTF-8"))?
        }
    };
    let selected = selected.trim();
    Ok((if selected.is_empty() { DEFAULT } else { selected }.into(), by))
}

/// The folder in which Terraform keeps what it installs for a configuration, and the selected workspace; from the directory of the
/// configuration.
pub(crate) fn data_directory() -> PathBuf {
    environment::os_variable("TF_DATA_DIR").map_or_else(|| PathBuf::from(".terraform"), PathBuf::from)
}

/// All entries. Of two with one name it is open which one a program reads.
fn entries(archive: &ZipArchive<FileReader>, buffer: &mut [u8]) -> anyhow::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut records = archive.entries(buffer);
    while let Some(record) = records.next_entry()? {
        let name =
            std::str::from_utf8(record.file_path().as_bytes()).context("a name is not UTF-8")?.to_owned();
        entries.push((name, record.compression_method(), record.wayfinder()));
    }
    entries.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    if let Some([(name, ..), _]) = entries.windows(2).find_map(|pair| match pair {
        [a, b] if a.0 == b.0 => Some([a, b]),
        _ => None,
    }) {
        bail!("it has two entries `{name}`");
    }
    Ok(entries)
}

/// The content of an entry of at most `max` bytes; its checksum is verified.
fn content(archive: &ZipArchive<FileReader>, entry: &Entry, max: u64) -> anyhow::Result<Vec<u8>> {
    let (name, method, at) = entry;
    let found = archive.get_entry(*at)?;
    let mut bytes = Vec::new();
    let limit = max.saturating_add(1);
    let read = match *method {
        CompressionMethod::STORE => {
            found.verifying_reader(found.reader()).take(limit).read_to_end(&mut bytes)
        }
        CompressionMethod::DEFLATE => {
            let unpacked = DeflateDecoder::new(found.reader());
            found.verifying_reader(unpacked).take(limit).read_to_end(&mut bytes)
        }
        _ => bail!("`{name}` is compressed in an unknown way"),
    };
    if read? as u64 > max {
        bail!("`{name}` is larger than {max} bytes");
    }
    Ok(bytes)
}

/// A name that stays in its directory.
fn file_name(name: &str) -> anyhow::Result<&str> {
    let plain = !name.contains(['/', '\\', ':']) && Path::new(name).file_name() == Some(OsStr::new(name));
    if !plain {
        bail!("`{name}` is not the name of a file");
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::path::Path;

    use prost::Message as _;
    use rawzip::path::EntryPath;
    use rawzip::{CompressionMethod, ZipArchiveWriter};

    use super::{PlanOrigin, SavedPlan, Storage};
    use crate::host::files;

    fn storage(kind: &str, workspace: &str) -> Storage {
        Storage { kind: kind.to_owned(), workspace: workspace.to_owned() }
    }

    /// Reads a plan file with these entries.
    fn read(entries: &[(&str, &[u8])], max: u64) -> Result<PlanOrigin, String> {
        let mut bytes = Vec::new();
        let mut archive = ZipArchiveWriter::new(&mut bytes);
        for (name, content) in entries {
            let started = archive
                .new_file(EntryPath::verbatim(name.as_bytes()))
                .compression_method(CompressionMethod::STORE)
                .start();
            let (mut entry, config) = started.expect("an entry");
            let mut writer = config.wrap(&mut entry);
            writer.write_all(content).expect("memory");
            let (_, descriptor) = writer.finish().expect("memory");
            entry.finish(descriptor).expect("memory");
        }
        archive.finish().expect("memory");
        let folder = files::private_folder().expect("a folder");
        let path = folder.path().join("tfplan");
        files::write_new(&path, &bytes).expect("a file");
        PlanOrigin::read(&path, max).map_err(|error| format!("{error:#}"))
    }

    fn plan(plan: &SavedPlan, more: &[(&str, &[u8])]) -> Result<PlanOrigin, String> {
        let bytes = plan.encode_to_vec();
        read(&[&[("tfplan", bytes.as_slice())], more].concat(), 1 << 20)
    }

    fn saved(backend: Option<Storage>, state_store: Option<Storage>) -> SavedPlan {
        SavedPlan { version: 3, backend, state_store }
    }

    #[test]
    fn with_local_state_the_directory_must_have_the_files() {
        let file: &[(&str, &[u8])] = &[("tfconfig/m-/main.tf", b"x"), ("tfconfig/m-db/main.tf", b"y")];
        let nowhere = Path::new("absent");
        let remote = plan(&saved(Some(storage("s3", "prod")), None), file).expect("a plan");
        assert_eq!((remote.workspace.as_str(), remote.configuration.len()), ("prod", 1));
        let default = plan(&saved(Some(storage("s3", "default")), None), file).expect("a plan");
        assert!(default.check(nowhere).is_ok(), "nothing contradicts it");
        let local = plan(&saved(Some(storage("local", "default")), None), file).expect("a plan");
        assert_eq!(local.configuration, [("main.tf".to_owned(), b"x".to_vec())]);
        assert!(local.check(nowhere).is_err());
        let stored = plan(&saved(None, Some(storage("fs", "default"))), file).expect("a plan");
        assert_eq!(stored.workspace, "default");
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        let local = || Some(storage("local", "default"));
        let good = saved(local(), None).encode_to_vec();
        for (saved, words) in [
            (SavedPlan { version: 4, ..saved(local(), None) }, "its format is 4"),
            (saved(local(), local()), "where its state is"),
            (saved(None, None), "where its state is"),
            (saved(Some(storage("local", "")), None), "for which workspace"),
        ] {
            let refused = plan(&saved, &[]).err().expect(words);
            assert!(refused.contains(words), "{refused}");
        }
        for (entries, words) in [
            (&[("tfplan", good.as_slice()), ("tfplan", &good)][..], "two entries `tfplan`"),
            (&[("other", &good)], "no entry `tfplan`"),
            (&[("tfplan", &good), ("tfconfig/m-/../x.tf", b"x")], "is not the name of a file"),
            (&[("tfplan", &good), ("tfconfig/m-/a\\b.tf", b"x")], "is not the name of a file"),
            (&[("tfplan", &good), ("tfconfig/m-/", b"")], "is not the name of a file"),
            (&[("tfplan", b"\xff\xff\xff")], "cannot be read"),
        ] {
            let refused = read(entries, 1 << 20).err().expect(words);
            assert!(refused.contains(words), "{words}: {refused}");
        }
        let refused = read(&[("tfplan", &good)], 3).err().expect("too large");
        assert!(refused.contains("larger than 3 bytes"), "{refused}");
    }
}
