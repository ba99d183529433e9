use std::process::Command;

use tfgate::policy::{InputValues, LoadContext, Packs, builtin, load};

/// Set in the second run, whose environment is clean.
const CLEAN: &str = "TFGATE_TRANSCRIPTS";

/// Runs the `console` blocks. Every path in them starts at the root of the repository.
///
/// `TRYCMD=overwrite cargo test --test it transcripts` writes what the program prints into the files.
#[test]
fn transcripts_are_true() {
    if std::env::var_os(CLEAN).is_some() {
        run();
        return;
    }
    // Settings of the developer, `TFGATE_…` and colors among them, must not reach the program.
    let kept = ["PATH", "HOME", "TRYCMD", "SYSTEMROOT", "TMPDIR", "RUST_BACKTRACE", "CARGO_MANIFEST_DIR"];
    let second = Command::new(std::env::current_exe().expect("the path of this test"))
        .args(["--exact", "transcripts::transcripts_are_true", "--nocapture"])
        .env_clear()
        .envs(kept.iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .env(CLEAN, "1")
        .current_dir(crate::support::root())
        .output()
        .expect("the second run");
    let shown = [second.stdout, second.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(second.status.success(), "a transcript differs\n{}", shown.concat());
}

/// `[PACKS]` in a transcript is the digest of the built-in packs: a change of a pack changes no transcript that
/// does not show it.
fn run() {
    trycmd::TestCases::new()
        .insert_var("[PACKS]", packs())
        .expect("a name of a variable")
        .register_bin("tfgate", std::path::Path::new(env!("CARGO_BIN_EXE_tfgate")))
        .case("README.md")
        .case("docs/*.md")
        .case("testdata/cli/*.trycmd");
}

/// The digest of the built-in packs as reports show it.
fn packs() -> String {
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: time::Date::MAX,
        stack_count: 1,
        builtin: Packs::On,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    let set = load(&[], builtin::FILES, &context).expect("the packs");
    set.origins[0].digest.chars().take(12).collect()
}
