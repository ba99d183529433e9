use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tfgate::approval::{
    CoAuthor, Commit, Evidence, Permission, Person, PersonKind, Proof, Review, ReviewState, Shown, Tally,
    TeamRule, apply, count,
};
use tfgate::policy::Level;
use tfgate::render::{Format, saved};
use tfgate::report::{ApprovalMode, FindingOutcome, Report, change_set, verified};
use time::{Duration, OffsetDateTime};

use crate::support::{check, plan, root, text};

const TABLE: &str = "testdata/approvals/table.txt";

/// What one row of the table says.
struct Row {
    name: String,
    evidence: Evidence,
    report: Report,
    expected: String,
}

/// The names of a row, and their numbers.
#[derive(Default)]
struct People {
    known: BTreeMap<String, Person>,
}

impl People {
    fn get(&mut self, name: &str) -> Option<Person> {
        let id = 100 + self.known.len() as u64;
        let kind = if name.ends_with("[bot]") { PersonKind::Other } else { PersonKind::User };
        let person = || Person { id, login: name.to_owned(), kind };
        (name != "-").then(|| self.known.entry(name.to_owned()).or_insert_with(person).clone())
    }
}

/// `a1` stands for a whole commit.
fn sha(short: &str) -> String {
    short.repeat(40 / short.len())
}

/// `11:05` or `11:05:09` of one day.
fn time(text: &str) -> OffsetDateTime {
    let parts = text.split(':').map(|part| part.parse::<i64>().expect("HH:MM or HH:MM:SS"));
    let seconds: i64 = parts.zip([3600, 60, 1]).map(|(part, seconds)| part * seconds).sum();
    OffsetDateTime::UNIX_EPOCH + Duration::days(20_000) + Duration::seconds(seconds)
}

/// The change set of a row where it says nothing else.
const OWN: &str = "own";

fn shown(at: &str, change_set: &str) -> Shown {
    let needs_approval = change_set != "pass";
    Shown { at: time(at), change_set: needs_approval.then(|| change_set.to_owned()) }
}

/// A report with one finding that needs an approval.
fn report() -> Report {
    let ran = check(&plan("aws_delete_db"), &["--format", "json", "-"]);
    let report =
        saved(ran.stdout.as_bytes()).unwrap_or_else(|error| panic!("{error}: {}", ran.said())).report;
    let mut report = verified(report).expect("a report of this program");
    let change_set = change_set(&report).digest();
    assert!(change_set.is_some(), "the plan needs an approval");
    report.review = Some(tfgate::report::Review {
        number: Some(7),
        head: sha("a1"),
        base: Some("main".to_owned()),
        policy_commit: None,
        run_url: None,
        key: "0123456789".to_owned(),
        run: "1.1".to_owned(),
        change_set,
        approvals: ApprovalMode::Review,
        missing: 0,
        refused: Vec::new(),
        preview: None,
        notices: Vec::new(),
    });
    report
}

fn known<T>(word: &str, value: impl FnOnce(&str) -> T) -> Result<T, String> {
    word.strip_prefix('?').map_or_else(|| Ok(value(word)), |why| Err(why.replace('_', " ")))
}

fn permission(word: &str) -> Permission {
    match word {
        "read" => Permission::Read,
        "write" => Permission::Write,
        "admin" => Permission::Admin,
        other => panic!("`{other}` is no permission"),
    }
}

fn state(word: &str) -> ReviewState {
    match word {
        "approved" => ReviewState::Approved,
        "changes" => ReviewState::ChangesRequested,
        "dismissed" => ReviewState::Dismissed,
        "commented" => ReviewState::Commented,
        "other" => ReviewState::Other,
        unknown => panic!("`{unknown}` is no state"),
    }
}

fn rows() -> Vec<Row> {
    let base = report();
    text(TABLE).split("\n=== ").skip(1).map(|block| row(block, base.clone())).collect()
}

fn row(block: &str, mut report: Report) -> Row {
    let (name, rest) = block.split_once('\n').expect("a name");
    let (given, expected) = rest.split_once("->\n").unwrap_or_else(|| panic!("{name}: no `->`"));
    let mut draft = Draft::new();
    for line in given.lines().filter(|line| !line.trim().is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let known =
            draft.who(&words) || draft.what(&words) || draft.answers(&words) || policy(&mut report, &words);
        assert!(known, "{name}: {line}");
    }
    Row { name: name.to_owned(), evidence: draft.evidence(), report, expected: expected.trim().to_owned() }
}

/// The evidence of a row while its lines are read.
struct Draft {
    people: People,
    evidence: Evidence,
    unasked: Vec<String>,
}

impl Draft {
    fn new() -> Self {
        let mut people = People::default();
        let evidence = Evidence {
            author: people.get("alice"),
            head: sha("a1"),
            accepted: BTreeSet::from([sha("a1")]),
            reviews: Ok(Vec::new()),
            commits: Ok(Vec::new()),
            change_set: OWN.to_owned(),
            shown: Ok(BTreeMap::from([(sha("a1"), vec![shown("10:00", OWN)])])),
            permissions: BTreeMap::new(),
            memberships: BTreeMap::new(),
            merged_at: None,
            team_rules: BTreeMap::new(),
        };
        Draft { people, evidence, unasked: Vec::new() }
    }

    /// Who opened it, and who wrote what.
    fn who(&mut self, words: &[&str]) -> bool {
        match words {
            ["person", name, id, kind] => {
                let kind = if *kind == "user" { PersonKind::User } else { PersonKind::Other };
                let id = id.parse().expect("a number");
                let person = Person { id, login: (*name).to_owned(), kind };
                self.people.known.insert((*name).to_owned(), person);
            }
            ["author", name] => self.evidence.author = self.people.get(name),
            ["commits", count] => {
                let author = self.people.get("alice");
                let commit = |at: usize| Commit {
                    sha: if at == 0 { sha("a1") } else { format!("{at:040}") },
                    author: author.clone(),
                    committer: author.clone(),
                    one_address: true,
                    co_authors: Vec::new(),
                    update: false,
                };
                self.evidence.commits = Ok((0..count.parse().expect("a number")).map(commit).collect());
            }
            ["commit", commit, author, rest @ ..] => {
                let named = rest.first().filter(|word| **word != "update");
                let committer = named.unwrap_or(author);
                let commit = Commit {
                    sha: sha(commit),
                    author: self.people.get(author),
                    committer: self.people.get(committer),
                    one_address: named.is_none(),
                    co_authors: Vec::new(),
                    update: rest.contains(&"update"),
                };
                self.evidence.commits.as_mut().expect("commits").push(commit);
            }
            ["co-author", commit, name] => {
                let named = self.co_author(name);
                let commits = self.evidence.commits.as_mut().expect("commits");
                let of = commits.iter_mut().find(|known| known.sha == sha(commit)).expect("the commit");
                of.co_authors.push(named);
            }
            _ => return false,
        }
        true
    }

    fn co_author(&mut self, name: &str) -> CoAuthor {
        if let Some(text) = name.strip_prefix('?') {
            return CoAuthor::Unknown(text.to_owned());
        }
        match name.split_once(':') {
            Some(("", login)) => CoAuthor::Account { id: None, login: login.to_owned() },
            Some((id, login)) => {
                CoAuthor::Account { id: Some(id.parse().expect("a number")), login: login.to_owned() }
            }
            None => {
                let Person { id, login, .. } = self.people.get(name).expect("an account");
                CoAuthor::Account { id: Some(id), login }
            }
        }
    }

    /// What happened to it.
    fn what(&mut self, words: &[&str]) -> bool {
        let evidence = &mut self.evidence;
        match words {
            ["head", commit] => evidence.head = sha(commit),
            ["accepted", commits @ ..] => {
                evidence.accepted = commits.iter().map(|short| sha(short)).collect();
            }
            ["never-shown"] => evidence.shown = Ok(BTreeMap::new()),
            ["shown", commit, at, rest @ ..] => {
                let entry = shown(at, rest.first().unwrap_or(&OWN));
                evidence.shown.as_mut().expect("a log").entry(sha(commit)).or_default().push(entry);
            }
            ["review", name, word, rest @ ..] => {
                let commit = rest.first().copied().unwrap_or("a1");
                let at = rest.get(1).copied().unwrap_or("11:00");
                evidence.reviews.as_mut().expect("reviews").push(Review {
                    author: self.people.get(name),
                    state: state(word),
                    commit: (commit != "-").then(|| sha(commit)),
                    submitted_at: (at != "-").then(|| time(at)),
                });
            }
            _ => return false,
        }
        true
    }

    /// What GitHub answers, or that it does not.
    fn answers(&mut self, words: &[&str]) -> bool {
        let evidence = &mut self.evidence;
        match words {
            ["can", name, "unasked"] => self.unasked.push((*name).to_owned()),
            ["can", name, word] => {
                evidence.permissions.insert((*name).to_owned(), known(word, permission));
            }
            ["member", name, team, word] => {
                let key = ((*team).to_owned(), (*name).to_owned());
                evidence.memberships.insert(key, known(word, |word| word == "yes"));
            }
            ["merged", at] => evidence.merged_at = Some(time(at)),
            ["rule", team, minimum] => {
                let rule = known(minimum, |minimum| TeamRule {
                    ruleset: 42,
                    minimum: minimum.parse().expect("a number"),
                });
                evidence.team_rules.insert((*team).to_owned(), rule);
            }
            ["unreadable", "reviews", why] => evidence.reviews = known(why, |_| Vec::new()),
            ["unreadable", "commits", why] => evidence.commits = known(why, |_| Vec::new()),
            ["unreadable", "log", why] => evidence.shown = known(why, |_| BTreeMap::new()),
            _ => return false,
        }
        true
    }

    /// With what holds where a row says nothing.
    fn evidence(mut self) -> Evidence {
        let mut evidence = self.evidence;
        if evidence.commits.as_ref().is_ok_and(Vec::is_empty) {
            let author = self.people.get("alice");
            evidence.commits = Ok(vec![written("a1", author)]);
        }
        for (login, _) in self.people.known {
            if !self.unasked.contains(&login) {
                evidence.permissions.entry(login).or_insert(Ok(Permission::Write));
            }
        }
        evidence
    }
}

/// A commit with one author.
fn written(short: &str, author: Option<Person>) -> Commit {
    Commit {
        sha: sha(short),
        author: author.clone(),
        committer: author,
        one_address: true,
        co_authors: Vec::new(),
        update: false,
    }
}

/// What the policy asks for.
fn policy(report: &mut Report, words: &[&str]) -> bool {
    let stack = &mut report.stacks[0];
    let finding = &mut stack.findings[0];
    match words {
        ["needs", number, approvers @ ..] => {
            let wanted = finding.override_.as_mut().expect("an override");
            wanted.approvals = number.parse().expect("a number");
            wanted.approvers = approvers.iter().map(|name| (*name).to_owned()).collect();
            return true;
        }
        ["level", "deny"] => {
            finding.level = Level::Deny;
            finding.override_ = None;
        }
        ["observe"] => stack.observe = true,
        _ => return false,
    }
    report.review.as_mut().expect("a review").change_set = None;
    true
}

/// What came of a row, a line for each fact.
fn outcome(tally: &Tally, report: &Report) -> String {
    let review = report.review.as_ref().expect("a review");
    let mut lines = vec![format!("verdict: {}", report.verdict.name())];
    let listed = |what: &str, names: Vec<&str>| {
        (!names.is_empty()).then(|| format!("{what}: {}", names.join(", "))).into_iter().collect::<Vec<_>>()
    };
    lines.extend(listed("counts", tally.approvers.iter().map(|entry| entry.login.as_str()).collect()));
    let used = report.stacks[0].approvals.iter().map(|entry| entry.user.as_str()).collect();
    lines.extend(listed("approved by", used));
    if review.missing > 0 {
        lines.push(format!("missing: {}", review.missing));
    }
    if tally.extra > 0 {
        lines.push(format!("extra: {}", tally.extra));
    }
    lines.extend(tally.unreadable.iter().map(|why| format!("unreadable: {why}")));
    lines.extend(review.refused.iter().map(|entry| format!("refused: {} {}", entry.user, entry.why)));
    lines.extend(listed("early", tally.early.iter().map(String::as_str).collect()));
    lines.join("\n")
}

fn json(report: &Report) -> String {
    let mut bytes = Vec::new();
    tfgate::render::render(report, Format::Json, tfgate::render::Style::PLAIN, &mut bytes).expect("bytes");
    String::from_utf8(bytes).expect("UTF-8")
}

/// The table is rewritten with `UPDATE_DOCS=1`; look at the difference before you believe it.
#[test]
fn every_row_has_its_outcome() {
    let mut whole = text(TABLE);
    let mut wrong = Vec::new();
    let rows = rows();
    for Row { name, evidence, mut report, expected } in rows {
        let tally = count(&evidence);
        let proofs = [proof(&report, &evidence)];
        apply(&mut report, &proofs);
        let found = outcome(&tally, &report);
        let again = saved(json(&report).as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut again = verified(again.report).unwrap_or_else(|error| panic!("{name}: {error}"));
        let proofs = [proof(&again, &empty_handed())];
        apply(&mut again, &proofs);
        let approved = |report: &Report| {
            report.stacks[0].findings.iter().any(|finding| finding.outcome == FindingOutcome::Approved)
        };
        assert!(!approved(&again), "{name}: an approval outlived the report that it was counted for");
        assert!(!json(&again).contains("Approved by"), "{name}: the next step still names somebody");
        if found != expected {
            let start = whole.find(&format!("\n=== {name}\n")).expect("the row");
            let at = start + whole.split_at(start).1.find("->\n").expect("an expectation") + 3;
            let end = whole.split_at(at).1.find("\n=== ").map_or(whole.len(), |end| at + end);
            whole.replace_range(at..end, &format!("{found}\n"));
            wrong.push(format!("{name}\nexpected:\n{expected}\nfound:\n{found}\n"));
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join(TABLE), whole).expect("a table");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_is_long_enough_and_no_row_stands_twice() {
    let names: Vec<String> = rows().into_iter().map(|row| row.name).collect();
    assert!(names.len() >= 110, "only {} rows", names.len());
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name stands twice");
}

/// What the evidence proves about the change set of a report.
fn proof(report: &Report, evidence: &Evidence) -> Proof {
    Proof { items: change_set(report).items, tally: count(evidence), evidence: evidence.clone() }
}

/// A pull request about which nothing is known but that it is there.
fn empty_handed() -> Evidence {
    Evidence {
        author: None,
        head: sha("a1"),
        accepted: BTreeSet::new(),
        change_set: OWN.to_owned(),
        reviews: Ok(Vec::new()),
        commits: Ok(Vec::new()),
        shown: Ok(BTreeMap::new()),
        permissions: BTreeMap::new(),
        memberships: BTreeMap::new(),
        merged_at: None,
        team_rules: BTreeMap::new(),
    }
}

/// What was approved says who did it, beside what to do without.
#[test]
fn the_next_step_of_what_is_approved_says_who_did() {
    let Row { evidence, mut report, .. } = rows().into_iter().next().expect("a row");
    let before = report.stacks[0].findings[0].next_step.clone();
    let proofs = [proof(&report, &evidence)];
    apply(&mut report, &proofs);
    assert_eq!(report.stacks[0].findings[0].next_step, format!("{before} Approved by `bob`."));
    let approval = &report.stacks[0].approvals[0];
    assert_eq!(
        (approval.commit.as_str(), approval.submitted_at.as_str()),
        (&*sha("a1"), "2024-10-04T11:00:00Z")
    );
    assert_eq!(report.exit.code(), 0);
}

/// A saved report is not believed about approvals either.
#[test]
fn a_saved_report_with_approvals_that_nobody_gave_is_refused() {
    let Row { evidence, mut report, .. } = rows().into_iter().next().expect("a row");
    let proofs = [proof(&report, &evidence)];
    apply(&mut report, &proofs);
    let written: serde_json::Value = serde_json::from_str(&json(&report)).expect("JSON");
    let approvals = "/stacks/0/approvals";
    let with = |pointer: &str, value: serde_json::Value| {
        let mut edited = written.clone();
        *edited.pointer_mut(pointer).unwrap_or_else(|| panic!("no `{pointer}`")) = value;
        let saved = saved(edited.to_string().as_bytes()).expect("a report");
        verified(saved.report).expect_err(pointer).to_string()
    };
    let one = &written["stacks"][0]["approvals"][0];
    let other = |name: &str| {
        let mut entry = one.clone();
        entry["user"] = name.into();
        entry
    };
    let finding = "/stacks/0/findings/0";
    let few = "`stacks[0].findings[0].outcome`: `approved`, but `approvals` has too few";
    for (pointer, value, expected) in [
        (approvals, serde_json::json!([]), few),
        (&format!("{finding}/override/approvals"), 2.into(), few),
        (&format!("{finding}/override/approvers"), serde_json::json!(["carol"]), few),
        (
            approvals,
            serde_json::json!([one, other("BOB")]),
            "`stacks[0].approvals[1].user`: another approval",
        ),
        (&format!("{approvals}/0/user"), "bob`".into(), "`stacks[0].approvals[0].user`: expected a login"),
        (&format!("{approvals}/0/user"), "".into(), "`stacks[0].approvals[0].user`: expected a login"),
        (&format!("{approvals}/0/commit"), "HEAD".into(), "`stacks[0].approvals[0].commit`: expected 40"),
        (
            &format!("{approvals}/0/submitted_at"),
            "2024-10-04T11:00:00+02:00".into(),
            "`stacks[0].approvals[0].submitted_at`: expected a time in UTC",
        ),
        ("/review/number", 0.into(), "`review.number`: expected at least 1"),
        ("/review/head", "main".into(), "`review.head`: expected 40"),
        ("/review/policy_commit", "0".into(), "`review.policy_commit`: expected 40"),
        ("/review/run_url", "javascript:alert(1)".into(), "`review.run_url`: expected an address"),
        ("/review/key", "0123".into(), "`review.key`: expected 10"),
        ("/review/run", "1.x".into(), "`review.run`: expected a number"),
        ("/review/change_set", sha("ab").into(), "`review.change_set`: expected 64"),
        ("/review/change_set", "ab".repeat(32).into(), "`review.change_set`: it is not that of the findings"),
        (
            "/review/change_set",
            serde_json::Value::Null,
            "`review.change_set`: it is not that of the findings",
        ),
        (
            "/review/refused",
            serde_json::json!([{"user": "a b", "why": "x"}]),
            "`review.refused[0].user`: expected a login",
        ),
    ] {
        let message = with(pointer, value);
        assert!(message.starts_with(expected), "{pointer}: {message}");
    }
}

#[test]
fn nothing_is_approved_where_the_verdict_is_not_in_force() {
    let Row { evidence, mut report, .. } = rows().into_iter().next().expect("a row");
    let proofs = [proof(&report, &evidence)];
    apply(&mut report, &proofs);
    let mut observed: serde_json::Value = serde_json::from_str(&json(&report)).expect("JSON");
    observed["stacks"][0]["observe"] = true.into();
    observed["observe"] = true.into();
    let error =
        verified(saved(observed.to_string().as_bytes()).expect("a report").report).expect_err("refused");
    assert!(error.to_string().contains("although the verdict is not in force"), "{error}");
}

fn any_author() -> impl Strategy<Value = Person> {
    (0..6_u64).prop_map(any_person)
}

fn any_sha() -> impl Strategy<Value = String> {
    (0..4_usize).prop_map(|at| sha(["a1", "b2", "c3", "d4"][at]))
}

fn any_commit() -> impl Strategy<Value = Commit> {
    let co_author = proptest::option::weighted(0.7, any_author()).prop_map(|person| match person {
        Some(Person { id, login, .. }) => CoAuthor::Account { id: Some(id), login },
        None => CoAuthor::Unknown("x@example.com".to_owned()),
    });
    let written = (
        any_sha(),
        proptest::option::weighted(0.9, any_author()),
        proptest::collection::vec(co_author, 0..2),
        any::<bool>(),
    );
    written.prop_map(|(sha, author, co_authors, update)| Commit {
        sha,
        committer: author.clone(),
        author,
        one_address: true,
        co_authors,
        update,
    })
}

/// Any pull request: few people, few commits, so that they meet.
fn any_evidence() -> impl Strategy<Value = Evidence> {
    let (person, commit) = (any_author, any_sha);
    let minute = || (0..6_i64).prop_map(|at| time("10:00") + Duration::minutes(at));
    let state =
        (0..5_usize).prop_map(|at| state(["approved", "approved", "changes", "dismissed", "commented"][at]));
    let review = (
        proptest::option::weighted(0.9, person()),
        state,
        proptest::option::weighted(0.9, commit()),
        minute(),
    );
    let review = review.prop_map(|(author, state, commit, at)| Review {
        author,
        state,
        commit,
        submitted_at: Some(at),
    });
    let set = prop::sample::select(vec![Some(OWN), Some("other"), None]);
    let entry = (minute(), set).prop_map(|(at, set)| Shown { at, change_set: set.map(str::to_owned) });
    (
        proptest::option::weighted(0.9, person()),
        proptest::collection::btree_set(commit(), 0..3),
        proptest::collection::vec(review, 0..8),
        proptest::collection::vec(any_commit(), 0..3),
        proptest::collection::btree_map(commit(), proptest::collection::vec(entry, 0..4), 0..4),
        proptest::collection::vec(proptest::option::weighted(0.8, 0..3_usize), 6),
    )
        .prop_map(|(author, mut accepted, reviews, mut commits, shown, permissions)| {
            accepted.insert(sha("a1"));
            let own = author.clone();
            commits.push(written("a1", own));
            let word = |at: usize| permission(["read", "write", "admin"][at]);
            let permission = |at: Option<usize>| at.map_or_else(|| Err("503".to_owned()), |at| Ok(word(at)));
            let logins = (0..6).map(|id| any_person(id).login);
            Evidence {
                author,
                head: sha("a1"),
                accepted,
                change_set: OWN.to_owned(),
                reviews: Ok(reviews),
                commits: Ok(commits),
                shown: Ok(shown),
                permissions: logins.zip(permissions.into_iter().map(permission)).collect(),
                memberships: BTreeMap::new(),
                merged_at: None,
                team_rules: BTreeMap::new(),
            }
        })
}

fn any_person(id: u64) -> Person {
    let login = ["alice", "bob", "carol", "dave", "robot[bot]", "ALICE"][usize::try_from(id).expect("small")];
    let kind = if login.ends_with("[bot]") { PersonKind::Other } else { PersonKind::User };
    Person { id, login: login.to_owned(), kind }
}

fn logins(tally: &Tally) -> BTreeSet<&str> {
    tally.approvers.iter().map(|approver| approver.login.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_approval_comes_from_who_must_not_give_it(evidence in any_evidence()) {
        let tally = count(&evidence);
        let reviews = evidence.reviews.clone().expect("reviews");
        for approver in &tally.approvers {
            let same = |person: &Person| person.login.eq_ignore_ascii_case(&approver.login);
            prop_assert!(!evidence.author.as_ref().is_some_and(same), "the author");
            let own = reviews.iter().filter(|review| review.author.as_ref().is_some_and(same));
            let own: Vec<&Review> = own.filter(|review| review.state != ReviewState::Commented).collect();
            prop_assert!(own.iter().all(|review| review.author.as_ref().is_some_and(|who| who.kind == PersonKind::User)));
            prop_assert_eq!(own.last().map(|review| review.state), Some(ReviewState::Approved));
            prop_assert!(evidence.accepted.contains(&approver.commit));
            let log = &evidence.shown.as_ref().expect("a log")[&approver.commit];
            let before = log.iter().filter(|shown| shown.at <= approver.submitted_at);
            let newest = before.max_by_key(|shown| shown.at);
            prop_assert!(newest.is_some_and(|shown| shown.change_set.as_deref() == Some(OWN)), "something else was shown");
            let commits = evidence.commits.as_ref().expect("commits");
            let wrote = commits.iter().filter(|commit| !commit.update).any(|commit| commit.author.as_ref().is_some_and(same));
            prop_assert!(!wrote, "the author of a commit");
            let helped = commits.iter().filter(|commit| !commit.update).flat_map(|commit| &commit.co_authors);
            let named = |co_author: &CoAuthor| {
                matches!(co_author, CoAuthor::Account { login, .. } if login.eq_ignore_ascii_case(&approver.login))
            };
            prop_assert!(!helped.into_iter().any(named), "a co-author");
            let permission = evidence.permissions.get(&approver.login);
            prop_assert!(matches!(permission, Some(Ok(Permission::Write | Permission::Admin))));
        }
        let refused: BTreeSet<&str> = tally.refused.iter().map(|entry| entry.user.as_str()).collect();
        for review in reviews.iter().filter(|review| review.state == ReviewState::Approved) {
            let login = review.author.as_ref().map_or("ghost", |person| person.login.as_str());
            prop_assert!(logins(&tally).contains(login) || refused.contains(login), "{login} is told nothing");
        }
    }

    #[test]
    fn what_cannot_be_read_never_approves_more(evidence in any_evidence(), part in 0..6_usize, login in 0..6_u64) {
        let (mut evidence, mut less) = (evidence.clone(), evidence);
        let why = || "503".to_owned();
        match part {
            0 => less.reviews = Err(why()),
            1 => less.commits = Err(why()),
            2 => less.shown = Err(why()),
            3 => less.author = None,
            4 => drop(less.permissions.insert(any_person(login).login, Err(why()))),
            // What was shown of a commit that does not count as the head says nothing about the head.
            _ => {
                let dropped = less.accepted.pop_last();
                let is_dropped = |commit: &String| Some(commit) == dropped.as_ref();
                less.shown.as_mut().expect("a log").retain(|commit, _| !is_dropped(commit));
                evidence.shown.as_mut().expect("a log").retain(|commit, _| !is_dropped(commit));
            }
        }
        let (before, after) = (count(&evidence), count(&less));
        prop_assert!(logins(&after).is_subset(&logins(&before)));
        if part < 4 {
            prop_assert!(after.approvers.is_empty() && !after.unreadable.is_empty());
            prop_assert!(less.candidates().is_empty(), "nobody has to be asked about");
        }
    }

    #[test]
    fn the_order_of_reviews_of_different_people_does_not_matter(evidence in any_evidence(), seed: u64) {
        let mut other = evidence.clone();
        let reviews = other.reviews.as_mut().expect("reviews");
        reviews.sort_by_key(|review| {
            review.author.as_ref().map_or(7, |person| person.id).wrapping_mul(seed | 1) % 64
        });
        prop_assert_eq!(count(&evidence), count(&other));
    }

    #[test]
    fn who_counts_was_a_candidate(evidence in any_evidence()) {
        let candidates: BTreeSet<&str> = evidence.candidates().iter().map(|person| person.login.as_str()).collect();
        prop_assert!(logins(&count(&evidence)).is_subset(&candidates));
    }
}
