use std::fmt::Write as _;
use std::path::Path;

use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::builtin;
use tfgate::policy::{InputValues, LoadContext, Packs, PolicySet, load};

use crate::support::{check, files, root};

const FOLDER: &str = "testdata/recovery";

fn packs() -> PolicySet {
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: time::Date::from_calendar_date(2026, time::Month::November, 21).expect("a date"),
        stack_count: 1,
        builtin: Packs::On,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    load(&[], builtin::FILES, &context).expect("the packs load")
}

/// What the packs `data` and `identity` say about each object of a plan.
fn table(set: &PolicySet, path: &Path) -> String {
    let text = std::fs::read(root().join(path)).expect("a plan");
    let report = gate::check_plan(&PlanText::new("", &text), set, &Options::default()).report;
    assert_eq!(report.error, None, "{}", path.display());
    let mut table = format!("{}\n", path.file_name().expect("a name").to_string_lossy());
    let mut addresses: Vec<&str> = report.changes.iter().map(|change| change.address.as_str()).collect();
    addresses.sort_unstable();
    for address in addresses {
        let _ = writeln!(table, "  {address}");
        for finding in report.findings.iter().filter(|finding| finding.address == address) {
            let Some(loss) = &finding.loss else { continue };
            let claim = if loss.lost.is_some() { "lost" } else { "not lost" };
            let policy = finding.policy.trim_start_matches("builtin/");
            let _ =
                writeln!(table, "    {} {policy}: {claim}, {}", finding.level.name(), loss.recovery.name());
            for fact in &loss.facts {
                let _ = writeln!(table, "      {}: {}", fact.outcome.name(), fact.message);
            }
        }
    }
    table
}

/// `expected.txt` is kept by hand: it is what happens, not what the program said.
#[test]
fn what_a_destroy_leaves_refuses_or_loses() {
    let set = packs();
    let plans = files(FOLDER).into_iter().filter(|path| path.extension().is_some_and(|end| end == "json"));
    let found: Vec<String> = plans.map(|path| table(&set, &path)).collect();
    let expected = std::fs::read_to_string(root().join(FOLDER).join("expected.txt")).expect("expected.txt");
    assert_lines(&expected, &found.join("\n"));
}

fn kept() -> Vec<u8> {
    std::fs::read(root().join(FOLDER).join("kept.json")).expect("a plan")
}

fn assert_lines(expected: &str, found: &str) {
    for (line, (expected, found)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of expected.txt", line + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "lines\n{found}");
}

/// What is left in place is never shown as lost, in no format.
#[test]
fn every_format_says_left_in_place() {
    let plan = kept();
    for (format, said, lost) in [
        ("text", "Nothing: the object is left in place.", "lost         All tables"),
        (
            "markdown",
            "Nothing: the object is left in place.",
            "`google_project.p` · delete\n\n- Lost: Everything in the project",
        ),
        ("html", "Nothing: the object is left in place.", ""),
        ("sarif", "Nothing: the object is left in place.", ""),
        ("junit", "Nothing: the object is left in place.", ""),
        ("json", "\"outcome\": \"retained\"", ""),
    ] {
        let ran = check(&plan, &["--format", format, "-"]);
        let text = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said) || ran.stdout.contains(said), "{format}: {}", ran.stdout);
        assert!(lost.is_empty() || !ran.stdout.contains(lost), "{format} claims a loss");
    }
}

/// A refusal is a fact where the plan shows what it depends on, and else it is none.
#[test]
fn only_a_certain_refusal_is_certain() {
    let ran = check(&kept(), &["--format", "text", "--verbose", "-"]);
    let text = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let ecr = "The destroy may be refused. ECR refuses to delete a repository while it still holds images; whether it does is not in the plan.";
    assert!(text.contains(ecr), "{text}");
    assert!(text.contains("The destroy will be refused. Cognito refuses the deletion"), "{text}");
}
