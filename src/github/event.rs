//! The event that started the workflow. Its payload is described in
//! <https://docs.github.com/webhooks/webhook-events-and-payloads>.

use serde::Deserialize;

use super::wire::PullRequest;

/// The event, as far as it decides what is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A pull request, or a review of one.
    PullRequest(Box<PullRequest>),
    /// Something about a pull request of which only the number is known.
    Number(u64),
    /// A merge queue asks for checks of what it would merge.
    MergeGroup(MergeGroup),
    /// A run of another workflow completed.
    WorkflowRun {
        /// The commit.
        head: String,
    },
    /// Anything else: a push, a schedule, a button.
    Commit,
}

/// What a merge queue would merge.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MergeGroup {
    /// The commit that the queue made for the merge.
    pub head_sha: String,
    /// `refs/heads/gh-readonly-queue/BRANCH/pr-NUMBER-SHA`.
    pub head_ref: String,
    /// The parent of the commit, on the base branch or in the queue.
    pub base_sha: String,
    /// `refs/heads/BRANCH`.
    pub base_ref: String,
}

impl MergeGroup {
    /// The branch that it is merged into.
    pub fn branch(&self) -> &str {
        self.base_ref.strip_prefix("refs/heads/").unwrap_or(&self.base_ref)
    }

    /// The pull request that the ref names: the last one of the group.
    pub fn pull_request(&self) -> Option<u64> {
        let (_, name) = self.head_ref.rsplit_once("/pr-")?;
        let (number, sha) = name.split_once('-')?;
        // A branch can have `/pr-` in its own name: only the last one, with a number and a hash behind it, is the queue's.
        let plain = !sha.is_empty() && sha.bytes().all(|byte| byte.is_ascii_hexdigit());
        number.parse().ok().filter(|_| plain)
    }
}

/// Why an event cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// The payload is not what GitHub writes.
    #[error("the payload of the event `{event}` cannot be read: {why}")]
    Payload {
        /// The event.
        event: String,
        /// What is wrong, without a value.
        why: String,
    },
}

#[derive(Deserialize)]
struct Payload {
    pull_request: Option<PullRequest>,
    merge_group: Option<MergeGroup>,
    workflow_run: Option<WorkflowRun>,
    issue: Option<Issue>,
}

#[derive(Deserialize)]
struct WorkflowRun {
    head_sha: String,
}

#[derive(Deserialize)]
struct Issue {
    number: u64,
    pull_request: Option<serde::de::IgnoredAny>,
}

impl Event {
    /// From the name of the event and its payload.
    ///
    /// # Errors
    /// The payload is not what the name promises.
    pub fn parse(name: &str, payload: &[u8]) -> Result<Self, EventError> {
        let wrong = |why: String| EventError::Payload { event: name.to_owned(), why };
        let lacks = |what: &str| wrong(format!("there is no `{what}`"));
        // Parsed on demand: the payload of any other event may have any shape.
        let parsed = || serde_json::from_slice::<Payload>(payload).map_err(|error| wrong(error.to_string()));
        match name {
            "pull_request"
            | "pull_request_review"
            | "pull_request_target"
            | "pull_request_review_comment" => {
                let pull = parsed()?.pull_request.ok_or_else(|| lacks("pull_request"))?;
                Ok(Event::PullRequest(Box::new(pull)))
            }
            "merge_group" => {
                Ok(Event::MergeGroup(parsed()?.merge_group.ok_or_else(|| lacks("merge_group"))?))
            }
            "workflow_run" => {
                let run = parsed()?.workflow_run.ok_or_else(|| lacks("workflow_run"))?;
                Ok(Event::WorkflowRun { head: run.head_sha })
            }
            // A pull request is an issue to this event, whose payload has only its number.
            "issue_comment" => {
                let issue = parsed()?.issue.ok_or_else(|| lacks("issue"))?;
                Ok(if issue.pull_request.is_some() { Event::Number(issue.number) } else { Event::Commit })
            }
            // A push, a schedule, a button: there is a commit and nothing to comment on.
            _ => Ok(Event::Commit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(head_ref: &str) -> MergeGroup {
        MergeGroup {
            head_sha: "a".repeat(40),
            head_ref: head_ref.to_owned(),
            base_sha: "b".repeat(40),
            base_ref: "refs/heads/main".to_owned(),
        }
    }

    #[test]
    fn the_ref_of_a_merge_group_names_its_pull_request() {
        let cases = [
            ("refs/heads/gh-readonly-queue/main/pr-104-9ae7f2", Some(104)),
            // A branch can be called like a pull request.
            ("refs/heads/gh-readonly-queue/release/pr-1-x/pr-7-0123abcd", Some(7)),
            ("refs/heads/gh-readonly-queue/main/pr-104", None),
            ("refs/heads/gh-readonly-queue/main/pr-x-0123abcd", None),
            ("refs/heads/main", None),
        ];
        for (head_ref, expected) in cases {
            assert_eq!(group(head_ref).pull_request(), expected, "{head_ref}");
        }
        assert_eq!(group("refs/heads/x").branch(), "main");
    }

    #[test]
    fn an_event_without_what_it_promises_is_refused() {
        for name in ["pull_request", "pull_request_review", "merge_group", "workflow_run", "issue_comment"] {
            let error = Event::parse(name, b"{}").expect_err(name);
            assert!(error.to_string().contains(name), "{error}");
            Event::parse(name, b"[").expect_err(name);
        }
        assert_eq!(Event::parse("push", b"not even JSON").expect("a push"), Event::Commit);
    }
}
