//! Annotations for GitHub Actions: workflow commands, `::error file=…,line=…,title=…::message`.
//!
//! Source: GitHub's documentation "Workflow commands" and `actions/toolkit`, `packages/core/src/command.ts`, for the
//! encoding of text (`escapeData`) and of properties (`escapeProperty`).
//!
//! The runner executes commands wherever they are printed. Text of a plan is inside of our own commands only,
//! percent-encoded after [`escape::terminal`], which leaves neither a line of its own nor a `##`.

use super::{annotation, drift_summary, escape, finding_counts, stack_headline, verdict_label};
use crate::report::{Effect, NoVerdict, NoteLevel, Ranked, Report, Verdict};
use crate::text::plural::{count, grouped};

/// GitHub shows ten annotations of each level per step; the last one says how many are left out.
const SHOWN: usize = 9;
/// Characters of a message: the runner cuts at 4,096 and would cut the last line in its middle.
const MESSAGE: usize = 4000;
/// Characters of a title.
const TITLE: usize = 200;

/// A workflow command that annotates a line, or the step where no line is known.
struct Annotation {
    command: &'static str,
    location: Option<(String, usize)>,
    title: String,
    lines: Vec<String>,
}

/// One line with the verdict, then the annotations, worst first.
pub(super) fn report(report: &Report) -> String {
    let failures = report.no_verdict();
    let ranked: Vec<Ranked<'_>> =
        report.ranked().into_iter().filter(|ranked| ranked.effect != Effect::Excused).collect();
    let mut out = format!("tfgate: {}\n", verdict(report));
    let all = failures.len() + ranked.len();
    let reminders = annotation::reminders(&report.stacks);
    let most = SHOWN - usize::from(!reminders.is_empty());
    // A line that says "1 more" takes the room of the one finding that it leaves out.
    let shown = if all == most + 1 { all } else { most };
    for failure in failures.iter().take(shown) {
        out += &of_failure(report, failure).to_string();
    }
    for finding in ranked.iter().take(shown.saturating_sub(failures.len())) {
        out += &of_finding(report, finding).to_string();
    }
    if all > shown {
        let next = ranked.get(shown.saturating_sub(failures.len())).filter(|_| failures.len() <= shown);
        out += &rest(all - shown, next.map_or(Effect::Blocks, |next| next.effect)).to_string();
    }
    if !reminders.is_empty() {
        let is_warning = reminders.iter().any(|(level, _)| *level == NoteLevel::Warning);
        let note = Annotation {
            command: if is_warning { "warning" } else { "notice" },
            location: None,
            title: "tfgate".to_owned(),
            lines: reminders.into_iter().map(|(_, text)| text).collect(),
        };
        out += &note.to_string();
    }
    out
}

fn verdict(report: &Report) -> String {
    let verdict = verdict_label::of_report(report);
    match report.stacks.as_slice() {
        [stack] if drift_summary::is_drift_check(stack) => match drift_summary::level_counts(stack) {
            Some(levels) => format!("{verdict}, {levels}"),
            None => verdict.into_owned(),
        },
        [stack] => match finding_counts::FindingCounts::of(stack).sentence(stack.observe) {
            Some(tally) => format!("{verdict}, {tally}"),
            None => verdict.into_owned(),
        },
        [] if report.verdict == Verdict::Error => verdict.into_owned(),
        stacks => {
            let headline = stack_headline::of_report(report);
            // An error of the run and drift are said without the number of stacks.
            let number = headline.rest.is_empty().then(|| count(stacks.len(), "stack", "stacks"));
            number.map_or_else(|| headline.sentence(), |number| format!("{verdict}, {number}"))
        }
    }
}

fn of_failure(report: &Report, failure: &NoVerdict<'_>) -> Annotation {
    Annotation {
        command: "error",
        location: annotation::no_verdict_location(failure).map(|(path, line)| (path.to_owned(), line)),
        title: annotation::no_verdict_title(report, failure),
        lines: annotation::no_verdict(failure),
    }
}

fn of_finding(report: &Report, ranked: &Ranked<'_>) -> Annotation {
    Annotation {
        command: command(ranked.effect),
        location: annotation::location(ranked).map(|(path, line)| (path.to_owned(), line)),
        title: annotation::title(report, ranked),
        lines: annotation::lines(ranked),
    }
}

/// The last annotation; its level is that of the worst finding that is left out.
fn rest(number: usize, worst: Effect) -> Annotation {
    Annotation {
        command: command(worst),
        location: None,
        title: "tfgate".to_owned(),
        lines: vec![format!("And {} more, see the whole report.", grouped(number))],
    }
}

fn command(effect: Effect) -> &'static str {
    match effect {
        Effect::Blocks => "error",
        Effect::Warns => "warning",
        Effect::Informs | Effect::Excused => "notice",
    }
}

impl std::fmt::Display for Annotation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "::{} ", self.command)?;
        if let Some((path, line)) = &self.location {
            write!(f, "file={},line={line},", property(path))?;
        }
        // Line by line: the escaper turns a line break into a visible `\n`, and these breaks are ours.
        let lines: Vec<_> = self.lines.iter().map(|line| escape::terminal(line)).collect();
        let message = lines.join("\n");
        let title = property(&escape::cut(&self.title, TITLE));
        writeln!(f, "title={title}::{}", data(&escape::cut(&message, MESSAGE)))
    }
}

/// The text of a command. `%` comes first: otherwise the escapes of the others would be escaped again.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: `,` separates properties and `:` ends them.
fn property(text: &str) -> String {
    data(&escape::terminal(text)).replace(':', "%3A").replace(',', "%2C")
}
