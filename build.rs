//! Embeds the policy files below `policies/`, in the order of their paths: a new file needs no change in Rust.

#![expect(clippy::disallowed_methods, reason = "a build script reads files and its environment")]

#[path = "src/policy/digest.rs"]
mod digest;
#[path = "src/policy/far_sighted.rs"]
mod far_sighted;
#[path = "src/text/hex.rs"]
#[expect(dead_code, reason = "the build script writes digits and reads none")]
mod hex;

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/policy/digest.rs");
    println!("cargo:rerun-if-changed=src/policy/far_sighted.rs");
    println!("cargo:rerun-if-changed=src/text/hex.rs");
    println!("cargo:rerun-if-changed=policies");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("policies");
    let mut files = Vec::new();
    collect(&root, "", &mut files)?;
    files.sort();
    let output = PathBuf::from(env::var("OUT_DIR")?).join("builtin.rs");
    fs::write(output, generate(&files)?)?;
    Ok(())
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
    out.push_str("const FAR_SIGHTED: &[&str] = &[\n");
    for (relative, ..) in files.iter().filter(|(_, _, text)| far_sighted::is_far_sighted(text)) {
        writeln!(out, "    \"{}\",", relative.escape_default())?;
    }
    out.push_str("];\n");
    let digest =
        hex::hex(&digest::digest(files.iter().map(|(path, _, text)| (path.as_str(), text.as_str()))));
    writeln!(out, "\n/// The digest of [`FILES`].\nconst DIGEST: &str = \"{digest}\";")?;
    Ok(out)
}
