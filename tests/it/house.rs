use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{files, root, text};

/// The documents whose paths must exist.
const DOCUMENTS: [&str; 2] = ["CONTRIBUTING.md", "docs/architecture.md"];

/// Whether this is the package that `cargo package` makes. It lacks the packages below the root, and cargo wrote its manifest.
fn is_package() -> bool {
    root().join("Cargo.toml.orig").exists()
}

/// Whether a path is in a package below the root, which the package of the root does not hold.
fn is_in_other_package(path: &str) -> bool {
    ["fuzz", "benches/scan"].iter().any(|folder| Path::new(path).starts_with(folder))
}

/// Whether cargo adds a file of this name to a package, or writes it anew.
fn is_made_by_cargo(name: &str) -> bool {
    [".cargo_vcs_info.json", "Cargo.toml", "Cargo.toml.orig"].contains(&name)
}

#[test]
fn paths_in_backticks_exist() {
    let mut missing = Vec::new();
    for document in DOCUMENTS {
        for path in paths(&text(document)) {
            assert!(!path.starts_with("../"), "{document}: `{path}` leads out of the repository");
            let is_left_out = is_package() && is_in_other_package(&path);
            if !is_left_out && !root().join(existing_part(&path)).exists() {
                missing.push(format!("{document}: `{path}`"));
            }
        }
    }
    assert!(missing.is_empty(), "no such file or folder:\n{}", missing.join("\n"));
}

#[test]
fn readme_fits_on_three_screens() {
    let lines = text("README.md").lines().count();
    assert!(lines <= 150, "README.md has {lines} lines, 150 are enough");
}

#[test]
fn the_policy_in_the_readme_is_the_one_that_its_transcript_runs() {
    let readme = text("README.md");
    let shown = readme.split("```hcl\n").nth(1).and_then(|rest| rest.split("```").next());
    assert_eq!(shown, Some(text("testdata/cli/databases.gate.hcl").as_str()));
}

#[test]
fn source_files_stay_short() {
    let long: Vec<_> = rust_files("src")
        .map(|file| (lines_without_tests(&text(&file)), file))
        .filter(|(lines, _)| *lines > 600)
        .collect();
    assert!(long.is_empty(), "over 600 lines without tests, split by noun: {long:?}");
}

#[test]
fn the_root_stays_short() {
    let entries: Vec<_> = std::fs::read_dir(root())
        .expect("the root")
        .map(|entry| entry.expect("an entry of the root").file_name())
        .filter(|name| name != ".git" && name != "target")
        .filter(|name| !is_package() || !is_made_by_cargo(&name.to_string_lossy()))
        .collect();
    assert!(entries.len() <= 26, "{} entries in the root: {entries:?}", entries.len());
}

#[test]
fn nothing_is_left_to_do_in_the_sources() {
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
    let mut found = Vec::new();
    let folders = ["src", "tests", "benches", "fuzz", "policies", "docs", ".ci"];
    for folder in folders.into_iter().filter(|folder| !is_package() || !is_in_other_package(folder)) {
        for file in files(folder) {
            let Ok(text) = std::fs::read_to_string(root().join(&file)) else { continue };
            for (number, line) in text.lines().enumerate() {
                if words
                    .iter()
                    .any(|word| line.split(|c: char| !c.is_alphanumeric()).any(|part| part == *word))
                {
                    found.push(format!("{}:{}: {line}", file.display(), number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "do it or file an issue:\n{}", found.join("\n"));
}

#[test]
fn no_file_names_a_package_registry() {
    let hosts = [
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("npmjs", ".com"),
        concat!("deb.", "debian.org"),
    ];
    for file in files(".") {
        let lock = file.file_name().is_some_and(|name| name == "Cargo.lock");
        // The head of a manifest that cargo wrote names its registry.
        let made = is_package() && is_made_by_cargo(&file.to_string_lossy());
        if lock || made || file.starts_with(".git") || file.starts_with("fuzz/corpus") {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(root().join(&file)) else { continue };
        let host = hosts.iter().find(|host| text.contains(**host));
        assert!(host.is_none(), "`{}` names {host:?}", file.display());
    }
}

#[test]
fn built_in_policies_have_ids_that_identify() {
    let mut ids = BTreeSet::new();
    for file in files("policies") {
        let place = file.display().to_string();
        let Some(stem) = place.strip_prefix("policies/").and_then(|path| path.strip_suffix(".gate.hcl"))
        else {
            panic!("`{place}` is not a `.gate.hcl` file");
        };
        assert_eq!(stem.split('/').count(), 3, "`{place}`: policies/<pack>/<provider>/<topic>.gate.hcl");
        // The name of a provider may have hyphens: types of `influxdb-v2` begin with it.
        let provider = |part: &str| is_id(&part.replace('-', "_"));
        assert!(
            stem.split('/').enumerate().all(|(at, part)| if at == 1 { provider(part) } else { is_id(part) }),
            "`{place}`: lower case letters, digits and `_`"
        );
        let labels = labels(&text(&file));
        assert!(!labels.is_empty(), "`{place}` holds no policy");
        for label in labels {
            assert!(is_id(&label), "`{place}`: label `{label}`: lower case letters, digits and `_`");
            assert!(ids.insert(format!("builtin/{stem}/{label}")), "`{place}`: label `{label}` stands twice");
        }
    }
    assert!(!ids.is_empty(), "no built-in policy");
}

#[test]
fn the_toolchain_is_the_one_that_the_manifest_asks_for() {
    let value = |document: &str, key: &str| {
        let line = text(document).lines().find_map(|line| line.strip_prefix(key).map(str::to_owned));
        line.expect("the key").trim_matches([' ', '=', '"']).to_owned()
    };
    let (channel, version) = (value("rust-toolchain.toml", "channel"), value("Cargo.toml", "rust-version"));
    assert!(
        channel.starts_with(&format!("{version}.")),
        "rust-toolchain.toml: {channel}, Cargo.toml: {version}"
    );
}

/// What a contributor runs before a commit is a part of what CI runs, but that it leaves tests out.
#[test]
fn the_fast_checks_are_among_those_of_ci() {
    let (ci, fast) = (ci_commands(&text(".ci/run")), ci_commands(&text(".ci/fast")));
    assert!(fast.len() >= 4, "commands of .ci/fast: {fast:?}");
    let ci_tests: Vec<BTreeSet<&str>> = ci.iter().filter_map(|command| test_targets(command)).collect();
    for command in fast {
        let found = match test_targets(&command) {
            Some(targets) => ci_tests.iter().any(|of_ci| !targets.is_empty() && targets.is_subset(of_ci)),
            None => ci.contains(&command),
        };
        assert!(found, "`{command}` of .ci/fast is not in .ci/run");
    }
}

/// `lib` and `test it` of `cargo test --lib --test it --locked`; `None` for what runs no tests.
fn test_targets(command: &str) -> Option<BTreeSet<&str>> {
    let mut options: BTreeSet<&str> = command.strip_prefix("cargo test")?.split(" --").skip(1).collect();
    // These say how the tests run, not which.
    options.retain(|option| !["locked", "quiet", "no-fail-fast"].contains(option));
    (!options.contains("no-run")).then_some(options)
}

#[test]
fn contributing_names_the_commands_that_ci_runs() {
    let ci = ci_commands(&text(".ci/run"));
    assert!(ci.len() >= 8, "steps of .ci/run: {ci:?}");
    let contributing = text("CONTRIBUTING.md");
    for command in &ci {
        assert!(
            contributing.contains(command.as_str()),
            "CONTRIBUTING.md lacks `{command}`, which .ci/run runs"
        );
    }
    // A reader may also build, run and install; anything else that the documents name must be checked by CI.
    let known: BTreeSet<&str> = ci
        .iter()
        .filter_map(|command| subcommand(command))
        .chain(["build", "run", "install", "bench"])
        .collect();
    for document in ["README.md", "CONTRIBUTING.md"] {
        for line in code_lines(&text(document)) {
            if let Some(sub) = subcommand(&line) {
                assert!(known.contains(sub), "{document} names `{line}`, which .ci/run does not run");
            }
        }
    }
}

#[test]
fn the_readers_of_documents_see_what_they_should() {
    let document = "`src/plan/mod.rs`, `a b/c`, `Cargo.toml`, `plan::parse`, `policies/<pack>/x.hcl`, `--flag`\n\
                    ```text\n`not/this`\n```\n`docs/*.md` `target/debug`";
    assert_eq!(paths(document), ["src/plan/mod.rs", "Cargo.toml", "policies/<pack>/x.hcl", "docs/*.md"]);
    assert_eq!(existing_part("policies/<pack>/x.hcl"), "policies");
    assert_eq!(existing_part("docs/*.md"), "docs");
    assert_eq!(labels("protect \"a\" {\n# protect \"b\" {\n  protect \"c\"  {\n"), ["a", "c"]);
    assert_eq!(subcommand("RUSTC_BOOTSTRAP=1 cargo run --bin plan"), Some("run"));
    assert_eq!(subcommand("cargo +nightly"), None);
    assert_eq!(
        test_targets("cargo test --lib --test it --locked --quiet"),
        Some(BTreeSet::from(["lib", "test it"]))
    );
    assert_eq!(test_targets("cargo test --locked"), Some(BTreeSet::new()));
    assert_eq!(test_targets("cargo test --lib --no-run"), None);
    assert_eq!(test_targets("cargo fmt --check"), None);
    let script = "build() (\n  cd fuzz\n  cargo build --locked >log\n  python3 a.py\n  cargo test --config \"$x\"\n)\nstep \"a\" cargo fmt --check\n\
                  step \"b\" env X=\"-D w\" cargo doc # why\n  # cargo no\n";
    assert_eq!(
        ci_commands(script),
        ["cargo build --locked", "python3 a.py", "cargo test", "cargo fmt --check", "X=\"-D w\" cargo doc"]
    );
}

/// What stands in backticks outside fenced blocks and is a path of the repository.
fn paths(document: &str) -> Vec<String> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in document.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).filter(|word| is_path(word)).map(str::to_owned));
        }
    }
    found
}

fn is_path(word: &str) -> bool {
    let file = Path::new(word).extension().is_some_and(|end| {
        ["md", "rs", "toml", "py", "json", "yml", "lock", "hcl", "sh"].iter().any(|known| end == *known)
    });
    (word.contains('/') || file)
        && !word.contains(char::is_whitespace)
        && !word.contains("::")
        && !word.contains("//")
        && !word.contains('=')
        && !word.starts_with(['-', '*', '$', '~', '/'])
        && !word.starts_with("builtin/")
        && !word.starts_with("target/")
        && !word.starts_with(".tfgate/")
}

/// The part before the first placeholder or wildcard.
fn existing_part(path: &str) -> String {
    let whole: Vec<_> = path.split('/').take_while(|part| !part.contains(['<', '*'])).collect();
    whole.join("/")
}

fn rust_files(folder: &str) -> impl Iterator<Item = std::path::PathBuf> {
    files(folder).into_iter().filter(|file| file.extension().is_some_and(|end| end == "rs"))
}

/// The lines before the tests of a file, which stand at its end.
fn lines_without_tests(source: &str) -> usize {
    let lines: Vec<_> = source.lines().collect();
    lines
        .windows(2)
        .position(|pair| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod "))
        .unwrap_or(lines.len())
}

fn is_id(part: &str) -> bool {
    part.starts_with(|c: char| c.is_ascii_lowercase())
        && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The labels of `protect` blocks.
fn labels(policy: &str) -> Vec<String> {
    let last_label = |line: &str| {
        let (block, labels) = line.trim().split_once(" \"")?;
        let named = block == "protect" || block.ends_with("_policy");
        let label = || labels.strip_suffix('{')?.trim_end().strip_suffix('"')?.rsplit('"').next();
        named.then(label)?.map(str::to_owned)
    };
    policy.lines().filter_map(last_label).collect()
}

/// The `cargo` and `python3` commands of the script, with the environment that is written before them.
fn ci_commands(script: &str) -> Vec<String> {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let command = match line.strip_prefix("step \"") {
                Some(step) => step.split_once("\" ")?.1,
                None => line,
            };
            let command = command.strip_prefix("env ").unwrap_or(command);
            let command = [" # ", " >", " --config ", " -- \"$"]
                .iter()
                .fold(command, |command, end| command.split(end).next().unwrap_or(command));
            let told = match subcommand(command) {
                Some(sub) => sub != "install" && sub != "metadata",
                None => command.starts_with("python3 "),
            };
            told.then(|| command.to_owned())
        })
        .collect()
}

/// `build` of `X=1 cargo build --locked`.
fn subcommand(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace();
    let before = line.split("cargo ").next()?;
    if !before.is_empty() && !before.contains('=') {
        return None;
    }
    words.by_ref().find(|word| *word == "cargo")?;
    words.next().filter(|word| word.chars().all(|c| c.is_ascii_lowercase()))
}

/// The lines inside fenced blocks, without the prompt.
fn code_lines(document: &str) -> Vec<String> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in document.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            found.push(line.trim().trim_start_matches("$ ").to_owned());
        }
    }
    found
}
