//! Reports that every format is tried on.

use std::collections::BTreeMap;

use crate::exit::ExitStatus;
use crate::finding::WayBack;
use crate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use crate::policy::{Level, RecoveryOutcome};
use crate::report::{
    AttributeChange, ChangeEntry, CheckEntry, DeferredEntry, DriftEntry, Failure, FindingEntry,
    FindingOutcome, LossFactInfo, LossInfo, Note, NoteLevel, OutputEntry, PlanInfo, PolicySetInfo, Report,
    StackReport, Summary, Verdict, WaiverInfo, WaiverUse,
};

const DIGEST: &str = "3f2a9c1e0b7d48a6915cde02f7b1a3c45d6e7f8091a2b3c4d5e6f708192a3b4c";

/// Every fixture, by name.
pub(super) fn all() -> Vec<(&'static str, Report)> {
    vec![
        ("report", report()),
        ("empty", empty()),
        ("waived", waived()),
        ("errored", errored()),
        ("unreadable", unreadable()),
        ("observed", observed()),
        ("several_stacks", several_stacks()),
        ("bad_policy", bad_policy()),
        ("huge", huge()),
        ("hostile", hostile()),
    ]
}

fn wrap(verdict: Verdict, stacks: Vec<StackReport>) -> Report {
    Report {
        tool_version: "0.1.0".into(),
        verdict,
        exit: [ExitStatus::Pass, ExitStatus::Fail, ExitStatus::Fail, ExitStatus::Error][verdict as usize],
        observe: false,
        error: None,
        policy_sets: vec![
            PolicySetInfo { origin: "builtin".into(), digest: DIGEST.into(), floor: false },
            PolicySetInfo { origin: ".tfgate".into(), digest: DIGEST.chars().rev().collect(), floor: true },
        ],
        stacks,
    }
}

fn stack(name: &str, verdict: Verdict) -> StackReport {
    StackReport {
        name: name.into(),
        labels: BTreeMap::from([("env".into(), "prod".into())]),
        verdict,
        observe: false,
        error: None,
        plan: Some(PlanInfo {
            terraform_version: Some("1.14.3".into()),
            opentofu: false,
            format_version: "1.2".into(),
            mode: PlanMode::Normal,
            complete: true,
            errored: false,
            digest: Some(DIGEST.into()),
        }),
        summary: Summary::default(),
        changes: Vec::new(),
        findings: Vec::new(),
        drift: Vec::new(),
        deferred: Vec::new(),
        invocations: Vec::new(),
        outputs: Vec::new(),
        checks: Vec::new(),
        undecided: 0,
        waivers: WaiverUse::default(),
        unmatched: Vec::new(),
        notes: Vec::new(),
    }
}

fn change(address: &str, type_: &str, action: Action) -> ChangeEntry {
    ChangeEntry {
        address: address.into(),
        previous_address: None,
        deposed: None,
        type_: type_.into(),
        name: address.rsplit('.').next().unwrap_or(address).into(),
        module_address: address.starts_with("module.").then(|| "module.db".into()),
        action,
        reason: None,
        reason_text: None,
        replace_paths: Vec::new(),
        importing: false,
        identity: Vec::new(),
        attributes: Vec::new(),
        attributes_omitted: 0,
        only_tags: false,
    }
}

fn attribute(path: &str, before: Option<&str>, after: Option<&str>) -> AttributeChange {
    AttributeChange {
        path: path.into(),
        before: before.map(Into::into),
        after: after.map(Into::into),
        forces_replacement: false,
    }
}

fn finding(policy: &str, level: Level, change: &ChangeEntry, index: usize) -> FindingEntry {
    FindingEntry {
        policy: policy.into(),
        level,
        outcome: FindingOutcome::Violated,
        address: change.address.clone(),
        deposed: change.deposed.clone(),
        action: change.action,
        message: "The database and its data are destroyed.".into(),
        fingerprint: DIGEST.into(),
        waiver: None,
        loss: None,
        next_step: String::new(),
        description: None,
        url: None,
        change: Some(index),
    }
}

fn fact(outcome: RecoveryOutcome, message: &str, path: &str, value: &str) -> LossFactInfo {
    LossFactInfo { outcome, message: message.into(), values: vec![(path.into(), value.into())] }
}

/// A bit of everything.
pub(super) fn report() -> Report {
    let mut stack = stack("prod/eu", Verdict::Fail);
    stack.changes = rich_changes();
    stack.findings = rich_findings(&stack.changes);
    stack.summary = Summary {
        add: 18,
        change: 17,
        destroy: 4,
        import: 1,
        moved: 1,
        forget: 1,
        create: 16,
        update: 17,
        replace: 2,
        delete: 2,
        read: 1,
        no_op: 61,
        deposed: 1,
        ..Summary::default()
    };
    rich_extras(&mut stack);
    wrap(Verdict::Fail, vec![stack])
}

fn rich_changes() -> Vec<ChangeEntry> {
    let mut database = change(
        "module.db.aws_db_instance.main",
        "aws_db_instance",
        Action::Replace(ReplaceOrder::DeleteFirst),
    );
    database.reason = Some("replace_because_cannot_update".into());
    database.reason_text = Some("because an attribute cannot be changed in place".into());
    database.replace_paths = vec!["storage_encrypted".into()];
    database.identity = vec![
        ("id".into(), "\"prod-orders\"".into()),
        ("arn".into(), "\"arn:aws:rds:eu-west-1:111122223333:db:prod-orders\"".into()),
    ];
    database.attributes = vec![
        attribute("kms_key_id", None, Some("(known after apply)")),
        attribute("password", Some("(sensitive)"), Some("(sensitive)")),
        AttributeChange {
            forces_replacement: true,
            ..attribute("storage_encrypted", Some("false"), Some("true"))
        },
    ];
    let mut deposed = change("aws_ebs_volume.data", "aws_ebs_volume", Action::Delete);
    deposed.deposed = Some("1a2b3c4d".into());
    deposed.identity = vec![("id".into(), "\"vol-0123456789abcdef0\"".into())];
    let mut bucket = change("aws_s3_bucket.uploads", "aws_s3_bucket", Action::Delete);
    bucket.previous_address = Some("aws_s3_bucket.files".into());
    bucket.reason = Some("delete_because_no_resource_config".into());
    bucket.reason_text = Some("because it is not in the configuration".into());
    bucket.identity = vec![("bucket".into(), "\"acme-prod-uploads\"".into())];
    let mut rule =
        change("aws_security_group_rule.api[\"office\"]", "aws_security_group_rule", Action::Update);
    rule.attributes = vec![attribute("cidr_blocks", Some("[\"198.51.100.0/24\"]"), Some("[\"0.0.0.0/0\"]"))];
    let alias =
        change("aws_route53_record.api", "aws_route53_record", Action::Replace(ReplaceOrder::CreateFirst));
    let mut forgotten = change("aws_instance.bastion", "aws_instance", Action::Forget);
    forgotten.reason_text = Some("because a removed block says so".into());
    let mut imported = change("aws_iam_role.deploy", "aws_iam_role", Action::NoOp);
    imported.importing = true;
    let mut moved = change("module.net.aws_subnet.a[0]", "aws_subnet", Action::NoOp);
    moved.previous_address = Some("aws_subnet.a".into());
    let mut changes = vec![database, deposed, bucket, rule, alias, forgotten, imported, moved];
    for number in 0..15 {
        let mut function =
            change(&format!("aws_lambda_function.job[{number}]"), "aws_lambda_function", Action::Update);
        function.only_tags = number > 0;
        function.attributes = vec![attribute("tags.version", Some("\"41\""), Some("\"42\""))];
        changes.push(function);
    }
    for number in 0..12 {
        let address = format!("module.alarms.aws_cloudwatch_metric_alarm.this[\"cpu-{number}\"]");
        changes.push(change(&address, "aws_cloudwatch_metric_alarm", Action::Create));
    }
    let long = format!("module.{}.aws_sqs_queue.jobs[\"{}\"]", "platform".repeat(6), "é".repeat(40));
    changes.push(change(&long, "aws_sqs_queue", Action::Create));
    changes.push(change("data.aws_ami.base", "aws_ami", Action::Read));
    changes
}

fn rich_findings(changes: &[ChangeEntry]) -> Vec<FindingEntry> {
    let mut denied = finding("databases/never_destroyed", Level::Deny, &changes[0], 0);
    denied.loss = Some(LossInfo {
        lost: Some("The instance, its data and its automated backups.".into()),
        way_back: WayBack::None,
        facts: vec![
            fact(RecoveryOutcome::None, "No final snapshot is taken.", "skip_final_snapshot", "true"),
            fact(
                RecoveryOutcome::Refused,
                "Deletion protection is on; it has to be switched off first.",
                "deletion_protection",
                "true",
            ),
        ],
    });
    denied.next_step =
        "Take a snapshot of module.db.aws_db_instance.main, or keep storage_encrypted as it is.".into();
    denied.description = Some("Production databases are never destroyed by a plan.".into());
    denied.url = Some("https://wiki.example.com/databases#destroy".into());
    let mut volume = finding("builtin/data/aws/storage/ebs_volumes", Level::Approve, &changes[1], 1);
    volume.message = "A deposed volume is destroyed; it may be the only one with data.".into();
    volume.loss = Some(LossInfo {
        lost: Some("The volume and its data.".into()),
        way_back: WayBack::Unknown,
        facts: vec![],
    });
    volume.next_step = "Have it approved by one person other than the author.".into();
    let mut bucket = finding("builtin/data/aws/storage/s3_buckets", Level::Approve, &changes[2], 2);
    bucket.message = "A bucket and its objects are destroyed.".into();
    bucket.loss = Some(LossInfo {
        lost: Some("Every object of the bucket.".into()),
        way_back: WayBack::Possible,
        facts: vec![fact(
            RecoveryOutcome::Possible,
            "A bucket with objects in it is not deleted unless force_destroy is set.",
            "force_destroy",
            "false",
        )],
    });
    bucket.next_step = "Have it approved by one person other than the author.".into();
    let mut mass = finding("builtin/hygiene/all/mass_deletion/many", Level::Warn, &changes[2], 2);
    mass.address = String::new();
    mass.change = None;
    mass.message = "This plan destroys 4 of 80 objects.".into();
    let mut alias = finding("builtin/identity/aws/dns/records", Level::Warn, &changes[4], 4);
    alias.message = "A record that others reach by name is replaced.".into();
    let mut open = finding("network/open_ingress", Level::Warn, &changes[3], 3);
    open.message = "cidr_blocks contains 0.0.0.0/0.".into();
    let mut forgotten = finding("network/bastions", Level::Warn, &changes[5], 5);
    forgotten.outcome = FindingOutcome::Undecided;
    forgotten.message = "Whether the instance is public is known only after apply.".into();
    vec![denied, volume, bucket, mass, alias, open, forgotten]
}

fn rich_extras(stack: &mut StackReport) {
    stack.undecided = 1;
    stack.drift = vec![
        DriftEntry {
            address: "aws_autoscaling_group.web".into(),
            action: DriftAction::Update,
            paths: vec!["desired_capacity".into(), "max_size".into()],
        },
        DriftEntry { address: "aws_sns_topic.old".into(), action: DriftAction::Delete, paths: vec![] },
    ];
    stack.deferred = vec![DeferredEntry {
        address: "aws_instance.worker[*]".into(),
        action: Action::Create,
        reason: "instance_count_unknown".into(),
    }];
    stack.invocations = vec!["action.aws_lambda_invoke.warm".into()];
    stack.outputs = vec![OutputEntry { name: "endpoint".into(), action: Action::Update }];
    stack.checks = vec![CheckEntry { address: "check.health".into(), status: "fail".into() }];
    stack.waivers = WaiverUse {
        used: vec!["OPS-1".into()],
        unused: vec!["OPS-2".into()],
        expired: vec!["OPS-3".into(), "OPS-4".into()],
    };
    stack.notes = vec![
        Note {
            level: NoteLevel::Warning,
            text: "The plan is partial: 3 objects of the state were not judged (-target).".into(),
        },
        Note { level: NoteLevel::Info, text: "The plan format 1.9 is newer than 1.2.".into() },
    ];
}

/// Nothing changes.
pub(super) fn empty() -> Report {
    wrap(Verdict::Pass, vec![stack("dns", Verdict::Pass)])
}

/// The one finding is waived.
pub(super) fn waived() -> Report {
    let mut stack = stack("legacy", Verdict::Pass);
    stack.changes = vec![change("aws_db_instance.legacy", "aws_db_instance", Action::Delete)];
    let mut waived = finding("databases/never_destroyed", Level::Deny, &stack.changes[0], 0);
    waived.outcome = FindingOutcome::Waived;
    waived.waiver = Some(WaiverInfo {
        id: "OPS-1234".into(),
        reason: "Decommissioned, snapshot taken.".into(),
        owner: Some("data-team".into()),
        expires: "2026-12-31".into(),
    });
    stack.findings = vec![waived];
    stack.waivers.used = vec!["OPS-1234".into()];
    stack.summary = Summary { destroy: 1, delete: 1, ..Summary::default() };
    wrap(Verdict::Pass, vec![stack])
}

/// Planning stopped.
pub(super) fn errored() -> Report {
    let mut stack = stack("staging", Verdict::Error);
    stack.error = Some(Failure {
        kind: "plan_errored".into(),
        message: "planning stopped with an error (`errored: true`)".into(),
        help: Some("read the output of `terraform plan`, and plan again".into()),
    });
    if let Some(plan) = &mut stack.plan {
        plan.errored = true;
        plan.complete = false;
    }
    stack.changes = vec![
        change("aws_db_instance.main", "aws_db_instance", Action::Delete),
        change("aws_instance.web", "aws_instance", Action::Create),
    ];
    stack.summary = Summary { add: 1, destroy: 1, create: 1, delete: 1, ..Summary::default() };
    wrap(Verdict::Error, vec![stack])
}

/// The input is no plan.
pub(super) fn unreadable() -> Report {
    let mut stack = stack("plan", Verdict::Error);
    stack.plan = None;
    stack.error = Some(Failure {
        kind: "not_a_plan".into(),
        message: "this is the output of `terraform plan -json`, not of `terraform show -json`".into(),
        help: Some("run `terraform plan -out=tfplan && terraform show -json tfplan`".into()),
    });
    wrap(Verdict::Error, vec![stack])
}

/// Nothing was judged: a policy is wrong.
pub(super) fn bad_policy() -> Report {
    let mut report = wrap(Verdict::Error, Vec::new());
    report.policy_sets.clear();
    report.error = Some(Failure {
        kind: "policy".into(),
        message: "2 problems in `.tfgate/databases.gate.hcl`".into(),
        help: Some("run `tfgate lint`".into()),
    });
    report
}

/// The verdict is not in force.
pub(super) fn observed() -> Report {
    let mut report = report();
    report.observe = true;
    report.exit = ExitStatus::Pass;
    report.stacks[0].observe = true;
    report
}

/// One that fails, one that warns, one that could not be read, and quiet ones.
pub(super) fn several_stacks() -> Report {
    let prod = report().stacks.remove(0);
    let mut staging = prod.clone();
    staging.name = "staging/eu".into();
    staging.verdict = Verdict::Pass;
    staging.findings.retain(|finding| finding.level == Level::Warn && finding.change == Some(3));
    staging.changes = vec![staging.changes[3].clone()];
    staging.findings[0].change = Some(0);
    staging.summary = Summary { change: 1, update: 1, ..Summary::default() };
    staging.drift.clear();
    staging.notes.clear();
    let mut broken = unreadable().stacks.remove(0);
    broken.name = "dev/a-stack-with-a-name-longer-than-its-column".into();
    let mut stacks = vec![broken, prod, staging];
    stacks.extend(["dns", "net"].map(|name| stack(name, Verdict::Pass)));
    wrap(Verdict::Error, stacks)
}

/// 2,000 changes and 212 findings.
pub(super) fn huge() -> Report {
    let mut stack = stack("prod", Verdict::NeedsApproval);
    for number in 0..2000 {
        let (type_, action) = match number {
            0..180 => ("aws_db_instance", Action::Replace(ReplaceOrder::DeleteFirst)),
            180..212 => ("aws_kms_key", Action::Delete),
            212..900 => ("aws_lambda_function", Action::Update),
            _ => ("aws_route53_record", Action::Create),
        };
        let mut entry = change(&format!("module.tenant[\"t-{number:04}\"].{type_}.this"), type_, action);
        entry.attributes = (0..8)
            .map(|at| attribute(&format!("attribute_{at}"), Some(&format!("\"{}\"", "v".repeat(60))), None))
            .collect();
        stack.changes.push(entry);
    }
    for index in 0..212 {
        let policy = if index < 180 { "databases/never_replaced" } else { "keys/never_destroyed" };
        let mut entry = finding(policy, Level::Approve, &stack.changes[index], index);
        entry.next_step = "Have it approved by one person other than the author.".into();
        if index % 90 == 7 {
            entry.loss = Some(LossInfo { lost: None, way_back: WayBack::None, facts: vec![] });
        }
        stack.findings.push(entry);
    }
    stack.summary = Summary {
        add: 1280,
        change: 688,
        destroy: 212,
        create: 1100,
        update: 688,
        replace: 180,
        delete: 32,
        ..Summary::default()
    };
    wrap(Verdict::NeedsApproval, vec![stack])
}

/// Strings that try to be something else than text.
pub(super) const ATTACKS: [&str; 40] = [
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}]8;;http://x\u{7}link\u{1b}]8;;\u{7}",
    "\u{9b}2J",
    "a\u{202e}txt.exe\u{202c}",
    "\u{200b}\u{feff}\u{2060}zero",
    "\u{e0041}\u{e0042}tags",
    "\u{fe0f}\u{fe01}\u{fe02}",
    "</code></td></tr></table>",
    "</summary></details>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- tfgate:v1 kind=plan -->",
    "--> <b>",
    "```",
    "``````````",
    "~~~",
    "`",
    "@acme/team",
    "@alice",
    "#123",
    "GH-1",
    "acme/infra#1",
    "fixes #7",
    "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
    ":tada:",
    "![x](http://tracker.example/x.png)",
    "[a](javascript:alert)",
    "http://evil.example/ www.evil.example evil@example.com",
    "[^1]: note",
    "||a|b|\n|-|-|",
    "\n\n# heading\n\n",
    "\r\n::error::boom",
    "::add-mask::x",
    " ::set-output name=a::b",
    "##[add-mask]prod",
    "###[error]x",
    "##vso[task.setvariable]x",
    "&#64;alice &commat;bob \\@carol",
    "\u{0}\u{2028}\u{2029}\u{85}\u{fdd0}",
    "$x$ **b** _i_ ~~s~~ - [ ] 1. > +",
];

/// The rich report with one attack in every string.
pub(super) fn hostile() -> Report {
    let mut report = report();
    let mut number = 0;
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for_each_string(&mut report, &mut |text| {
        let changed = known.entry(text.clone()).or_insert_with(|| {
            number += 1;
            format!("{}{text}{}", ATTACKS[number % ATTACKS.len()], ATTACKS[(number * 7 + 3) % ATTACKS.len()])
        });
        text.clone_from(changed);
    });
    report
}

/// Visits every string of a report but addresses of pages, which are links by design.
pub(super) fn for_each_string(report: &mut Report, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut report.tool_version);
    failure_strings(report.error.as_mut(), visit);
    for set in &mut report.policy_sets {
        visit(&mut set.origin);
        visit(&mut set.digest);
    }
    for stack in &mut report.stacks {
        stack_strings(stack, visit);
        stack.changes.iter_mut().for_each(|change| change_strings(change, visit));
        stack.findings.iter_mut().for_each(|finding| finding_strings(finding, visit));
    }
}

fn failure_strings(failure: Option<&mut Failure>, visit: &mut dyn FnMut(&mut String)) {
    if let Some(failure) = failure {
        visit(&mut failure.kind);
        visit(&mut failure.message);
        failure.help.iter_mut().for_each(visit);
    }
}

fn stack_strings(stack: &mut StackReport, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut stack.name);
    failure_strings(stack.error.as_mut(), visit);
    if let Some(plan) = &mut stack.plan {
        plan.terraform_version.iter_mut().for_each(&mut *visit);
        plan.digest.iter_mut().for_each(&mut *visit);
        visit(&mut plan.format_version);
    }
    for drift in &mut stack.drift {
        visit(&mut drift.address);
        drift.paths.iter_mut().for_each(&mut *visit);
    }
    for deferred in &mut stack.deferred {
        visit(&mut deferred.address);
        visit(&mut deferred.reason);
    }
    stack.invocations.iter_mut().for_each(&mut *visit);
    stack.outputs.iter_mut().for_each(|output| visit(&mut output.name));
    for check in &mut stack.checks {
        visit(&mut check.address);
        visit(&mut check.status);
    }
    for ids in [&mut stack.waivers.used, &mut stack.waivers.unused, &mut stack.waivers.expired] {
        ids.iter_mut().for_each(&mut *visit);
    }
    stack.notes.iter_mut().for_each(|note| visit(&mut note.text));
}

fn change_strings(change: &mut ChangeEntry, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut change.address);
    visit(&mut change.type_);
    visit(&mut change.name);
    for text in [
        &mut change.previous_address,
        &mut change.deposed,
        &mut change.module_address,
        &mut change.reason,
        &mut change.reason_text,
    ] {
        text.iter_mut().for_each(&mut *visit);
    }
    change.replace_paths.iter_mut().for_each(&mut *visit);
    pair_strings(&mut change.identity, visit);
    for attribute in &mut change.attributes {
        visit(&mut attribute.path);
        attribute.before.iter_mut().for_each(&mut *visit);
        attribute.after.iter_mut().for_each(&mut *visit);
    }
}

fn finding_strings(finding: &mut FindingEntry, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut finding.policy);
    if !finding.address.is_empty() {
        visit(&mut finding.address);
    }
    visit(&mut finding.message);
    visit(&mut finding.fingerprint);
    if !finding.next_step.is_empty() {
        visit(&mut finding.next_step);
    }
    finding.deposed.iter_mut().for_each(&mut *visit);
    finding.description.iter_mut().for_each(&mut *visit);
    if let Some(waiver) = &mut finding.waiver {
        visit(&mut waiver.id);
        visit(&mut waiver.reason);
        visit(&mut waiver.expires);
        waiver.owner.iter_mut().for_each(&mut *visit);
    }
    if let Some(loss) = &mut finding.loss {
        loss.lost.iter_mut().for_each(&mut *visit);
        for fact in &mut loss.facts {
            visit(&mut fact.message);
            pair_strings(&mut fact.values, visit);
        }
    }
}

fn pair_strings(pairs: &mut [(String, String)], visit: &mut dyn FnMut(&mut String)) {
    for (path, value) in pairs {
        visit(path);
        visit(value);
    }
}
