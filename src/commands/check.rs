//! `tfgate check`: judges plans.

use std::io::{self, Read};
use std::path::Path;

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::inputs::{Input, Opened, Place};
use super::{color, inputs, output, policies, show};
use crate::cli::CheckArgs;
use crate::evaluate::Judge;
use crate::exit::ExitStatus;
use crate::plan::{self, Needs, Plan, PlanError, Remark};
use crate::policy::{self, LoadContext, LoadError, Packs, PolicySet, Source, builtin};
use crate::render::{self, Color, Format, Style, Verbosity};
use crate::report::{
    self, Collector, ExitZero, Facts, Failure, Report, Rules, StackReport, Strict, plural, stack_report,
    unreadable,
};
use crate::waiver;

/// The version of this program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a run needs besides its plans.
struct Context<'a> {
    args: &'a CheckArgs,
    rules: Rules,
    needs: Needs,
    set: &'a PolicySet,
    today: time::Date,
}

/// Runs the command.
pub(super) fn run(args: &CheckArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let inputs = inputs::resolve(args, &working_directory)?;
    let today = args.today.unwrap_or_else(|| time::OffsetDateTime::now_utc().date());
    let report = match policies::sources(&args.policy, &working_directory) {
        Ok(sources) => judged(args, &sources, today, &inputs),
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            no_policies(args, message, None)
        }
    };
    deliver(args, &report)
}

fn judged(args: &CheckArgs, sources: &[Source], today: time::Date, inputs: &[Input]) -> Report {
    if sources.is_empty() && !args.no_builtin && !args.quiet {
        output::complain("note", "no `.tfgate/` found, judging by the built-in packs only");
    }
    match load(args, sources, today, inputs.len()) {
        Ok(set) => {
            warn(&set, sources);
            let context = Context { args, rules: rules(args), needs: needs(args, &set), set: &set, today };
            judge_all(&context, inputs)
        }
        Err(error) => policies_failed(args, &error, sources),
    }
}

fn load(
    args: &CheckArgs,
    sources: &[Source],
    today: time::Date,
    stack_count: usize,
) -> Result<PolicySet, LoadError> {
    let version = semver::Version::parse(VERSION).unwrap_or_else(|_| semver::Version::new(0, 0, 0));
    let builtin = if args.no_builtin { Packs::Off } else { Packs::On };
    policy::load(sources, builtin::FILES, &LoadContext { version, today, stack_count, builtin })
}

fn warn(set: &PolicySet, sources: &[Source]) {
    if !set.warnings.is_empty() {
        let text = render::diagnostics(&set.warnings, |path| text_of(sources, path), Color::Off);
        output::complain_rendered(&text);
    }
}

fn policies_failed(args: &CheckArgs, error: &LoadError, sources: &[Source]) -> Report {
    let text = render::diagnostics(&error.diagnostics, |path| text_of(sources, path), Color::Off);
    output::complain_rendered(&text);
    let count = plural::count(error.diagnostics.len(), "problem", "problems");
    let first = error.diagnostics.first().map_or_else(String::new, |problem| {
        format!(", the first at `{}`, line {}: {}", problem.path, problem.line, problem.message)
    });
    let help = "mend the policy files; standard error shows every problem with its line";
    no_policies(args, format!("the policies do not load: {count}{first}"), Some(help))
}

/// The report of a run whose policies are not there or do not load.
fn no_policies(args: &CheckArgs, message: String, help: Option<&str>) -> Report {
    let mut report = report::report(VERSION, Vec::new(), &PolicySet::default(), rules(args));
    report.error = Some(Failure { kind: "policy".to_owned(), message, help: help.map(str::to_owned) });
    report
}

fn text_of<'s>(sources: &'s [Source], path: &str) -> Option<&'s str> {
    let own = sources.iter().flat_map(|source| &source.files).find(|file| file.path == path);
    own.map(|file| file.text.as_str())
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
        idle: (args.verbose || json) && !set.protects.is_empty(),
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
    let mut judge = Judge::new(&effective);
    let mut collected = Collector::new();
    let (plan, digest) = read(context, input, &mut |entry| {
        judge.observe(entry)?;
        collected.observe(entry)
    })?;
    let judgement = judge.finish(&plan).map_err(|error| broken_pack(&error))?;
    let waived =
        waiver::apply(judgement.findings, &context.set.waivers, context.set, &input.stack, context.today);
    let unmatched = if context.needs.idle { judgement.unmatched } else { Vec::new() };
    let facts = Facts {
        stack: &input.stack,
        plan,
        collected,
        waived,
        unmatched,
        effective: &effective,
        set: context.set,
        digest,
    };
    Ok(stack_report(facts, context.rules))
}

/// Receives the entries of a plan.
type Sink<'s> = &'s mut dyn FnMut(plan::Entry<'_>) -> Result<(), PlanError>;

fn read(context: &Context<'_>, input: &Input, sink: Sink<'_>) -> Result<(Plan, Option<String>), Failure> {
    let (mut plan, digest) = match &input.place {
        Place::Stdin => parse(context, io::stdin().lock(), sink).map_err(plan_failure)?,
        Place::File(path) => read_file(context, path, sink)?,
    };
    match context.args.plan_exit_code {
        Some(1) => plan.errored = Some(true),
        Some(_) => plan.remarks.retain(|remark| *remark != Remark::ErroredUnknown),
        None => {}
    }
    Ok((plan, digest))
}

fn read_file(context: &Context<'_>, path: &Path, sink: Sink<'_>) -> Result<(Plan, Option<String>), Failure> {
    let unreadable = |error: io::Error| Failure {
        kind: "io".to_owned(),
        message: format!("failed to read `{}`: {error}", super::shown(path)),
        help: None,
    };
    if let Opened::Other(file) = inputs::open(path).map_err(unreadable)? {
        return parse(context, file, sink).map_err(plan_failure);
    }
    let failed = |error: anyhow::Error| Failure {
        kind: "show_failed".to_owned(),
        message: format!("{error:#}"),
        help: None,
    };
    let (show, mut stdout) = show::start(path, context.args.terraform_bin.as_deref()).map_err(failed)?;
    let parsed = parse(context, &mut stdout, sink);
    // A failed `show` explains more than the empty output that it leaves.
    show.finish(stdout).map_err(failed)?;
    parsed.map_err(plan_failure)
}

fn parse(
    context: &Context<'_>,
    reader: impl Read,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), PlanError> {
    if !context.args.digest {
        return Ok((plan::parse(reader, &context.needs, sink)?, None));
    }
    let mut hashed = Hashed { reader, hasher: Sha256::new() };
    let plan = plan::parse(&mut hashed, &context.needs, sink)?;
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
