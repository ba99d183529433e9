//! The private copy of a plan.

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use serde::de::IgnoredAny;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::files;
use super::signals::Guard;

/// How a plan file begins: it is a ZIP archive.
const MAGIC: &[u8] = b"PK\x03\x04";

/// A copy that only this user can read, in a folder that goes with it.
pub(crate) struct PlanCopy {
    path: PathBuf,
    digest: String,
    _folder: TempDir,
}

impl PlanCopy {
    /// Copies a plan file of at most `max` bytes.
    pub(crate) fn new(original: &Path, max: u64, guard: &Guard) -> anyhow::Result<Self> {
        let name = original.display();
        let failed = || format!("failed to copy `{name}`");
        let mut file = files::open(original).with_context(|| format!("failed to read `{name}`"))?;
        let mut bytes = Vec::new();
        let head = MAGIC.len() as u64;
        (&mut file).take(head).read_to_end(&mut bytes).with_context(|| format!("failed to read `{name}`"))?;
        if bytes != MAGIC {
            if let Some((what, instead)) = other_plan(bytes.chain(file.take(max))) {
                bail!("`{name}` is {what}: {instead}");
            }
            bail!(
                "`{name}` is not a plan file that can be applied: write one with `terraform plan -out=FILE`, then run `tfgate apply FILE`; what `terraform show -json` prints is for `tfgate check`"
            );
        }
        let folder = files::private_folder().context("failed to make a private folder")?;
        // Before the first byte: a signal removes a copy that is half written, too.
        guard.remove(folder.path());
        let path = folder.path().join("tfplan");
        let mut copy = files::create_private(&path).with_context(failed)?;
        copy.write_all(&bytes).with_context(failed)?;
        // One byte more than allowed, which tells a file that is too large from one that just fits.
        let rest = io::copy(&mut file.take(max.saturating_sub(head).saturating_add(1)), &mut copy);
        if rest.with_context(failed)?.saturating_add(head) > max {
            bail!("`{name}` is larger than {max} bytes; raise `--max-input` if that is right");
        }
        copy.sync_all().with_context(failed)?;
        // Of the file and not of the bytes in hand: the file is what Terraform reads.
        let digest = digest(&path).with_context(failed)?;
        Ok(PlanCopy { path, digest, _folder: folder })
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// SHA-256 of it as it was made, hexadecimal.
    pub(crate) fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether it is as it was made.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        let now = digest(&self.path).context("failed to read the copy of the plan")?;
        if now != self.digest {
            bail!("nothing was applied: the private copy of the plan changed after it was checked");
        }
        Ok(())
    }
}

/// The keys by which files are known that `plan -out` writes and that are no archives.
#[derive(serde::Deserialize)]
struct Keys {
    remote_plan_format: Option<IgnoredAny>,
    encrypted_data: Option<IgnoredAny>,
    encryption_version: Option<IgnoredAny>,
}

/// What `plan -out` wrote if that is no archive, and what to do instead of `tfgate apply`.
fn other_plan(text: impl io::Read) -> Option<(&'static str, &'static str)> {
    let keys: Keys = serde_json::from_reader(io::BufReader::new(text)).ok()?;
    if keys.remote_plan_format.is_some() {
        return Some((
            "a saved plan of HCP Terraform or Terraform Enterprise, which only names a run there, so tfgate cannot apply a copy of what it checked",
            "check what `terraform show -json FILE` prints with `tfgate check`, then confirm the run there",
        ));
    }
    (keys.encrypted_data.is_some() && keys.encryption_version.is_some()).then_some((
        "an encrypted plan file of OpenTofu, in which tfgate cannot read for which workspace and state it is",
        "make the plan without `plan` in the `encryption` block and keep the file where only you can read it, or check what `tofu show -json FILE` prints with `tfgate check` and run `tofu apply FILE` yourself",
    ))
}

fn digest(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    io::copy(&mut files::open(path)?, &mut Hasher(&mut hasher))?;
    Ok(crate::text::hex::hex(&hasher.finalize()))
}

/// A writer into a hash.
struct Hasher<'h>(&'h mut Sha256);

impl io::Write for Hasher<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
