//! The files of the branch: workflows, and who owns them.

use base64::Engine as _;
use serde_json::Value;

use super::check::{Answer, Assessment, Check, ReadYaml, State, not_known};
use super::codeowners::{CodeOwners, PATHS, SIZE_LIMIT};
use crate::github::api::Api;
use crate::github::wire::{Tree, TreeEntry};
use crate::text::hex::is_hex;

/// A larger workflow or policy is not read, bytes. They are a few kilobytes.
const WORKFLOW_SIZE_LIMIT: u64 = 1 << 20;

/// A file of `.github/workflows`:
/// <https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax>.
struct Workflow {
    path: String,
    content: Answer<Value>,
}

/// The files that the checks look at.
pub(super) struct Files {
    /// Every file of the branch.
    paths: Answer<Vec<String>>,
    owners: Answer<Option<CodeOwners>>,
    workflows: Answer<Vec<Workflow>>,
    /// Paths and texts of policies, those of every `.tfgate/`.
    policies: Answer<Vec<(String, String)>>,
}

impl Files {
    /// Lists the files of a branch and reads those that matter.
    pub(super) fn read(api: &Api<'_>, branch: &str, yaml: ReadYaml<'_>) -> Self {
        let tree = api.tree_below(branch).map_err(|error| not_known(&error, "contents: read"));
        let tree = tree.and_then(|tree| {
            let cut = || "The repository has more files than GitHub lists at once.".to_owned();
            // A list that was cut could lack the very workflow that breaks a rule.
            if tree.truncated { Err(cut()) } else { Ok(tree) }
        });
        match tree {
            Ok(tree) => Files {
                owners: owners(api, &tree),
                workflows: Ok(workflows(api, &tree, yaml)),
                policies: policies(api, &tree),
                paths: Ok(tree.tree.into_iter().filter(is_blob).map(|entry| entry.path).collect()),
            },
            Err(why) => Files {
                paths: Err(why.clone()),
                owners: Err(why.clone()),
                policies: Err(why.clone()),
                workflows: Err(why),
            },
        }
    }

    pub(super) fn paths(&self) -> Answer<&[String]> {
        self.paths.as_deref().map_err(Clone::clone)
    }

    pub(super) fn policies(&self) -> Answer<&[(String, String)]> {
        self.policies.as_deref().map_err(Clone::clone)
    }

    /// Whether a workflow passes a token that reads teams.
    pub(super) fn passes_approvals_token(&self) -> bool {
        let steps = self.workflows.iter().flatten().flat_map(jobs).flat_map(steps);
        let is_set = |value: &Value| value.as_str().is_some_and(|value| !value.is_empty());
        steps.into_iter().any(|step| {
            is_set(at(step, &["with", "approvals-token"]))
                || is_set(at(step, &["env", "TFGATE_APPROVALS_TOKEN"]))
        })
    }

    /// Whether a workflow leaves approvals to an environment.
    pub(super) fn uses_environments(&self) -> bool {
        let steps = self.workflows.iter().flatten().flat_map(jobs).flat_map(steps);
        let is_environment = |value: &Value| value.as_str() == Some("environment");
        steps.into_iter().any(|step| {
            is_environment(at(step, &["with", "approvals"]))
                || is_environment(at(step, &["env", "TFGATE_APPROVALS"]))
        })
    }
}

fn is_blob(entry: &TreeEntry) -> bool {
    entry.kind == "blob"
}

fn text(api: &Api<'_>, entry: &TreeEntry, largest: u64) -> Answer<String> {
    if entry.size.is_some_and(|size| size > largest) {
        return Err(format!("`{}` is too large.", entry.path));
    }
    let blob = api.blob(&entry.sha).map_err(|error| not_known(&error, "contents: read"))?;
    let unreadable = || format!("`{}` is not text.", entry.path);
    if blob.encoding != "base64" {
        return Err(unreadable());
    }
    // GitHub breaks Base64 into lines of 60 characters.
    let packed: String = blob.content.split_whitespace().collect();
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).map_err(|_| unreadable())?;
    String::from_utf8(bytes).map_err(|_| unreadable())
}

fn owners(api: &Api<'_>, tree: &Tree) -> Answer<Option<CodeOwners>> {
    let find = |path: &&str| tree.tree.iter().find(|entry| entry.path == **path && is_blob(entry));
    let Some(entry) = PATHS.iter().find_map(find) else { return Ok(None) };
    let owners = CodeOwners::parse(&text(api, entry, SIZE_LIMIT)?);
    owners.map(Some).map_err(|error| format!("`{}` cannot be read: {error}.", entry.path))
}

fn policies(api: &Api<'_>, tree: &Tree) -> Answer<Vec<(String, String)>> {
    let is_policy = |entry: &&TreeEntry| {
        let below = entry.path.starts_with(".tfgate/") || entry.path.contains("/.tfgate/");
        is_blob(entry) && below && (entry.path.ends_with(".gate.hcl") || entry.path.ends_with(".policy.hcl"))
    };
    let read = |entry: &TreeEntry| Ok((entry.path.clone(), text(api, entry, WORKFLOW_SIZE_LIMIT)?));
    tree.tree.iter().filter(is_policy).map(read).collect()
}

fn workflows(api: &Api<'_>, tree: &Tree, yaml: ReadYaml<'_>) -> Vec<Workflow> {
    let is_workflow = |entry: &&TreeEntry| {
        let name = entry.path.strip_prefix(".github/workflows/");
        is_blob(entry)
            && name.is_some_and(|name| {
                // GitHub reads workflows of this folder only, and none of the folders below it.
                let end = name.rsplit('.').next();
                !name.contains('/') && matches!(end, Some("yml" | "yaml"))
            })
    };
    let read = |entry: &TreeEntry| {
        let content = text(api, entry, WORKFLOW_SIZE_LIMIT)
            .and_then(|text| yaml(&text).ok_or_else(|| format!("`{}` is not YAML.", entry.path)));
        Workflow { path: entry.path.clone(), content }
    };
    tree.tree.iter().filter(is_workflow).map(read).collect()
}

fn at<'v>(value: &'v Value, path: &[&str]) -> &'v Value {
    path.iter().fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// The jobs of a workflow.
fn jobs(workflow: &Workflow) -> Vec<&Value> {
    let content = workflow.content.as_ref().ok();
    let jobs = content.and_then(|content| at(content, &["jobs"]).as_object());
    jobs.map(|jobs| jobs.values().collect()).unwrap_or_default()
}

fn steps(job: &Value) -> Vec<&Value> {
    at(job, &["steps"]).as_array().map(|steps| steps.iter().collect()).unwrap_or_default()
}

/// The reference of a step that uses the action of tfgate, `REF` of `owner/tfgate@REF`.
fn action_reference(step: &Value) -> Option<&str> {
    let (name, reference) = at(step, &["uses"]).as_str()?.split_once('@')?;
    (name.split('/').nth(1)? == "tfgate").then_some(reference)
}

/// Whether a step checks a pull request and writes the status. A step that only saves its verdict may be skipped.
fn checks_pull_request(step: &Value) -> bool {
    let mode = at(step, &["with", "mode"]).as_str().unwrap_or("check");
    let calls = |script: &str| {
        let words: Vec<&str> = script.split_whitespace().collect();
        // The program before these words can be a path, a wrapper or an expression.
        words.windows(2).any(|pair| matches!(pair, ["github", "pr" | "aggregate"]))
    };
    let runs = action_reference(step).is_some() && matches!(mode, "check" | "aggregate")
        || at(step, &["run"]).as_str().is_some_and(calls);
    // YAML gives a boolean; `env` and quoted inputs give a string.
    let off = |value: &Value| value.as_str() == Some("false") || value == &Value::Bool(false);
    runs && !off(at(step, &["with", "status"])) && !off(at(step, &["env", "TFGATE_STATUS"]))
}

/// Whether a step uses the action of tfgate or calls the program.
fn runs_tfgate(step: &Value) -> bool {
    let calls =
        |script: &str| script.split_whitespace().any(|word| word == "github" || word.ends_with("tfgate"));
    action_reference(step).is_some() || at(step, &["run"]).as_str().is_some_and(calls)
}

/// Whether a condition skips no run that could need the job.
fn always_runs(condition: &Value) -> bool {
    let text = condition.as_str().unwrap_or_default().trim();
    let inner = text.strip_prefix("${{").and_then(|text| text.strip_suffix("}}")).unwrap_or(text).trim();
    matches!(inner, "always()" | "!cancelled()") || condition == &Value::Bool(true)
}

/// Whether a workflow starts on an event.
fn starts_on(workflow: &Value, event: &str) -> bool {
    events(workflow).iter().any(|known| known == event)
}

/// The events of a workflow.
fn events(workflow: &Value) -> Vec<String> {
    // YAML 1.1 reads the key `on` as the boolean true.
    let on = ["on", "true"].iter().map(|key| at(workflow, &[key])).find(|on| !on.is_null());
    match on {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::Object(events)) => events.keys().cloned().collect(),
        _ => Vec::new(),
    }
}

impl Files {
    /// The events on which workflows run tfgate, by their paths.
    pub(super) fn events(&self) -> Answer<Vec<(&str, String)>> {
        let mut found = Vec::new();
        for workflow in self.workflows.as_deref().map_err(Clone::clone)? {
            let content = workflow.content.as_ref().map_err(Clone::clone)?;
            if jobs(workflow).into_iter().flat_map(steps).any(runs_tfgate) {
                found.extend(events(content).into_iter().map(|event| (workflow.path.as_str(), event)));
            }
        }
        Ok(found)
    }

    fn owned(&self) -> Assessment {
        let (owners, paths) = match (&self.owners, &self.paths) {
            (Ok(Some(owners)), Ok(paths)) => (owners, paths),
            (Ok(None), _) => return Assessment::missing("There is no `CODEOWNERS`."),
            (Err(why), _) | (_, Err(why)) => return Assessment::unknown(why.clone()),
        };
        let matters = |path: &&String| {
            path.starts_with(".github/workflows/")
                || path.contains(".tfgate/")
                || PATHS.contains(&path.as_str())
        };
        let there = paths.iter().filter(matters).map(String::as_str);
        // A file that does not exist yet needs an owner too: a pull request may add it.
        let new = [".github/workflows/new.yml", ".tfgate/new.gate.hcl"];
        match there.chain(new).find(|path| !owners.owns(path)) {
            Some(path) => Assessment::missing(format!("`{path}` has no owner.")),
            None => Assessment::protected("Workflows, policies and `CODEOWNERS` have owners."),
        }
    }

    /// Checks something that must hold for every workflow. The first exception decides.
    fn all(&self, there: &str, exception: impl Fn(&Workflow, &Value) -> Option<String>) -> Assessment {
        let workflows = match &self.workflows {
            Ok(workflows) => workflows,
            Err(why) => return Assessment::unknown(why.clone()),
        };
        let read = |workflow: &Workflow| exception(workflow, workflow.content.as_ref().ok()?);
        if let Some(found) = workflows.iter().find_map(read) {
            return Assessment::missing(found);
        }
        match workflows.iter().find_map(|workflow| workflow.content.as_ref().err()) {
            Some(why) => Assessment::unknown(why.clone()),
            None => Assessment::protected(there),
        }
    }

    fn runs(&self) -> Assessment {
        let mut found = self.all("A job checks every pull request: no condition skips it.", |workflow, _| {
            let skipped = jobs(workflow).into_iter().any(|job| {
                let condition = at(job, &["if"]);
                steps(job).into_iter().any(checks_pull_request)
                    && !condition.is_null()
                    && !always_runs(condition)
            });
            skipped.then(|| format!("A job of `{}` that runs tfgate has an `if:`.", workflow.path))
        });
        let any = self.workflows.iter().flatten().flat_map(jobs).flat_map(steps).any(checks_pull_request);
        if !any && found.state == State::Protected {
            found = Assessment::missing("No workflow of the branch runs tfgate on pull requests.");
        }
        found
    }

    fn pinned(&self) -> Assessment {
        let found = self.all("Workflows name the action of tfgate by its commit.", |workflow, _| {
            let all = jobs(workflow).into_iter().flat_map(steps).filter_map(action_reference);
            let loose = all.into_iter().find(|reference| !is_hex(reference, 40))?;
            Some(format!("`{}` names the action of tfgate by `{loose}`, which can be moved.", workflow.path))
        });
        let any = self
            .workflows
            .iter()
            .flatten()
            .flat_map(jobs)
            .flat_map(steps)
            .any(|step| action_reference(step).is_some());
        if !any && found.state == State::Protected {
            return Assessment::not_needed("No workflow of the branch uses the action of tfgate.");
        }
        found
    }
}

/// The lines about files.
pub(super) fn checks(files: &Files) -> Vec<Check> {
    let target = files.all("No workflow runs on `pull_request_target`.", |workflow, content| {
        starts_on(content, "pull_request_target").then(|| {
            format!("`{}` runs on `pull_request_target`, with a token that may write.", workflow.path)
        })
    });
    vec![
        files.owned().into_check(
            "code-owners",
            "Owners of workflows and policies",
            "Name owners of `/.github/`, `/.tfgate/` and `CODEOWNERS` in `.github/CODEOWNERS`.",
        ),
        files.runs().into_check(
            "job-runs",
            "The job always runs",
            "Let a job without `if:` run tfgate: a job that is skipped counts as passed.",
        ),
        files.pinned().into_check(
            "action-pinned",
            "Action by commit",
            "Write the 40 digits of a commit behind `@`, and the version as a comment.",
        ),
        target.into_check(
            "pull-request-target",
            "No `pull_request_target`",
            "Use `pull_request`, and `workflow_run` for what needs a token that may write.",
        ),
    ]
}
