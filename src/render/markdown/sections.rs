//! Notes and the sections below the changes: drift, deferred changes, provider actions, outputs, checks, waivers, footer.

use super::limits::{Detail, Limits};
use super::prose::{self, list_some, sentence};
use crate::render::{drift_summary, labels};
use crate::report::{
    ActionEntry, CommandEntry, DiagnosticEntry, DriftEntry, NoteLevel, OutputEntry, Report, StackReport,
};
use crate::text::plural::count;

/// Notes that are shown.
const NOTES: usize = 10;
/// Items of a list that are shown.
const ITEMS: usize = 10;
/// Paths of one drifted object that are shown.
const PATHS: usize = 6;
/// Policy sets that are shown.
const SETS: usize = 10;
/// Digits of a digest that are shown.
const DIGEST: usize = 12;

/// Notes about the plan and the run, warnings first.
pub(super) fn notes(stack: &StackReport, limits: Limits) -> Option<String> {
    let mut items: Vec<_> = stack
        .notes
        .iter()
        .take(NOTES.min(limits.rows))
        .map(|note| match note.level {
            NoteLevel::Warning => format!("<li>⚠️ Warning: {}</li>\n", sentence(&note.text)),
            NoteLevel::Info => format!("<li>Note: {}</li>\n", sentence(&note.text)),
        })
        .collect();
    let more = stack.notes.len() - items.len();
    if more > 0 {
        items.push(format!("<li>{}</li>\n", count(more, "more note left out", "more notes left out")));
    }
    (!items.is_empty()).then(|| format!("<ul>\n{}</ul>", items.concat()))
}

/// Problems of policy files: readers of a comment do not see standard error.
pub(super) fn diagnostics(report: &Report, limits: Limits) -> Option<String> {
    let all = &report.diagnostics;
    let mut items: Vec<_> = all.iter().take(ITEMS.min(limits.rows)).map(diagnostic).collect();
    if all.len() > items.len() {
        items.push(format!("<li>{} more</li>\n", all.len() - items.len()));
    }
    (!items.is_empty()).then(|| format!("<ul>\n{}</ul>", items.concat()))
}

fn diagnostic(problem: &DiagnosticEntry) -> String {
    let location = if problem.line == 0 {
        problem.path.clone()
    } else {
        format!("{}:{}:{}", problem.path, problem.line, problem.column)
    };
    format!("<li>{}: {}</li>\n", prose::name(&location), sentence(&problem.message))
}

/// The folded block, `None` where a plan holds nothing of it.
pub(super) fn below_changes(stack: &StackReport, limits: Limits) -> Option<String> {
    let mut titles = Vec::new();
    let mut items = Vec::new();
    let mut add = |one: &str, many: &str, names: Vec<String>| {
        if !names.is_empty() {
            let title = count(names.len(), one, many);
            items.push(format!("<li>{title}: {}</li>\n", list_some(&names, ITEMS.min(limits.rows))));
            titles.push(title);
        }
    };
    let drift =
        stack.drift.iter().filter(|entry| entry.class.is_real() && !drift_summary::is_drift_check(stack));
    add(
        "object changed outside Terraform",
        "objects changed outside Terraform",
        drift.map(drift_entry).collect(),
    );
    let deferred = stack.deferred.iter().map(|entry| {
        let action = labels::deferred(entry);
        format!("{} ({action}, {})", prose::name(&entry.address), prose::name(&entry.reason))
    });
    add("change deferred by Terraform", "changes deferred by Terraform", deferred.collect());
    let actions = stack.actions.iter().map(action).collect();
    add("provider action that apply runs", "provider actions that apply runs", actions);
    add("command that apply runs", "commands that apply runs", stack.commands.iter().map(command).collect());
    let output =
        |output: &OutputEntry| format!("{} ({})", prose::name(&output.name), labels::action(output.action));
    let outputs = stack.outputs.iter().map(output);
    add("output change", "output changes", outputs.collect());
    let checks = stack.checks.iter().map(|check| {
        let about = format!("{} ({})", prose::name(&check.address), prose::name(&check.status));
        let messages = check.messages.iter().map(|message| sentence(message));
        std::iter::once(about).chain(messages).collect::<Vec<_>>().join(": ")
    });
    add("check that does not pass", "checks that do not pass", checks.collect());
    let infos = stack.infos.iter().map(|info| {
        format!("{} ({}): {}", prose::name(&info.address), prose::name(&info.policy), sentence(&info.message))
    });
    add("message of a policy", "messages of policies", infos.collect());
    for (one, many, ids) in [
        ("expired waiver", "expired waivers", &stack.waivers.expired),
        ("used waiver", "used waivers", &stack.waivers.used),
        ("unused waiver", "unused waivers", &stack.waivers.unused),
        ("policy about nothing in it", "policies about nothing in it", &stack.unmatched),
    ] {
        add(one, many, ids.iter().map(|id| prose::name(id)).collect());
    }
    if !drift_summary::is_drift_check(stack) {
        let quiet = drift_summary::non_drift(stack);
        titles.extend(
            quiet.iter().map(|(class, entries)| drift_summary::non_drift_title(*class, entries.len())),
        );
    }
    if titles.is_empty() {
        return None;
    }
    let title = format!("Also in this plan: {}", titles.join(", "));
    if limits.detail >= Detail::NoNames || items.is_empty() {
        return Some(format!("{title}."));
    }
    Some(format!("<details><summary>{title}</summary>\n\n<ul>\n{}</ul>\n\n</details>", items.concat()))
}

/// What apply runs, and when.
fn command(command: &CommandEntry) -> String {
    let [run, type_, address] =
        [&command.command, &command.type_, &command.address].map(|text| prose::name(text));
    format!("{run} ({type_} of {address}, {})", sentence(&command.when))
}

/// When apply runs an action, and what its block sets.
fn action(action: &ActionEntry) -> String {
    let events = action.events.iter().map(|events| sentence(&events.text));
    let config =
        action.config.iter().map(|(path, value)| format!("{} = {}", prose::name(path), prose::name(value)));
    let config: Vec<String> = config.collect();
    let config = if config.is_empty() { None } else { Some(list_some(&config, PATHS)) };
    let parts: Vec<String> = events.chain(config).collect();
    let colon = if parts.is_empty() { "" } else { ": " };
    format!("{}{colon}{}", prose::name(&action.address), parts.join("; "))
}

fn drift_entry(entry: &DriftEntry) -> String {
    let (what, then) = drift_summary::describe(entry);
    let then = then.map_or_else(String::new, |then| format!("; {then}"));
    let paths: Vec<_> = entry.paths.iter().map(|path| prose::name(path)).collect();
    let colon = if paths.is_empty() { "" } else { ": " };
    format!("{} ({what}{colon}{}{then})", prose::name(&entry.address), list_some(&paths, PATHS))
}

/// The versions, the digest of the plan, and the policy sets. It is an HTML block: origins and versions come from outside.
pub(super) fn footer(report: &Report, limits: Limits) -> String {
    let mut parts = vec![format!("tfgate {}", prose::name(&report.tool_version))];
    // With several stacks, one version and one digest would be taken for those of every plan.
    if let [stack] = report.stacks.as_slice()
        && let Some(plan) = &stack.plan
    {
        let tool = if plan.opentofu { "OpenTofu" } else { "Terraform" };
        let version = plan.terraform_version.as_ref().map_or(String::new(), |version| prose::name(version));
        parts.push(format!("plan by {tool} {version}").trim_end().to_owned());
        parts.extend(plan.digest.as_ref().map(|digest| format!("plan digest {}", short(digest))));
    }
    let sets: Vec<_> = report
        .policy_sets
        .iter()
        .map(|set| {
            let floor = if set.floor { " (floor)" } else { "" };
            let packs =
                set.packs.as_deref().map(|packs| format!(" ({})", prose::name(&labels::packs(packs))));
            format!("{} {}{floor}{}", prose::name(&set.origin), short(&set.digest), packs.unwrap_or_default())
        })
        .collect();
    if !sets.is_empty() {
        parts.push(format!("policies {}", list_some(&sets, SETS.min(limits.rows))));
    }
    format!("<p><sub>{}</sub></p>", parts.join(" · "))
}

fn short(digest: &str) -> String {
    let digits: String = digest.chars().take(DIGEST).collect();
    prose::name(&digits)
}
