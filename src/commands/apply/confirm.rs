//! The question at the terminal, where the policies let a person answer it.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use crate::host::agents;
use crate::render::escape;
use crate::report::{FindingEntry, FindingOutcome, Report};
use crate::text::plural::count;

/// How to get the approval.
const APPROVAL: &str = "get an approval: open a pull request whose workflow runs `tfgate github pr`, have another person approve it, and apply after `tfgate github gate`";

/// Why there is no question, and what to do.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) why: String,
    pub(super) help: String,
}

/// What has to be typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Question {
    prompt: String,
    answer: String,
}

/// The question about a report that needs approval, or why there is none.
pub(super) fn question(report: &Report, anyone_may_confirm: bool) -> Result<Question, Refusal> {
    let agent = agents::detect().filter(|_| !anyone_may_confirm);
    let question = build(report).ok_or_else(|| Refusal {
        why: "it needs an approval by another person".to_owned(),
        // An agent would take the setting for an invitation to change the policy.
        help: match agent {
            Some(_) => APPROVAL.to_owned(),
            None => format!(
                "{APPROVAL}; or set `override {{ confirm = true }}` in every policy that requires one, to be asked at the terminal"
            ),
        },
    })?;
    // The shells of agents are terminals, too.
    if let Some(agent) = agent {
        return Err(Refusal {
            why: format!(
                "it needs an approval, and only a person can confirm: `{}` says that this terminal is that of an agent ({})",
                agent.variable, agent.product
            ),
            help: APPROVAL.to_owned(),
        });
    }
    // `yes | tfgate apply` must not confirm, and a question in a log file is seen too late.
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Refusal {
            why: "it needs an approval, and a confirmation needs a terminal".to_owned(),
            help: format!("run it at a terminal to be asked, or {APPROVAL}"),
        });
    }
    Ok(question)
}

/// The question, where every policy in the way allows a confirmation.
fn build(report: &Report) -> Option<Question> {
    let findings = report.stacks.iter().flat_map(|stack| &stack.findings);
    let open: Vec<&FindingEntry> = findings.filter(|finding| finding.blocks()).collect();
    let askable = |finding: &&FindingEntry| {
        let confirm = finding.override_.as_ref().is_some_and(|rule| rule.confirm);
        confirm && finding.outcome == FindingOutcome::Violated && finding.is_approvable()
    };
    // One answer is for all findings, so every one of them must allow it.
    if open.is_empty() || !open.iter().all(askable) {
        return None;
    }
    let mut objects: Vec<_> = open.iter().map(|finding| (&finding.address, &finding.deposed)).collect();
    // Several policies can be about one object, which is typed once.
    objects.sort_unstable();
    objects.dedup();
    Some(match objects.as_slice() {
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
