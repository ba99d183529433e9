//! The question at the terminal, where the policies let a person answer it.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use crate::host::agents;
use crate::render::escape;
use crate::report::{FindingEntry, FindingOutcome, Report};
use crate::text::plural::count;

/// How to get the approval.
pub(super) const HELP: &str = "get an approval: open a pull request whose workflow runs `tfgate github pr`, have another person approve it, and apply after `tfgate github gate`; or set `override { confirm = true }` in the policy, to be asked at the terminal";

/// What has to be typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Question {
    prompt: String,
    answer: String,
}

/// The question about a report that needs approval, or why there is none.
pub(super) fn question(report: &Report, anyone_may_confirm: bool) -> Result<Question, String> {
    let question = build(report).map_err(str::to_owned)?;
    // `yes | tfgate apply` must not confirm, and a question in a log file is seen too late.
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err("it needs an approval, and a confirmation needs a terminal".to_owned());
    }
    match agents::detect().filter(|_| !anyone_may_confirm) {
        // The shells of agents are terminals, too.
        Some(agent) => Err(format!(
            "it needs an approval, and only a person can confirm: `{}` says that this terminal is that of an agent ({})",
            agent.variable, agent.product
        )),
        None => Ok(question),
    }
}

fn build(report: &Report) -> Result<Question, &'static str> {
    let findings = report.stacks.iter().flat_map(|stack| &stack.findings);
    let open: Vec<&FindingEntry> = findings.filter(|finding| finding.blocks()).collect();
    let askable = |finding: &&FindingEntry| {
        let confirm = finding.override_.as_ref().is_some_and(|rule| rule.confirm);
        confirm && finding.outcome == FindingOutcome::Violated && finding.is_approvable()
    };
    // One answer is for all findings, so every one of them must allow it.
    if open.is_empty() || !open.iter().all(askable) {
        return Err("it needs an approval by another person");
    }
    let mut objects: Vec<_> = open.iter().map(|finding| (&finding.address, &finding.deposed)).collect();
    // Several policies can be about one object, which is typed once.
    objects.sort_unstable();
    objects.dedup();
    Ok(match objects.as_slice() {
        [(address, _)] => {
            // `y` is typed by habit; an address has to be read first.
            let answer = escape::terminal(address).into_owned();
            Question { prompt: format!("Type `{answer}` to apply the plan, anything else to stop: "), answer }
        }
        several => Question {
            prompt: format!(
                "This is about {}. Type the number to apply the plan, anything else to stop: ",
                count(several.len(), "object", "objects")
            ),
            answer: several.len().to_string(),
        },
    })
}

impl Question {
    /// Whether the person at the terminal typed the answer.
    pub(super) fn ask(&self) -> anyhow::Result<bool> {
        let mut out = io::stdout().lock();
        write!(out, "{}", self.prompt)?;
        out.flush()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        Ok(line.trim_end_matches(['\r', '\n']) == self.answer)
    }
}
