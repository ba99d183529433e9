//! Any strings in every place of a report, into every renderer: no panic, Markdown within its budget, no escape
//! sequence in text without color, JSON that is JSON, documents that end, nothing but our own commands for GitHub.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use tfgate::exit::ExitStatus;
use tfgate::finding::{Recoverability, Subject};
use tfgate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use tfgate::policy::{Level, OnUnknown, RecoveryOutcome, Severity};
use tfgate::render::{Format, Style, render};
use tfgate::report::{
    ActionEntry, ActionEvents, ApprovalEntry, ApprovalMode, AttributeChange, Cause, CauseKind, ChangeEntry,
    CheckEntry, CommandEntry, DeferredEntry, DiagnosticEntry, DriftAttribute, DriftClass, DriftEntry,
    DriftLevel, DriftNext, Failure, FindingEntry, FindingOutcome, Hunk, InfoEntry, LineBreak, LineKind,
    Location, LossFactInfo, LossInfo, Mode, Note, NoteLevel, OtherChanges, OutputEntry, OverrideEntry,
    OverrideInfo, PlanInfo, PolicySetInfo, Preview, RefusedApproval, RenameEntry, Renames, Report, Review,
    Routine, Rules, SourceExcerpt, StackReport, Summary, TextDiff, TextLine, Verdict, WaiverInfo, WaiverUse,
};

/// Larger comments are refused by the forge.
const MARKDOWN_BUDGET: usize = 60_000;

fuzz_target!(|text: &str| {
    let report = report(&mut Strings { text, rest: text });
    for format in Format::ALL {
        let mut out = Vec::new();
        render(&report, format, Style::PLAIN, &mut out).expect("a vector takes everything");
        let out = String::from_utf8(out).expect("UTF-8");
        match format {
            Format::Markdown => assert!(out.len() <= MARKDOWN_BUDGET, "{} bytes of Markdown", out.len()),
            Format::Text => assert!(!out.contains('\u{1b}'), "an escape sequence in text without color"),
            Format::Json | Format::Sarif | Format::GitlabTerraform | Format::GitlabCodequality => {
                assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok(), "broken JSON");
            }
            Format::Junit => assert!(out.ends_with("</testsuites>\n"), "a document that does not end"),
            Format::Github => {
                let ours = |line: &str| line.starts_with("::") && !line.contains("##");
                assert!(out.lines().skip(1).all(ours), "a line that is no command of ours");
            }
            Format::Html => assert!(out.ends_with("</html>\n"), "a page that does not end"),
        }
    }
});

/// The parts of the input between NUL characters, over and over.
struct Strings<'a> {
    text: &'a str,
    rest: &'a str,
}

impl Strings<'_> {
    fn next(&mut self) -> String {
        if self.rest.is_empty() {
            self.rest = self.text;
        }
        let (part, rest) = self.rest.split_once('\0').unwrap_or((self.rest, ""));
        self.rest = rest;
        part.to_owned()
    }

    fn some(&mut self) -> Option<String> {
        Some(self.next()).filter(|part| !part.is_empty())
    }

    /// A number below the limit.
    fn below(&mut self, limit: usize) -> usize {
        self.next().len() % limit
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(4)).map(|_| item(self)).collect()
    }
}

fn report(s: &mut Strings<'_>) -> Report {
    Report {
        tool_version: s.next(),
        verdict: verdict(s),
        exit: s.of(&[ExitStatus::Pass, ExitStatus::Fail, ExitStatus::Error]),
        observe: s.of(&[false, true]),
        error: s.of(&[false, true]).then(|| failure(s)),
        diagnostics: s.list(diagnostic),
        policy_sets: s.list(|s| PolicySetInfo {
            origin: s.next(),
            digest: s.next(),
            floor: s.of(&[false, true]),
            packs: s.of(&[false, true]).then(|| s.list(Strings::next)),
        }),
        stacks: s.list(stack),
        review: s.of(&[false, true]).then(|| review(s)),
    }
}

fn verdict(s: &mut Strings<'_>) -> Verdict {
    s.of(&[Verdict::Pass, Verdict::NeedsApproval, Verdict::Fail, Verdict::Error])
}

fn failure(s: &mut Strings<'_>) -> Failure {
    Failure { kind: s.next(), message: s.next(), help: s.some() }
}

fn action(s: &mut Strings<'_>) -> Action {
    s.of(&[
        Action::Delete,
        Action::Replace(ReplaceOrder::DeleteFirst),
        Action::Replace(ReplaceOrder::CreateFirst),
        Action::Update,
        Action::Create,
        Action::Forget,
        Action::ReplaceForget,
        Action::Read,
        Action::NoOp,
        Action::Open,
    ])
}

fn lines(s: &mut Strings<'_>) -> Option<TextDiff> {
    let line = |s: &mut Strings<'_>| TextLine {
        kind: s.of(&[LineKind::Same, LineKind::Removed, LineKind::Added]),
        before: s.of(&[None, Some(7)]),
        after: s.of(&[None, Some(1234)]),
        text: s.next(),
    };
    s.of(&[false, true]).then(|| TextDiff {
        hunks: s.list(|s| Hunk { lines: s.list(line) }),
        omitted: s.below(9),
        line_break: s.of(&[None, Some(LineBreak::Added), Some(LineBreak::Removed)]),
    })
}

fn drift_class(s: &mut Strings<'_>) -> DriftClass {
    s.of(&[
        DriftClass::Reverted,
        DriftClass::DestroyedByPlan,
        DriftClass::Unclassified,
        DriftClass::DeletedOutside,
        DriftClass::Tolerated,
        DriftClass::AlreadyDeleted,
        DriftClass::Computed,
        DriftClass::Noise,
        DriftClass::Moved,
    ])
}

fn drifted(s: &mut Strings<'_>) -> DriftEntry {
    DriftEntry {
        address: s.next(),
        previous_address: s.some(),
        type_: s.next(),
        class: drift_class(s),
        action: s.of(&[DriftAction::Update, DriftAction::Delete, DriftAction::Move]),
        level: s.of(&[None, Some(DriftLevel::Info), Some(DriftLevel::Warn), Some(DriftLevel::Deny)]),
        next: s.of(&[
            DriftNext::Revert,
            DriftNext::Overwrite,
            DriftNext::Create,
            DriftNext::Replace,
            DriftNext::Destroy,
            DriftNext::Forget,
            DriftNext::Adopted,
            DriftNext::Ignored,
            DriftNext::Nothing,
            DriftNext::Unknown,
        ]),
        planned: s.of(&[false, true]).then(|| action(s)),
        other_changes: s.of(&[OtherChanges::None, OtherChanges::Unapplied]),
        paths: s.list(Strings::next),
        attributes: s.list(|s| DriftAttribute {
            path: s.next(),
            class: drift_class(s),
            before: s.some(),
            after: s.some(),
            lines: lines(s),
        }),
        attributes_omitted: s.below(9),
        fingerprint: s.next(),
        first_seen: s.some(),
        location: s.of(&[false, true]).then(|| Location { path: s.next(), line: s.below(99) }),
    }
}

fn invoked(s: &mut Strings<'_>) -> ActionEntry {
    ActionEntry {
        address: s.next(),
        type_: s.next(),
        name: s.next(),
        provider: s.some(),
        invocations: s.below(9),
        events: s.list(|s| ActionEvents {
            events: s.list(Strings::next),
            objects: s.list(Strings::next),
            on_failure: s.some(),
            invoked: s.of(&[false, true]),
            text: s.next(),
        }),
        config: s.list(|s| (s.next(), s.next())),
        config_omitted: s.below(9),
    }
}

fn stack(s: &mut Strings<'_>) -> StackReport {
    let changes = s.list(change);
    let known = changes.len();
    StackReport {
        name: s.next(),
        labels: BTreeMap::from([(s.next(), s.next())]),
        verdict: verdict(s),
        observe: s.of(&[false, true]),
        rules: Rules {
            mode: s.of(&[
                Mode::default(),
                Mode::Drift { fail_on: DriftLevel::RequireApproval },
                Mode::Drift { fail_on: DriftLevel::Info },
            ]),
            ..Rules::default()
        },
        error: s.of(&[false, true]).then(|| failure(s)),
        plan: s.of(&[true, false]).then(|| plan(s)),
        summary: Summary { add: s.below(9) as u64, destroy: s.below(9) as u64, ..Summary::default() },
        changes,
        renames: Renames {
            pairs: s.list(|s| RenameEntry {
                from: s.next(),
                to: s.next(),
                same: s.list(Strings::next),
                block: s.of(&[None, Some(0)]),
                text: s.next(),
            }),
            blocks: s.list(Strings::next),
            commands: s.of(&[false, true]),
        },
        findings: s.list(|s| finding(s, known)),
        drift: s.list(drifted),
        deferred: s.list(|s| DeferredEntry {
            address: s.next(),
            action: action(s),
            importing: s.of(&[false, true]),
            reason: s.next(),
        }),
        actions: s.list(invoked),
        commands: s.list(|s| CommandEntry {
            type_: s.next(),
            address: s.next(),
            objects: s.list(Strings::next),
            when: s.next(),
            command: s.next(),
            destroys: s.of(&[false, true]),
        }),
        invocations: s.list(Strings::next),
        outputs: s.list(|s| OutputEntry { name: s.next(), action: action(s) }),
        checks: s.list(|s| CheckEntry {
            address: s.next(),
            status: s.next(),
            messages: s.list(Strings::next),
        }),
        undecided: s.below(9),
        infos: s.list(|s| InfoEntry { address: s.next(), policy: s.next(), message: s.next() }),
        diagnostics: s.list(diagnostic),
        approvals: s.list(|s| ApprovalEntry { user: s.next(), commit: s.next(), submitted_at: s.next() }),
        overrides: s.list(|s| OverrideEntry { time: s.next(), user: s.next(), reason: s.next() }),
        unmatched: s.list(Strings::next),
        without_policy: s.list(Strings::next),
        packs: s.list(Strings::next),
        waivers: WaiverUse {
            used: s.list(Strings::next),
            unused: s.list(Strings::next),
            expired: s.list(Strings::next),
        },
        notes: s.list(|s| Note { level: s.of(&[NoteLevel::Warning, NoteLevel::Info]), text: s.next() }),
    }
}

fn review(s: &mut Strings<'_>) -> Review {
    Review {
        number: s.of(&[None, Some(7)]),
        head: s.next(),
        base: s.some(),
        policy_commit: s.some(),
        run_url: s.some(),
        key: s.next(),
        run: s.next(),
        change_set: s.some(),
        approvals: s.of(&[ApprovalMode::Review, ApprovalMode::Environment, ApprovalMode::Off]),
        missing: s.below(9) as u32,
        refused: s.list(|s| RefusedApproval { user: s.next(), why: s.next() }),
        preview: s.of(&[false, true]).then(|| Preview {
            adopts: s.of(&[false, true]),
            files: s.list(Strings::next),
            verdict: verdict(s),
            gained: s.below(9),
            dropped: s.below(9),
            error: s.some(),
        }),
        notices: s.list(Strings::next),
    }
}

fn diagnostic(s: &mut Strings<'_>) -> DiagnosticEntry {
    DiagnosticEntry {
        path: s.next(),
        line: s.below(9),
        column: s.below(9),
        severity: s.of(&[Severity::Error, Severity::Warning]),
        message: s.next(),
        label: s.next(),
        help: s.some(),
    }
}

fn plan(s: &mut Strings<'_>) -> PlanInfo {
    PlanInfo {
        terraform_version: s.some(),
        opentofu: s.of(&[false, true]),
        format_version: s.next(),
        mode: s.of(&[PlanMode::Normal, PlanMode::Destroy, PlanMode::RefreshOnly]),
        complete: s.of(&[true, false]),
        errored: s.of(&[false, true]),
        digest: s.some(),
    }
}

fn change(s: &mut Strings<'_>) -> ChangeEntry {
    ChangeEntry {
        address: s.next(),
        previous_address: s.some(),
        deposed: s.some(),
        type_: s.next(),
        name: s.next(),
        module_address: s.some(),
        action: action(s),
        reason: s.some(),
        reason_text: s.some(),
        replace_paths: s.list(Strings::next),
        importing: s.of(&[false, true]),
        identity: s.list(|s| (s.next(), s.next())),
        attributes: s.list(|s| AttributeChange {
            path: s.next(),
            before: s.some(),
            after: s.some(),
            forces_replacement: s.of(&[false, true]),
            lines: lines(s),
        }),
        attributes_omitted: s.below(9),
        routine: s.of(&[None, Some(Routine::Tags), Some(Routine::Order), Some(Routine::Computed)]),
        undoes_drift: s.of(&[false, true]),
        causes: s.list(|s| Cause {
            path: s.next(),
            kind: s.of(&[CauseKind::Unknown, CauseKind::NotWritten]),
            from: s.list(Strings::next),
            text: s.next(),
            advice: s.next(),
        }),
        keep_managed: s.some(),
        source: s.of(&[true, false]).then(|| SourceExcerpt {
            path: s.next(),
            line: s.below(9),
            header: s.next(),
            argument_line: s.below(9),
            argument: s.next(),
            name: s.next(),
        }),
    }
}

fn finding(s: &mut Strings<'_>, changes: usize) -> FindingEntry {
    FindingEntry {
        policy: s.next(),
        subject: s.of(&[Subject::Change, Subject::Drift, Subject::Plan, Subject::Provider, Subject::Module]),
        level: s.of(&[Level::Deny, Level::RequireApproval, Level::Warn]),
        outcome: s.of(&[
            FindingOutcome::Violated,
            FindingOutcome::Undecided,
            FindingOutcome::Approved,
            FindingOutcome::Waived,
            FindingOutcome::Error,
        ]),
        on_unknown: s.of(&[None, Some(OnUnknown::Allow), Some(OnUnknown::Warn), Some(OnUnknown::Deny)]),
        address: s.next(),
        deposed: s.some(),
        action: action(s),
        message: s.next(),
        fingerprint: s.next(),
        waiver: s.of(&[false, true]).then(|| WaiverInfo {
            id: s.next(),
            reason: s.next(),
            owner: s.some(),
            expires: s.next(),
        }),
        override_: s.of(&[false, true]).then(|| OverrideInfo {
            approvals: s.below(9) as u32,
            approvers: s.list(Strings::next),
            confirm: s.of(&[false, true]),
        }),
        policy_digest: s.some(),
        identity_digest: s.some(),
        loss: s.of(&[true, false]).then(|| LossInfo {
            lost: s.some(),
            recovery: s.of(&[
                Recoverability::Irreversible,
                Recoverability::Possible,
                Recoverability::Unknown,
                Recoverability::NotDestroyed,
            ]),
            facts: s.list(|s| LossFactInfo {
                outcome: s.of(&[
                    RecoveryOutcome::Irreversible,
                    RecoveryOutcome::Possible,
                    RecoveryOutcome::Refused,
                ]),
                message: s.next(),
                values: s.list(|s| (s.next(), s.next())),
            }),
        }),
        dependents: s.of(&[None, Some(7)]),
        next_step: s.next(),
        description: s.some(),
        url: s.some(),
        location: s.some().map(|path| Location { path, line: 1 }),
        policy_location: s.some().map(|path| Location { path, line: 7 }),
        change: (changes > 0).then(|| s.below(changes)),
    }
}
