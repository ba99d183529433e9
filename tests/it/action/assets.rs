//! Releases of the fake GitHub, and archives for them.

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use super::runner::version;
use crate::github::fake::{Fake, Fault, What};

/// A GitHub with this asset of this version.
pub(super) fn release(version: &str, target: &str, bytes: &[u8]) -> Fake {
    let name = format!("tfgate-{version}-{target}.tar.gz");
    Fake::start(|world| {
        world.repository.assets.insert((format!("v{version}"), name), bytes.to_vec());
    })
}

/// The same, of the version in `Cargo.toml`, where something goes wrong with each request.
pub(super) fn faulty_release(target: &str, bytes: &[u8], fault: What) -> Fake {
    let fake = release(&version(), target, bytes);
    fake.world(|world| world.faults.push(Fault::new("GET", "/releases/download/", fault).always()));
    fake
}

/// A release asset: an archive with one program.
pub(super) fn archive(folder: &str, program: &str, script: &str) -> Vec<u8> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    let mut header = tar::Header::new_gnu();
    header.set_mode(0o755);
    header.set_size(script.len() as u64);
    tar.append_data(&mut header, format!("{folder}/{program}"), script.as_bytes()).expect("an entry");
    tar.into_inner().expect("an archive").finish().expect("an archive")
}

/// SHA-256 in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string grows");
        hex
    })
}
