//! Embeds the policy files below `policies/`, in the order of their paths, as texts and compiled, and the table of resource
//! types: a new file needs no change in Rust.

#![expect(clippy::disallowed_methods, reason = "a build script reads files and its environment")]

// The modules of the crate up to `policy`: the build script compiles the policies with the code that a run would load them
// with, and most of that code it does not need.
#[path = "src/expr/mod.rs"]
#[expect(dead_code, unreachable_pub, unused_imports, reason = "a module of the crate")]
mod expr;
#[path = "src/iam/mod.rs"]
#[expect(unreachable_pub, reason = "a module of the crate")]
mod iam;
#[path = "src/network/mod.rs"]
#[expect(unreachable_pub, reason = "a module of the crate")]
mod network;
#[path = "src/plan/mod.rs"]
#[expect(dead_code, unreachable_pub, unused_imports, reason = "a module of the crate")]
mod plan;
#[path = "src/policy/mod.rs"]
#[expect(dead_code, unreachable_pub, unused_imports, reason = "a module of the crate")]
mod policy;
#[path = "src/syntax/mod.rs"]
#[expect(dead_code, unreachable_pub, unused_imports, reason = "a module of the crate")]
mod syntax;
#[path = "src/text/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "a module of the crate")]
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use sha2::{Digest as _, Sha256};

use policy::build_script::{
    CLASS_BITS, WholePlan, blocks, compiled, digest, encode_types, half, hex, type_hash,
};

fn main() {
    // The lines as they are: the text of an error that `main` returns is escaped.
    if let Err(error) = embed() {
        error.to_string().lines().for_each(|line| println!("cargo::error={line}"));
    }
}

fn embed() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/policy/known_types/types");
    println!("cargo:rerun-if-changed=policies");
    println!("cargo:rustc-cfg=packs_embedded");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let root = package.join("policies");
    let mut files = Vec::new();
    collect(&root, "", &mut files)?;
    files.sort();
    let output = PathBuf::from(env::var("OUT_DIR")?);
    let listed = listed(&package.join("src/policy/known_types/types"))?;
    fs::write(output.join("builtin.rs"), generate(&files, &listed, &output)?)?;
    let types = encode_types(listed.iter().map(String::as_str));
    fs::write(output.join("types.deflate"), deflate(&types)?)?;
    Ok(())
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The types of all lists.
fn listed(directory: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            names.extend(fs::read_to_string(&path)?.lines().map(str::to_owned));
        }
    }
    Ok(names)
}

/// The provider whose files are not compressed: most plans have it, and would pay for it.
const UNPACKED: &str = "aws";

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

fn generate(
    files: &[PolicyFile],
    listed: &BTreeSet<String>,
    output: &Path,
) -> Result<String, Box<dyn Error>> {
    let mut out = String::from("/// The files of the built-in packs, sorted by path.\n");
    out.push_str("pub static FILES: &[BuiltinFile] = &[\n");
    for (number, file) in files.iter().enumerate() {
        let compiled = compiled_entries(file, number, output)?;
        let digest = hex(&Sha256::digest(file.2.as_bytes()));
        let file = builtin_file(file, number, output)?;
        writeln!(out, "    {file}.digested(\"{digest}\"){compiled},")?;
    }
    out.push_str("];\n");
    let digest = hex(&digest(files.iter().map(|(path, _, text)| (path.as_str(), text.as_str()))));
    writeln!(out, "\n/// The digest of [`FILES`].\npub(super) const DIGEST: &str = \"{digest}\";")?;
    index(&mut out, files, listed)?;
    Ok(out)
}

/// A file with its text, and what is searched of it.
fn builtin_file(
    (relative, path, text): &PolicyFile,
    number: usize,
    output: &Path,
) -> Result<String, Box<dyn Error>> {
    let mut folders = relative.splitn(3, '/');
    let folders = format!("{:?}", (folders.next().unwrap_or_default(), folders.next().unwrap_or_default()));
    let name = relative.escape_default();
    let words = WholePlan::of(text);
    let range = |range: std::ops::Range<usize>| format!("({}, {})", range.start, range.end);
    let blocks: Vec<String> = blocks(text).unwrap_or_default().into_iter().map(range).collect();
    let blocks = blocks.join(",");
    let labels = labels(text).join("\\n");
    let path = path.to_str().ok_or("a path is not UTF-8")?.escape_default();
    if words.is_needed() || has_inputs(text) {
        let words = words.0;
        return Ok(format!(
            "BuiltinFile::searched(\"{name}\", {folders}, include_str!(\"{path}\"), {words}, &[{blocks}])"
        ));
    }
    if is_unpacked(relative) {
        return Ok(format!(
            "BuiltinFile::listed(\"{name}\", {folders}, include_str!(\"{path}\"), \"{labels}\", &[{blocks}])"
        ));
    }
    fs::write(output.join(format!("{number}.deflate")), deflate(text.as_bytes())?)?;
    let packed = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{number}.deflate\"))");
    let length = text.len();
    let text = "{ static TEXT: OnceLock<String> = OnceLock::new(); &TEXT }";
    Ok(format!(
        "BuiltinFile::packed(\"{name}\", {folders}, ({packed}, {length}), \"{labels}\", {text}, &[{blocks}])"
    ))
}

/// The call that adds the compiled policies of a file; empty where inputs decide what they are.
fn compiled_entries(
    (relative, _, text): &PolicyFile,
    number: usize,
    output: &Path,
) -> Result<String, Box<dyn Error>> {
    if has_inputs(text) {
        return Ok(String::new());
    }
    // The program runs once, and what it compiles lives as long.
    let entries = compiled(relative.clone().leak(), text.clone().leak())?;
    let mut end = 0;
    let ends: Vec<String> = entries
        .iter()
        .map(|entry| {
            end += entry.len();
            end.to_string()
        })
        .collect();
    let ends = ends.join(",");
    let bytes = entries.concat();
    let included = |name: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))");
    if is_unpacked(relative) {
        let name = format!("{number}.policies");
        fs::write(output.join(&name), bytes)?;
        return Ok(format!(".compiled_as(Compiled::plain({}, &[{ends}]))", included(&name)));
    }
    let (name, length) = (format!("{number}.policies.deflate"), bytes.len());
    fs::write(output.join(&name), deflate(&bytes)?)?;
    let bytes = "{ static BYTES: OnceLock<Option<Vec<u8>>> = OnceLock::new(); &BYTES }";
    Ok(format!(".compiled_as(Compiled::packed(({}, {length}), {bytes}, &[{ends}]))", included(&name)))
}

/// Whether a file is in the binary as it is: one of every provider, or of the one that most plans have.
fn is_unpacked(relative: &str) -> bool {
    matches!(relative.split('/').nth(1), Some("any" | UNPACKED))
}

/// Whether a text declares inputs, which are searched for; it is not compressed.
fn has_inputs(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("input \""))
}

/// The labels of the policies of a text: the last one in quotes of each line that starts a block with a label.
fn labels(text: &str) -> Vec<&str> {
    let heads = text.lines().filter(|line| {
        line.starts_with(|c: char| c.is_ascii_lowercase()) && line.trim_end().ends_with("\" {")
    });
    heads.filter(|line| !line.starts_with("input ")).filter_map(|line| line.rsplit('"').nth(1)).collect()
}

/// What the program looks up of a type: whether it is listed, the class of its facts, and the files that name it.
fn index(out: &mut String, files: &[PolicyFile], listed: &BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    let (mut names, mut globs) = (BTreeSet::new(), BTreeMap::new());
    let mut classes: BTreeMap<&str, u8> = listed.iter().map(|name| (name.as_str(), 0)).collect();
    for (number, (relative, _, text)) in files.iter().enumerate() {
        let provider = relative.split('/').nth(1).ok_or("a file is in no folder of a provider")?;
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        for word in text.split(|c| !is_word(c)) {
            let own =
                || word.strip_prefix(provider).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
            // A file about several providers names types of each.
            let names_type = if provider == "any" { listed.contains(word) } else { own() };
            if names_type {
                names.insert((half(type_hash(word)), number));
            }
        }
        // A glob in a file of a provider begins with its name; others are in conditions.
        let may_be_glob =
            |part: &&str| part.contains(['*', '?']) && (provider == "any" || part.starts_with(provider));
        let parts = without_narrowed_labels(text).flat_map(|block| block.split('"'));
        for part in parts.filter(may_be_glob) {
            if part.chars().all(|c| is_word(c) || matches!(c, '*' | '?')) {
                globs.entry((part, number)).or_insert(0);
            }
        }
        for (name, class) in facts(text) {
            if name.contains(['*', '?']) {
                heavier(globs.entry((name, number)).or_insert(0), class);
            } else {
                heavier(classes.entry(name).or_insert(0), class);
            }
        }
    }
    let mut entries = BTreeMap::new();
    for (name, class) in classes {
        let hash = type_hash(name) & !CLASS_BITS;
        if let Some(other) = entries.insert(hash, (name, class)) {
            return Err(format!("`{name}` and `{}` have one hash", other.0).into());
        }
    }
    out.push_str("\n/// Hashes of the listed types, sorted, with the number of the class of their facts in the last bits.\n");
    out.push_str(
        "#[expect(clippy::unreadable_literal, reason = \"hashes\")]\npub(super) static LISTED: &[u64] = &[",
    );
    for (hash, (_, class)) in entries {
        write!(out, "{},", hash | u64::from(class))?;
    }
    out.push_str("];\n\n/// Hashes of the words in [`FILES`] that may be types, sorted, each with the file that has it.\n");
    out.push_str("#[expect(clippy::unreadable_literal, reason = \"hashes\")]\npub(super) static NAMED_IN: &[(u32, u16)] = &[");
    for (hash, number) in names {
        write!(out, "({hash}, {number}),")?;
    }
    out.push_str("];\n\n/// The globs over types in [`FILES`], each with the file that has it and the number of its class.\n");
    out.push_str("pub(super) static GLOBS_IN: &[(&str, u16, u8)] = &[");
    for ((glob, number), class) in globs {
        write!(out, "(\"{glob}\", {number}, {class}),")?;
    }
    out.push_str("];\n");
    Ok(())
}

/// The blocks of a text, those of `resource_policy` with `types` without their heads: the glob of such a head says nothing
/// about the types of the file.
fn without_narrowed_labels(text: &str) -> impl Iterator<Item = &str> {
    text.split("\nresource_policy \"").map(|block| {
        let own = block.split("\n}\n").next().unwrap_or_default();
        let body = block.split_once('\n').map_or("", |(_, body)| body);
        if own.contains("\n  types ") { body } else { block }
    })
}

/// The heavier of two classes by their numbers, of which 0 is none.
fn heavier(known: &mut u8, class: u8) {
    if class > 0 && (*known == 0 || class < *known) {
        *known = class;
    }
}

/// The types that the `protect` policies of a text have facts about, each with the number of its class. Files have the
/// layout of `tfgate fmt`; a test compares this with what the parser finds.
fn facts(text: &str) -> Vec<(&str, u8)> {
    const CLASSES: [&str; 5] = ["", "data", "identity", "replica", "derived"];
    let mut found = Vec::new();
    for block in text.split("\nprotect \"").skip(1) {
        let block = block.split("\n}\n").next().unwrap_or_default();
        let class = block.lines().find_map(|line| line.strip_prefix("  class")?.split('"').nth(1));
        let class = CLASSES.iter().position(|name| Some(*name) == class).and_then(|at| u8::try_from(at).ok());
        let Some((_, types)) = block.split_once("\n  types") else { continue };
        let types = types.trim_start_matches([' ', '=']);
        let names: Vec<&str> = if let Some(list) = types.strip_prefix('[') {
            list.split(']').next().unwrap_or_default().split('"').skip(1).step_by(2).collect()
        } else {
            let lines = types.lines().skip(1).take_while(|line| *line != "  }");
            let keys = lines.filter_map(|line| line.strip_prefix("    ")?.split_once(" = "));
            keys.map(|(key, _)| key.trim().trim_matches('"')).collect()
        };
        found.extend(names.into_iter().map(|name| (name, class.unwrap_or(0))));
    }
    found
}
