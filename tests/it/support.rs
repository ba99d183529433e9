//! The files of the repository.

use std::path::{Path, PathBuf};

use tfgate::render::Format;

/// The root of the repository. `.ci/run` runs the tests in a copy, so what counts is where they run.
pub(crate) fn root() -> PathBuf {
    let root = std::env::var_os("CARGO_MANIFEST_DIR");
    root.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// The text of a file, by its path from the root.
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("failed to read `{}`: {error}", path.display()))
}

/// Every file below a folder, by path from the root, sorted; build outputs are left out.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("`{}`: {error}", folder.display()))
        {
            let path = entry.expect("a folder entry").path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "target") {
                    folders.push(path);
                }
            } else {
                found.push(path.strip_prefix(root()).expect("below the root").to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The formats of `tfgate check`.
pub(crate) fn formats() -> Vec<&'static str> {
    Format::ALL.iter().map(|format| format.name()).collect()
}

/// What the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Everything it said.
    pub(crate) fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// Everything it said in one line each, so that wrapping does not matter.
    pub(crate) fn unwrapped(&self) -> String {
        self.said().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Runs the program in a clean environment, from the root of the repository.
pub(crate) fn tfgate(arguments: &[&str], input: &[u8]) -> Ran {
    tfgate_in(&root(), &[], arguments, input)
}

/// Runs the program in a folder, in an environment that holds only what is given.
pub(crate) fn tfgate_in(
    folder: &Path,
    environment: &[(&str, &str)],
    arguments: &[&str],
    input: &[u8],
) -> Ran {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_tfgate"));
    command.env_clear().envs(environment.iter().copied()).current_dir(folder).args(arguments);
    let output = command.write_stdin(input).output().expect("the program starts");
    Ran {
        code: output.status.code().expect("an exit code"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// Runs `tfgate check` over one input; the clock stands still.
pub(crate) fn check(input: &[u8], arguments: &[&str]) -> Ran {
    tfgate(&[&["check", "--today", "2026-11-21"], arguments].concat(), input)
}

/// The names of the plans in `testdata/plans`, and what is expected of each.
pub(crate) fn manifest() -> Vec<serde_json::Value> {
    serde_json::from_str(&text("testdata/plans/manifest.json")).expect("a list")
}

/// The bytes of a plan in `testdata/plans`.
pub(crate) fn plan(name: &str) -> Vec<u8> {
    let path = root().join("testdata/plans").join(name).join("plan.json");
    std::fs::read(&path).unwrap_or_else(|error| panic!("`{}`: {error}", path.display()))
}

/// The bytes and names of the files of a folder, sorted by name.
pub(crate) fn inputs(folder: &str) -> Vec<(String, Vec<u8>)> {
    let named = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read(root().join(&path)).expect("a file"))
    };
    files(folder).into_iter().map(named).collect()
}

/// A temporary folder outside of every repository; removed at the end of the test.
pub(crate) struct Folder {
    path: PathBuf,
    _guard: tempfile::TempDir,
}

impl Folder {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let guard = tempfile::tempdir().expect("a temporary folder");
        Folder { path: guard.path().canonicalize().expect("its path"), _guard: guard }
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A path below it, as text.
    pub(crate) fn at(&self, path: &str) -> String {
        self.path.join(path).to_str().expect("UTF-8").to_owned()
    }

    /// Makes a folder below it, with what is above.
    pub(crate) fn make(&self, path: &str) {
        std::fs::create_dir_all(self.path.join(path)).expect("a folder");
    }

    /// Writes a file below it, with the folders above.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }

    /// The text of a file below it.
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path.join(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
    }

    /// Runs `tfgate check` in it, with nothing on standard input; the clock stands still.
    pub(crate) fn check(&self, arguments: &[&str]) -> Ran {
        self.check_with(&[], arguments)
    }

    /// Runs `tfgate check` in it, in this environment.
    pub(crate) fn check_with(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Ran {
        let arguments = [&["check", "--today", "2026-11-21"], arguments].concat();
        tfgate_in(&self.path, environment, &arguments, b"")
    }
}
