//! Row 19: a plan of any size gives one comment that GitHub takes.

use std::fmt::Write as _;

use super::super::fake::Event;
use super::super::flows::Flow;
use super::super::publish::commands;

/// A plan that destroys so many databases.
fn destroys(databases: usize) -> Vec<u8> {
    let mut plan =
        String::from("{\"format_version\":\"1.2\",\"terraform_version\":\"1.9.0\",\"resource_changes\":[");
    for n in 0..databases {
        let comma = if n == 0 { "" } else { "," };
        write!(
            plan,
            "{comma}{{\"address\":\"aws_db_instance.main[{n}]\",\"mode\":\"managed\",\"type\":\"aws_db_instance\",\
             \"name\":\"main\",\"index\":{n},\"provider_name\":\"registry.terraform.io/hashicorp/aws\",\
             \"change\":{{\"actions\":[\"delete\"],\"before\":{{\"id\":\"db-{n}\"}},\"after\":null,\"after_unknown\":{{}},\
             \"before_sensitive\":{{}},\"after_sensitive\":false}}}}"
        )
        .expect("a text grows");
    }
    plan.push_str("],\"applyable\":true,\"complete\":true,\"errored\":false}");
    plan.into_bytes()
}

#[test]
fn a_huge_plan_has_one_comment_and_ten_annotations() {
    let flow = Flow::new();
    let push = Event::PullRequest { number: 1, action: "opened" };
    let runner = flow.fake.runner().event(push).input(&destroys(8_000));
    let ran = runner.run(&["github", "pr", "--today", "2026-11-21"]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{}", ran.stderr);
    assert_eq!(ran.outputs["deletes"], "8000");
    assert_eq!(ran.outputs["blocked"], "8000");
    let comment = flow.comment();
    assert!((1_000..=65_535).contains(&comment.len()), "{}", comment.len());
    assert!(comment.contains("8,000") || comment.contains("8000"), "how many there are");
    assert!(ran.summary.len() <= 1 << 20 && ran.summary.len() > comment.len(), "{}", ran.summary.len());
    let annotations = commands(&ran.stdout).iter().filter(|name| !name.contains("stop")).count();
    assert!((1..=10).contains(&annotations), "{annotations}");
    assert!(flow.status().starts_with("pending: "), "{}", flow.status());
    let created = flow
        .fake
        .requests()
        .iter()
        .filter(|request| request.writes() && request.path.contains("/comments"))
        .count();
    assert_eq!(created, 1);
    flow.fake.finish();
}
