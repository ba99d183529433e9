//! Notes and the sections below the changes: drift, deferred changes, provider actions, outputs, checks, messages of
//! policies, problems of policy files, waivers, footer.

use super::context::Context;
use super::writer::HtmlWriter;
use crate::policy::Severity;
use crate::render::{drift_summary, labels};
use crate::report::{
    ActionEntry, CommandEntry, DiagnosticEntry, DriftEntry, NoteLevel, PlanInfo, Report, StackReport,
};
use crate::text::plural::grouped;

/// Items of a list; a longer one is folded.
const UNFOLDED: usize = 20;

/// Notes about the plan and the run, warnings first.
pub(super) fn notes(html: &mut HtmlWriter, stack: &StackReport) {
    if stack.notes.is_empty() {
        return;
    }
    html.element("ul", &[("class", "notes")], |html| {
        for note in &stack.notes {
            let (class, word) = match note.level {
                NoteLevel::Warning => ("warning", "▲ Warning: "),
                NoteLevel::Info => ("note", "Note: "),
            };
            html.element("li", &[("class", class)], |html| {
                html.leaf("b", &[], word);
                html.sentence(&note.text);
            });
        }
    });
}

/// All lists, each only where it has content.
pub(super) fn below_changes(html: &mut HtmlWriter, context: Context<'_>) {
    let stack = context.stack;
    let (real, quiet): (Vec<&DriftEntry>, Vec<_>) =
        stack.drift.iter().partition(|entry| entry.class.is_real());
    if !drift_summary::is_drift_check(stack) {
        list(html, context, "Changed outside Terraform", &real, |html, entry| drift_entry(html, entry));
    }
    list(html, context, "Differences that are not drift", &quiet, |html, entry| drift_entry(html, entry));
    list(html, context, "Deferred by Terraform", &stack.deferred, |html, entry| {
        html.code(&entry.address);
        html.text(&format!(" {}: ", labels::deferred(entry)));
        html.code(&entry.reason);
    });
    list(html, context, "Provider actions that apply runs", &stack.actions, action);
    list(html, context, "Commands that apply runs", &stack.commands, command);
    list(html, context, "Outputs that change", &stack.outputs, |html, output| {
        html.code(&output.name);
        html.text(&format!(" {}", labels::action(output.action)));
    });
    list(html, context, "Checks that do not pass", &stack.checks, |html, check| {
        html.code(&check.address);
        html.text(" ");
        html.code(&check.status);
        for message in &check.messages {
            html.text(": ");
            html.text(message);
        }
    });
    list(html, context, "What policies say", &stack.infos, |html, info| {
        html.code(&info.address);
        html.text(" ");
        html.sentence(&info.message);
        html.text(" ");
        html.code_of("faint", &info.policy, usize::MAX);
    });
    diagnostics(html, context.headings.section, &stack.diagnostics);
    let waivers = &stack.waivers;
    for (title, ids) in [
        ("Expired waivers", &waivers.expired),
        ("Used waivers", &waivers.used),
        ("Unused waivers", &waivers.unused),
        ("Policies about nothing in this plan", &stack.unmatched),
    ] {
        list(html, context, title, ids, |html, id| html.code(id));
    }
    if let Some(plan) = &stack.plan {
        plan_line(html, plan);
    }
}

fn list<T>(
    html: &mut HtmlWriter,
    context: Context<'_>,
    title: &str,
    items: &[T],
    item: impl Fn(&mut HtmlWriter, &T),
) {
    if items.is_empty() {
        return;
    }
    let attributes: &[_] =
        if items.len() > UNFOLDED { &[("class", "extra")] } else { &[("class", "extra"), ("open", "")] };
    html.element("details", attributes, |html| {
        html.element("summary", &[], |html| {
            html.element(context.headings.section, &[], |html| {
                html.text(title);
                html.text(" ");
                html.leaf("span", &[("class", "number")], &grouped(items.len()));
            });
        });
        html.element("ul", &[("class", "rows")], |html| {
            for entry in items {
                html.element("li", &[], |html| item(html, entry));
            }
        });
    });
}

/// What apply runs, and when.
fn command(html: &mut HtmlWriter, command: &CommandEntry) {
    html.code(&command.command);
    html.text(" (");
    html.code(&command.type_);
    html.text(" of ");
    html.code(&command.address);
    html.text(", ");
    html.sentence(&command.when);
    html.text(")");
}

/// When apply runs an action, and what its block sets.
fn action(html: &mut HtmlWriter, action: &ActionEntry) {
    html.code(&action.address);
    for (at, events) in action.events.iter().enumerate() {
        html.text(if at == 0 { ": " } else { "; " });
        html.sentence(&events.text);
    }
    for (path, value) in &action.config {
        html.text(", ");
        html.code(path);
        html.text(" = ");
        html.code(value);
    }
}

fn drift_entry(html: &mut HtmlWriter, entry: &DriftEntry) {
    html.code(&entry.address);
    let (what, then) = drift_summary::describe(entry);
    html.text(&format!(" {what}"));
    for (at, path) in entry.paths.iter().enumerate() {
        html.text(if at == 0 { ": " } else { ", " });
        html.code(path);
    }
    if let Some(then) = then {
        html.text(&format!("; {then}"));
    }
}

/// Problems of policy files, with their locations.
pub(super) fn diagnostics(html: &mut HtmlWriter, heading: &'static str, diagnostics: &[DiagnosticEntry]) {
    if diagnostics.is_empty() {
        return;
    }
    html.element("section", &[("class", "extra")], |html| {
        html.leaf(heading, &[], "Problems of policy files");
        html.element("ul", &[("class", "rows")], |html| {
            for diagnostic in diagnostics {
                html.element("li", &[], |html| diagnostic_line(html, diagnostic));
            }
        });
    });
}

fn diagnostic_line(html: &mut HtmlWriter, diagnostic: &DiagnosticEntry) {
    html.leaf(
        "b",
        &[],
        match diagnostic.severity {
            Severity::Error => "✕ error ",
            Severity::Warning => "▲ warning ",
            Severity::Hint => "hint ",
        },
    );
    // Line 0 is a problem of the file as a whole.
    let location = match (diagnostic.line, diagnostic.column) {
        (0, _) => diagnostic.path.clone(),
        (line, 0) => format!("{}:{line}", diagnostic.path),
        (line, column) => format!("{}:{line}:{column}", diagnostic.path),
    };
    html.code(&location);
    html.text(" ");
    html.sentence(&diagnostic.message);
    if !diagnostic.label.is_empty() {
        html.text("; ");
        html.sentence(&diagnostic.label);
    }
    if let Some(help) = &diagnostic.help {
        html.text(" (");
        html.sentence(help);
        html.text(")");
    }
}

/// What made the plan.
fn plan_line(html: &mut HtmlWriter, plan: &PlanInfo) {
    html.element("p", &[("class", "faint")], |html| {
        html.text(if plan.opentofu { "Plan by OpenTofu" } else { "Plan by Terraform" });
        if let Some(version) = &plan.terraform_version {
            html.text(" ");
            html.code(version);
        }
        html.text(", format ");
        html.code(&plan.format_version);
        if !plan.complete {
            html.text(", not complete");
        }
        if let Some(digest) = &plan.digest {
            html.text(", SHA-256 ");
            html.code(digest);
        }
    });
}

/// The policy sets, the version, and the exit code.
pub(super) fn footer(html: &mut HtmlWriter, report: &Report) {
    html.element("footer", &[], |html| {
        if !report.policy_sets.is_empty() {
            html.element("ul", &[], |html| {
                for set in &report.policy_sets {
                    html.element("li", &[], |html| {
                        html.text("Policies ");
                        html.code(&set.origin);
                        html.text(if set.floor { " (floor) SHA-256 " } else { " SHA-256 " });
                        html.code(&set.digest);
                        if let Some(packs) = &set.packs {
                            html.text(", packs in force: ");
                            html.code(&labels::packs(packs));
                        }
                    });
                }
            });
        }
        html.element("p", &[], |html| {
            html.text("tfgate ");
            html.code(&report.tool_version);
            html.text(&format!(", exit code {}", report.exit.code()));
        });
    });
}
