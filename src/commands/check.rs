//! `tfgate check`: judges plans.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::inputs::Input;
use super::loading::{self, Texts, VERSION};
use super::progress::Progress;
use super::reading::{self, Hashing, Reading};
use super::sources::Origin;
use super::{inputs, output, policies, sources, versions};
use crate::cli::CheckArgs;
use crate::evaluate::{self, Judge, Judgement, Options};
use crate::exit::ExitStatus;
use crate::plan::{Needs, Remark};
use crate::policy::{
    self, Diagnostic, InputValues, LoadContext, LoadError, Missing, Packs, PolicySet, Source, builtin,
};
use crate::render::{self, Color, Format};
use crate::report::{
    self, Collector, ExitZero, Facts, Failure, Report, Rules, StackReport, Strict, plural, stack_report,
    unreadable,
};
use crate::waiver;

/// What a run needs besides its plans.
struct Context<'a> {
    args: &'a CheckArgs,
    rules: Rules,
    needs: Needs,
    set: &'a PolicySet,
    today: time::Date,
    progress: Progress,
    working_directory: &'a Path,
}

/// What is the same for all plans before a policy is loaded.
#[derive(Clone, Copy)]
struct Run<'a> {
    args: &'a CheckArgs,
    today: time::Date,
    working_directory: &'a Path,
}

/// Runs the command.
pub(super) fn run(args: &CheckArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let inputs = inputs::resolve(&args.plans, &args.judging, &working_directory)?;
    refuse_clashes(args, &inputs, &working_directory)?;
    let today = args.judging.today.unwrap_or_else(loading::today);
    let loaded = policies::sources(&args.judging.policies.policy, &working_directory).and_then(|sources| {
        Ok((sources, loading::inputs(&args.judging.inputs, Missing::Refused, &working_directory)?))
    });
    let mut report = match loaded {
        Ok((sources, values)) => {
            let run = Run { args, today, working_directory: &working_directory };
            judged(run, &sources, values, &inputs)
        }
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            no_policies(args, message, None)
        }
    };
    sources::from_the_root(&mut report, &working_directory);
    Ok(output::deliver(&args.delivery, &report))
}

/// No output takes the place of a plan, a policy or a file with values.
fn refuse_clashes(args: &CheckArgs, inputs: &[Input], working_directory: &Path) -> anyhow::Result<()> {
    let policies = policies::paths(&args.judging.policies.policy, working_directory);
    let plans = inputs.iter().filter_map(|input| input.place.file());
    let values = args.judging.inputs.var_file.iter();
    let read = policies.iter().chain(values).map(PathBuf::as_path).chain(plans);
    output::refuse_clashes(&args.delivery, read)
}

fn judged(run: Run<'_>, sources: &[Source], values: InputValues, inputs: &[Input]) -> Report {
    let Run { args, today, working_directory } = run;
    if sources.is_empty() && !args.judging.policies.no_builtin && !args.delivery.quiet {
        output::complain("note", "no `.tfgate/` found, judging by the built-in packs only");
    }
    let texts = Texts::of(sources);
    let builtin = if args.judging.policies.no_builtin { Packs::Off } else { Packs::On };
    let load = LoadContext { stack_count: inputs.len(), ..loading::context(builtin, today, values) };
    match policy::load(sources, builtin::FILES, &load) {
        Ok(set) => {
            texts.complain(&set.warnings);
            let warnings = set.warnings.iter().map(report::diagnostic_entry).collect();
            let progress = Progress::new("plan", inputs.len(), output::verbosity(&args.delivery));
            let (rules, needs) = (rules(args), needs(args, &set));
            let context = Context { args, rules, needs, set: &set, today, progress, working_directory };
            Report { diagnostics: warnings, ..judge_all(&context, inputs) }
        }
        Err(error) => policies_failed(args, &error, &texts),
    }
}

fn policies_failed(args: &CheckArgs, error: &LoadError, texts: &Texts) -> Report {
    texts.complain(&error.diagnostics);
    let count = plural::count(error.diagnostics.len(), "problem", "problems");
    let first = error.diagnostics.first().map_or_else(String::new, |problem| {
        format!(", the first at `{}`, line {}: {}", problem.path, problem.line, problem.message)
    });
    let help = "mend the policy files; standard error shows every problem with its line";
    let diagnostics = error.diagnostics.iter().map(report::diagnostic_entry).collect();
    Report {
        diagnostics,
        ..no_policies(args, format!("the policies do not load: {count}{first}"), Some(help))
    }
}

/// The report of a run whose policies are not there or do not load.
fn no_policies(args: &CheckArgs, message: String, help: Option<&str>) -> Report {
    let mut report = report::report(VERSION, Vec::new(), &PolicySet::default(), rules(args));
    report.error = Some(Failure { kind: "policy".to_owned(), message, help: help.map(str::to_owned) });
    report
}

fn rules(args: &CheckArgs) -> Rules {
    Rules {
        fail_on: args.fail_on.into(),
        strict: if args.strict { Strict::On } else { Strict::Off },
        exit_zero: if args.exit_zero { ExitZero::On } else { ExitZero::Off },
    }
}

/// Fixed before the first byte. Entries that change nothing matter only to say which policies never matched.
fn needs(args: &CheckArgs, set: &PolicySet) -> Needs {
    let formats =
        std::iter::once(args.delivery.format).chain(args.delivery.output.iter().map(|(format, _)| *format));
    let json = formats.map(Format::from).any(|format| format == Format::Json);
    Needs {
        idle: (args.delivery.verbose || json) && !set.policies.is_empty(),
        max_input: args.judging.max_input,
        ..Needs::REPORT
    }
}

fn judge_all(context: &Context<'_>, inputs: &[Input]) -> Report {
    let stacks = inputs.iter().map(|input| {
        judge(context, input).unwrap_or_else(|error| {
            output::complain("error", &format!("{}: {}", input.place.shown(&input.stack), error.message));
            if let Some(help) = &error.help {
                output::complain("help", help);
            }
            unreadable(&input.stack, error)
        })
    });
    report::report(VERSION, stacks.collect(), context.set, context.rules)
}

fn judge(context: &Context<'_>, input: &Input) -> Result<StackReport, Failure> {
    context.progress.next();
    let effective = context.set.for_stack(&input.stack);
    let needs = evaluate::needs(&effective, context.needs).map_err(|error| reading::broken_pack(&error))?;
    let versions = versions::read(context.args.judging.source.as_deref(), &input.place, &needs);
    let unknown = context.args.judging.unknown.map(Into::into);
    let options = Options { stack: &input.stack, unknown, versions: &versions };
    let mut judge = Judge::new(&effective, options);
    let mut collected = Collector::new();
    let hashing = if context.args.digest { Hashing::On } else { Hashing::Off };
    let progress = &context.progress;
    let reading = Reading { judging: &context.args.judging, needs: &needs, hashing, progress };
    let (mut plan, digest) = reading::read(reading, input, &mut |entry| {
        judge.observe(entry)?;
        collected.observe(entry)
    })?;
    match context.args.plan_exit_code {
        Some(1) => plan.errored = Some(true),
        Some(_) => plan.remarks.retain(|remark| *remark != Remark::ErroredUnknown),
        None => {}
    }
    let Judgement { findings, unmatched, infos, diagnostics, .. } =
        judge.finish(&plan).map_err(reading::judge_failure)?;
    complain_about(context.set, &diagnostics);
    let waived = waiver::apply(findings, &context.set.waivers, context.set, &input.stack, context.today);
    let facts = Facts {
        stack: &input.stack,
        plan,
        collected,
        waived,
        unmatched: if context.needs.idle { unmatched } else { Vec::new() },
        infos,
        diagnostics,
        effective: &effective,
        set: context.set,
        digest,
    };
    let mut report = stack_report(facts, context.rules);
    let origin = Origin {
        source: context.args.judging.source.as_deref(),
        plan: &input.place,
        working_directory: context.working_directory,
    };
    sources::locate(&mut report, origin);
    Ok(report)
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
