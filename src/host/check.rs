//! Checks plans: finds their policies, sends each plan through the gate and finishes the report.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::inputs::Input;
use super::plan_file::PlanFile;
use super::plan_times::{MadePlan, warn_of_spread};
use super::policy_texts::PolicyTexts;
use super::progress::Progress;
use super::{clock, loading, masks, messages, output, policy_sources, repository, schema};
use crate::cli::{FormatArg, PlanCheckArgs};
use crate::expr::REGEX_BYTES;
use crate::gate::{self, CheckedPlan, Options};
use crate::policy::{self, Diagnostic, InputValues, LoadContext, Missing, Packs, PolicySet, Source, builtin};
use crate::render::{self, Color, Verbosity};
use crate::report::{Expected, Failure, Report, Rules, StackReport, unreadable};

/// A check of plans, as the command line wants it.
#[derive(Clone)]
pub(crate) struct Check<'a> {
    pub(crate) args: &'a PlanCheckArgs,
    pub(crate) options: Options,
    pub(crate) verbosity: Verbosity,
    pub(crate) working_directory: &'a Path,
    /// Whether problems go to standard error, beside what the report says of them.
    pub(crate) problems: Problems,
    /// Which stacks there must be. The plans have all of them already, some without an answer.
    pub(crate) expected: Expected,
    /// The bytes that the regular expressions of the policies may take together.
    pub(crate) regex_bytes: usize,
    /// How far apart plans of one folder may be made without a warning.
    pub(crate) max_spread: Duration,
}

/// Whether problems are reported on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problems {
    /// On standard error, and in the report.
    Report,
    /// In the report, which standard output shows as text. The lines of policies are on standard error all the same:
    /// the report only sums them up.
    InReport,
    /// In the report only: this check is not the one that counts.
    Suppress,
}

/// The result of checking plans.
pub(crate) struct Checked {
    pub(crate) report: Report,
    /// The policies that decided; none where they did not load.
    pub(crate) policies: PolicySet,
}

impl Problems {
    /// Where problems are reported beside a report in this format on standard output.
    pub(crate) fn beside(format: FormatArg) -> Self {
        if format == FormatArg::Text { Problems::InReport } else { Problems::Report }
    }
}

impl<'a> Check<'a> {
    /// A check by these arguments.
    pub(crate) fn new(
        args: &'a PlanCheckArgs,
        rules: Rules,
        verbosity: Verbosity,
        working_directory: &'a Path,
    ) -> Self {
        let options = Options {
            rules,
            unknown: args.unknown.map(Into::into),
            today: Some(args.today.unwrap_or_else(clock::today)),
            shown_values: args.show_values.into(),
            path_prefix: repository::path_from_root(working_directory),
            max_input: Some(args.max_input),
            ..Options::default()
        };
        Check {
            args,
            options,
            verbosity,
            working_directory,
            problems: Problems::Report,
            expected: Expected::Anything,
            regex_bytes: REGEX_BYTES,
            max_spread: Duration::MAX,
        }
    }

    /// Refuses outputs that would take the place of a plan, of a policy or of a file with values.
    pub(crate) fn refuse_clashes<'w>(
        &self,
        inputs: &[Input],
        written: impl IntoIterator<Item = &'w Path>,
        also_read: impl IntoIterator<Item = &'w Path>,
    ) -> anyhow::Result<()> {
        let policies = policy_sources::paths(&self.args.policies.policy, self.working_directory);
        let values = &self.args.inputs.var_file;
        let read = policies.iter().chain(values).chain(&self.args.schema).map(PathBuf::as_path);
        let plans = inputs.iter().filter_map(|input| input.source.file());
        let also_read: Vec<&Path> = also_read.into_iter().collect();
        output::refuse_clashes(written, read.chain(also_read).chain(plans))
    }

    /// Checks plans by the policies that the command line names, else those of `.tfgate/`.
    pub(crate) fn plans(&self, inputs: &[Input]) -> Checked {
        let found = policy_sources::sources_with_names(&self.args.policies.policy, self.working_directory);
        match found.and_then(|sources| Ok((sources, self.input_values()?))) {
            Ok((sources, values)) => self.plans_by(&sources, values, inputs),
            Err(error) => Checked { report: self.failed(&error), policies: PolicySet::default() },
        }
    }

    /// The values of the policies' inputs.
    ///
    /// # Errors
    /// A file with values does not load.
    pub(crate) fn input_values(&self) -> anyhow::Result<InputValues> {
        loading::inputs(&self.args.inputs, Missing::Refused, self.working_directory)
    }

    /// The report of a run whose policies could not be found or read.
    pub(crate) fn failed(&self, error: &anyhow::Error) -> Report {
        let message = format!("{error:#}");
        self.report_failure(&message);
        gate::failed_report(Failure { kind: "policy".to_owned(), message, help: None }, &self.options)
    }

    /// The result where a file of the command line cannot be read.
    fn misused(&self, error: &anyhow::Error) -> Checked {
        let message = format!("{error:#}");
        self.report_failure(&message);
        let failure = Failure { kind: "usage".to_owned(), message, help: None };
        Checked { report: gate::failed_report(failure, &self.options), policies: PolicySet::default() }
    }

    /// Checks plans by these policies.
    pub(crate) fn plans_by(&self, sources: &[Source], values: InputValues, inputs: &[Input]) -> Checked {
        let only_builtin = sources.is_empty() && !self.args.policies.no_builtin;
        if only_builtin && self.verbosity != Verbosity::Quiet {
            messages::report_note("no `.tfgate/` found, checking with the built-in packs only");
        }
        // Without its masks a report could show a secret, so no plan is read.
        let masks = match self.masks() {
            Ok(masks) => masks,
            Err(error) => return self.misused(&error),
        };
        let known_types = match schema::known_types(self.args.schema.as_deref(), self.working_directory) {
            Ok(known_types) => known_types,
            Err(error) => return self.misused(&error),
        };
        let packs = if self.args.policies.no_builtin { Packs::Off } else { Packs::On };
        let today = self.options.today.unwrap_or_else(clock::today);
        let context = LoadContext {
            stack_count: inputs.len(),
            regex_bytes: self.regex_bytes,
            ..loading::context(packs, today, values)
        };
        let texts = PolicyTexts::of(sources);
        match policy::load(sources, builtin::FILES, &context) {
            Ok(policies) => {
                self.report_problems(|| texts.report(&policies.notices()));
                let options = Options { masks, known_types, ..self.options.clone() };
                Checked { report: self.finished(&policies, &options, inputs), policies }
            }
            Err(error) => {
                self.report_problems(|| texts.report(&error.diagnostics));
                Checked {
                    report: gate::policies_report(&error, &self.options),
                    policies: PolicySet::default(),
                }
            }
        }
    }

    fn masks(&self) -> anyhow::Result<Vec<String>> {
        match self.problems {
            Problems::Report | Problems::InReport => masks::read(&self.args.mask_env),
            // The check that counts has reported what is wrong with them.
            Problems::Suppress => Ok(masks::values(&self.args.mask_env)),
        }
    }

    fn finished(&self, policies: &PolicySet, options: &Options, inputs: &[Input]) -> Report {
        let progress = Progress::new("plan", inputs.len(), self.verbosity);
        let stacks = inputs.iter().map(|input| {
            progress.next();
            let plan = self.plan_file(input, &progress);
            let CheckedPlan { mut report, diagnostics, timestamp } =
                gate::check_plan(&plan, policies, options);
            let refused = input.window.and_then(|window| window.refuses(timestamp.as_deref()));
            if let Some(failure) = refused.filter(|_| report.plan.is_some()) {
                report = unreadable(&input.stack, failure);
            }
            name_file(input, &mut report, self.working_directory);
            self.expected.note(&mut report);
            self.report_problems(|| {
                report_diagnostics(policies, &diagnostics);
                if self.problems == Problems::Report {
                    report_unread(input, &report);
                }
            });
            (report, timestamp)
        });
        let mut stacks: Vec<(StackReport, Option<String>)> = stacks.collect();
        // A report of the run says of each plan when it must have been made.
        let in_folder =
            stacks.iter_mut().zip(inputs).filter(|(_, input)| input.in_folder && input.window.is_none());
        let made = in_folder.map(|((report, timestamp), _)| MadePlan { report, timestamp: timestamp.take() });
        warn_of_spread(made.collect(), self.max_spread);
        let stacks = stacks.into_iter().map(|(report, _)| report).collect();
        self.expected.settled(gate::finish_report(stacks, policies, options))
    }

    /// A plan with the files beside it.
    pub(crate) fn plan_file<'p>(&self, input: &'p Input, progress: &'p Progress) -> PlanFile<'p>
    where
        'a: 'p,
    {
        PlanFile {
            input,
            terraform_bin: self.args.terraform_bin.as_deref(),
            source: self.args.source.as_deref(),
            working_directory: self.working_directory,
            progress,
        }
    }

    fn report_problems(&self, report: impl FnOnce()) {
        if self.problems != Problems::Suppress {
            report();
        }
    }

    fn report_failure(&self, message: &str) {
        if self.problems != Problems::InReport {
            messages::report_error(message);
        }
    }
}

/// Names the file of a plan that could not be read, where its error does not: the stack has the name of a folder.
fn name_file(input: &Input, stack: &mut StackReport, working_directory: &Path) {
    let (None, Some(error), Some(path)) = (&stack.plan, &mut stack.error, input.source.path()) else {
        return;
    };
    if error.message.contains(&*path.to_string_lossy()) {
        return;
    }
    // A report holds no absolute path.
    let inside = path.strip_prefix(working_directory).ok().or_else(|| path.is_relative().then_some(path));
    let name = inside.or_else(|| path.file_name().map(Path::new)).unwrap_or(path);
    error.message = format!("`{}`: {}", name.display(), error.message);
}

/// Why a plan could not be read. What is wrong with a plan that was read is in the report.
fn report_unread(input: &Input, stack: &StackReport) {
    if let (None, Some(error)) = (&stack.plan, &stack.error) {
        let message = &error.message;
        match input.source.path() {
            Some(_) => messages::report_error(message),
            None => messages::report_error(&format!("{}: {message}", input.stack.name)),
        }
        if let Some(help) = &error.help {
            messages::report_help(help);
        }
    }
}

/// Errors in the evaluation of policies, with the lines that they are about.
pub(crate) fn report_diagnostics(policies: &PolicySet, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let text = |path: &str| policies.policies.iter().find_map(|policy| policy.file.text_at(path));
    messages::report_rendered(&render::diagnostics(diagnostics, text, Color::Off));
}
