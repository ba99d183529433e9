//! Which values a report shows.

use super::json;
use crate::support::{Folder, check, formats, plan, tfgate, tfgate_in};

/// A database that is replaced: one attribute forces it, others change with it, and facts say what is lost.
fn replaced() -> Vec<u8> {
    plan("aws_drift_and_replace")
}

/// Everything that stands for a value in a report.
fn values(report: &serde_json::Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for change in report["stacks"][0]["changes"].as_array().expect("changes") {
        for attribute in change["attributes"].as_array().into_iter().flatten() {
            let forces = attribute["forces_replacement"] == true;
            for side in ["before", "after"] {
                if let Some(value) = attribute[side].as_str() {
                    found.push((if forces { "forces" } else { "other" }.to_owned(), value.to_owned()));
                }
            }
        }
        for pair in change["identity"].as_array().into_iter().flatten() {
            found.push(("identity".to_owned(), pair.to_string()));
        }
    }
    for finding in report["stacks"][0]["findings"].as_array().expect("findings") {
        for fact in finding["loss"]["facts"].as_array().into_iter().flatten() {
            for pair in fact["values"].as_array().into_iter().flatten() {
                found.push(("fact".to_owned(), pair.to_string()));
            }
        }
    }
    found
}

fn is_hidden(value: &str) -> bool {
    value.contains("(not shown)") || value.starts_with('(')
}

#[test]
fn values_are_shown_as_far_as_they_are_asked_for() {
    let report = |which: &str| json(&check(&replaced(), &["--format", "json", "--show-values", which]));
    let all = values(&report("changed"));
    for kind in ["forces", "other", "identity", "fact"] {
        assert!(all.iter().any(|(of, value)| of == kind && !is_hidden(value)), "no {kind}: {all:?}");
    }
    assert_eq!(all, values(&json(&check(&replaced(), &["--format", "json"]))));
    let cited = values(&report("cited"));
    for (kind, value) in &cited {
        let shown = matches!(kind.as_str(), "forces" | "fact");
        assert!(
            is_hidden(value) != shown || value.starts_with("(known") || kind == "identity",
            "{kind} {value}"
        );
    }
    assert!(cited.iter().any(|(kind, value)| kind == "other" && value == "(not shown)"));
    let none = values(&report("none"));
    assert!(none.len() > 3 && none.iter().all(|(_, value)| is_hidden(value)), "{none:?}");
}

#[test]
fn verdict_counts_and_hashes_do_not_depend_on_what_is_shown() {
    let report = |which: &str| json(&check(&replaced(), &["--format", "json", "--show-values", which]));
    let (all, none) = (report("changed"), report("none"));
    for field in ["verdict", "exit_code"] {
        assert_eq!(all[field], none[field]);
    }
    assert_eq!(all["stacks"][0]["summary"], none["stacks"][0]["summary"]);
    let fingerprints = |report: &serde_json::Value| -> Vec<String> {
        let findings = report["stacks"][0]["findings"].as_array().expect("findings");
        findings.iter().map(|finding| finding["fingerprint"].to_string()).collect()
    };
    assert_eq!(fingerprints(&all), fingerprints(&none));
}

/// Every format of a saved report without values is that of its run.
#[test]
fn every_format_obeys_and_a_saved_report_stays_readable() {
    let folder = Folder::new();
    let run = |arguments: &[&str]| {
        check(&replaced(), &[&["--show-values", "none", "--name", "s"], arguments].concat())
    };
    folder.write("saved.json", run(&["--format", "json"]).stdout);
    for format in formats() {
        let own = run(&["--format", format]);
        let saved = tfgate_in(folder.path(), &[], &["report", "--format", format, "saved.json"], b"");
        assert_eq!((saved.code, &saved.stdout), (own.code, &own.stdout), "{format}: {}", saved.stderr);
        let shown = check(&replaced(), &["--name", "s", "--format", format]);
        assert_eq!(shown.code, own.code);
    }
    let text = |which| check(&replaced(), &["--show-values", which]).stdout;
    assert!(text("none").contains("(not shown)"));
    assert!(!text("changed").contains("(not shown)"));
}

#[test]
fn an_explanation_obeys_too() {
    let folder = Folder::new();
    folder.write("plan.json", replaced());
    let report = json(&check(&replaced(), &["--format", "json"]));
    let changes = report["stacks"][0]["changes"].as_array().expect("changes");
    let replaced = changes.iter().find(|change| change["action"] == "replace").expect("a replacement");
    let address = replaced["address"].as_str().expect("an address");
    let explain = |which| {
        tfgate_in(folder.path(), &[], &["explain", "--show-values", which, address, "plan.json"], b"").stdout
    };
    assert!(explain("none").contains("(not shown)"));
    assert!(!explain("changed").contains("(not shown)"));
}

#[test]
fn a_variable_that_cannot_be_hidden_is_said() {
    let folder = Folder::new();
    folder.write("plan.json", plan("create"));
    let run = |environment: &[(&str, &str)]| {
        folder.check_with(environment, &["--mask-env", "SECRET", "--quiet", "plan.json"])
    };
    let unset = run(&[]);
    assert_eq!(unset.code, 0, "{}", unset.said());
    assert!(
        unset.stderr.contains("warning: `--mask-env SECRET`: the variable is not set"),
        "{}",
        unset.stderr
    );
    let short = run(&[("SECRET", "abc")]);
    assert_eq!(short.code, 2);
    assert!(short.stdout.contains("`--mask-env SECRET`"), "{}", short.stdout);
    assert!(!short.said().contains("abc"), "{}", short.said());
    assert_eq!(run(&[("SECRET", "abcd")]).code, 0);
    let help = tfgate(&["check", "--help"], b"").stdout;
    assert!(help.contains("TFGATE_MASK_ENV") && help.contains("TFGATE_SHOW_VALUES"));
}
