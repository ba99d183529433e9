//! Runs the program as a step of a workflow does, and reads what it left for the runner.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::events::Event;
use super::world::TOKEN;
use super::{Fake, locked};
use crate::support::{Folder, tfgate_in};

/// A step that is about to run.
pub(crate) struct Runner<'f> {
    fake: &'f Fake,
    event: Event,
    token: Option<String>,
    run: (u64, u64),
    folder: Option<PathBuf>,
    environment: Vec<(String, String)>,
    input: Vec<u8>,
}

/// What a step did.
#[derive(Debug)]
pub(crate) struct GithubRan {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// Outputs as the runner reads them.
    pub(crate) outputs: BTreeMap<String, String>,
    /// The file of the outputs as it is.
    pub(crate) raw_outputs: String,
    /// The summary of the step.
    pub(crate) summary: String,
}

impl GithubRan {
    /// Everything it said.
    pub(crate) fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

impl Fake {
    /// A step on the first pull request, where there is one; else on a push to the default branch.
    pub(crate) fn runner(&self) -> Runner<'_> {
        let first = self.world(|world| world.repository.pulls.keys().next().copied());
        let branch = || self.world(|world| world.repository.default_branch.clone());
        let event = match first {
            Some(number) => Event::PullRequest { number, action: "synchronize" },
            None => Event::Push { branch: branch() },
        };
        Runner {
            fake: self,
            event,
            token: Some(TOKEN.to_owned()),
            run: (18_844_100_213, 1),
            folder: None,
            environment: Vec::new(),
            input: Vec::new(),
        }
    }

    /// Runs the program in such a step, from the root of the repository.
    pub(crate) fn tfgate(&self, arguments: &[&str]) -> GithubRan {
        self.runner().run(arguments)
    }
}

impl Runner<'_> {
    /// The event of the run.
    pub(crate) fn event(mut self, event: Event) -> Self {
        self.event = event;
        self
    }

    /// The token; the default is [`TOKEN`].
    pub(crate) fn token(mut self, token: &str) -> Self {
        self.token = Some(token.to_owned());
        self
    }

    /// No token.
    pub(crate) fn no_token(mut self) -> Self {
        self.token = None;
        self
    }

    /// Number of the run, and of its attempt.
    pub(crate) fn run_id(mut self, id: u64, attempt: u64) -> Self {
        self.run = (id, attempt);
        self
    }

    /// A variable of the step; it beats those of the runner.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The folder of the step.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// What is on standard input.
    pub(crate) fn input(mut self, bytes: &[u8]) -> Self {
        self.input = bytes.to_vec();
        self
    }

    /// Runs it.
    pub(crate) fn run(self, arguments: &[&str]) -> GithubRan {
        let files = Folder::new();
        let environment = self.environment(&files);
        let environment: Vec<(&str, &str)> =
            environment.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let folder = self.folder.clone().unwrap_or_else(crate::support::root);
        let ran = tfgate_in(&folder, &environment, arguments, &self.input);
        let raw_outputs = files.read("output");
        GithubRan {
            code: ran.code,
            stdout: ran.stdout,
            stderr: ran.stderr,
            outputs: outputs(&raw_outputs),
            raw_outputs,
            summary: files.read("summary"),
        }
    }

    /// What the runner sets, with the files that it names.
    pub(crate) fn environment(&self, files: &Folder) -> BTreeMap<String, String> {
        let url = self.fake.url();
        let (repository, told) = {
            let state = locked(&self.fake.state);
            (state.world.repository.full_name(), self.event.tell(&state.world, &url))
        };
        files.write("event.json", told.payload.to_string());
        files.write("output", "");
        files.write("summary", "");
        let short = told.reference.trim_start_matches("refs/heads/").trim_start_matches("refs/pull/");
        let (base, head) = told.branches.unwrap_or_default();
        let mut environment = BTreeMap::new();
        let mut set = |name: &str, value: &str| environment.insert(name.to_owned(), value.to_owned());
        set("CI", "true");
        set("GITHUB_ACTIONS", "true");
        set("GITHUB_API_URL", &url);
        set("GITHUB_SERVER_URL", &url);
        set("GITHUB_REPOSITORY", &repository);
        set("GITHUB_RUN_ID", &self.run.0.to_string());
        set("GITHUB_RUN_ATTEMPT", &self.run.1.to_string());
        set("GITHUB_EVENT_NAME", told.name);
        set("GITHUB_EVENT_PATH", &files.at("event.json"));
        set("GITHUB_OUTPUT", &files.at("output"));
        set("GITHUB_STEP_SUMMARY", &files.at("summary"));
        set("GITHUB_SHA", &told.sha);
        set("GITHUB_REF", &told.reference);
        set("GITHUB_REF_NAME", short);
        set("GITHUB_BASE_REF", &base);
        set("GITHUB_HEAD_REF", &head);
        set("GITHUB_ACTOR", "alice");
        set("RUNNER_TEMP", &files.at(""));
        if let Some(token) = &self.token {
            set("GITHUB_TOKEN", token);
        }
        environment.extend(self.environment.iter().cloned());
        environment
    }
}

/// Outputs as the runner reads them: `NAME=VALUE`, or `NAME<<DELIMITER` and lines up to it. Only LF ends a line.
///
/// # Panics
/// The runner would fail the step.
pub(crate) fn outputs(text: &str) -> BTreeMap<String, String> {
    assert!(text.is_empty() || text.ends_with('\n'), "the last line does not end: {text:?}");
    let mut found = BTreeMap::new();
    let mut lines = text.split_terminator('\n');
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        let equals = line.find('=').unwrap_or(usize::MAX);
        let heredoc = line.find("<<").unwrap_or(usize::MAX);
        assert!(equals != heredoc, "neither `=` nor `<<`: {line:?}");
        let (name, value) = if equals < heredoc {
            line.split_once('=').expect("it is there")
        } else {
            line.split_once("<<").expect("it is there")
        };
        assert!(!name.is_empty(), "no name: {line:?}");
        let value = if equals < heredoc {
            value.to_owned()
        } else {
            let ended = std::cell::Cell::new(false);
            let body: Vec<&str> = lines
                .by_ref()
                .take_while(|line| {
                    ended.set(*line == value);
                    !ended.get()
                })
                .collect();
            assert!(ended.get(), "the delimiter {value:?} does not come back");
            body.join("\n")
        };
        found.insert(name.to_owned(), value);
    }
    found
}
