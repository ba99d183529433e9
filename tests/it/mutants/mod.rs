//! Plans that were changed or damaged, against a count that does not use tfgate's reader.
//!
//! Whenever there is a verdict, it is about the document that another JSON library reads, it counts the same destroys and
//! forgets, and with policies that deny them it does not pass if there is one.

mod bytes;
mod count;
mod draws;
mod structure;
mod tree;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tfgate::gate::{CheckedPlan, Options, PlanText, check_plan};
use tfgate::policy::{InputValues, LoadContext, Packs, PolicySet, Source, SourceFile, SourceKind, load};
use tfgate::report::Verdict;
use time::Date;

use crate::support::{manifest, plan};
use bytes::DAMAGES;
use count::{Count, count};
use draws::Draws;
use structure::MUTATIONS;
use tree::Node;

/// Mutants of a run without `TFGATE_MUTANTS`.
const MUTANTS: u64 = 6_000;

/// Bytes of a plan that is changed more rarely.
const LARGE: usize = 10_000;

/// Failures after which a run stops.
const MAX_FAILURES: usize = 8;

/// Denies every destroy and forget, by a protection and by a policy.
const POLICIES: &str = r#"
protect "protected" {
  on     = ["delete", "replace", "forget"]
  level  = "deny"
  reason = "None."
}

resource_policy "*" "evaluated" {
  operations = ["delete", "replace", "forget"]
  enforce {
    condition     = false
    error_message = "None."
  }
}
"#;

fn policies() -> PolicySet {
    let file = SourceFile { path: "all.gate.hcl".to_owned(), text: POLICIES.to_owned() };
    let source =
        Source { origin: "test".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() };
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: Date::from_ordinal_date(2026, 1).expect("a day"),
        stack_count: 1,
        builtin: Packs::Off,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    load(&[source], &[], &context).expect("policies")
}

/// A setting of the environment.
fn setting(name: &str, default: u64) -> u64 {
    let text = std::env::var(name).ok();
    text.map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("`{name}` is not a number: {text}")))
}

/// A plan of `testdata/plans`.
struct Original {
    name: String,
    length: usize,
    root: Node,
}

/// A changed plan, and what was done to it.
struct Mutant {
    bytes: Vec<u8>,
    done: Vec<&'static str>,
}

/// One to three changes to the structure, and in two of five cases one to the bytes.
fn mutant(plan: &Node, draws: &mut Draws) -> Mutant {
    let mut plan = plan.clone();
    let mut done = Vec::new();
    for _ in 0..=draws.below(3) {
        let (name, mutation) = draws.of(&MUTATIONS);
        mutation(&mut plan, draws);
        done.push(name);
    }
    let mut text = String::new();
    plan.write(&mut text);
    let mut bytes = text.into_bytes();
    if draws.below(5) < 2 {
        let (name, damage) = draws.of(&DAMAGES);
        bytes = damage(&bytes, draws);
        done.push(name);
    }
    Mutant { bytes, done }
}

/// Where a verdict contradicts the count; `None` if nowhere, or if there is no verdict.
fn contradiction(counted: Option<Count>, checked: &CheckedPlan) -> Option<String> {
    let report = &checked.report;
    if report.verdict == Verdict::Error {
        return None;
    }
    let Some(counted) = counted else { return Some("a verdict about what is no JSON document".to_owned()) };
    let found = Count { destroys: report.summary.destroy, forgets: report.summary.forget };
    if found != counted {
        return Some(format!("{counted:?} in the document, {found:?} in the report"));
    }
    // A policy may deny more, such as what was deleted outside and is to be created anew.
    let denied = || report.findings.iter().filter(|finding| finding.blocks());
    for policy in ["all/protected", "all/evaluated"] {
        let by_policy = denied().filter(|finding| finding.policy == policy).count();
        if u64::try_from(by_policy).expect("64 bits") < counted.all() {
            return Some(format!("{counted:?} in the document, {by_policy} denied by `{policy}`"));
        }
    }
    let passes = report.verdict == Verdict::Pass;
    let expected = counted.all() == 0 && denied().next().is_none();
    (passes != expected).then(|| format!("{counted:?} in the document, and {:?}", report.verdict))
}

/// What a run found.
#[derive(Debug, Default)]
struct Figures {
    mutants: u64,
    verdicts: u64,
    with_destroys: u64,
    /// Verdicts about mutants that have a destroy or forget, by what was done to them.
    by_mutation: BTreeMap<&'static str, u64>,
}

#[test]
fn every_destroy_of_every_mutant_is_counted() {
    let (mutants, seed) = (setting("TFGATE_MUTANTS", MUTANTS), setting("TFGATE_MUTANTS_SEED", 1));
    // The deepest plans need more stack than the thread of a test has.
    let work = move || run(mutants, seed);
    let figures = std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(work)
        .expect("a thread")
        .join()
        .expect("no panic");
    // Shown with `--no-capture`, and where it fails.
    println!("{figures:#?}");
    assert!(figures.verdicts * 4 > mutants, "only {} verdicts", figures.verdicts);
    assert!(figures.with_destroys * 10 > mutants, "only {} with destroys", figures.with_destroys);
}

fn run(mutants: u64, seed: u64) -> Figures {
    let policies = policies();
    let named = |expected: &serde_json::Value| expected["name"].as_str().expect("a name").to_owned();
    let plans: Vec<Original> = manifest()
        .iter()
        .map(|expected| {
            let name = named(expected);
            let text = String::from_utf8(plan(&name)).expect("UTF-8");
            Original { name, length: text.len(), root: Node::parse(&text) }
        })
        .collect();
    let mut figures = Figures::default();
    let mut failures = Vec::new();
    for number in 0..mutants {
        let mut draws = Draws::new(seed, number);
        // A large plan costs as much as twenty small ones and shows the same, so most mutants are of the others.
        let mut plan = &plans[draws.below(plans.len())];
        while plan.length > LARGE && draws.below(10) > 0 {
            plan = &plans[draws.below(plans.len())];
        }
        let Mutant { bytes, done } = mutant(&plan.root, &mut draws);
        let counted = count(&bytes);
        let input = PlanText::new("mutant", &bytes);
        let checked = catch_unwind(AssertUnwindSafe(|| check_plan(&input, &policies, &Options::default())));
        let failure = match &checked {
            Ok(checked) => contradiction(counted, checked),
            Err(_) => Some("a panic".to_owned()),
        };
        if let Some(failure) = failure {
            let path = std::env::temp_dir().join(format!("mutant-{seed}-{number}.json"));
            std::fs::write(&path, &bytes).expect("a file");
            let path = path.display();
            failures.push(format!(
                "mutant {number} of seed {seed}, `{}`, {done:?}: {failure}; see `{path}`",
                plan.name
            ));
            if failures.len() == MAX_FAILURES {
                break;
            }
        }
        figures.mutants += 1;
        if checked.is_ok_and(|checked| checked.report.verdict != Verdict::Error) {
            figures.verdicts += 1;
            if counted.is_some_and(|counted| counted.all() > 0) {
                figures.with_destroys += 1;
                for name in done {
                    *figures.by_mutation.entry(name).or_default() += 1;
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    figures
}

/// The comparison can fail: a report about another document contradicts the count.
#[test]
fn a_wrong_report_contradicts_the_count() {
    let policies = policies();
    let of = |name: &str| {
        let bytes = plan(name);
        let checked = check_plan(&PlanText::new("plan", &bytes), &policies, &Options::default());
        (count(&bytes), checked)
    };
    let (nothing, passed) = of("create");
    let (one, denied) = of("aws_delete_db");
    assert_eq!(nothing, Some(Count::default()));
    assert_eq!(one, Some(Count { destroys: 1, forgets: 0 }));
    assert_eq!(contradiction(nothing, &passed), None);
    assert_eq!(contradiction(one, &denied), None);
    for (counted, checked) in [(nothing, &denied), (one, &passed), (None, &passed)] {
        assert!(contradiction(counted, checked).is_some(), "{counted:?}");
    }
    // A report that counts right and passes, or denies too little.
    let mut lenient = of("aws_delete_db").1;
    lenient.report.findings.clear();
    assert!(contradiction(one, &lenient).is_some());
    let mut silent = of("aws_delete_db").1;
    silent.report.verdict = Verdict::Pass;
    assert!(contradiction(one, &silent).is_some());
}

/// The count is the one that Terraform itself gave for the plans as they are.
#[test]
fn the_count_of_unchanged_plans_is_that_of_the_manifest() {
    for expected in manifest() {
        let name = expected["name"].as_str().expect("a name");
        let number = |field: &str| expected[field].as_u64().expect("a number");
        let counted = Count { destroys: number("delete_tokens"), forgets: number("forget_tokens") };
        assert_eq!(count(&plan(name)), Some(counted), "{name}");
    }
}
