//! `tfgate explain`: shows one change in full.

use anyhow::{Context as _, anyhow, bail};

use super::inputs::Input;
use super::judging::complain_about;
use super::loading::{self, VERSION};
use super::progress::Progress;
use super::reading::{self, Hashing, Reading};
use super::sources::{self, Origin};
use super::{color, inputs, masks, output, versions};
use crate::cli::{ExplainArgs, PlainFormat};
use crate::evaluate::{self, Judge, Judgement, Options};
use crate::exit::ExitStatus;
use crate::plan::Needs;
use crate::policy::{Level, Missing, PolicySet};
use crate::render::{self, Style, Verbosity};
use crate::report::{
    self, AddressSearch, Collector, DriftRule, ExitZero, Explanation, Facts, Failure, ResolvedAddress, Rules,
    Strict, UnresolvedAddress,
};
use crate::waiver;

/// Explaining is not judging: what a verdict would do to the exit code does not matter.
const RULES: Rules = Rules {
    fail_on: Level::Approve,
    strict: Strict::Off,
    exit_zero: ExitZero::Off,
    drift: DriftRule::NotAsked,
};

/// What is at the address.
enum Answer {
    Explained(Box<Explanation>),
    UnresolvedAddress(Box<UnresolvedAddress>),
}

/// Runs the command.
pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let inputs = inputs::resolve(args.plan.as_slice(), &args.judging, &working_directory)?;
    let [input] = inputs.as_slice() else {
        bail!("`tfgate explain` takes one plan, found {}; name the file", inputs.len());
    };
    let today = args.judging.today.unwrap_or_else(loading::today);
    let values = loading::inputs(&args.judging.inputs, Missing::Refused, &working_directory)?;
    let set = loading::policy_set(&args.judging.policies, values, today, &working_directory)?;
    let masks = masks::read(&args.judging.mask_env)?;
    match answer(args, &set, today, input, &masks) {
        Ok(Answer::Explained(explanation)) => {
            let mut explanation = explanation.with_values(args.judging.show_values.into());
            let source = args.judging.source.as_deref();
            let origin = Origin { source, plan: &input.place, working_directory: &working_directory };
            sources::locate_objects(&mut explanation, origin);
            show(args, &explanation)
        }
        Ok(Answer::UnresolvedAddress(missed)) => {
            output::complain_rendered(&render::missed_text(&missed, Style::PLAIN));
            Ok(ExitStatus::Error)
        }
        Err(failure) => {
            if let Some(help) = &failure.help {
                output::complain("help", help);
            }
            Err(anyhow!("{}: {}", input.place.shown(&input.stack), failure.message))
        }
    }
}

fn show(args: &ExplainArgs, explanation: &Explanation) -> anyhow::Result<ExitStatus> {
    let text = match args.format {
        PlainFormat::Text => {
            render::explanation_text(explanation, Style { color: color(args.color), ..Style::PLAIN })
        }
        PlainFormat::Json => render::explanation_json(explanation)?,
    };
    output::text_to_stdout(&text, ExitStatus::Pass)
}

fn answer(
    args: &ExplainArgs,
    set: &PolicySet,
    today: time::Date,
    input: &Input,
    masks: &[String],
) -> Result<Answer, Failure> {
    let effective = set.for_stack(&input.stack);
    let wanted = Needs { idle: true, graph: true, max_input: args.judging.max_input, ..Needs::REPORT };
    let needs = evaluate::needs(&effective, wanted).map_err(|error| reading::broken_pack(&error))?;
    let versions = versions::read(args.judging.source.as_deref(), &input.place, &needs);
    let unknown = args.judging.unknown.map(Into::into);
    let options = Options { stack: &input.stack, unknown, versions: &versions };
    let mut inquiry = AddressSearch::new(&args.address);
    let mut judge = Judge::new(&effective, options).watching(inquiry.watch());
    let mut collected = Collector::new();
    let progress = Progress::new("plan", 1, Verbosity::Normal);
    let reading =
        Reading { judging: &args.judging, needs: &needs, hashing: Hashing::Off, progress: &progress };
    let (mut plan, digest) = reading::read(reading, input, &mut |entry| {
        inquiry.observe(entry);
        judge.observe(entry)?;
        collected.observe(entry)
    })?;
    for value in masks {
        plan.secrets.add_everywhere(value);
    }
    let found: ResolvedAddress = match inquiry.finish() {
        Ok(found) => found,
        Err(missed) => return Ok(Answer::UnresolvedAddress(missed)),
    };
    let Judgement { findings, drifted, governed, unmatched: _, infos, diagnostics, judged } =
        judge.finish(&plan).map_err(reading::judge_failure)?;
    complain_about(set, &diagnostics);
    let waived = waiver::apply(findings, &set.waivers, set, &input.stack, today);
    let facts = Facts {
        stack: &input.stack,
        plan,
        collected,
        waived,
        drifted,
        governed,
        unmatched: Vec::new(),
        infos,
        diagnostics,
        effective: &effective,
        set,
        digest,
    };
    let explanation =
        report::explain(&found, &judged, facts, RULES, VERSION).map_err(reading::plan_failure)?;
    Ok(Answer::Explained(Box::new(explanation)))
}
