//! Judges plans: what every command shares that gives a verdict.

use std::path::Path;

use super::inputs::Input;
use super::loading::{self, Texts, VERSION};
use super::progress::Progress;
use super::reading::{self, Hashing, Reading};
use super::sources::Origin;
use super::{masks, output, sources, versions};
use crate::cli::JudgingArgs;
use crate::evaluate::{self, Judge, Judgement, Options, Scope};
use crate::plan::{Needs, Remark};
use crate::policy::{
    self, Diagnostic, InputValues, LoadContext, LoadError, Packs, PolicySet, Source, builtin,
};
use crate::render::{self, Color, Verbosity};
use crate::report::{
    self, Collector, DriftRule, Facts, Failure, Report, Rules, StackReport, stack_report, unreadable,
};
use crate::text::plural;
use crate::waiver;

/// How plans are judged, before a policy is loaded.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) judging: &'a JudgingArgs,
    pub(super) rules: Rules,
    /// The exit code of `terraform plan -detailed-exitcode`.
    pub(super) plan_exit_code: Option<u8>,
    pub(super) hashing: Hashing,
    pub(super) idle: Idle,
    pub(super) verbosity: Verbosity,
    pub(super) today: time::Date,
    pub(super) working_directory: &'a Path,
}

/// What becomes of entries that change nothing. They matter only to say which policies never matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Idle {
    /// They are counted.
    Counted,
    /// Policies look at them.
    Judged,
}

/// What becomes of problems, beside what the report says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complaints {
    /// They go to standard error.
    Shown,
    /// Nobody is told: the judgement is not the one that counts.
    Kept,
}

/// What a run needs besides its plans.
struct Context<'a> {
    question: Question<'a>,
    complaints: Complaints,
    /// Values that are secret wherever they stand.
    masks: Vec<String>,
    needs: Needs,
    set: &'a PolicySet,
    progress: Progress,
}

/// The report over all plans, by these policies.
pub(super) fn judged(
    question: Question<'_>,
    sources: &[Source],
    values: InputValues,
    inputs: &[Input],
) -> Report {
    judged_by(question, sources, values, inputs, &mut |_| {})
}

/// The same; `look` sees the policies where they load.
pub(super) fn judged_by(
    question: Question<'_>,
    sources: &[Source],
    values: InputValues,
    inputs: &[Input],
    look: &mut dyn FnMut(&PolicySet),
) -> Report {
    let no_builtin = question.judging.policies.no_builtin;
    if sources.is_empty() && !no_builtin && question.verbosity != Verbosity::Quiet {
        output::complain("note", "no `.tfgate/` found, judging by the built-in packs only");
    }
    match masks::read(&question.judging.mask_env) {
        Ok(masks) => judged_with(question, sources, values, inputs, masks, Complaints::Shown, look),
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            let failure = Failure { kind: "usage".to_owned(), message, help: None };
            Report { error: Some(failure), ..no_policies(question.rules, String::new(), None) }
        }
    }
}

/// The same for a judgement beside the one that counts.
#[cfg_attr(not(feature = "github"), expect(dead_code, reason = "only `tfgate github` judges twice"))]
pub(super) fn judged_aside(
    question: Question<'_>,
    sources: &[Source],
    values: InputValues,
    inputs: &[Input],
) -> Report {
    // What is wrong with the masks was said by the one that counts.
    let masks = masks::values(&question.judging.mask_env);
    judged_with(question, sources, values, inputs, masks, Complaints::Kept, &mut |_| {})
}

fn judged_with(
    question: Question<'_>,
    sources: &[Source],
    values: InputValues,
    inputs: &[Input],
    masks: Vec<String>,
    complaints: Complaints,
    look: &mut dyn FnMut(&PolicySet),
) -> Report {
    let no_builtin = question.judging.policies.no_builtin;
    let texts = Texts::of(sources);
    let builtin = if no_builtin { Packs::Off } else { Packs::On };
    let load = LoadContext { stack_count: inputs.len(), ..loading::context(builtin, question.today, values) };
    match policy::load(sources, builtin::FILES, &load) {
        Ok(set) => {
            look(&set);
            if complaints == Complaints::Shown {
                texts.complain(&set.warnings);
            }
            let warnings = set.warnings.iter().map(report::diagnostic_entry).collect();
            let progress = Progress::new("plan", inputs.len(), question.verbosity);
            let idle = question.idle == Idle::Judged && !set.policies.is_empty();
            let needs = Needs { idle, max_input: question.judging.max_input, ..Needs::REPORT };
            let context = Context { question, complaints, masks, needs, set: &set, progress };
            let report = Report { diagnostics: warnings, ..judge_all(&context, inputs) };
            report::with_values(report, question.judging.show_values.into())
        }
        Err(error) => {
            if complaints == Complaints::Shown {
                texts.complain(&error.diagnostics);
            }
            policies_failed(question.rules, &error)
        }
    }
}

fn policies_failed(rules: Rules, error: &LoadError) -> Report {
    let count = plural::count(error.diagnostics.len(), "problem", "problems");
    let first = error.diagnostics.first().map_or_else(String::new, |problem| {
        format!(", the first at `{}`, line {}: {}", problem.path, problem.line, problem.message)
    });
    let help = "mend the policy files; standard error shows every problem with its line";
    let diagnostics = error.diagnostics.iter().map(report::diagnostic_entry).collect();
    Report {
        diagnostics,
        ..no_policies(rules, format!("the policies do not load: {count}{first}"), Some(help))
    }
}

/// The report of a run whose policies are not there or do not load.
pub(super) fn no_policies(rules: Rules, message: String, help: Option<&str>) -> Report {
    let mut report = report::report(VERSION, Vec::new(), &PolicySet::default(), rules);
    report.error = Some(Failure { kind: "policy".to_owned(), message, help: help.map(str::to_owned) });
    report
}

fn judge_all(context: &Context<'_>, inputs: &[Input]) -> Report {
    let stacks = inputs.iter().map(|input| {
        judge(context, input).unwrap_or_else(|error| {
            if context.complaints == Complaints::Shown {
                output::complain("error", &format!("{}: {}", input.place.shown(&input.stack), error.message));
                if let Some(help) = &error.help {
                    output::complain("help", help);
                }
            }
            unreadable(&input.stack, error)
        })
    });
    report::report(VERSION, stacks.collect(), context.set, context.question.rules)
}

fn judge(context: &Context<'_>, input: &Input) -> Result<StackReport, Failure> {
    context.progress.next();
    let effective = context.set.for_stack(&input.stack);
    let needs = evaluate::needs(&effective, context.needs).map_err(|error| reading::broken_pack(&error))?;
    let versions = versions::read(context.question.judging.source.as_deref(), &input.place, &needs);
    let unknown = context.question.judging.unknown.map(Into::into);
    let options = Options { stack: &input.stack, unknown, versions: &versions };
    let mut judge = Judge::new(&effective, options).within(scope(context.question.rules));
    let mut collected = Collector::new();
    let progress = &context.progress;
    let reading = Reading {
        judging: context.question.judging,
        needs: &needs,
        hashing: context.question.hashing,
        progress,
    };
    let (mut plan, digest) = reading::read(reading, input, &mut |entry| {
        judge.observe(entry)?;
        collected.observe(entry)
    })?;
    for value in &context.masks {
        plan.secrets.add_everywhere(value);
    }
    match context.question.plan_exit_code {
        Some(1) => plan.errored = Some(true),
        Some(_) => plan.remarks.retain(|remark| *remark != Remark::ErroredUnknown),
        None => {}
    }
    let Judgement { findings, drifted, governed, unmatched, infos, diagnostics, .. } =
        judge.finish(&plan).map_err(reading::judge_failure)?;
    if context.complaints == Complaints::Shown {
        complain_about(context.set, &diagnostics);
    }
    let waived =
        waiver::apply(findings, &context.set.waivers, context.set, &input.stack, context.question.today);
    let facts = Facts {
        stack: &input.stack,
        plan,
        collected,
        waived,
        drifted,
        governed,
        unmatched: if context.needs.idle { unmatched } else { Vec::new() },
        infos,
        diagnostics,
        effective: &effective,
        set: context.set,
        digest,
    };
    let mut report = stack_report(facts, context.question.rules).map_err(reading::plan_failure)?;
    let origin = Origin {
        source: context.question.judging.source.as_deref(),
        plan: &input.place,
        working_directory: context.question.working_directory,
    };
    sources::locate(&mut report, origin);
    Ok(report)
}

fn scope(rules: Rules) -> Scope {
    match rules.drift {
        DriftRule::NotAsked => Scope::All,
        DriftRule::Denied | DriftRule::Any => Scope::Drift,
    }
}

/// Errors in the evaluation of policies, with the lines that they are about.
pub(super) fn complain_about(set: &PolicySet, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let text = |path: &str| {
        let own = set.policies.iter().map(|policy| &policy.file).find(|file| file.path == path);
        own.map(|file| file.text.as_str())
    };
    output::complain_rendered(&render::diagnostics(diagnostics, text, Color::Off));
}
