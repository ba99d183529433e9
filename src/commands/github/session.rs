//! What a run on GitHub knows before anything is judged: the connection, the run, the event, the commits.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::super::connection::{self, MachineClock};
use super::super::{files, variable};
use super::policies::Elsewhere;
use crate::cli::HostArgs;
use crate::github::{Api, ApiError, Client, Connection, Event, MergeGroup, PullRequest, Repository, RunId};
use crate::text::hex::is_object_id;

/// A larger payload is not GitHub's, bytes.
const PAYLOAD: u64 = 32 << 20;

/// Where a run runs, and on whose behalf.
pub(super) struct Session {
    connection: Connection,
    /// The same with the token that may read teams.
    teams: Option<Connection>,
    /// The same with the token that may read policies in other repositories.
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
    /// A commit, of a branch or of nobody knows what.
    Commit,
}

/// What is judged, and by whose policies.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) subject: Subject,
    /// The commit that is judged.
    pub(super) head: String,
    /// The commit whose policies count, where the event says one.
    pub(super) base: Option<String>,
    /// The branch that it goes to.
    pub(super) branch: Option<String>,
    /// What could not be read: sentences.
    pub(super) notices: Vec<String>,
}

impl Ground {
    /// The head of the pull request; `None` where there is none.
    pub(super) fn pull_request_head(&self) -> Option<&str> {
        match self.subject {
            Subject::PullRequest(_) => Some(&self.head),
            Subject::MergeGroup(_) | Subject::Commit => None,
        }
    }
}

/// Where the event and the pull request of this moment stand.
#[derive(Debug)]
pub(super) enum Found {
    /// There is something to judge.
    Ground(Ground),
    /// The pull request has another head by now: another run is about that.
    Superseded {
        /// The pull request.
        number: u64,
        /// Its head.
        head: String,
    },
}

impl Session {
    /// From the arguments and what the runner put into the environment.
    pub(super) fn open(args: &HostArgs, number: Option<u64>) -> anyhow::Result<Self> {
        let working_directory = std::env::current_dir().context("failed to find the working directory")?;
        let connection = connection::connect(&args.api_url, &args.repository)?;
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
            workspace: workspace.unwrap_or_else(|| root(&working_directory)),
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

    /// How policies in other repositories are asked for.
    pub(super) fn elsewhere(&self) -> Elsewhere<'_> {
        Elsewhere { connection: &self.elsewhere, clock: &self.clock }
    }

    /// The page of the run, where one can be told.
    pub(super) fn run_url(&self) -> Option<String> {
        let Repository { owner, name } = &self.connection.repository;
        let run = self.run.as_ref()?;
        let page = format!("{}/{owner}/{name}/actions/runs/{}", self.server_url, run.id);
        Some(if run.attempt > 1 { format!("{page}/attempts/{}", run.attempt) } else { page })
    }

    /// What is judged. A pull request is asked for, since an event can be old.
    ///
    /// # Errors
    /// There is no telling what is judged.
    pub(super) fn ground(&self, api: &Api<'_>) -> anyhow::Result<Found> {
        if let Some(number) = self.number {
            let pull = api.pull_request(number).context("the pull request cannot be read")?;
            return Ok(Found::Ground(of_pull_request(pull, Vec::new())));
        }
        match &self.event {
            Event::PullRequest(known) => Ok(fresh(api, known)),
            Event::Number(number) => {
                let pull = api.pull_request(*number).context("the pull request cannot be read")?;
                Ok(Found::Ground(of_pull_request(pull, Vec::new())))
            }
            Event::MergeGroup(group) => Ok(Found::Ground(Ground {
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

    fn of_commit(&self) -> anyhow::Result<Found> {
        let Some(head) = self.commit.clone() else {
            bail!(
                "nothing says what is judged: outside of a workflow name the pull request with `--pull-request N`"
            );
        };
        Ok(Found::Ground(Ground {
            subject: Subject::Commit,
            base: Some(head.clone()),
            head,
            branch: self.branch.clone(),
            notices: Vec::new(),
        }))
    }
}

/// The pull request of the event as it is at this moment; what is known of it where it cannot be read.
fn fresh(api: &Api<'_>, known: &PullRequest) -> Found {
    match api.pull_request(known.number) {
        Ok(pull) if pull.head.sha != known.head.sha => {
            Found::Superseded { number: pull.number, head: pull.head.sha }
        }
        Ok(pull) => Found::Ground(of_pull_request(pull, Vec::new())),
        Err(error) => {
            let notice = format!("The pull request cannot be read, so no approval counts: {error}.");
            // Without the number of its commits no approval counts.
            Found::Ground(of_pull_request(PullRequest { commits: None, ..known.clone() }, vec![notice]))
        }
    }
}

fn of_pull_request(pull: PullRequest, mut notices: Vec<String>) -> Ground {
    if let Some((base, usual)) = pull.apart() {
        notices.push(format!(
            "This pull request goes to `{base}` and not to `{usual}`: the policies of `{base}` judge it, and this is no answer for `{usual}`."
        ));
    }
    Ground {
        head: pull.head.sha.clone(),
        base: Some(pull.base.sha.clone()),
        branch: Some(pull.base.branch.clone()),
        subject: Subject::PullRequest(Box::new(pull)),
        notices,
    }
}

/// The pull request behind a run of another workflow: the one whose head it ran for. Nothing in an artifact says it.
fn of_run(api: &Api<'_>, head: &str) -> anyhow::Result<Found> {
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
        Some(path) => files::read_at_most(Path::new(&path), PAYLOAD)
            .with_context(|| format!("failed to read the payload of the event, `{path}`"))?
            .with_context(|| format!("the payload of the event, `{path}`, is larger than {PAYLOAD} bytes"))?,
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

/// The root of the repository, else the directory itself.
fn root(directory: &Path) -> PathBuf {
    directory.ancestors().find(|above| files::present(&above.join(".git"))).unwrap_or(directory).to_owned()
}
