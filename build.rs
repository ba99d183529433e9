//! Embeds the policy files below `policies/`, in the order of their paths, and the table of resource types: a new file needs
//! no change in Rust.

#![expect(clippy::disallowed_methods, reason = "a build script reads files and its environment")]

#[path = "src/policy/digest.rs"]
mod digest;
#[path = "src/text/hex.rs"]
#[expect(dead_code, reason = "the build script writes digits and reads none")]
mod hex;
#[path = "src/policy/known_types/table.rs"]
#[expect(dead_code, reason = "the build script writes the table and does not read it")]
mod table;
#[path = "src/policy/whole_plan.rs"]
mod whole_plan;

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/policy/digest.rs");
    println!("cargo:rerun-if-changed=src/policy/known_types");
    println!("cargo:rerun-if-changed=src/policy/whole_plan.rs");
    println!("cargo:rerun-if-changed=src/text/hex.rs");
    println!("cargo:rerun-if-changed=policies");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let root = package.join("policies");
    let mut files = Vec::new();
    collect(&root, "", &mut files)?;
    files.sort();
    let output = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(output.join("builtin.rs"), generate(&files)?)?;
    fs::write(output.join("types.deflate"), types(&package.join("src/policy/known_types/types"))?)?;
    Ok(())
}

/// The compressed table of the types of all lists.
fn types(directory: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            names.extend(fs::read_to_string(&path)?.lines().map(str::to_owned));
        }
    }
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&table::encode(names.iter().map(String::as_str)))?;
    Ok(encoder.finish()?)
}

/// A policy file: its path below `policies/` with `/` between the parts, where it is, and its text.
type PolicyFile = (String, PathBuf, String);

fn collect(directory: &Path, prefix: &str, files: &mut Vec<PolicyFile>) -> Result<(), Box<dyn Error>> {
    let entries = fs::read_dir(directory)
        .map_err(|error| format!("failed to read `{}`: {error}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file name is not UTF-8")?;
        let relative = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        if path.is_dir() {
            collect(&path, &relative, files)?;
        } else if name.ends_with(".gate.hcl") {
            let text = fs::read_to_string(&path)?;
            files.push((relative, path, text));
        }
    }
    Ok(())
}

fn generate(files: &[PolicyFile]) -> Result<String, Box<dyn Error>> {
    let mut out = String::from("/// The files of the built-in packs, sorted by path.\n");
    out.push_str("pub static FILES: &[BuiltinFile] = &[\n");
    for (relative, path, _) in files {
        let path = path.to_str().ok_or("a path is not UTF-8")?;
        writeln!(
            out,
            "    (\"{}\", include_str!(\"{}\")),",
            relative.escape_default(),
            path.escape_default()
        )?;
    }
    out.push_str("];\n\n/// The paths of those that are read before the first byte of a plan, sorted.\n");
    out.push_str("const NEED_WHOLE_PLAN: &[&str] = &[\n");
    for (relative, ..) in files.iter().filter(|(_, _, text)| whole_plan::needs_whole_plan(text)) {
        writeln!(out, "    \"{}\",", relative.escape_default())?;
    }
    out.push_str("];\n");
    let digest =
        hex::hex(&digest::digest(files.iter().map(|(path, _, text)| (path.as_str(), text.as_str()))));
    writeln!(out, "\n/// The digest of [`FILES`].\nconst DIGEST: &str = \"{digest}\";")?;
    Ok(out)
}
