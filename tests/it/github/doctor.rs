//! `tfgate github doctor`: what is missing is named, and what is not known is no yes.

use serde_json::{Value, json};

use crate::support::{files, text};

use super::fake::{ADMIN, Access, Fake, Fault, GithubRan, Rights, TOKEN, What, World, example};

const WORKFLOW: &str = ".github/workflows/tfgate.yml";
const RULES: [&str; 2] = ["required_status_checks", "pull_request"];

/// A workflow with one job.
fn workflow(on: &str, job: &str, uses: &str) -> String {
    format!(
        "on: {on}\njobs:\n  gate:\n    {job}\n    runs-on: ubuntu-latest\n    steps:\n      - uses: {uses}\n"
    )
}

fn good_workflow() -> String {
    workflow(
        "[pull_request, pull_request_review]",
        "timeout-minutes: 5",
        &format!("acme/tfgate@{}", "ab01".repeat(10)),
    )
}

/// An environment whose reviewers may not start the run.
fn environment(prevented: bool) -> Value {
    let mut environment = example("GET /repos/{owner}/{repo}/environments")["environments"][0].clone();
    environment["protection_rules"][1]["prevent_self_review"] = json!(prevented);
    environment
}

/// Everything is there: files, settings, and a ruleset.
fn protect(world: &mut World) {
    let files = [
        (WORKFLOW, good_workflow()),
        (
            ".github/CODEOWNERS",
            "* @acme/all\n/.github/ @acme/platform\n/.tfgate/ @acme/platform\n".to_owned(),
        ),
        (".tfgate/main.gate.hcl", "settings {}\n".to_owned()),
    ];
    let repository = &mut world.repository;
    repository.commit("main", "admin", &files.each_ref().map(|(path, text)| (*path, text.as_str())));
    repository.environments = vec![environment(true)];
    let set = |kind: &str, parameters: Value| {
        json!({
            "type": kind,
            "parameters": parameters,
            "ruleset_id": 42,
            "ruleset_source": "acme/infra",
            "ruleset_source_type": "Repository",
        })
    };
    let statuses = json!({
        "required_status_checks": [{"context": "tfgate", "integration_id": 15368}],
        "strict_required_status_checks_policy": false,
    });
    let reviews = json!({
        "required_approving_review_count": 1,
        "dismiss_stale_reviews_on_push": true,
        "require_last_push_approval": false,
        "require_code_owner_review": true,
        "required_review_thread_resolution": false,
    });
    let other = set("commit_message_pattern", json!({"operator": "contains", "pattern": "x"}));
    let rules = vec![other, set(RULES[0], statuses), set(RULES[1], reviews)];
    repository.rules.insert("main".to_owned(), rules);
    let mut ruleset = example("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}");
    ruleset["bypass_actors"] = json!([]);
    repository.rulesets.insert(42, ruleset);
}

/// The same by a classic protection in place of the ruleset.
fn protect_classically(world: &mut World) {
    protect(world);
    world.repository.rules.clear();
    let mut classic = example("GET /repos/{owner}/{repo}/branches/{branch}/protection");
    classic["required_status_checks"] =
        json!({"strict": false, "contexts": ["tfgate"], "checks": [{"context": "tfgate", "app_id": 15368}]});
    classic["enforce_admins"]["enabled"] = json!(true);
    classic.as_object_mut().expect("an object").remove("restrictions");
    classic["required_pull_request_reviews"] = json!({
        "dismiss_stale_reviews": false,
        "require_last_push_approval": true,
        "require_code_owner_reviews": true,
        "required_approving_review_count": 2,
    });
    world.repository.protection.insert("main".to_owned(), classic);
}

fn doctor(fake: &Fake, token: &str) -> GithubRan {
    fake.runner().token(token).run(&["github", "doctor"])
}

/// The state of each line, by its id.
fn states(fake: &Fake, token: &str) -> (i32, Vec<(String, String)>) {
    let ran = fake.runner().token(token).run(&["github", "doctor", "--format", "json"]);
    let list: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"));
    let word = |value: &Value| value.as_str().expect("a word").to_owned();
    let checks = list["checks"].as_array().expect("checks");
    (ran.code, checks.iter().map(|check| (word(&check["id"]), word(&check["state"]))).collect())
}

fn with(states: &(i32, Vec<(String, String)>), state: &str) -> Vec<String> {
    states.1.iter().filter(|(_, known)| known == state).map(|(id, _)| id.clone()).collect()
}

#[test]
fn a_protected_branch_is_told_to_be() {
    for protect in [protect, protect_classically] {
        let fake = Fake::start(protect);
        let states = states(&fake, ADMIN);
        assert_eq!((states.0, with(&states, "protected").len()), (0, 12), "{states:?}");
        assert!(doctor(&fake, ADMIN).stdout.starts_with("PROTECTED: acme/infra, branch main\n"));
    }
}

#[test]
fn a_bare_repository_lacks_everything() {
    let fake = Fake::start(|world| {
        world.repository.workflow_permissions =
            json!({"default_workflow_permissions": "write", "can_approve_pull_request_reviews": true});
    });
    let ran = doctor(&fake, ADMIN);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn what_the_token_may_not_read_is_not_known() {
    let fake = Fake::start(protect_classically);
    let ran = doctor(&fake, TOKEN);
    assert_eq!(ran.code, 2, "{ran:?}");
    insta::assert_snapshot!(ran.stdout);
    // A protection that is missing is missing, whatever else is not known.
    fake.world(|world| world.repository.commit("main", "admin", &[(".github/CODEOWNERS", "")]));
    assert_eq!(doctor(&fake, TOKEN).code, 1);
}

#[test]
fn without_any_answer_there_is_none() {
    let fake = Fake::start(protect);
    for token in ["unknown", ""] {
        let ran = doctor(&fake, token);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
        assert!(ran.stderr.starts_with("error: "), "{ran:?}");
    }
    fake.world(|world| {
        world.token("blind", "bob", Rights::of(&[]));
        world.faults.push(Fault::new("GET", "/rules/branches/", What::status(422, "no")).always());
    });
    let states = states(&fake, "blind");
    assert_eq!((states.0, with(&states, "unknown").len()), (2, states.1.len()), "{states:?}");
}

#[test]
fn a_token_that_may_not_know_of_a_protection_does_not_deny_it() {
    let fake = Fake::start(protect_classically);
    fake.world(|world| {
        let mut rights = Rights::workflow().with("actions", Access::Read);
        rights.hidden.insert("administration");
        world.token("hidden", "bob", rights);
    });
    let states = states(&fake, "hidden");
    assert!(with(&states, "unknown").contains(&"required-status".to_owned()), "{states:?}");
    assert_eq!((states.0, with(&states, "missing").len()), (2, 0), "{states:?}");
}

/// Something that takes one protection away.
type Weaken = fn(&mut World);

/// A parameter of a rule.
fn parameter(world: &mut World, rule: &str, name: &str, value: Value) {
    let rules = world.repository.rules.get_mut("main").expect("rules");
    let rule = rules.iter_mut().find(|known| known["type"] == rule).expect("the rule");
    rule["parameters"][name] = value;
}

fn write(world: &mut World, path: &str, text: &str) {
    world.repository.commit("main", "admin", &[(path, text)]);
}

fn write_workflow(world: &mut World, on: &str, job: &str, uses: &str) {
    write(world, WORKFLOW, &workflow(on, job, uses));
}

const COMMIT: &str = "acme/tfgate@ab01ab01ab01ab01ab01ab01ab01ab01ab01ab01";

#[test]
fn each_protection_that_is_taken_away_is_missed() {
    let cases: Vec<(&str, Weaken)> = vec![
        ("required-status", |world| {
            parameter(world, RULES[0], "required_status_checks", json!([{"context": "tfgate"}]));
        }),
        ("required-status", |world| {
            let list = json!([{"context": "tfgate/prod", "integration_id": 15368}]);
            parameter(world, RULES[0], "required_status_checks", list);
        }),
        ("required-reviews", |world| parameter(world, RULES[1], "required_approving_review_count", json!(0))),
        ("stale-reviews", |world| parameter(world, RULES[1], "dismiss_stale_reviews_on_push", json!(false))),
        ("code-owner-reviews", |world| parameter(world, RULES[1], "require_code_owner_review", json!(false))),
        ("bypass", |world| {
            let actors = json!([{"actor_id": 5, "actor_type": "RepositoryRole", "bypass_mode": "always"}]);
            world.repository.rulesets.get_mut(&42).expect("the set")["bypass_actors"] = actors;
        }),
        ("code-owners", |world| write(world, ".github/CODEOWNERS", "/.github/ @acme/platform\n")),
        ("code-owners", |world| write(world, ".github/CODEOWNERS", "* @acme/all\n/.tfgate/\n")),
        ("code-owners", |world| write(world, ".github/CODEOWNERS", "* @acme/all\n*.hcl\n")),
        ("job-runs", |world| write_workflow(world, "pull_request", "if: false", COMMIT)),
        ("job-runs", |world| write_workflow(world, "pull_request", "if: github.actor != 'x'", COMMIT)),
        ("job-runs", |world| write_workflow(world, "pull_request", "if: ${{ always() && false }}", COMMIT)),
        ("action-pinned", |world| write_workflow(world, "pull_request", "name: x", "acme/tfgate@v1")),
        ("action-pinned", |world| write_workflow(world, "pull_request", "name: x", "acme/tfgate@ab01ab0")),
        ("pull-request-target", |world| {
            write(world, ".github/workflows/x.yaml", "on: pull_request_target\njobs: {}\n");
        }),
        ("pull-request-target", |world| {
            write(world, ".github/workflows/x.yml", "\"on\": [push, pull_request_target]\njobs: {}\n");
        }),
        ("pull-request-target", |world| {
            write(world, ".github/workflows/x.yml", "on: {pull_request_target: {types: [opened]}}\n");
        }),
        ("actions-approve", |world| {
            world.repository.workflow_permissions["can_approve_pull_request_reviews"] = json!(true);
        }),
        ("workflow-permissions", |world| {
            world.repository.workflow_permissions["default_workflow_permissions"] = json!("write");
        }),
        ("environments", |world| world.repository.environments.push(environment(false))),
    ];
    for (id, weaken) in cases {
        let fake = Fake::start(|world| {
            protect(world);
            weaken(world);
        });
        let states = states(&fake, ADMIN);
        assert_eq!((states.0, with(&states, "missing")), (1, vec![id.to_owned()]), "{states:?}");
    }
}

#[test]
fn each_classic_protection_that_is_taken_away_is_missed() {
    let cases: [(&str, &str, Value); 6] = [
        ("required-status", "/required_status_checks/checks/0/app_id", json!(-1)),
        ("required-status", "/required_status_checks/checks/0/app_id", Value::Null),
        ("required-reviews", "/required_pull_request_reviews/required_approving_review_count", json!(0)),
        ("stale-reviews", "/required_pull_request_reviews/require_last_push_approval", json!(false)),
        ("code-owner-reviews", "/required_pull_request_reviews/require_code_owner_reviews", json!(false)),
        ("bypass", "/enforce_admins/enabled", json!(false)),
    ];
    for (id, place, value) in cases {
        let fake = Fake::start(|world| {
            protect_classically(world);
            let classic = world.repository.protection.get_mut("main").expect("a protection");
            *classic.pointer_mut(place).expect("the place") = value;
        });
        let states = states(&fake, ADMIN);
        assert_eq!((states.0, with(&states, "missing")), (1, vec![id.to_owned()]), "{states:?}");
    }
}

#[test]
fn what_nothing_depends_on_is_not_asked_for() {
    let fake = Fake::start(|world| {
        protect(world);
        world.repository.environments.clear();
        let run = "on: pull_request\njobs:\n  gate:\n    if: always()\n    steps:\n      - run: tfgate github pr plan.json\n";
        write(world, WORKFLOW, run);
    });
    let found = states(&fake, ADMIN);
    assert_eq!(
        (found.0, with(&found, "not needed")),
        (
            0,
            vec![
                "team-reviews".into(),
                "action-pinned".into(),
                "actions-policies".into(),
                "environments".into()
            ]
        )
    );
    fake.world(|world| {
        let text = format!("{}        with: {{approvals: environment}}\n", good_workflow());
        write(world, WORKFLOW, &text);
    });
    assert_eq!(with(&states(&fake, ADMIN), "missing"), ["environments"]);
}

#[test]
fn a_workflow_that_cannot_be_read_is_not_passed_over() {
    let fake = Fake::start(|world| {
        protect(world);
        write(world, ".github/workflows/odd.yml", "on: [push\n\tjobs: {");
    });
    let states = states(&fake, ADMIN);
    let unknown = ["job-runs", "action-pinned", "pull-request-target"];
    assert_eq!((states.0, with(&states, "unknown")), (2, unknown.map(str::to_owned).to_vec()));
}

#[test]
fn names_of_others_are_no_commands() {
    let fake = Fake::start(|world| {
        protect(world);
        let path = ".github/workflows/x ::error::y\u{1b}[2J##[group].yml";
        write(world, path, "on: pull_request_target\njobs: {}\n");
    });
    let ran = doctor(&fake, ADMIN);
    for line in ran.said().lines() {
        assert!(
            !line.trim_start().starts_with("::") && !line.contains("##") && !line.contains('\u{1b}'),
            "{line}"
        );
        assert!(line.chars().count() <= 80, "{line}");
    }
    let words = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("runs on `pull_request_target`"), "{words}");
}

#[test]
fn another_branch_may_be_asked_for() {
    let fake = Fake::start(|world| {
        protect(world);
        world.repository.branch("release/1", "main");
    });
    let ran = fake.runner().token(ADMIN).run(&["github", "doctor", "--branch", "release/1"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("acme/infra, branch release/1"), "{ran:?}");
}

/// The workflows that the documentation shows leave nothing to be said about workflows.
#[test]
fn the_example_workflows_are_as_they_should_be() {
    let names: Vec<String> =
        files("docs/examples/github").into_iter().map(|path| path.display().to_string()).collect();
    assert!(names.len() >= 6, "{names:?}");
    let place = |name: &String| format!(".github/workflows/{}", name.rsplit('/').next().unwrap_or_default());
    for name in &names {
        let fake = Fake::start(|world| {
            protect(world);
            let all = [(WORKFLOW, "on: push\njobs: {}\n".to_owned()), (place(name).as_str(), text(name))]
                .map(|(path, text)| (path.to_owned(), text));
            let all = all.each_ref().map(|(path, text)| (path.as_str(), text.as_str()));
            world.repository.commit("main", "admin", &all);
        });
        let states = states(&fake, ADMIN);
        let judges = ["pull-request", "matrix", "fork-comment"].iter().any(|part| name.contains(part));
        let missing = if judges { &[][..] } else { &["job-runs"] };
        assert_eq!(with(&states, "missing"), missing, "{name}: {states:?}");
    }
}

/// A job that the program is piped into is one like that of the action, unless it leaves the status to another.
#[test]
fn a_job_that_pipes_the_plan_is_looked_at() {
    let run = |condition: &str, status: &str| {
        let fake = Fake::start(|world| {
            protect(world);
            let workflow = format!(
                "on: pull_request\njobs:\n  gate:\n    {condition}steps:\n      - run: terraform show -json tfplan | \"$TFGATE_BIN\" github pr -\n        env:\n          TFGATE_STATUS: {status}\n"
            );
            world.repository.commit("main", "admin", &[(WORKFLOW, &workflow)]);
        });
        with(&states(&fake, ADMIN), "missing")
    };
    assert_eq!(run("", "'true'"), Vec::<String>::new());
    assert_eq!(run("if: github.actor != 'x'\n    ", "'true'"), ["job-runs"]);
    assert_eq!(run("", "'false'"), ["job-runs"], "nobody writes the status");
}

const TEAM: &str = "protect \"db\" {
  types  = [\"aws_db_instance\"]
  stacks = [\"stacks/db*\"]

  override {
    approvers = [\"team:acme/dba\", \"bob\"]
  }
}
";

/// The state and the explanation of the line about teams.
fn team_line(settle: impl FnOnce(&mut World), token: &str) -> (String, String) {
    let fake = Fake::start(|world| {
        protect(world);
        world.member("acme/dba", "bob", "active");
        world.member("acme/ops", "carol", "active");
        let files = [
            (".tfgate/db.gate.hcl", TEAM),
            ("stacks/db/main.tf", ""),
            ("stacks/db/eu/main.tf", ""),
            ("stacks/web/main.tf", ""),
            ("stacks/db/README.md", ""),
        ];
        world.repository.commit("main", "admin", &files);
        settle(world);
    });
    let ran = fake.runner().token(token).run(&["github", "doctor", "--format", "json"]);
    let list: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"));
    let line = list["checks"].as_array().expect("checks").iter().find(|check| check["id"] == "team-reviews");
    let line = line.expect("the line");
    fake.finish();
    (
        line["state"].as_str().expect("a word").to_owned(),
        line["detail"].as_str().expect("a sentence").to_owned(),
    )
}

#[test]
fn a_ruleset_covers_the_stacks_that_a_team_must_approve() {
    let line = |team: &'static str, minimum: u64, patterns: &'static [&'static str]| {
        team_line(move |world| world.require_team(43, team, minimum, patterns), ADMIN)
    };
    for patterns in [&["**/*"][..], &["stacks/db/**/*"], &["stacks/db/*", "stacks/db/eu/*.tf"]] {
        assert_eq!(line("acme/dba", 1, patterns).0, "protected", "{patterns:?}");
    }
    for (team, minimum, patterns, words) in [
        ("acme/dba", 1, &["stacks/db/*"][..], "`stacks/db/eu/main.tf`"),
        ("acme/dba", 1, &["*"], "`stacks/db/README.md`"),
        ("acme/dba", 1, &["**/*", "!stacks/db/**"], "certainly requires"),
        ("acme/dba", 0, &["**/*"], "no ruleset requires so many"),
        ("acme/ops", 1, &["**/*"], "certainly requires"),
    ] {
        let (state, detail) = line(team, minimum, patterns);
        assert_eq!(state, "missing", "{team} {patterns:?}: {detail}");
        assert!(detail.contains(words), "{words}: {detail}");
    }
    assert_eq!(team_line(|_| {}, ADMIN).0, "missing", "no ruleset at all");
}

/// The gate asks for the team where a pull request edits values or templates alone.
#[test]
fn a_ruleset_covers_all_files_of_a_stack() {
    for (path, missing) in [
        ("stacks/db/prod.tfvars", true),
        ("stacks/db/eu/templates/user-data.tpl", true),
        ("stacks/db/eu/sizes.json", true),
        ("stacks/web/prod.tfvars", false),
        ("notes/db.md", false),
        ("stacks/db/.hidden.json", false),
    ] {
        let settle = |world: &mut World| {
            world.repository.commit("main", "admin", &[(path, "")]);
            world.require_team(43, "acme/dba", 1, &["**/*.tf", "**/*.md"]);
        };
        let (state, detail) = team_line(settle, ADMIN);
        assert_eq!(state, if missing { "missing" } else { "protected" }, "{path}: {detail}");
        assert_eq!(detail.contains(path), missing, "{detail}");
    }
}

#[test]
fn what_teams_need_is_not_always_known_or_needed() {
    let rule = |world: &mut World| world.require_team(43, "acme/dba", 1, &["**/*"]);
    let (state, detail) = team_line(rule, TOKEN);
    assert_eq!(state, "unknown");
    assert!(detail.contains("members: read"), "{detail}");
    let token = |world: &mut World| {
        let workflow = good_workflow() + "        with:\n          approvals-token: ${{ secrets.TEAMS }}\n";
        world.repository.commit("main", "admin", &[(WORKFLOW, workflow.as_str())]);
    };
    assert_eq!(team_line(token, TOKEN).0, "not needed");
    let no_team = |world: &mut World| {
        let policy = TEAM.replace("\"team:acme/dba\", ", "");
        world.repository.commit("main", "admin", &[(".tfgate/db.gate.hcl", policy.as_str())]);
    };
    assert_eq!(team_line(no_team, TOKEN).0, "not needed");
    let broken = |world: &mut World| {
        world.repository.commit("main", "admin", &[(".tfgate/db.gate.hcl", "team: {")]);
    };
    let (state, detail) = team_line(broken, ADMIN);
    assert_eq!(state, "unknown", "{detail}");
    // A folder of policies is about the stacks beside and below it.
    let elsewhere = |world: &mut World| {
        world.repository.commit_files("main", Some("admin"), |files| {
            let policy = files.remove(".tfgate/db.gate.hcl").expect("the policy");
            files.insert("network/.tfgate/db.gate.hcl".to_owned(), policy);
        });
        world.require_team(43, "acme/ops", 1, &["**/*"]);
    };
    assert_eq!(team_line(elsewhere, ADMIN).0, "protected", "no stack is below it");
}

/// The state and the explanation of the line about events, with these Actions policies and this workflow.
fn events_line(policies: Option<Vec<Value>>, on: &str, token: &str) -> (String, String) {
    let fake = Fake::start(|world| {
        protect(world);
        write(world, WORKFLOW, &good_workflow().replace("[pull_request, pull_request_review]", on));
        world.repository.actions_policies = policies;
    });
    let ran = fake.runner().token(token).run(&["github", "doctor", "--format", "json"]);
    let list: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"));
    let line =
        list["checks"].as_array().expect("checks").iter().find(|check| check["id"] == "actions-policies");
    let line = line.expect("the line");
    fake.finish();
    (
        line["state"].as_str().expect("a word").to_owned(),
        line["detail"].as_str().expect("a sentence").to_owned(),
    )
}

#[test]
fn actions_policies_allow_the_events_of_the_gate() {
    let policy = |enforcement: &str, events: &[&str], paths: Value| {
        json!({
            "id": 9, "name": "events", "target": "actions", "enforcement": enforcement,
            "conditions": {"workflow_path": paths},
            "rules": [
                {"type": "restrict_actions_actors", "parameters": {"allowed_actors": []}},
                {"type": "restrict_action_events", "parameters": {"allowed_events": events}},
            ],
        })
    };
    let all = json!({"include": ["~ALL"], "exclude": []});
    let line = |policies: Vec<Value>, on: &str| events_line(Some(policies), on, ADMIN);
    let both = ["pull_request", "workflow_run"];
    let pair = "[pull_request, workflow_run]";
    assert_eq!(line(vec![], pair).0, "not needed");
    assert_eq!(line(vec![policy("active", &both, all.clone())], pair).0, "protected");
    assert_eq!(line(vec![policy("evaluate", &["push"], all.clone())], pair).0, "not needed");
    let (state, detail) = line(vec![policy("active", &["pull_request"], all.clone())], pair);
    assert_eq!(state, "missing");
    assert!(
        detail.contains("does not allow `workflow_run`, on which `.github/workflows/tfgate.yml`"),
        "{detail}"
    );
    let other = json!({"include": [".github/workflows/other.yml"], "exclude": []});
    assert_eq!(line(vec![policy("active", &["push"], other)], pair).0, "protected");
    let excluded = json!({"include": ["~ALL"], "exclude": [WORKFLOW]});
    assert_eq!(line(vec![policy("active", &["push"], excluded)], pair).0, "protected");
    let pattern = json!({"include": [".github/workflows/*"], "exclude": []});
    assert_eq!(line(vec![policy("active", &["push"], pattern)], pair).0, "unknown");
    let (state, detail) = line(vec![policy("active", &["pull_request", "pull_request_target"], all)], "push");
    assert_eq!(state, "missing");
    assert!(detail.contains("allows `pull_request_target`"), "{detail}");
    assert_eq!(events_line(None, pair, ADMIN).0, "not needed", "a server without them");
    assert_eq!(events_line(None, pair, TOKEN).0, "unknown");
}
