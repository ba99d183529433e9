//! What a run on GitHub knows before anything is checked: the connection, the run, the event, the commits.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::cli::HostArgs;
use crate::github::{Api, ApiError, Client, Connection, Event, MergeGroup, PullRequest, Repository, RunId};
use crate::host::commit_policies::{self, CommitPolicies, Elsewhere, Request};
use crate::host::connection::{self, MachineClock};
use crate::host::environment::{self, variable};
use crate::host::{files, repository};
use crate::text::hex::is_object_id;

/// The largest event payload, in bytes. GitHub caps payloads at 25 MB.
const MAX_PAYLOAD: u64 = 32 << 20;

/// Where a run runs, and on whose behalf.
pub(super) struct Session {
    connection: Connection,
    /// The connection with the token that may read teams.
    teams: Option<Connection>,
    /// The connection with the token that may read policies in other repositories.
    elsewhere: Connection,
    clock: MachineClock,
    /// The login under which the token writes.
    pub(super) identity: String,
    /// `https://github.com`.
    pub(super) server_url: String,
    /// The run; `None` outside of a workflow.
    pub(super) run: Option<RunId>,
    /// The commit that the workflow runs for.
    commit: Option<String>,
    /// The branch that it runs for; none for a tag, which may have the name of a branch.
    branch: Option<String>,
    event: Event,
    /// Named on the command line.
    number: Option<u64>,
    pub(super) working_directory: PathBuf,
    /// The root of the checkout, or of where one would be.
    pub(super) workspace: PathBuf,
}

/// What a report is about.
#[derive(Debug)]
pub(super) enum Subject {
    /// A pull request.
    PullRequest(Box<PullRequest>),
    /// What a merge queue would merge.
    MergeGroup(MergeGroup),
    /// A commit, of a branch or of no known one.
    Commit,
}

/// What is checked, and by whose policies.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) subject: Subject,
    /// The commit that is checked.
    pub(super) head: String,
    /// The commit whose policies count, where the event says one.
    pub(super) base: Option<String>,
    /// The branch that it goes to.
    pub(super) branch: Option<String>,
    /// Notices about what could not be read, one sentence each.
    pub(super) notices: Vec<String>,
}

impl Target {
    /// The head of the pull request; `None` where there is none.
    pub(super) fn pull_request_head(&self) -> Option<&str> {
        match self.subject {
            Subject::PullRequest(_) => Some(&self.head),
            Subject::MergeGroup(_) | Subject::Commit => None,
        }
    }
}

/// How the event compares with the pull request at this moment.
#[derive(Debug)]
pub(super) enum Resolved {
    /// There is something to check.
    Target(Target),
    /// The pull request has another head by now: another run is about that.
    Superseded {
        /// The number of the pull request.
        number: u64,
        /// The commit that is its head.
        head: String,
    },
}

impl Session {
    /// From the arguments and what the runner put into the environment.
    pub(super) fn open(args: &HostArgs, number: Option<u64>) -> anyhow::Result<Self> {
        let working_directory = environment::working_directory()?;
        let connection = connection::connect(&args.api_url, &args.repository)?;
        // The token of a workflow has no permission to read the members of a team.
        let teams =
            variable("TFGATE_APPROVALS_TOKEN").map(|token| Connection { token, ..connection.clone() });
        let elsewhere = Connection {
            token: variable("TFGATE_POLICY_TOKEN").unwrap_or_else(|| connection.token.clone()),
            ..connection.clone()
        };
        let name = variable("GITHUB_EVENT_NAME").unwrap_or_default();
        let workspace = variable("GITHUB_WORKSPACE").map(PathBuf::from);
        Ok(Session {
            connection,
            teams,
            elsewhere,
            clock: MachineClock,
            identity: args.identity.clone(),
            server_url: variable("GITHUB_SERVER_URL").unwrap_or_else(|| "https://github.com".to_owned()),
            run: run_id(),
            commit: variable("GITHUB_SHA").filter(|sha| is_object_id(sha)),
            branch: variable("GITHUB_REF").as_deref().and_then(branch),
            event: event(&name)?,
            number,
            workspace: workspace.unwrap_or_else(|| {
                repository::innermost_root(&working_directory).unwrap_or(&working_directory).to_owned()
            }),
            working_directory,
        })
    }

    /// The API.
    pub(super) fn api(&self) -> Result<Api<'_>, ApiError> {
        Ok(Api::new(Client::new(&self.connection, &self.clock)?))
    }

    /// The API with the token that may read teams, where there is one.
    pub(super) fn teams(&self) -> Result<Option<Api<'_>>, ApiError> {
        let client = self.teams.as_ref().map(|teams| Client::new(teams, &self.clock));
        Ok(client.transpose()?.map(Api::new))
    }

    /// The policies of the base of a target: those that the command line names, else those of `.tfgate/`.
    ///
    /// # Errors
    /// They cannot be read: no run decides with fewer policies than it was given.
    pub(super) fn policies(
        &self,
        api: &Api<'_>,
        target: &Target,
        named: &[PathBuf],
        policy_ref: &str,
    ) -> anyhow::Result<CommitPolicies> {
        commit_policies::sources(&Request {
            named,
            policy_ref,
            base: target.base.as_deref(),
            head: target.pull_request_head(),
            api: Some(api),
            elsewhere: Some(Elsewhere { connection: &self.elsewhere, clock: &self.clock }),
            working_directory: &self.working_directory,
            workspace: &self.workspace,
        })
    }

    /// The URL of the run; `None` outside of a workflow.
    pub(super) fn run_url(&self) -> Option<String> {
        let Repository { owner, name } = &self.connection.repository;
        let run = self.run.as_ref()?;
        let page = format!("{}/{owner}/{name}/actions/runs/{}", self.server_url, run.id);
        Some(if run.attempt > 1 { format!("{page}/attempts/{}", run.attempt) } else { page })
    }

    /// What is checked. A pull request is asked for, since an event can be old.
    ///
    /// # Errors
    /// Nothing says what is checked.
    pub(super) fn target(&self, api: &Api<'_>) -> anyhow::Result<Resolved> {
        if let Some(number) = self.number {
            let pull = api.pull_request(number).context("the pull request cannot be read")?;
            return Ok(Resolved::Target(of_pull_request(pull, Vec::new())));
        }
        match &self.event {
            Event::PullRequest(known) => Ok(fresh(api, known)),
            Event::Number(number) => {
                let pull = api.pull_request(*number).context("the pull request cannot be read")?;
                Ok(Resolved::Target(of_pull_request(pull, Vec::new())))
            }
            Event::MergeGroup(group) => Ok(Resolved::Target(Target {
                head: group.head_sha.clone(),
                base: Some(group.base_sha.clone()),
                branch: Some(group.branch().to_owned()),
                subject: Subject::MergeGroup(group.clone()),
                notices: Vec::new(),
            })),
            Event::WorkflowRun { head } => of_run(api, head),
            Event::Commit => self.of_commit(),
        }
    }

    fn of_commit(&self) -> anyhow::Result<Resolved> {
        let Some(head) = self.commit.clone() else {
            bail!(
                "nothing says what to check: outside of a workflow, name the pull request with `--pull-request N`"
            );
        };
        Ok(Resolved::Target(Target {
            subject: Subject::Commit,
            base: Some(head.clone()),
            head,
            branch: self.branch.clone(),
            notices: Vec::new(),
        }))
    }
}

/// The pull request of the event as it is at this moment; what is known of it where it cannot be read.
fn fresh(api: &Api<'_>, known: &PullRequest) -> Resolved {
    match api.pull_request(known.number) {
        Ok(pull) if pull.head.sha != known.head.sha => {
            Resolved::Superseded { number: pull.number, head: pull.head.sha }
        }
        Ok(pull) => Resolved::Target(of_pull_request(pull, Vec::new())),
        Err(error) => {
            let notice = format!("The pull request cannot be read, so no approval counts: {error}.");
            // Without the number of its commits no approval counts.
            Resolved::Target(of_pull_request(PullRequest { commits: None, ..known.clone() }, vec![notice]))
        }
    }
}

fn of_pull_request(pull: PullRequest, mut notices: Vec<String>) -> Target {
    if let Some((base, usual)) = pull.apart() {
        notices.push(format!(
            "This pull request goes to `{base}` and not to `{usual}`: it is checked by the policies of `{base}`, and the result says nothing about `{usual}`."
        ));
    }
    Target {
        head: pull.head.sha.clone(),
        base: Some(pull.base.sha.clone()),
        branch: Some(pull.base.branch.clone()),
        subject: Subject::PullRequest(Box::new(pull)),
        notices,
    }
}

/// The pull request behind a run of another workflow: the one whose head it ran for. Nothing in an artifact says it.
fn of_run(api: &Api<'_>, head: &str) -> anyhow::Result<Resolved> {
    let all = api.commit_pull_requests(head).context("the pull request of the run cannot be found")?;
    let mut open: Vec<PullRequest> =
        all.into_iter().filter(|pull| pull.state == "open" && pull.head.sha == head).collect();
    match (open.pop(), open.len()) {
        // A list leaves out how many commits there are.
        (Some(pull), 0) => Ok(fresh(api, &pull)),
        (Some(_), more) => bail!("{} open pull requests have the head `{head}`, expected one", more + 1),
        (None, _) => bail!("no open pull request has the head `{head}`, which the other workflow ran for"),
    }
}

fn event(name: &str) -> anyhow::Result<Event> {
    let payload = match variable("GITHUB_EVENT_PATH") {
        None => Vec::new(),
        Some(path) => files::read_at_most(Path::new(&path), MAX_PAYLOAD)
            .with_context(|| format!("failed to read the payload of the event, `{path}`"))?
            .with_context(|| {
                format!("the payload of the event, `{path}`, is larger than {MAX_PAYLOAD} bytes")
            })?,
    };
    Ok(Event::parse(name, &payload)?)
}

fn branch(reference: &str) -> Option<String> {
    reference.strip_prefix("refs/heads/").map(str::to_owned)
}

fn run_id() -> Option<RunId> {
    let number = |name: &str| variable(name)?.parse().ok();
    Some(RunId { id: number("GITHUB_RUN_ID")?, attempt: number("GITHUB_RUN_ATTEMPT").unwrap_or(1) })
}
