//! Events, as the runner leaves them in the file of `GITHUB_EVENT_PATH`.

use serde_json::{Value, json};

use super::answers::Writer;
use super::world::{Repository, World};

/// The event that starts a run.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// A pull request was opened or pushed to: `opened`, `synchronize`.
    PullRequest { number: u64, action: &'static str },
    /// A review was submitted or dismissed, the last one of the pull request.
    PullRequestReview { number: u64, action: &'static str },
    /// Pull requests wait in the merge queue; the branch of the queue is there, its last commit is judged.
    MergeGroup { branch: String, base: String },
    /// A branch was pushed to.
    Push { branch: String },
    /// Another workflow is done; the pull request is not in the event of a fork.
    WorkflowRun { head_sha: String, event: &'static str, run_id: u64 },
    /// Somebody started it by hand.
    WorkflowDispatch { branch: String, inputs: Value },
    /// It is time.
    Schedule,
}

/// What the runner says about an event.
pub(super) struct Told {
    pub(super) name: &'static str,
    pub(super) payload: Value,
    pub(super) sha: String,
    pub(super) reference: String,
    /// Branches of a pull request: base and head.
    pub(super) branches: Option<(String, String)>,
}

impl Event {
    pub(super) fn tell(&self, world: &World, api: &str) -> Told {
        let repository = &world.repository;
        let writer = Writer { world, api };
        let template = super::contract::example("GET /repos/{owner}/{repo}");
        let repo = writer.repository(repository, template);
        let mut told = match self {
            Event::PullRequest { number, action } => {
                let told = pull_told("pull_request", *number, repository);
                let pull = pull_json(&writer, repository, *number);
                Told { payload: json!({"action": action, "number": number, "pull_request": pull}), ..told }
            }
            Event::PullRequestReview { number, action } => {
                let told = pull_told("pull_request_review", *number, repository);
                let pull = pull_json(&writer, repository, *number);
                let review = repository.pull(*number).reviews.last().map(|review| writer.review(review));
                Told { payload: json!({"action": action, "review": review, "pull_request": pull}), ..told }
            }
            Event::MergeGroup { branch, base } => {
                let (head_sha, reference) = (repository.tip(branch), format!("refs/heads/{branch}"));
                let payload = json!({"action": "checks_requested", "merge_group": {
                    "head_sha": head_sha,
                    "head_ref": reference,
                    "base_sha": repository.tip(base),
                    "base_ref": format!("refs/heads/{base}"),
                }});
                Told { name: "merge_group", payload, sha: head_sha, reference, branches: None }
            }
            Event::Push { branch } => {
                let payload = json!({"ref": format!("refs/heads/{branch}"), "after": repository.tip(branch)});
                branch_told("push", branch, payload, repository)
            }
            Event::WorkflowRun { head_sha, event, run_id } => {
                let payload = json!({"action": "completed", "workflow_run": {
                    "id": run_id,
                    "event": event,
                    "head_sha": head_sha,
                    "conclusion": "success",
                    "pull_requests": [],
                }});
                branch_told("workflow_run", &repository.default_branch, payload, repository)
            }
            Event::WorkflowDispatch { branch, inputs } => {
                let payload = json!({"ref": format!("refs/heads/{branch}"), "inputs": inputs});
                branch_told("workflow_dispatch", branch, payload, repository)
            }
            Event::Schedule => {
                let payload = json!({"schedule": "17 3 * * *"});
                branch_told("schedule", &repository.default_branch, payload, repository)
            }
        };
        told.payload["repository"] = repo;
        told
    }
}

fn pull_json(writer: &Writer<'_>, repository: &Repository, number: u64) -> Value {
    let operation = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    writer.pull(repository, repository.pull(number), operation)
}

fn pull_told(name: &'static str, number: u64, repository: &Repository) -> Told {
    let pull = repository.pull(number);
    Told {
        name,
        payload: Value::Null,
        // The runner's commit is the merge of both sides, which nobody pushed.
        sha: super::git::blob_hash(format!("merge of {number}").as_bytes()),
        reference: format!("refs/pull/{number}/merge"),
        branches: Some((pull.base.clone(), pull.head.clone())),
    }
}

fn branch_told(name: &'static str, branch: &str, payload: Value, repository: &Repository) -> Told {
    let (sha, reference) = (repository.tip(branch), format!("refs/heads/{branch}"));
    Told { name, payload, sha, reference, branches: None }
}
