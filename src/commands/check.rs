//! `tfgate check`: judges plans.

use std::io::{self, Read};
use std::path::Path;

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::inputs::{Input, Opened, Place};
use super::loading::{self, Texts, VERSION};
use super::{color, inputs, output, policies, show, sources, versions};
use crate::cli::CheckArgs;
use crate::evaluate::{self, Judge, JudgeError, Judgement, Options};
use crate::exit::ExitStatus;
use crate::plan::{self, Needs, Plan, PlanError, Remark};
use crate::policy::{
    self, Diagnostic, InputValues, LoadContext, LoadError, Missing, Packs, PolicySet, Source, builtin,
};
use crate::render::{self, Color, Format, Style, Verbosity};
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
    let inputs = inputs::resolve(args, &working_directory)?;
    let today = args.today.unwrap_or_else(loading::today);
    let loaded = policies::sources(&args.policies.policy, &working_directory).and_then(|sources| {
        Ok((sources, loading::inputs(&args.inputs, Missing::Refused, &working_directory)?))
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
    deliver(args, &report)
}

fn judged(run: Run<'_>, sources: &[Source], values: InputValues, inputs: &[Input]) -> Report {
    let Run { args, today, working_directory } = run;
    if sources.is_empty() && !args.policies.no_builtin && !args.quiet {
        output::complain("note", "no `.tfgate/` found, judging by the built-in packs only");
    }
    let texts = Texts::of(sources, &values);
    let builtin = if args.policies.no_builtin { Packs::Off } else { Packs::On };
    let load = LoadContext { stack_count: inputs.len(), ..loading::context(builtin, today, values) };
    match policy::load(sources, builtin::FILES, &load) {
        Ok(set) => {
            texts.complain(&set.warnings);
            let warnings = set.warnings.iter().map(report::diagnostic_entry).collect();
            let (rules, needs) = (rules(args), needs(args, &set));
            let context = Context { args, rules, needs, set: &set, today, working_directory };
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
    let formats = std::iter::once(args.format).chain(args.output.iter().map(|(format, _)| *format));
    let json = formats.map(Format::from).any(|format| format == Format::Json);
    Needs {
        idle: (args.verbose || json) && !set.policies.is_empty(),
        max_input: args.max_input,
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
    let effective = context.set.for_stack(&input.stack);
    let needs = evaluate::needs(&effective, context.needs).map_err(|error| broken_pack(&error))?;
    let versions = versions::read(context.args.source.as_deref(), &input.place, &needs);
    let unknown = context.args.unknown.map(Into::into);
    let options = Options { stack: &input.stack, unknown, versions: &versions };
    let mut judge = Judge::new(&effective, options);
    let mut collected = Collector::new();
    let (plan, digest) = read(context, &needs, input, &mut |entry| {
        judge.observe(entry)?;
        collected.observe(entry)
    })?;
    let Judgement { findings, unmatched, infos, diagnostics } =
        judge.finish(&plan).map_err(|error| match error {
            JudgeError::Pack(error) => broken_pack(&error),
            JudgeError::Plan(error) => plan_failure(error),
        })?;
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
    sources::locate(&mut report, context.args.source.as_deref(), &input.place, context.working_directory);
    Ok(report)
}

/// Errors in the evaluation of policies, with the lines that they are about.
fn complain_about(set: &PolicySet, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let text = |path: &str| {
        let own = set.policies.iter().map(|policy| &policy.file).find(|file| file.path == path);
        own.map(|file| file.text.as_str())
    };
    output::complain_rendered(&render::diagnostics(diagnostics, text, Color::Off));
}

/// Receives the entries of a plan.
type Sink<'s> = &'s mut dyn FnMut(plan::Entry<'_>) -> Result<(), PlanError>;

fn read(
    context: &Context<'_>,
    needs: &Needs,
    input: &Input,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), Failure> {
    let (mut plan, digest) = match &input.place {
        Place::Stdin => parse(context, needs, io::stdin().lock(), sink).map_err(plan_failure)?,
        Place::File(path) => read_file(context, needs, path, sink)?,
    };
    match context.args.plan_exit_code {
        Some(1) => plan.errored = Some(true),
        Some(_) => plan.remarks.retain(|remark| *remark != Remark::ErroredUnknown),
        None => {}
    }
    Ok((plan, digest))
}

fn read_file(
    context: &Context<'_>,
    needs: &Needs,
    path: &Path,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), Failure> {
    let unreadable = |error: io::Error| Failure {
        kind: "io".to_owned(),
        message: format!("failed to read `{}`: {error}", super::shown(path)),
        help: None,
    };
    if let Opened::Other(file) = inputs::open(path).map_err(unreadable)? {
        return parse(context, needs, file, sink).map_err(plan_failure);
    }
    let failed = |error: anyhow::Error| Failure {
        kind: "show_failed".to_owned(),
        message: format!("{error:#}"),
        help: None,
    };
    let (show, mut stdout) = show::start(path, context.args.terraform_bin.as_deref()).map_err(failed)?;
    let parsed = parse(context, needs, &mut stdout, sink);
    // A failed `show` explains more than the empty output that it leaves.
    show.finish(stdout).map_err(failed)?;
    parsed.map_err(plan_failure)
}

fn parse(
    context: &Context<'_>,
    needs: &Needs,
    reader: impl Read,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), PlanError> {
    if !context.args.digest {
        return Ok((plan::parse(reader, needs, sink)?, None));
    }
    let mut hashed = Hashed { reader, hasher: Sha256::new() };
    let plan = plan::parse(&mut hashed, needs, sink)?;
    Ok((plan, Some(policy::hex(&hashed.hasher.finalize()))))
}

/// A reader that computes the digest of what goes through it.
struct Hashed<R> {
    reader: R,
    hasher: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

fn plan_failure(error: PlanError) -> Failure {
    Failure { kind: error.kind.name().to_owned(), message: error.to_string(), help: error.help }
}

/// A bug in a built-in file. Judging without it would be judging by less than was promised.
fn broken_pack(error: &LoadError) -> Failure {
    let first = error.diagnostics.first();
    let what = first.map_or_else(String::new, |problem| format!(": `{}`: {}", problem.path, problem.message));
    Failure {
        kind: "builtin".to_owned(),
        message: format!("a built-in policy file does not load{what}"),
        help: Some("this is a bug of tfgate; please report it".to_owned()),
    }
}

/// Standard output comes first: whatever happens to the files, the findings are not lost.
fn deliver(args: &CheckArgs, report: &Report) -> anyhow::Result<ExitStatus> {
    let verbosity = match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    };
    let style = Style { color: color(args.color), verbosity, ..Style::PLAIN };
    let shown = output::to_stdout(report, args.format.into(), style);
    for (format, path) in &args.output {
        output::to_file(report, (*format).into(), path)?;
    }
    shown
}
