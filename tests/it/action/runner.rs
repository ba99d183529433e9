//! Runs the steps of `action.yml` as the runner does: defaults, conditions, variables, shells, outputs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::expressions::Context;
use super::yaml::{at, entries, get, items, load, scalar, text_at};
use crate::github::fake::outputs;
use crate::support::{root, text};

/// Where the runner puts an action of another repository.
const ACTION: &str = "_actions/acme/tfgate";

/// A runner: folders, and what is on it.
pub(super) struct Runner {
    folder: TempDir,
    environment: BTreeMap<String, String>,
    inputs: BTreeMap<String, String>,
}

/// What became of the steps.
#[derive(Debug)]
pub(super) struct Finished {
    /// The exit code of the first step that failed, else 0.
    pub(super) code: i32,
    /// The outputs of the action.
    pub(super) outputs: BTreeMap<String, String>,
    /// The actions that were used, with their inputs.
    pub(super) used: Vec<(String, BTreeMap<String, String>)>,
    /// What the steps printed.
    pub(super) said: String,
}

impl Runner {
    /// Linux on x64, the action in a folder of its own, an empty workspace.
    pub(super) fn new() -> Self {
        let mut runner = Runner {
            folder: tempfile::tempdir().expect("a folder"),
            environment: BTreeMap::new(),
            inputs: BTreeMap::new(),
        };
        for folder in ["bin", "temp", "home", "workspace"] {
            fs::create_dir(runner.at(folder)).expect("a folder");
        }
        runner.copy_action(ACTION);
        let environment = [
            ("PATH", format!("{}:/usr/bin:/bin", runner.shown("bin"))),
            ("HOME", runner.shown("home")),
            ("RUNNER_OS", "Linux".to_owned()),
            ("RUNNER_ARCH", "X64".to_owned()),
            ("RUNNER_TEMP", runner.shown("temp")),
            ("GITHUB_WORKSPACE", runner.shown("workspace")),
            ("GITHUB_ACTION_PATH", runner.shown(ACTION)),
        ];
        runner.environment = environment.map(|(name, value)| (name.to_owned(), value)).into();
        runner
    }

    /// The same with a variable.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same with an input.
    pub(super) fn input(mut self, name: &str, value: &str) -> Self {
        self.inputs.insert(name.to_owned(), value.to_owned());
        self
    }

    /// A path below the folder of this runner.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The same as text.
    pub(super) fn shown(&self, path: &str) -> String {
        self.at(path).display().to_string()
    }

    /// Puts the files of the action into a folder, and leads the steps there.
    pub(super) fn copy_action(&self, folder: &str) {
        fs::create_dir_all(self.at(folder).join(".github/action")).expect("a folder");
        let scripts = ["locate.sh", "run.sh", "checksums.txt"].map(|name| format!(".github/action/{name}"));
        for file in ["action.yml", "Cargo.toml"].into_iter().map(str::to_owned).chain(scripts) {
            fs::copy(root().join(&file), self.at(folder).join(&file)).expect("a copy");
        }
    }

    /// Writes the table of the action.
    pub(super) fn checksums(self, table: &str) -> Self {
        fs::write(self.at(ACTION).join(".github/action/checksums.txt"), table).expect("the table");
        self
    }

    /// Puts a program on the PATH.
    pub(super) fn program(self, name: &str, script: &str) -> Self {
        executable(&self.at("bin").join(name), script);
        self
    }

    /// Puts a program in place of tfgate that writes its arguments and variables to `seen` and then runs the lines.
    pub(super) fn recorder(self, lines: &str) -> Self {
        let path = self.at("recorder");
        executable(&path, &recorder(&self.at("seen"), lines));
        let path = path.display().to_string();
        self.input("binary", &path)
    }

    /// What the program in place of tfgate saw: its arguments, and the variables that are the business of the action.
    pub(super) fn seen(&self) -> Option<(Vec<String>, BTreeMap<String, String>)> {
        let arguments = fs::read_to_string(self.at("seen/arguments")).ok()?;
        let variables = fs::read_to_string(self.at("seen/variables")).ok()?;
        let arguments = arguments.split_terminator('\0').map(|argument| self.plain(argument)).collect();
        let variables = variables
            .split_terminator('\0')
            .filter_map(|variable| variable.split_once('='))
            .filter(|(name, _)| name.to_ascii_uppercase().starts_with("TFGATE_") || *name == "GITHUB_TOKEN")
            .map(|(name, value)| (name.to_owned(), self.plain(value)))
            .collect();
        Some((arguments, variables))
    }

    /// A text without what differs from run to run.
    pub(super) fn plain(&self, text: &str) -> String {
        let temporary = regex::Regex::new(r"~/temp/tfgate\.[A-Za-z0-9]{6}/").expect("a pattern");
        let folder = self.folder.path();
        let canonical = folder.canonicalize().expect("a folder");
        let text =
            text.replace(&canonical.display().to_string(), "~").replace(&folder.display().to_string(), "~");
        temporary.replace_all(&text, "~TEMP/").into_owned()
    }

    /// Runs the steps.
    pub(super) fn run(&self) -> Finished {
        let action = load("action.yml");
        let mut context = Context::default();
        context.values.insert("github.token".to_owned(), "the-token-of-the-job".to_owned());
        let declared = entries(get(&action, "inputs"));
        for given in self.inputs.keys() {
            assert!(declared.iter().any(|(name, _)| name == given), "action.yml has no input `{given}`");
        }
        for (name, input) in declared {
            let default = || context.fill(&get(input, "default").map(scalar).unwrap_or_default());
            let value = self.inputs.get(&name).cloned().unwrap_or_else(default);
            context.values.insert(format!("inputs.{name}"), value);
        }
        let mut finished =
            Finished { code: 0, outputs: BTreeMap::new(), used: Vec::new(), said: String::new() };
        for (number, step) in items(get(at(&action, "runs"), "steps")).iter().enumerate() {
            let condition = get(step, "if").map_or_else(|| "'always'".to_owned(), scalar);
            if !context.holds(&condition, finished.code != 0) {
                continue;
            }
            if let Some(used) = get(step, "uses") {
                let with = entries(get(step, "with")).into_iter();
                let with = with.map(|(name, value)| (name, context.fill(&scalar(value)))).collect();
                finished.used.push((scalar(used), with));
                continue;
            }
            let script = text_at(step, "run");
            assert!(!script.contains("${{"), "a script that expressions are pasted into: {script}");
            let output = self.at(&format!("output-{number}"));
            let code = self.step(step, &script, &context, &output, &mut finished.said);
            finished.code = if finished.code == 0 { code } else { finished.code };
            if let Some(id) = get(step, "id").map(scalar) {
                for (name, value) in outputs(&fs::read_to_string(&output).expect("outputs")) {
                    context.values.insert(format!("steps.{id}.outputs.{name}"), value);
                }
            }
        }
        for (name, output) in entries(get(&action, "outputs")) {
            let value = context.fill(&text_at(output, "value"));
            if !value.is_empty() {
                finished.outputs.insert(name, self.plain(&value));
            }
        }
        finished.said = self.plain(&finished.said);
        finished
    }

    fn step(
        &self,
        step: &saphyr::YamlOwned,
        script: &str,
        context: &Context,
        output: &Path,
        said: &mut String,
    ) -> i32 {
        let file = self.at("temp").join("script.sh");
        fs::write(&file, script).expect("a script");
        fs::write(output, "").expect("an output file");
        let shell = text_at(step, "shell").replace("{0}", &file.display().to_string());
        let mut words = shell.split(' ');
        let ran = Command::new(words.next().expect("a shell"))
            .args(words)
            .env_clear()
            .envs(&self.environment)
            .envs(
                entries(get(step, "env"))
                    .into_iter()
                    .map(|(name, value)| (name, context.fill(&scalar(value)))),
            )
            .env("GITHUB_OUTPUT", output)
            .current_dir(self.at("workspace"))
            .stdin(Stdio::null())
            .output()
            .expect("the shell starts");
        *said += &String::from_utf8_lossy(&ran.stdout);
        *said += &String::from_utf8_lossy(&ran.stderr);
        ran.status.code().expect("an exit code")
    }
}

/// A program that writes down what it is given, and then runs the lines.
pub(super) fn recorder(seen: &Path, lines: &str) -> String {
    let seen = seen.display();
    format!(
        "#!/bin/bash -p\nmkdir -p '{seen}'\nprintf '%s\\0' \"$@\" >'{seen}/arguments'\nenv -0 >'{seen}/variables'\n{lines}\n"
    )
}

/// Writes a program.
pub(super) fn executable(path: &Path, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::write(path, script).expect("a program");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("permissions");
}

/// The version that the action has when no input says another.
pub(super) fn version() -> String {
    let manifest = text("Cargo.toml");
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.expect("a version").to_owned()
}
