//! Notes, and what else stands in a plan: drift, what was put off, provider actions, outputs, checks, messages of
//! policies; problems of policy files, waivers, and what judged.

use super::Context;
use super::page::Page;
use crate::policy::Severity;
use crate::render::{drift_words, words};
use crate::report::{DiagnosticEntry, DriftEntry, NoteLevel, PlanInfo, Report, StackReport};
use crate::text::plural::grouped;

/// Items of a list; a longer one is folded.
const UNFOLDED: usize = 20;

/// What the reader should know, warnings first.
pub(super) fn notes(page: &mut Page, stack: &StackReport) {
    if stack.notes.is_empty() {
        return;
    }
    page.element("ul", &[("class", "notes")], |page| {
        for note in &stack.notes {
            let (class, word) = match note.level {
                NoteLevel::Warning => ("warning", "▲ Warning: "),
                NoteLevel::Info => ("note", "Note: "),
            };
            page.element("li", &[("class", class)], |page| {
                page.leaf("b", &[], word);
                page.sentence(&note.text);
            });
        }
    });
}

/// All lists, each only where there is something in it.
pub(super) fn all(page: &mut Page, context: Context<'_>) {
    let stack = context.stack;
    let (real, quiet): (Vec<&DriftEntry>, Vec<_>) =
        stack.drift.iter().partition(|entry| entry.class.is_real());
    if !drift_words::asked(stack) {
        list(page, context, "Changed outside Terraform", &real, |page, entry| drifted(page, entry));
    }
    list(page, context, "Differences that are no drift", &quiet, |page, entry| drifted(page, entry));
    list(page, context, "Put off by Terraform", &stack.deferred, |page, entry| {
        page.code(&entry.address);
        page.text(&format!(" {}: ", words::action(entry.action)));
        page.code(&entry.reason);
    });
    list(page, context, "Provider actions that apply runs", &stack.invocations, |page, address| {
        page.code(address);
    });
    list(page, context, "Outputs that change", &stack.outputs, |page, output| {
        page.code(&output.name);
        page.text(&format!(" {}", words::action(output.action)));
    });
    list(page, context, "Checks that do not pass", &stack.checks, |page, check| {
        page.code(&check.address);
        page.text(" ");
        page.code(&check.status);
    });
    list(page, context, "What policies say", &stack.infos, |page, info| {
        page.code(&info.address);
        page.text(" ");
        page.sentence(&info.message);
        page.text(" ");
        page.code_of("faint", &info.policy, usize::MAX);
    });
    diagnostics(page, context.headings.section, &stack.diagnostics);
    let waivers = &stack.waivers;
    for (title, ids) in [
        ("Expired waivers", &waivers.expired),
        ("Used waivers", &waivers.used),
        ("Unused waivers", &waivers.unused),
        ("Policies about nothing in this plan", &stack.unmatched),
    ] {
        list(page, context, title, ids, |page, id| page.code(id));
    }
    if let Some(plan) = &stack.plan {
        plan_line(page, plan);
    }
}

fn list<T>(page: &mut Page, context: Context<'_>, title: &str, items: &[T], item: impl Fn(&mut Page, &T)) {
    if items.is_empty() {
        return;
    }
    let attributes: &[_] =
        if items.len() > UNFOLDED { &[("class", "extra")] } else { &[("class", "extra"), ("open", "")] };
    page.element("details", attributes, |page| {
        page.element("summary", &[], |page| {
            page.element(context.headings.section, &[], |page| {
                page.text(title);
                page.text(" ");
                page.leaf("span", &[("class", "number")], &grouped(items.len()));
            });
        });
        page.element("ul", &[("class", "rows")], |page| {
            for entry in items {
                page.element("li", &[], |page| item(page, entry));
            }
        });
    });
}

fn drifted(page: &mut Page, entry: &DriftEntry) {
    page.code(&entry.address);
    let (what, then) = drift_words::class(entry.class);
    page.text(&format!(" {what}"));
    for (at, path) in entry.paths.iter().enumerate() {
        page.text(if at == 0 { ": " } else { ", " });
        page.code(path);
    }
    if let Some(then) = then {
        page.text(&format!("; {then}"));
    }
}

/// Problems of policy files, with their places.
pub(super) fn diagnostics(page: &mut Page, heading: &'static str, diagnostics: &[DiagnosticEntry]) {
    if diagnostics.is_empty() {
        return;
    }
    page.element("section", &[("class", "extra")], |page| {
        page.leaf(heading, &[], "Problems of policy files");
        page.element("ul", &[("class", "rows")], |page| {
            for diagnostic in diagnostics {
                page.element("li", &[], |page| problem(page, diagnostic));
            }
        });
    });
}

fn problem(page: &mut Page, diagnostic: &DiagnosticEntry) {
    page.leaf(
        "b",
        &[],
        match diagnostic.severity {
            Severity::Error => "✕ error ",
            Severity::Warning => "▲ warning ",
            Severity::Hint => "hint ",
        },
    );
    let place = match (diagnostic.line, diagnostic.column) {
        (0, _) => diagnostic.path.clone(),
        (line, 0) => format!("{}:{line}", diagnostic.path),
        (line, column) => format!("{}:{line}:{column}", diagnostic.path),
    };
    page.code(&place);
    page.text(" ");
    page.sentence(&diagnostic.message);
    if !diagnostic.label.is_empty() {
        page.text("; ");
        page.sentence(&diagnostic.label);
    }
    if let Some(help) = &diagnostic.help {
        page.text(" (");
        page.sentence(help);
        page.text(")");
    }
}

/// What made the plan.
fn plan_line(page: &mut Page, plan: &PlanInfo) {
    page.element("p", &[("class", "faint")], |page| {
        page.text(if plan.opentofu { "Plan by OpenTofu" } else { "Plan by Terraform" });
        if let Some(version) = &plan.terraform_version {
            page.text(" ");
            page.code(version);
        }
        page.text(", format ");
        page.code(&plan.format_version);
        if !plan.complete {
            page.text(", not complete");
        }
        if let Some(digest) = &plan.digest {
            page.text(", SHA-256 ");
            page.code(digest);
        }
    });
}

/// What judged, and what the program returns.
pub(super) fn footer(page: &mut Page, report: &Report) {
    page.element("footer", &[], |page| {
        if !report.policy_sets.is_empty() {
            page.element("ul", &[], |page| {
                for set in &report.policy_sets {
                    page.element("li", &[], |page| {
                        page.text("Policies ");
                        page.code(&set.origin);
                        page.text(if set.floor { " (floor) SHA-256 " } else { " SHA-256 " });
                        page.code(&set.digest);
                    });
                }
            });
        }
        page.element("p", &[], |page| {
            page.text("tfgate ");
            page.code(&report.tool_version);
            page.text(&format!(", exit code {}", report.exit.code()));
        });
    });
}
