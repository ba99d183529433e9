//! Whom the messages of commits name: from a push to the verdict.

use super::flows::{DESTROYS, Flow};

/// A commit of alice with this message on top of the pull request, judged, approved by these people, judged again.
fn approved_after(message: &str, people: &[&str]) -> (Flow, i32) {
    approved_after_all(&[(Some("alice"), message)], people)
}

fn approved_after_all(commits: &[(Option<&str>, &str)], people: &[&str]) -> (Flow, i32) {
    let flow = Flow::new();
    flow.fake.world(|world| {
        for (author, message) in commits {
            world.repository.commit_saying("feature", *author, message);
        }
    });
    flow.judge(flow.push(), DESTROYS, &[]);
    for login in people {
        flow.approve(login);
    }
    let code = flow.judge(flow.reviewed(), DESTROYS, &[]).code;
    (flow, code)
}

fn number(login: &str) -> u64 {
    Flow::new().fake.world(|world| world.person(login).id)
}

#[test]
fn a_co_author_whom_the_address_names_is_no_second_person() {
    let bob = number("bob");
    for address in [
        format!("{bob}+bob@users.noreply.github.com"),
        format!("{bob}+old-name@users.noreply.github.com"),
        "Bob@users.noreply.github.com".to_owned(),
    ] {
        let message = format!("Resize\n\nCo-authored-by: Bob <{address}>\n");
        let (flow, code) = approved_after(&message, &["bob"]);
        assert_eq!(code, 1, "{address}");
        assert!(flow.comment().contains("is a co-author of a commit"), "{address}: {}", flow.comment());
        flow.approve("carol");
        assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 0, "{address}");
        flow.fake.finish();
    }
}

#[test]
fn a_co_author_whom_another_commit_names_is_no_second_person() {
    // GitHub links `carol@example.com`, the address of her own commit; she cannot approve either way.
    let commits = [
        (Some("carol"), "Add"),
        (
            Some("alice"),
            "Change\n\nCo-authored-by: C <Carol@example.com>\nCo-authored-by: A <alice@example.com>",
        ),
    ];
    let (flow, code) = approved_after_all(&commits, &["bob"]);
    assert_eq!(code, 0, "neither of the two is unknown: {}", flow.comment());
    flow.fake.finish();
}

#[test]
fn an_unknown_co_author_needs_one_more_approval() {
    let trailer = "Co-authored-by: Pair <pair@example.org>";
    let message = format!("Change\n\n{trailer}\n{trailer}\n");
    let (flow, code) = approved_after(&message, &["bob"]);
    assert_eq!(code, 1);
    assert!(flow.status().contains("waiting for 1 approval"), "{}", flow.status());
    flow.approve("carol");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 0);
    flow.fake.finish();

    // A commit without an account costs one, and its author is no other person as a co-author.
    let commits = [(None, "Add"), (Some("alice"), "Change\n\nCo-authored-by: N <nobody@example.com>")];
    let (flow, code) = approved_after_all(&commits, &["bob", "carol"]);
    assert_eq!(code, 0, "{}", flow.comment());
    flow.fake.finish();
}

/// Both may be the one who approves.
#[test]
fn author_and_committer_without_an_account_cost_one_approval_each() {
    for (author, committer, needed) in [
        (Some("a@example.org"), Some("b@example.org"), 3),
        (Some("a@example.org"), Some("A@example.org"), 2),
        (Some("a@example.org"), Some("web-flow"), 2),
        (Some("alice"), Some("b@example.org"), 2),
        (Some("alice"), Some("web-flow"), 1),
        (None, None, 2),
    ] {
        let flow = Flow::new();
        flow.fake.world(|world| {
            let repository = &mut world.repository;
            let tip = repository.tip("feature");
            let files = repository.files(&tip);
            repository.commit_as("feature", (author, committer), vec![tip], files);
        });
        flow.judge(flow.push(), DESTROYS, &[]);
        let status = flow.status();
        assert!(
            status.contains(&format!("waiting for {needed} approval")),
            "{author:?} {committer:?}: {status}"
        );
        flow.fake.finish();
    }
}

#[test]
fn bots_and_the_author_cost_nothing_as_co_authors() {
    let alice = number("alice");
    let message = format!(
        "Bump\n\nCo-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>\n\
         Co-authored-by: Alice <{alice}+alice@users.noreply.github.com>\n"
    );
    let (flow, code) = approved_after(&message, &["bob"]);
    assert_eq!(code, 0, "{}", flow.comment());
    flow.fake.finish();
}

#[test]
fn the_trailers_of_an_update_from_the_base_name_no_author() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    flow.fake.world(|world| {
        world.repository.commit_saying(
            "main",
            Some("carol"),
            "Else\n\nCo-authored-by: B <bob@users.noreply.github.com>",
        );
        world.update_branch(1, "alice");
    });
    assert_eq!(flow.judge(flow.push(), DESTROYS, &[]).code, 0);
    flow.fake.finish();
}

/// An update without an account costs nothing, so it pays for no co-author.
#[test]
fn the_author_of_an_update_is_unknown_as_a_co_author_all_the_same() {
    let flow = Flow::new();
    flow.fake.world(|world| {
        let repository = &mut world.repository;
        repository.commit_saying(
            "feature",
            Some("alice"),
            "Change\n\nCo-authored-by: N <nobody@example.com>",
        );
        repository.commit("main", "carol", &[("elsewhere.tf", "# elsewhere\n")]);
        let (ours, theirs) = (repository.tip("feature"), repository.tip("main"));
        let mut files = repository.files(&ours);
        files.extend(repository.files(&theirs));
        repository.commit_as("feature", (None, None), vec![ours, theirs], files);
    });
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 1);
    assert!(flow.status().contains("waiting for 1 approval"), "{}", flow.status());
    flow.approve("carol");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 0, "{}", flow.comment());
    flow.fake.finish();
}

#[test]
fn a_message_with_hundreds_of_trailers_is_read_to_its_end() {
    let trailers: String = (0..500).map(|n| format!("Co-authored-by: P <p{n}@example.org>\n")).collect();
    let message = format!("Change\n\n{trailers}Co-authored-by: B <bob@users.noreply.github.com>\n");
    let (flow, code) = approved_after(&message, &["bob"]);
    assert_eq!(code, 1);
    assert!(flow.comment().contains("is a co-author of a commit"), "{}", flow.comment());
    assert!(flow.status().contains("waiting for 501 approvals"), "{}", flow.status());
    flow.fake.finish();
}
