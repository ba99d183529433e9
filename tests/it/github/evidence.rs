//! What `gather` makes of GitHub's answers: from a world to counted approvals.

use std::collections::BTreeSet;
use std::time::Duration;

use tfgate::approval::{Evidence, Permission, Tally, count};
use tfgate::github::{Api, ApprovalQuery, Client, Clock, Connection, PullRequest, Repository, gather};

use super::fake::{ADMIN, BOT, Fake, Fault, File, Files, TOKEN, What, World};

const CHANGE_SET: &str = "77f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0";
const OTHER: &str = "00f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0e1aa90bc77f0";

/// A clock that nobody has to wait for.
struct Still;

impl Clock for Still {
    fn sleep(&self, _: Duration) {}

    fn now(&self) -> u64 {
        1_795_000_000
    }
}

/// The token that teams are read with, if any.
#[derive(Clone, Copy)]
enum Teams {
    None,
    Admin,
}

fn connection(fake: &Fake, token: &str) -> Connection {
    let repository = Repository { owner: "acme".to_owned(), name: "infra".to_owned() };
    Connection { api_url: fake.url(), repository, token: token.to_owned(), proxy: None }
}

fn gathered_with(fake: &Fake, number: u64, teams: Teams, approvers: &[&str]) -> Evidence {
    gathered_as(fake, number, teams, approvers, |_| {})
}

/// What is gathered about a pull request that GitHub describes in a slightly other way.
fn gathered_as(
    fake: &Fake,
    number: u64,
    teams: Teams,
    approvers: &[&str],
    edit: impl FnOnce(&mut PullRequest),
) -> Evidence {
    let (own, other) = (connection(fake, TOKEN), connection(fake, ADMIN));
    let api = Api::new(Client::new(&own, &Still).expect("loopback"));
    let team_api = Api::new(Client::new(&other, &Still).expect("loopback"));
    let mut pull = api.pull_request(number).expect("the pull request");
    edit(&mut pull);
    let approvers: BTreeSet<String> = approvers.iter().map(|name| (*name).to_owned()).collect();
    let asked = ApprovalQuery {
        pull: &pull,
        change_set: CHANGE_SET,
        teams: &approvers,
        server: "https://github.com",
        identity: BOT,
        context: "tfgate",
    };
    fake.take_requests();
    let teams = match teams {
        Teams::None => None,
        Teams::Admin => Some(&team_api),
    };
    gather(&api, teams, &asked)
}

fn gathered(fake: &Fake, number: u64) -> Evidence {
    gathered_with(fake, number, Teams::None, &[])
}

fn counted(fake: &Fake, number: u64) -> Tally {
    count(&gathered(fake, number))
}

fn logins(tally: &Tally) -> Vec<&str> {
    tally.approvers.iter().map(|approver| approver.login.as_str()).collect()
}

fn why<'t>(tally: &'t Tally, login: &str) -> &'t str {
    let refused = tally.refused.iter().find(|refused| refused.user == login);
    &refused.unwrap_or_else(|| panic!("`{login}` is not refused: {tally:?}")).why
}

/// A status as tfgate writes it.
fn show_as(world: &mut World, sha: &str, login: &str, context: &str, change_set: &str) {
    world.status(sha, login, "pending", context, "waiting for 1 approval");
    let status = world.repository.statuses.last_mut().expect("the status");
    status.target_url = Some(format!(
        "https://github.com/acme/infra/actions/runs/1/attempts/1#tfgate-change-set={change_set}"
    ));
}

fn show(world: &mut World, sha: &str) {
    show_as(world, sha, BOT, "tfgate", CHANGE_SET);
    world.tick(60);
}

/// A pull request of alice, shown and not approved; `main` went on since.
fn opened() -> (Fake, u64) {
    let fake = Fake::start(|_| {});
    let number = fake.world(|world| {
        world.repository.commit("main", "admin", &[("a.tf", "one\n"), ("b.tf", "one\n")]);
        world.repository.branch("feature", "main");
        let head = world.repository.commit("feature", "alice", &[("a.tf", "two\n")]);
        world.repository.commit("main", "carol", &[("b.tf", "two\n"), ("c.tf", "new\n")]);
        let number = world.open("alice", "feature", "main");
        show(world, &head);
        number
    });
    (fake, number)
}

/// The same, approved by bob.
fn approved() -> (Fake, u64) {
    let (fake, number) = opened();
    fake.world(|world| {
        world.review(number, "bob", "APPROVED");
        world.tick(60);
    });
    (fake, number)
}

fn asked_paths(fake: &Fake, part: &str) -> Vec<String> {
    fake.take_requests().into_iter().map(|request| request.path).filter(|path| path.contains(part)).collect()
}

#[test]
fn an_approval_after_the_change_set_was_shown_counts() {
    let (fake, number) = approved();
    let evidence = gathered(&fake, number);
    let head = fake.world(|world| world.repository.head(number));
    assert_eq!(evidence.accepted, BTreeSet::from([head.clone()]));
    let tally = count(&evidence);
    assert_eq!((logins(&tally), tally.approvers[0].commit.as_str()), (vec!["bob"], head.as_str()));
    assert_eq!((tally.extra, tally.refused.len(), tally.unreadable.len()), (0, 0, 0));
}

#[test]
fn only_those_who_count_otherwise_are_asked_about() {
    let (fake, number) = approved();
    fake.world(|world| {
        world.member("acme/dba", "bob", "active");
        world.member("acme/dba", "carol", "active");
        world.review(number, "alice", "APPROVED");
        world.review(number, "carol", "CHANGES_REQUESTED");
        world.collaborator("dave", "read");
        world.member("acme/dba", "dave", "active");
        world.review(number, "dave", "APPROVED");
        world.review(number, "dependabot[bot]", "APPROVED");
    });
    let evidence = gathered_with(&fake, number, Teams::Admin, &["acme/dba"]);
    let asked = ["bob", "dave"].map(|login| format!("/repos/acme/infra/collaborators/{login}/permission"));
    assert_eq!(asked_paths(&fake, "permission"), asked);
    assert_eq!(evidence.permissions.keys().collect::<Vec<_>>(), ["bob", "dave"]);
    let memberships: Vec<_> = evidence.memberships.iter().collect();
    assert_eq!(memberships, [(&("acme/dba".to_owned(), "bob".to_owned()), &Ok(true))]);
    assert_eq!(why(&count(&evidence), "dependabot[bot]"), "is not a human");
}

#[test]
fn an_update_of_the_branch_takes_no_approval_away_and_makes_nobody_an_author() {
    let (fake, number) = approved();
    fake.world(|world| world.update_branch(number, "bob"));
    fake.world(|world| {
        let head = world.repository.head(number);
        show(world, &head);
    });
    let evidence = gathered(&fake, number);
    assert_eq!(evidence.accepted.len(), 2);
    assert_eq!(logins(&count(&evidence)), ["bob"]);
    // And once more, after the base went on.
    fake.world(|world| {
        world.repository.commit("main", "carol", &[("d.tf", "new\n")]);
        world.update_branch(number, "bob");
    });
    let evidence = gathered(&fake, number);
    assert_eq!(evidence.accepted.len(), 3);
    assert_eq!(logins(&count(&evidence)), ["bob"]);
}

#[test]
fn an_update_below_the_head_makes_nobody_an_author_either() {
    let (fake, number) = opened();
    fake.world(|world| {
        world.update_branch(number, "bob");
        let head = world.repository.commit("feature", "alice", &[("a.tf", "three\n")]);
        show(world, &head);
        world.review(number, "bob", "APPROVED");
    });
    let evidence = gathered(&fake, number);
    assert_eq!(evidence.accepted.len(), 1, "a push takes the approvals of what was there before");
    assert_eq!(logins(&count(&evidence)), ["bob"]);
}

/// A merge made by bob, of these parents (of the feature branch, then of `main`), with these files.
fn merged_by_hand(change: impl FnOnce(&mut World, &mut Vec<String>, &mut Files)) -> (Fake, u64) {
    let (fake, number) = approved();
    fake.world(|world| {
        let mut parents = vec![world.repository.tip("feature"), world.repository.tip("main")];
        let right = world.repository.merge("feature", "main", "bob");
        let mut files = world.repository.files(&right);
        change(world, &mut parents, &mut files);
        let head = world.repository.commit_as("feature", (Some("bob"), Some("bob")), parents, files);
        show(world, &head);
    });
    (fake, number)
}

fn takes_the_approval_away(what: &str, (fake, number): (Fake, u64)) {
    let evidence = gathered(&fake, number);
    assert_eq!(evidence.accepted.len(), 1, "{what}");
    let tally = count(&evidence);
    assert_eq!(
        (logins(&tally), why(&tally, "bob")),
        (vec![], "wrote a commit of this pull request"),
        "{what}"
    );
}

#[test]
fn a_merge_with_a_hand_in_it_is_a_commit_like_any_other() {
    let (fake, number) = merged_by_hand(|_, _, _| {});
    assert_eq!(gathered(&fake, number).accepted.len(), 2, "the merge as it should be");
    let put = |path: &'static str, text: &'static str| {
        move |_: &mut World, _: &mut Vec<String>, files: &mut Files| {
            files.insert(path.to_owned(), File::plain(text));
        }
    };
    takes_the_approval_away("a file of its own", merged_by_hand(put("evil.tf", "evil\n")));
    takes_the_approval_away("another text for a file of the base", merged_by_hand(put("b.tf", "evil\n")));
    takes_the_approval_away("another text for a file of the branch", merged_by_hand(put("a.tf", "evil\n")));
    takes_the_approval_away("a file of the base left out", merged_by_hand(put("b.tf", "one\n")));
    takes_the_approval_away("a file removed", merged_by_hand(|_, _, files| drop(files.remove("README.md"))));
    takes_the_approval_away(
        "a new file of the base left out",
        merged_by_hand(|_, _, files| drop(files.remove("c.tf"))),
    );
    takes_the_approval_away(
        "the parents in the other order",
        merged_by_hand(|_, parents, _| parents.reverse()),
    );
    takes_the_approval_away(
        "three parents",
        merged_by_hand(|world, parents, _| {
            world.repository.branch("third", "main");
            parents.push(world.repository.commit("third", "carol", &[("b.tf", "two\n")]));
        }),
    );
    takes_the_approval_away("one parent", merged_by_hand(|_, parents, _| drop(parents.pop())));
}

#[test]
fn a_file_that_both_sides_changed_takes_the_approval_away() {
    let theirs = |world: &mut World, parents: &mut Vec<String>, files: &mut Files| {
        parents[1] = world.repository.commit("main", "carol", &[("a.tf", "of the base\n")]);
        files.insert("a.tf".to_owned(), File::plain("of the base\n"));
    };
    takes_the_approval_away("the text of the base", merged_by_hand(theirs));
    let ours = |world: &mut World, parents: &mut Vec<String>, _: &mut Files| {
        parents[1] = world.repository.commit("main", "carol", &[("a.tf", "of the base\n")]);
    };
    takes_the_approval_away("the text of the branch", merged_by_hand(ours));
}

#[test]
fn a_merge_of_something_else_than_the_base_takes_the_approval_away() {
    let side = |world: &mut World, parents: &mut Vec<String>, files: &mut Files| {
        world.repository.branch("side", "main");
        parents[1] = world.repository.commit("side", "bob", &[("evil.tf", "evil\n")]);
        files.insert("evil.tf".to_owned(), File::plain("evil\n"));
    };
    takes_the_approval_away("a side branch", merged_by_hand(side));
    // After the merge the base branch has the commits of the side branch too.
    let (fake, number) = merged_by_hand(side);
    fake.world(|world| world.merge_pull(number, "carol"));
    takes_the_approval_away("a side branch, after the merge", (fake, number));
    // A list that lacks the side branch is not what tells the base.
    let (fake, number) = merged_by_hand(side);
    let commits = fake.world(|world| {
        let head = world.repository.head(number);
        let merge = world.repository.objects.commit(&head).expect("the merge");
        let bob = r#"{"login": "bob", "id": 1, "type": "User"}"#;
        let entry = |sha: &str, parents: &[String]| {
            let parents: Vec<String> = parents.iter().map(|sha| format!(r#"{{"sha": "{sha}"}}"#)).collect();
            let parents = parents.join(", ");
            let git = r#"{"message": "x"}"#;
            format!(
                r#"{{"sha": "{sha}", "author": {bob}, "committer": {bob}, "parents": [{parents}], "commit": {git}}}"#
            )
        };
        format!("[{}, {}]", entry(&merge.parents[0], &[]), entry(&head, &merge.parents))
    });
    fake.world(|world| world.faults.push(Fault::new("GET", "/commits", What::answer(200, &[], &commits))));
    let evidence = gathered_as(&fake, number, Teams::None, &[], |pull| pull.commits = Some(2));
    assert_eq!(evidence.commits.as_ref().map(Vec::len), Ok(2), "the list is taken for whole");
    assert_eq!(evidence.accepted.len(), 1);
}

#[test]
fn an_update_still_counts_after_the_merge() {
    let (fake, number) = approved();
    fake.world(|world| {
        world.update_branch(number, "bob");
        let head = world.repository.head(number);
        show(world, &head);
        world.merge_pull(number, "carol");
    });
    assert_eq!(logins(&counted(&fake, number)), ["bob"]);
}

#[test]
fn the_base_may_have_gone_on_since_github_looked() {
    let (fake, number) = approved();
    let before = fake.world(|world| {
        let before = world.repository.base(number);
        world.repository.commit("main", "carol", &[("d.tf", "new\n")]);
        world.update_branch(number, "bob");
        before
    });
    let evidence = gathered_as(&fake, number, Teams::None, &[], |pull| pull.base.sha = before);
    assert_eq!(evidence.accepted.len(), 2);
    assert_eq!(asked_paths(&fake, "/commits/heads").len(), 1);
    // Where GitHub lists commits of the base too, they are not believed to be of the base.
    fake.world(|world| {
        let first = world.repository.objects.commit(&world.repository.tip("main")).expect("a commit").parents
            [0]
        .clone();
        world.repository.pulls.get_mut(&number).expect("the pull request").base_sha = Some(first);
    });
    assert_eq!(gathered(&fake, number).accepted.len(), 1);
}

#[test]
fn as_many_files_as_github_lists_take_the_approval_away() {
    for (count, accepted) in [(299, 2), (300, 1)] {
        let (fake, number) = approved();
        fake.world(|world| {
            world.repository.branch("main", "feature");
            let base = world.repository.pull(number).base.clone();
            let from =
                world.repository.objects.commit(&world.repository.tip("feature")).expect("a commit").parents
                    [0]
                .clone();
            world.repository.branches.insert(base, from);
            world.repository.commit_files("main", Some("carol"), |files| {
                files.extend((0..count).map(|at| (format!("many/{at:03}.tf"), File::plain("x\n"))));
            });
            world.update_branch(number, "bob");
        });
        assert_eq!(gathered(&fake, number).accepted.len(), accepted, "{count} files");
    }
}

#[test]
fn an_update_that_cannot_be_looked_at_takes_the_approval_away() {
    let (fake, number) = approved();
    fake.world(|world| {
        world.update_branch(number, "bob");
        world.faults.push(Fault::new("GET", "/compare/", What::status(404, "Not Found")).always());
    });
    takes_the_approval_away("no answer", (fake, number));
}

#[test]
fn only_so_many_merges_are_looked_at() {
    let (fake, number) = approved();
    fake.world(|world| {
        for at in 0..12 {
            world.repository.commit("main", "carol", &[(format!("d{at}.tf").as_str(), "new\n")]);
            world.update_branch(number, "bob");
        }
    });
    assert_eq!(gathered(&fake, number).accepted.len(), 11);
}

#[test]
fn statuses_of_others_are_no_record() {
    for (what, login, context) in [
        ("a person", "mallory", "tfgate"),
        ("another program", "dependabot[bot]", "tfgate"),
        ("another context", BOT, "tfgate/prod"),
    ] {
        let (fake, number) = approved();
        fake.world(|world| {
            world.repository.statuses.clear();
            let head = world.repository.head(number);
            show_as(world, &head, login, context, CHANGE_SET);
            world.repository.statuses[0].created_at = 1;
        });
        let tally = counted(&fake, number);
        assert_eq!(why(&tally, "bob"), "approved before the change set was shown", "{what}");
        assert_eq!(tally.early, ["bob"]);
    }
}

#[test]
fn the_log_has_every_own_verdict_and_the_order_of_one_second() {
    let (fake, number) = approved();
    let short = "77f0e1aa90bc";
    let sets = |at: usize| [OTHER, CHANGE_SET, short][at % 3];
    fake.world(|world| {
        let head = world.repository.head(number);
        for at in 0..130 {
            show_as(world, &head, BOT, "tfgate", sets(at));
            world.status(&head, BOT, "success", "tfgate", "without a change set");
            world.status(&head, BOT, "error", "tfgate", "no verdict");
        }
    });
    let evidence = gathered(&fake, number);
    let log = evidence.shown.as_ref().expect("the log").values().next().expect("an entry");
    let both = (0..130).flat_map(|at| [Some(sets(at)), None]);
    let expected: Vec<Option<&str>> = std::iter::once(Some(CHANGE_SET)).chain(both).collect();
    assert_eq!(log.iter().map(|shown| shown.change_set.as_deref()).collect::<Vec<_>>(), expected);
    assert_eq!(log[0].at.unix_timestamp(), 1_795_000_000);
    assert_eq!(evidence.change_set, CHANGE_SET);
}

/// Left out, an older entry would pass for the newest.
#[test]
fn an_own_status_without_a_time_makes_the_log_unreadable() {
    let (fake, number) = approved();
    let head = fake.world(|world| world.repository.head(number));
    let status = |set: &str, at: &str| {
        format!(
            r#"{{"state": "pending", "context": "tfgate", "created_at": "{at}",
                "target_url": "https://github.com/acme/infra/actions/runs/1#tfgate-change-set={set}",
                "creator": {{"login": "{BOT}", "id": 41898282, "type": "Bot"}}}}"#
        )
    };
    let statuses = format!("[{}, {}]", status(OTHER, ""), status(CHANGE_SET, "2026-11-18T00:00:00Z"));
    let path = format!("/commits/{head}/statuses");
    fake.world(|world| world.faults.push(Fault::new("GET", &path, What::answer(200, &[], &statuses))));
    let tally = counted(&fake, number);
    assert_eq!(tally.unreadable, ["the log of change sets has an entry without a time"]);
    assert!(tally.approvers.is_empty());
}

#[test]
fn what_cannot_be_read_is_said_and_approves_nothing() {
    for (path, expected) in [
        ("/reviews", "the reviews cannot be read"),
        ("/pulls/1/commits", "the commits cannot be read"),
        ("/statuses", "the log of change sets cannot be read"),
    ] {
        let (fake, number) = approved();
        let fault = Fault::new("GET", path, What::status(404, "Not Found")).always();
        fake.world(|world| world.faults.push(fault));
        let tally = counted(&fake, number);
        assert!(tally.approvers.is_empty(), "{path}");
        assert!(tally.unreadable[0].starts_with(expected), "{path}: {:?}", tally.unreadable);
        assert_eq!(asked_paths(&fake, "permission"), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_list_of_commits_that_is_not_whole_is_not_believed() {
    let (fake, number) = approved();
    fake.world(|world| {
        for at in 0..250 {
            world.repository.commit("feature", "alice", &[("a.tf", format!("{at}\n").as_str())]);
        }
    });
    let expected = "the pull request has 251 commits, and GitHub lists no more than 250";
    assert_eq!(counted(&fake, number).unreadable, [expected]);
    let (fake, number) = approved();
    fake.world(|world| {
        world.faults.push(Fault::new("GET", "/pulls/1/commits", What::answer(200, &[], "[]")));
    });
    let expected = "the list of commits has 0, although the pull request has 1";
    assert_eq!(counted(&fake, number).unreadable, [expected]);
}

#[test]
fn a_commit_that_belongs_to_no_account_needs_one_more() {
    let (fake, number) = approved();
    fake.world(|world| {
        let head = world.repository.commit_files("feature", None, |files| {
            files.insert("x.tf".to_owned(), File::plain("x\n"));
        });
        show(world, &head);
        world.review(number, "bob", "APPROVED");
    });
    let tally = counted(&fake, number);
    assert_eq!((logins(&tally), tally.extra), (vec!["bob"], 1));
    // GitHub has two ways to write that.
    let (fake, number) = approved();
    let head = fake.world(|world| world.repository.head(number));
    for nobody in ["{}", "null"] {
        let commits = format!(
            r#"[{{"sha": "{head}", "author": {nobody}, "committer": {nobody}, "parents": [], "commit": {{"message": "x", "author": {{"email": "e@x.org"}}, "committer": {{"email": "e@x.org"}}}}}}]"#
        );
        let answer = What::answer(200, &[], &commits);
        fake.world(|world| world.faults.push(Fault::new("GET", "/pulls/1/commits", answer)));
        let tally = counted(&fake, number);
        assert_eq!((logins(&tally), tally.extra), (vec!["bob"], 1), "{nobody}");
    }
}

#[test]
fn permissions_are_those_of_the_account_that_approved() {
    for (role, expected) in [
        ("admin", Ok(Permission::Admin)),
        ("maintain", Ok(Permission::Write)),
        ("write", Ok(Permission::Write)),
        ("triage", Ok(Permission::Read)),
        ("read", Ok(Permission::Read)),
    ] {
        let (fake, number) = approved();
        fake.world(|world| world.collaborator("bob", role));
        assert_eq!(gathered(&fake, number).permissions["bob"], expected, "{role}");
    }
    let user = |id: u64| {
        format!(r#"{{"permission": "admin", "user": {{"login": "bob", "id": {id}, "type": "User"}}}}"#)
    };
    for (what, answer, expected) in [
        ("another account", What::answer(200, &[], &user(1)), "is about another account"),
        ("no account", What::answer(200, &[], r#"{"permission": "admin"}"#), "is about another account"),
        (
            "refused",
            What::status(403, "Resource not accessible by integration"),
            "the permission cannot be read",
        ),
        ("not found", What::status(404, "Not Found"), "the permission cannot be read"),
    ] {
        let (fake, number) = approved();
        fake.world(|world| world.faults.push(Fault::new("GET", "/permission", answer.clone()).always()));
        let tally = counted(&fake, number);
        assert_eq!(logins(&tally), Vec::<&str>::new(), "{what}");
        assert!(why(&tally, "bob").contains(expected), "{what}: {}", why(&tally, "bob"));
    }
}

#[test]
fn members_of_teams_are_known_by_the_other_token_alone() {
    let key = ("acme/dba".to_owned(), "bob".to_owned());
    let membership = |state: Option<&str>, teams: Teams| {
        let (fake, number) = approved();
        fake.world(|world| {
            world.member("acme/dba", "carol", "active");
            if let Some(state) = state {
                world.member("acme/dba", "bob", state);
            }
        });
        gathered_with(&fake, number, teams, &["acme/dba"]).memberships[&key].clone()
    };
    assert_eq!(membership(Some("active"), Teams::Admin), Ok(true));
    assert_eq!(membership(Some("pending"), Teams::Admin), Ok(false));
    let unknown = membership(None, Teams::Admin).expect_err("nobody knows");
    assert!(unknown.starts_with("no such member"), "{unknown}");
    let unasked = membership(Some("active"), Teams::None).expect_err("nobody knows");
    assert!(unasked.contains("`approvals-token`"), "{unasked}");
}

#[test]
fn every_state_of_a_review_has_its_meaning() {
    for (state, expected) in [
        ("APPROVED", None),
        ("CHANGES_REQUESTED", Some("asked for changes afterwards")),
        ("DISMISSED", Some("had the review dismissed")),
        ("COMMENTED", None),
        ("PENDING", None),
        ("SUPERSEDED", Some("took it back")),
    ] {
        let (fake, number) = approved();
        fake.world(|world| world.review(number, "bob", state));
        let tally = counted(&fake, number);
        assert_eq!(logins(&tally).is_empty(), expected.is_some(), "{state}");
        assert!(expected.is_none_or(|expected| why(&tally, "bob") == expected), "{state}: {tally:?}");
    }
}

#[test]
fn reviews_without_an_account_or_a_commit_count_for_nobody() {
    let (fake, number) = approved();
    fake.world(|world| {
        let pull = world.repository.pulls.get_mut(&number).expect("the pull request");
        pull.reviews[0].commit = None;
        world.review(number, "carol", "APPROVED");
        let pull = world.repository.pulls.get_mut(&number).expect("the pull request");
        pull.reviews[1].author = None;
    });
    let tally = counted(&fake, number);
    assert_eq!(logins(&tally), Vec::<&str>::new());
    assert_eq!(why(&tally, "bob"), "approved a commit that is gone");
    assert_eq!(why(&tally, "ghost"), "has no account any more");
}
