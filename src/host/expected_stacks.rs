//! The stacks that there must be: `--expect`, `--expect-file`, and the report of a Terragrunt run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, bail};
use serde::Deserialize;

use super::inputs::{self, Input, PlanSource};
use super::plan_times::Window;
use super::{files, messages};
use crate::cli::{ExpectedPlansArgs, PlanCheckArgs};
use crate::plan::Secrets;
use crate::policy::Stack;
use crate::redact::Redactor;
use crate::report::{Expected, Failure};

/// The largest list of stacks, or report of a run, that is read: 64 MiB.
const MAX_SIZE: u64 = 64 << 20;

/// The name of the unit in the folder where Terragrunt ran.
const ROOT_UNIT: &str = ".";

/// The stacks of `--expect` and `--expect-file`.
///
/// # Errors
/// A file that cannot be read, an empty name.
pub(crate) fn expected(expect: &[String], expect_file: Option<&Path>) -> anyhow::Result<Expected> {
    if expect.is_empty() && expect_file.is_none() {
        return Ok(Expected::Anything);
    }
    let mut stacks: BTreeSet<String> = expect.iter().cloned().collect();
    if let Some(path) = expect_file {
        let flag = format!("--expect-file {}", path.display());
        let Ok(text) = String::from_utf8(read(path, &flag)?) else {
            bail!("`{flag}` is not UTF-8; expected the names of stacks, one per line");
        };
        // Windows PowerShell writes a byte order mark at the start of a file.
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        stacks.extend(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned));
    }
    if stacks.contains("") {
        bail!("`--expect` is empty");
    }
    Ok(Expected::Stacks(stacks))
}

/// Reads the file of a flag, or the pipe that a shell makes of `<(…)`.
fn read(path: &Path, flag: &str) -> anyhow::Result<Vec<u8>> {
    let bytes =
        files::read_given_at_most(path, MAX_SIZE).with_context(|| format!("failed to read `{flag}`"))?;
    bytes.with_context(|| format!("`{flag}` is larger than {MAX_SIZE} bytes"))
}

/// The plans that the arguments name, and the stacks that there must be: each of them is among the plans, some without an
/// answer.
///
/// # Errors
/// As for [`inputs::resolve`]; a list of stacks that cannot be read; neither a plan nor a stack that there must be.
pub(crate) fn resolve(
    plans: &[String],
    expected: &ExpectedPlansArgs,
    args: &PlanCheckArgs,
    working_directory: &Path,
) -> anyhow::Result<(Vec<Input>, Expected)> {
    let named = &expected.named;
    let mut stacks = self::expected(&named.expect, named.expect_file.as_deref())?;
    let report = expected.terragrunt_report.as_deref();
    let mut run = report.map(|path| TerragruntRun::read(path, working_directory)).transpose()?;
    let mut inputs = if stacks == Expected::Anything && run.is_none() {
        inputs::resolve(plans, args, working_directory)?
    } else {
        inputs::resolve_listed(plans, args, working_directory)?
    };
    if let Some(run) = &mut run {
        run.name_root(&inputs::folder_names(plans, args, working_directory));
        stacks = run.expected(stacks);
        run.apply(&mut inputs, args);
    }
    complete(&mut inputs, &stacks, args);
    // An empty list is what a failed `git diff` or `jq` leaves, too. Only a run that says of each unit why it has no plan
    // is an answer.
    if inputs.is_empty() && !run.is_some_and(|run| run.excludes_all()) {
        bail!(
            "there is no plan, and no stack that must have one: the folders hold none, and the lists name none; skip tfgate where no stack changed, or give a `--terragrunt-report` that lists every unit as excluded"
        );
    }
    Ok((inputs, stacks))
}

/// The files that say which stacks there must be.
pub(crate) fn lists(expected: &ExpectedPlansArgs) -> impl Iterator<Item = &Path> {
    expected.named.expect_file.as_deref().into_iter().chain(expected.terragrunt_report.as_deref())
}

/// Adds a stack without an answer for each expected one that is not among the plans.
fn complete(inputs: &mut Vec<Input>, expected: &Expected, args: &PlanCheckArgs) {
    let names: BTreeSet<&str> = inputs.iter().map(|input| input.stack.name.as_str()).collect();
    let missing: Vec<Input> = expected
        .missing(&names)
        .into_iter()
        .map(|name| {
            let help = "look at the job that makes it: it failed, or its plan is not where tfgate looks";
            without_plan(name, no_plan("no plan for this stack", help), args)
        })
        .collect();
    inputs.extend(missing);
}

/// What `terragrunt run --report-file` says about each unit.
struct TerragruntRun {
    units: BTreeMap<String, Outcome>,
    /// When each unit that succeeded ran.
    windows: BTreeMap<String, Window>,
}

/// The worst outcome of a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Excluded {
        removed: bool,
    },
    Succeeded,
    /// With why: the reason, and the unit that it waited for.
    Failed(String),
}

/// One entry of the report. Terragrunt 0.81 wrote its keys in lower case, later versions begin them with a capital.
#[derive(Deserialize)]
struct Entry {
    #[serde(alias = "Name")]
    name: String,
    #[serde(alias = "Result")]
    result: String,
    #[serde(alias = "Reason", default)]
    reason: Option<String>,
    #[serde(alias = "Cause", default)]
    cause: Option<String>,
    #[serde(alias = "Args", default)]
    args: Option<Vec<String>>,
    #[serde(alias = "Started", default)]
    started: Option<String>,
    #[serde(alias = "Ended", default)]
    ended: Option<String>,
}

impl TerragruntRun {
    /// Reads the report.
    ///
    /// # Errors
    /// It cannot be read, is no such report, or has a result that is not known: no unit may be left out.
    fn read(path: &Path, working_directory: &Path) -> anyhow::Result<Self> {
        let flag = format!("--terragrunt-report {}", path.display());
        Self::parse(&read(path, &flag)?, working_directory).with_context(|| format!("`{flag}`"))
    }

    fn parse(bytes: &[u8], working_directory: &Path) -> anyhow::Result<Self> {
        const EXPECTED: &str =
            "expected the JSON array that `terragrunt run --all --report-file report.json` writes";
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.trim_ascii_start().starts_with(b"Name,") {
            bail!("it is CSV; {EXPECTED}: the name ends with `.json`, or `--report-format json` is given");
        }
        let entries: Vec<Entry> = match serde_json::from_slice(bytes) {
            Ok(entries) => entries,
            // The message of the parser quotes values, and a cause holds what a failed command printed.
            Err(error) => bail!("{EXPECTED} (line {}, column {})", error.line(), error.column()),
        };
        let mut units: BTreeMap<String, Outcome> = BTreeMap::new();
        let mut windows = BTreeMap::new();
        for entry in entries {
            if entry.name.trim().is_empty() {
                bail!("an entry has an empty name; {EXPECTED}");
            }
            let name = stack_name(&entry.name, working_directory);
            if let Some(window) = Window::new(entry.started.as_deref(), entry.ended.as_deref()) {
                windows.insert(name.clone(), window);
            }
            let outcome = outcome(&entry).with_context(|| format!("unit `{}`", short(&name)))?;
            // A unit that is listed twice has its worst result.
            units
                .entry(name)
                .and_modify(|known| *known = known.clone().max(outcome.clone()))
                .or_insert(outcome);
        }
        Ok(TerragruntRun { units, windows })
    }

    /// Gives the unit where Terragrunt ran the name that its plan has as a stack: the one that the arguments lead to, unless
    /// they lead to several or another unit has it.
    fn name_root(&mut self, names: &BTreeSet<String>) {
        let only = names.first().filter(|_| names.len() == 1);
        if let Some(name) = only.filter(|name| !self.units.contains_key(*name))
            && let Some(outcome) = self.units.remove(ROOT_UNIT)
        {
            self.units.insert(name.clone(), outcome);
            if let Some(window) = self.windows.remove(ROOT_UNIT) {
                self.windows.insert(name.clone(), window);
            }
        }
    }

    /// Whether there are units, and the run left out each of them.
    fn excludes_all(&self) -> bool {
        let mut outcomes = self.units.values();
        !self.units.is_empty() && outcomes.all(|outcome| matches!(outcome, Outcome::Excluded { .. }))
    }

    /// The stacks that must have a plan, beside others that must.
    fn expected(&self, others: Expected) -> Expected {
        let ran = self.units.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::Excluded { .. }));
        let mut stacks: BTreeSet<String> = ran.map(|(name, _)| name.clone()).collect();
        if let Expected::Stacks(others) = others {
            stacks.extend(others);
        }
        Expected::Stacks(stacks)
    }

    /// Takes the answer from every stack whose unit has none in this run, and adds those without a plan.
    fn apply(&self, inputs: &mut Vec<Input>, args: &PlanCheckArgs) {
        for input in inputs.iter_mut() {
            let outcome = self.units.get(&input.stack.name);
            if let Some(failure) = outcome.and_then(|outcome| outcome.failure(true)) {
                input.source = PlanSource::Missing(failure);
            }
            input.window = self.windows.get(&input.stack.name).copied();
        }
        for (name, outcome) in &self.units {
            if *outcome == (Outcome::Excluded { removed: true }) {
                messages::report_warning(&format!(
                    "the unit `{}` was removed from the code, and its destruction is not among these plans: Terragrunt plans it with `--filter-allow-destroy`",
                    short(name)
                ));
            }
            let present = inputs.iter().any(|input| input.stack.name == *name);
            if !present && let Some(failure) = outcome.failure(false) {
                inputs.push(without_plan(name, failure, args));
            }
        }
    }
}

impl Outcome {
    /// Why the unit has no answer. `planned`: the folder has a plan of it.
    fn failure(&self, planned: bool) -> Option<Failure> {
        let earlier = "the plan in the folder is of an earlier run";
        match (self, planned) {
            (Outcome::Succeeded, true) | (Outcome::Excluded { .. }, false) => None,
            (Outcome::Succeeded, false) => Some(no_plan(
                "Terragrunt says that the unit succeeded, and the folder has no plan of it",
                "give tfgate the folder of `--json-out-dir` of the same run",
            )),
            (Outcome::Excluded { .. }, true) => Some(no_plan(
                &format!("Terragrunt excluded the unit from the run: {earlier}"),
                "empty the folder of `--json-out-dir` before each run",
            )),
            (Outcome::Failed(why), planned) => {
                let stale = if planned { format!("; {earlier}") } else { String::new() };
                Some(no_plan(
                    &format!("Terragrunt did not plan the unit: {why}{stale}"),
                    "look at the log of the run",
                ))
            }
        }
    }
}

/// The result of an entry, and why.
fn outcome(entry: &Entry) -> anyhow::Result<Outcome> {
    let reason = entry.reason.as_deref().map_or("no reason given", |reason| reason.trim());
    match entry.result.as_str() {
        "succeeded" => Ok(Outcome::Succeeded),
        "excluded" => {
            // Under a Git filter, a unit that is gone from the code is planned with `-destroy`, if at all.
            let destroys = entry.args.iter().flatten().any(|argument| argument == "-destroy");
            Ok(Outcome::Excluded { removed: destroys })
        }
        "failed" => Ok(Outcome::Failed(
            match entry.cause.as_deref().map(error_of).filter(|cause| !cause.is_empty()) {
                Some(cause) => format!("{}: {cause}", short(reason)),
                None => short(reason),
            },
        )),
        // The cause of a failure is what the command printed; that of an early exit is the folder of another unit, without the
        // way to it, so that two units can have it.
        "early exit" => Ok(Outcome::Failed(match entry.cause.as_deref() {
            Some(cause) => format!(
                "{}, because of `{}` (the name of its folder, which several units can have)",
                short(reason),
                short(cause)
            ),
            None => short(reason),
        })),
        other => bail!(
            "unknown result `{}`, expected `succeeded`, `failed`, `early exit` or `excluded`",
            short(other)
        ),
    }
}

/// Characters of an error that are shown.
const MOST_ERROR: usize = 300;

/// The error in what a failed command printed, in one line, cut and without what looks like a secret: it may hold values of the
/// configuration, of which only the shape is known here. The excerpt of the configuration is left out.
fn error_of(cause: &str) -> String {
    let plain = without_colors(cause);
    let lines = plain.lines().map(|line| line.trim_matches(['╷', '│', '╵', ' ']));
    let Some(line) = lines.into_iter().find(|line| line.starts_with("Error: ")) else { return String::new() };
    let text = Redactor::new(&Secrets::default()).text(line);
    text.chars().take(MOST_ERROR).collect()
}

/// A text without the sequences that color it.
fn without_colors(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('\u{1b}');
    plain.extend(parts.next());
    for part in parts {
        // `[31m`: parameters, and a letter that ends them.
        let end = part.find(|character: char| character.is_ascii_alphabetic());
        plain.push_str(end.and_then(|end| part.get(end + 1..)).unwrap_or_default());
    }
    plain
}

/// The name of the stack of a unit: its path from where Terragrunt ran.
fn stack_name(unit: &str, working_directory: &Path) -> String {
    let path = Path::new(unit);
    let path = path.strip_prefix(working_directory).unwrap_or(path);
    // Terragrunt on Windows writes the separators of that system.
    let path = path.to_string_lossy().replace('\\', "/");
    let path = path.trim_start_matches("./").trim_end_matches('/');
    if path.is_empty() { ROOT_UNIT.to_owned() } else { path.to_owned() }
}

/// The first line of a text, without its rest: it comes from another program.
fn short(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(80).collect()
}

fn no_plan(message: &str, help: &str) -> Failure {
    Failure { kind: "no_plan".to_owned(), message: message.to_owned(), help: Some(help.to_owned()) }
}

fn without_plan(name: &str, failure: Failure, args: &PlanCheckArgs) -> Input {
    let labels = args.label.iter().cloned().collect();
    Input {
        stack: Stack { name: name.to_owned(), labels, ..Stack::default() },
        source: PlanSource::Missing(failure),
        in_folder: false,
        window: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Result<BTreeMap<String, Outcome>, String> {
        let run = TerragruntRun::parse(text.as_bytes(), Path::new("/infra"));
        run.map(|run| run.units).map_err(|error| format!("{error:#}"))
    }

    #[test]
    fn both_spellings_of_the_keys_are_read() {
        for text in [
            r#"[{"Name":"./a/b","Result":"early exit","Reason":"ancestor error","Cause":"db","Started":"x"}]"#,
            r#"[{"name":"/infra/a/b/","result":"early exit","reason":"ancestor error","cause":"db"}]"#,
            "\u{feff}[{\"Name\":\"a\\\\b\",\"Result\":\"early exit\",\"Reason\":\"ancestor error\",\"Cause\":\"db\"}]",
        ] {
            let failed = Outcome::Failed(
                "ancestor error, because of `db` (the name of its folder, which several units can have)"
                    .to_owned(),
            );
            assert_eq!(run(text), Ok(BTreeMap::from([("a/b".to_owned(), failed)])), "{text}");
        }
    }

    #[test]
    fn the_unit_where_terragrunt_ran_has_a_name() {
        for name in [".", "./", "/infra", "/infra/", "././"] {
            let text = format!(r#"[{{"Name":"{name}","Result":"succeeded"}}]"#);
            assert_eq!(
                run(&text),
                Ok(BTreeMap::from([(ROOT_UNIT.to_owned(), Outcome::Succeeded)])),
                "{name}"
            );
        }
        for name in ["", " "] {
            let text = format!(r#"[{{"Name":"{name}","Result":"succeeded"}}]"#);
            assert!(run(&text).unwrap_err().contains("an entry has an empty name"));
        }
    }

    #[test]
    fn the_worst_result_of_a_unit_counts() {
        let text = r#"[{"Name":"a","Result":"failed","Reason":"run error","Cause":"secret"},{"Name":"a","Result":"succeeded"}]"#;
        let units = run(text).unwrap();
        assert_eq!(units.get("a"), Some(&Outcome::Failed("run error".to_owned())));
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for (text, said) in [
            ("Name,Started,Ended,Result,Reason,Cause\na,x,y,failed,run error,\n", "it is CSV"),
            ("{}", "expected the JSON array"),
            ("", "expected the JSON array"),
            (r#"[{"Name":"a"}]"#, "expected the JSON array"),
            (r#"[{"Name":"a","Result":"skipped"}]"#, "unit `a`: unknown result `skipped`"),
            (r#"[{"Name":"a","Result":7}]"#, "line 1"),
        ] {
            let error = run(text).expect_err(text);
            assert!(error.contains(said), "{text}: {error}");
        }
    }
}
