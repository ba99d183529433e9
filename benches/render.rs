//! Each format of a report with many changes and findings.
#![allow(missing_docs, reason = "criterion makes public items")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops where its input is not as made"
)]

use std::collections::BTreeMap;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use tfgate::exit::ExitStatus;
use tfgate::finding::{Recoverability, Subject};
use tfgate::plan::{Action, PlanMode, ReplaceOrder};
use tfgate::policy::Level;
use tfgate::render::{Format, Style, render};
use tfgate::report::{
    AttributeChange, ChangeEntry, FindingEntry, FindingOutcome, LossInfo, PlanInfo, Report, Rules,
    StackReport, Summary, Verdict, WaiverUse,
};

/// One stack with this many replacements, each with a finding.
fn report(changes: usize) -> Report {
    let stack = StackReport {
        name: "prod/eu".to_owned(),
        labels: BTreeMap::new(),
        verdict: Verdict::Fail,
        observe: false,
        rules: Rules::default(),
        error: None,
        plan: Some(PlanInfo {
            terraform_version: Some("1.11.4".to_owned()),
            opentofu: false,
            format_version: "1.2".to_owned(),
            mode: PlanMode::Normal,
            complete: true,
            errored: false,
            digest: None,
        }),
        summary: Summary {
            add: changes as u64,
            destroy: changes as u64,
            replace: changes as u64,
            ..Summary::default()
        },
        changes: (0..changes).map(change).collect(),
        findings: (0..changes).map(finding).collect(),
        renames: tfgate::report::Renames::default(),
        drift: Vec::new(),
        deferred: Vec::new(),
        invocations: Vec::new(),
        actions: Vec::new(),
        commands: Vec::new(),
        outputs: Vec::new(),
        checks: Vec::new(),
        undecided: 0,
        infos: Vec::new(),
        diagnostics: Vec::new(),
        unmatched: Vec::new(),
        without_policy: Vec::new(),
        packs: vec!["data".to_owned()],
        waivers: WaiverUse::default(),
        approvals: Vec::new(),
        overrides: Vec::new(),
        notes: Vec::new(),
    };
    Report {
        tool_version: "0.0.0".to_owned(),
        verdict: Verdict::Fail,
        exit: ExitStatus::Fail,
        observe: false,
        error: None,
        diagnostics: Vec::new(),
        policy_sets: Vec::new(),
        stacks: vec![stack],
        review: None,
    }
}

fn address(n: usize) -> String {
    format!("module.env[\"prod\"].module.svc[\"payments-{n}\"].aws_db_instance.main")
}

fn change(n: usize) -> ChangeEntry {
    ChangeEntry {
        address: address(n),
        previous_address: None,
        deposed: None,
        type_: "aws_db_instance".to_owned(),
        name: "main".to_owned(),
        module_address: None,
        action: Action::Replace(ReplaceOrder::DeleteFirst),
        reason: Some("replace_because_cannot_update".to_owned()),
        reason_text: Some("because an attribute cannot be changed in place".to_owned()),
        replace_paths: vec!["storage_encrypted".to_owned()],
        importing: false,
        identity: vec![("identifier".to_owned(), format!("\"payments-{n}\""))],
        attributes: vec![AttributeChange {
            path: "storage_encrypted".to_owned(),
            before: Some("false".to_owned()),
            after: Some("true".to_owned()),
            forces_replacement: true,
            lines: None,
        }],
        attributes_omitted: 2,
        routine: None,
        undoes_drift: false,
        causes: Vec::new(),
        source: None,
        keep_managed: None,
    }
}

fn finding(n: usize) -> FindingEntry {
    FindingEntry {
        policy: "databases/never_destroyed".to_owned(),
        subject: Subject::Change,
        level: Level::Deny,
        outcome: FindingOutcome::Violated,
        on_unknown: None,
        address: address(n),
        deposed: None,
        action: Action::Replace(ReplaceOrder::DeleteFirst),
        message: "Production data. Take a snapshot and talk to the data team first.".to_owned(),
        fingerprint: format!("{n:064x}"),
        waiver: None,
        override_: None,
        policy_digest: None,
        identity_digest: None,
        loss: Some(LossInfo {
            lost: Some("The database and its automated backups.".to_owned()),
            recovery: Recoverability::Unknown,
            facts: Vec::new(),
        }),
        dependents: None,
        next_step: "Take a snapshot.".to_owned(),
        description: None,
        url: None,
        location: None,
        policy_location: None,
        change: Some(n),
    }
}

fn formats(criterion: &mut Criterion) {
    let report = report(300);
    let mut group = criterion.benchmark_group("render");
    for format in Format::ALL {
        group.bench_with_input(BenchmarkId::from_parameter(format.name()), &format, |bencher, format| {
            let mut out = Vec::new();
            bencher.iter(|| {
                out.clear();
                render(&report, *format, Style::PLAIN, &mut out).expect("a vector takes everything");
                out.len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, formats);
criterion_main!(benches);
