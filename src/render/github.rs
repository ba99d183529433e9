//! Annotations for GitHub Actions: workflow commands, `::error file=…,line=…,title=…::message`.
//!
//! The runner obeys what is printed. Text of others is inside of our own commands only, percent-encoded after
//! [`escape::terminal`], which leaves neither a line of its own nor a `##`.

use super::{drift_words, escape, sentences, words};
use crate::report::{Effect, NoVerdict, Ranked, Report, Verdict};
use crate::text::plural::{count, grouped};

/// A step shows ten annotations of each kind; one says how many are left out.
const SHOWN: usize = 9;
/// Characters of a message: the runner cuts at 4,096.
const MESSAGE: usize = 4000;
/// Characters of a title.
const TITLE: usize = 200;

/// A workflow command.
struct Annotation {
    command: &'static str,
    place: Option<(String, usize)>,
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
    // With one more than fits, that one says as much as a line about it.
    let shown = if all == SHOWN + 1 { all } else { SHOWN };
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
    out
}

fn verdict(report: &Report) -> String {
    let verdict = words::of_report(report);
    match report.stacks.as_slice() {
        [stack] if drift_words::asked(stack) => match drift_words::levels(stack) {
            Some(levels) => format!("{verdict}, {levels}"),
            None => verdict.to_owned(),
        },
        [stack] => match words::Tally::of(stack).sentence(stack.observe) {
            Some(tally) => format!("{verdict}, {tally}"),
            None => verdict.to_owned(),
        },
        [] if report.verdict == Verdict::Error => verdict.to_owned(),
        stacks => format!("{verdict}, {}", count(stacks.len(), "stack", "stacks")),
    }
}

fn of_failure(report: &Report, failure: &NoVerdict<'_>) -> Annotation {
    Annotation {
        command: "error",
        place: sentences::no_verdict_place(failure).map(|(path, line)| (path.to_owned(), line)),
        title: sentences::no_verdict_title(report, failure),
        lines: sentences::no_verdict(failure),
    }
}

fn of_finding(report: &Report, ranked: &Ranked<'_>) -> Annotation {
    Annotation {
        command: command(ranked.effect),
        place: sentences::place(ranked).map(|(path, line)| (path.to_owned(), line)),
        title: sentences::title(report, ranked),
        lines: sentences::lines(ranked),
    }
}

/// The last one; its kind is that of the worst that is left out.
fn rest(number: usize, worst: Effect) -> Annotation {
    Annotation {
        command: command(worst),
        place: None,
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
        if let Some((path, line)) = &self.place {
            write!(f, "file={},line={line},", property(path))?;
        }
        let lines: Vec<_> = self.lines.iter().map(|line| escape::terminal(line)).collect();
        let message = lines.join("\n");
        let title = property(&escape::cut(&self.title, TITLE));
        writeln!(f, "title={title}::{}", data(&escape::cut(&message, MESSAGE)))
    }
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(&escape::terminal(text)).replace(':', "%3A").replace(',', "%2C")
}
