//! Plans that teams apply every day: none needs an approval unless data is lost, and few warn. `UPDATE_DOCS=1 cargo test --test it
//! routine` writes the list of those that do.

use std::fmt::Write as _;

use serde_json::Value;
use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::Level;

use crate::packs::packs;
use crate::support::{root, text};

const WARNINGS: &str = "testdata/routine/warnings.txt";

#[test]
fn routine_plans_need_no_approval_and_few_warn() {
    let set = packs();
    let (mut problems, mut warnings) = (Vec::new(), String::new());
    let (mut routine, mut warned, mut controls) = (0, 0, 0);
    for line in text("testdata/routine/plans.jsonl").lines() {
        let case: Value = serde_json::from_str(line).expect("a case");
        let name = case["name"].as_str().expect("a name");
        let plan = case["plan"].to_string();
        let report = gate::check_plan(&PlanText::new("", plan.as_bytes()), &set, &Options::default()).report;
        assert_eq!(report.error, None, "{name}");
        let approvals = report.findings.iter().filter(|finding| finding.level >= Level::RequireApproval);
        let held: Vec<_> =
            approvals.map(|finding| format!("{}: {}", finding.address, finding.policy)).collect();
        if case["data_lost"].as_bool().expect("a flag") {
            controls += 1;
            if held.is_empty() {
                problems.push(format!("{name}: data is lost, and no approval is needed"));
            }
            continue;
        }
        routine += 1;
        problems.extend((!held.is_empty()).then(|| format!("{name}: {held:?}")));
        warned += usize::from(!report.findings.is_empty());
        let mut found: Vec<_> =
            report.findings.iter().map(|finding| (&finding.address, &finding.policy)).collect();
        found.sort();
        for (address, policy) in found {
            writeln!(warnings, "{name}: {address}: {policy}").expect("text");
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(routine >= 250 && controls >= 15, "{routine} routine plans, {controls} controls");
    // The bar for plans of every day is 10 %; these are richer in deletes than those.
    assert!(warned * 100 <= routine * 15, "{warned} of {routine} plans warn");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join(WARNINGS), &warnings).expect("the list is written");
    }
    assert_eq!(text(WARNINGS), warnings, "{WARNINGS} is stale; look at the difference before you update it");
}
