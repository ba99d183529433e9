//! Repositories on disk and behind an API, and what is asked of them.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;

use super::super::*;
use crate::github::Repository;

/// A repository on disk, and the same behind an API on loopback.
pub(super) struct Repo {
    pub(super) root: PathBuf,
    _guard: tempfile::TempDir,
}

/// Where the objects are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Through {
    Git,
    Api,
}

impl Repo {
    pub(super) fn new() -> Self {
        let guard = tempfile::tempdir().unwrap();
        let root = guard.path().canonicalize().unwrap().join("repo");
        fs::create_dir(&root).unwrap();
        let repo = Repo { root, _guard: guard };
        repo.git(&["init", "-q", "-b", "main"]);
        repo.write("README.md", "x");
        repo.commit();
        repo
    }

    pub(super) fn git(&self, arguments: &[&str]) -> String {
        run_git(&self.root, arguments)
    }

    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Commits everything and says what the commit is called.
    pub(super) fn commit(&self) -> String {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "x"]);
        self.git(&["rev-parse", "HEAD"])
    }

    /// An entry of a mode that a file system may not have.
    pub(super) fn add(&self, mode: &str, path: &str, text: &str) {
        let hash = if mode == "160000" {
            self.git(&["rev-parse", "HEAD"])
        } else {
            self.write("../blob", text);
            self.git(&["hash-object", "-w", "../blob"])
        };
        self.git(&["update-index", "--add", "--cacheinfo", &format!("{mode},{hash},{path}")]);
    }

    /// Commits what is in the index and nothing else.
    pub(super) fn commit_index(&self) -> String {
        self.git(&["commit", "-q", "--allow-empty", "-m", "x"]);
        self.git(&["rev-parse", "HEAD"])
    }
}

pub(super) fn run_git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .env_remove("GIT_DIR")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .expect("git is on this machine");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Git's objects as GitHub sends them. It answers until the test process ends.
pub(super) struct GitHub {
    pub(super) connection: Connection,
    asked: Arc<Mutex<Vec<String>>>,
}

impl GitHub {
    pub(super) fn of(root: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let connection = connection(&format!("http://{}", listener.local_addr().unwrap()));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, root) = (Arc::clone(&asked), root.to_owned());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &root, &log);
            }
        });
        GitHub { connection, asked }
    }

    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// One request and its answer.
pub(super) fn serve(mut stream: TcpStream, root: &Path, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else { return };
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    let url = first.split(' ').nth(1).unwrap();
    log.lock().unwrap().push(url.to_owned());
    let (status, body) = answer(root, url);
    let body = body.to_string();
    let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    stream.write_all((head + &body).as_bytes()).unwrap();
}

pub(super) fn connection(url: &str) -> Connection {
    Connection {
        api_url: url.to_owned(),
        repository: Repository { owner: "acme".to_owned(), name: "infra".to_owned() },
        token: "token".to_owned(),
        proxy: None,
    }
}

pub(super) fn answer(root: &Path, url: &str) -> (u16, serde_json::Value) {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let Some((what, name)) = path
        .strip_prefix("/repos/acme/infra/")
        .or_else(|| path.strip_prefix("/repos/acme/policies/"))
        .or_else(|| path.strip_prefix("/repos/acme/.github/"))
        .and_then(|rest| rest.strip_prefix("git/").unwrap_or(rest).split_once('/'))
    else {
        return (404, json!({"message": "Not CommitPolicies"}));
    };
    let known = |name: &str| {
        let mut git = Command::new("git");
        git.args(["cat-file", "-e", name]).current_dir(root).output().unwrap().status.success()
    };
    match what {
        "commits" if known(name) => {
            let sha = run_git(root, &["rev-parse", &format!("{name}^{{commit}}")]);
            (
                200,
                json!({"sha": sha, "author": null, "committer": null, "parents": [], "commit": {"message": "x"}}),
            )
        }
        "compare" => {
            let (base, head) = name.split_once("...").unwrap();
            let common = run_git(root, &["merge-base", base, head]);
            let body = json!({"status": "ahead", "commits": [], "total_commits": 0, "merge_base_commit": {"sha": common}});
            (200, body)
        }
        "trees" if known(name) => {
            let below: &[&str] = if query.contains("recursive") { &["-r", "-t"] } else { &[] };
            let listed = run_git(root, &[&["ls-tree"], below, &[name]].concat());
            let entries: Vec<serde_json::Value> = listed
                .lines()
                .map(|line| {
                    let (head, path) = line.split_once('\t').unwrap();
                    let words: Vec<&str> = head.split(' ').collect();
                    json!({"path": path, "mode": words[0], "type": words[1], "sha": words[2]})
                })
                .collect();
            (200, json!({"sha": name, "tree": entries, "truncated": root.join("../truncated").exists()}))
        }
        "blobs" if known(name) => {
            use base64::Engine as _;
            let mut git = Command::new("git");
            let bytes = git.args(["cat-file", "blob", name]).current_dir(root).output().unwrap().stdout;
            let mut content = base64::engine::general_purpose::STANDARD.encode(bytes);
            content.push('\n');
            (200, json!({"content": content, "encoding": "base64"}))
        }
        _ => (404, json!({"message": "Not CommitPolicies"})),
    }
}

pub(super) struct Still;

impl Clock for Still {
    fn sleep(&self, _: Duration) {}

    fn now(&self) -> u64 {
        0
    }
}

/// What is asked in a test.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    pub(super) repo: &'a Repo,
    pub(super) base: &'a str,
    pub(super) head: Option<&'a str>,
    pub(super) named: Vec<PathBuf>,
    pub(super) policy_ref: &'a str,
    /// From the root.
    pub(super) place: &'a str,
}

pub(super) fn asked<'a>(repo: &'a Repo, base: &'a str, head: Option<&'a str>) -> Asked<'a> {
    Asked { repo, base, head, named: Vec::new(), policy_ref: "base", place: "" }
}

impl Asked<'_> {
    pub(super) fn named(self, named: &[&str]) -> Self {
        Asked { named: named.iter().map(PathBuf::from).collect(), ..self }
    }

    pub(super) fn find(&self, through: Through) -> anyhow::Result<CommitPolicies> {
        let github = GitHub::of(&self.repo.root);
        let api = Api::new(Client::new(&github.connection, &Still).unwrap());
        let elsewhere = tempfile::tempdir().unwrap();
        // Without a checkout the workspace is as empty as a job finds it.
        let workspace =
            if through == Through::Git { self.repo.root.clone() } else { elsewhere.path().to_owned() };
        let working_directory = workspace.join(self.place);
        fs::create_dir_all(&working_directory).unwrap();
        sources(&Request {
            named: &self.named,
            policy_ref: self.policy_ref,
            base: Some(self.base),
            head: self.head,
            api: (through == Through::Api).then_some(&api),
            elsewhere: Some(Elsewhere { connection: &github.connection, clock: &Still }),
            working_directory: &working_directory,
            workspace: &workspace,
        })
    }

    /// The same from the checkout and from the API.
    pub(super) fn found(&self) -> CommitPolicies {
        let [git, api] = [Through::Git, Through::Api].map(|through| self.find(through).unwrap());
        assert_eq!(super::described(&git), super::described(&api));
        git
    }

    pub(super) fn refused(&self) -> String {
        let [git, api] =
            [Through::Git, Through::Api].map(|through| format!("{:#}", self.find(through).unwrap_err()));
        assert_eq!(git, api);
        git
    }
}
