//! What a report says about its pull request, in lines that every format writes in its own way: what is needed, who
//! approved, what does not count, and what the pull request's own policies say.
//!
//! Nothing here is escaped: each part passes the escaper of the target, names as code.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{labels, verdict_label};
use crate::report::{
    ApprovalEntry, ApprovalMode, ChangeSet, FindingEntry, FindingOutcome, Preview, Report, Review,
    StackReport, Verdict, change_set,
};
use crate::text::plural::count;

/// Digits of a commit that are shown.
const COMMIT: usize = 7;
/// Digits of a change set that are shown.
const SET: usize = 12;
/// Groups of findings that need the same approvals.
const GROUPS: usize = 5;

/// A part of a line, by how it is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fragment {
    /// The tool's own text.
    Text(String),
    /// The tool's own text, emphasized.
    Strong(String),
    /// A name from outside the tool, shown as code.
    Name(String),
    /// A sentence from outside the tool.
    Sentence(String),
}

/// A sentence or two that each format escapes in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    pub(super) fragments: Vec<Fragment>,
}

impl Line {
    fn of(text: &str) -> Self {
        Line::default().text(text)
    }

    fn text(mut self, text: &str) -> Self {
        self.fragments.push(Fragment::Text(text.to_owned()));
        self
    }

    fn strong(mut self, words: &str) -> Self {
        self.fragments.push(Fragment::Strong(words.to_owned()));
        self
    }

    fn name(mut self, name: &str) -> Self {
        self.fragments.push(Fragment::Name(name.to_owned()));
        self
    }

    fn sentence(mut self, text: &str) -> Self {
        self.fragments.push(Fragment::Sentence(text.to_owned()));
        self
    }

    /// `a, b and 3 more`; without room for any, how many there are.
    fn names(mut self, names: &[&str], shown: usize, (one, many): (&str, &str)) -> Self {
        if shown == 0 {
            return self.text(&count(names.len(), one, many));
        }
        for (at, name) in names.iter().take(shown).enumerate() {
            if at > 0 {
                self = self.text(", ");
            }
            self = self.name(name);
        }
        match names.len().saturating_sub(shown) {
            0 => self,
            more => self.text(&format!(" and {more} more")),
        }
    }
}

/// The first digits of a hash: `9d41c7e`.
fn abbreviate(hash: &str, digits: usize) -> String {
    hash.chars().take(digits).collect()
}

/// The commit that the policies are from; `None` where they are not from a commit.
pub(super) fn policy_source(review: &Review) -> Option<Line> {
    let commit = abbreviate(review.policy_commit.as_ref()?, COMMIT);
    Some(match &review.base {
        Some(base) => Line::of("Policy from base ").name(base).text(" at ").name(&commit),
        None => Line::of("Policy from commit ").name(&commit),
    })
}

/// `Waiting for 1 approval`, where only reviews of a pull request are missing.
pub(super) fn waiting_label(report: &Report) -> Option<String> {
    let review = report.review.as_ref()?;
    let waits = report.error.is_none() && report.verdict == Verdict::NeedsApproval && !report.observe;
    let by_review = review.approvals == ApprovalMode::Review && review.number.is_some();
    (waits && by_review && review.missing > 0)
        .then(|| format!("Waiting for {}", approvals(review.missing, "approval", "approvals")))
}

fn approvals(number: u32, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}

/// Findings that need the same approvals.
struct Need<'r> {
    approvals: u32,
    approvers: &'r [String],
    addresses: Vec<&'r str>,
}

impl Need<'_> {
    /// Whether the approvals of another need cover this one.
    fn is_part_of(&self, other: &Need<'_>) -> bool {
        let stricter = (other.approvals, !other.approvers.is_empty()) > (self.approvals, false);
        self.approvers.is_empty()
            && stricter
            && self.addresses.iter().all(|address| other.addresses.contains(address))
    }
}

/// How open findings can be approved, and who approved others. At most `names` names in each list.
pub(super) fn approval(report: &Report, names: usize) -> Vec<Line> {
    let Some(review) = &report.review else { return Vec::new() };
    // A stack in observe mode blocks nothing, so nothing of it waits for an approval.
    let in_force: Vec<&StackReport> = report.stacks.iter().filter(|stack| !stack.observe).collect();
    let findings = || in_force.iter().flat_map(|stack| &stack.findings);
    let waiting: Vec<&FindingEntry> = findings().filter(|f| f.is_approvable() && f.blocks()).collect();
    let mut lines = Vec::new();
    if !waiting.is_empty() {
        match review.approvals {
            ApprovalMode::Review if review.number.is_none() => lines.push(
                Line::default()
                    .strong("It cannot be approved here")
                    .text(": only reviews of a pull request count."),
            ),
            ApprovalMode::Review => lines.extend(needed(review, &waiting, names)),
            ApprovalMode::Environment => lines.push(
                Line::of("The reviewers of the deployment environment approve it: the job with that ")
                    .name("environment")
                    .text(" waits for them where the output ")
                    .name("approval-required")
                    .text(" asks for it."),
            ),
            ApprovalMode::Off => lines.push(
                Line::default()
                    .strong("It cannot be approved here")
                    .text(": approvals are off. With ")
                    .name("approvals: review")
                    .text(" in the step, reviews of the pull request count."),
            ),
        }
        if findings().any(|finding| finding.blocks() && !finding.is_approvable()) {
            lines.push(Line::of("What is denied cannot be approved."));
        }
    }
    lines.extend(approved_by(&in_force, names));
    lines.extend(change_set_line(review, &change_set(report)));
    lines
}

fn needed<'r>(review: &Review, waiting: &[&'r FindingEntry], names: usize) -> Vec<Line> {
    let mut needs: Vec<Need<'r>> = Vec::new();
    let mut unapprovable: Vec<&str> = Vec::new();
    for finding in waiting {
        let Some(rule) = &finding.override_ else {
            unapprovable.push(labels::address(finding));
            continue;
        };
        let known = needs
            .iter_mut()
            .find(|need| need.approvals == rule.approvals && need.approvers == rule.approvers);
        match known {
            Some(need) => need.addresses.push(labels::address(finding)),
            None => needs.push(Need {
                approvals: rule.approvals,
                approvers: &rule.approvers,
                addresses: vec![labels::address(finding)],
            }),
        }
    }
    // A stricter need for the same objects covers this one: two lines would read as two tasks.
    let implied: Vec<bool> =
        needs.iter().map(|need| needs.iter().any(|other| need.is_part_of(other))).collect();
    let mut implied = implied.into_iter();
    needs.retain(|_| implied.next() == Some(false));
    let mut lines: Vec<Line> = needs.iter().take(GROUPS).map(|need| need_line(review, need, names)).collect();
    if needs.len() > GROUPS {
        lines.push(Line::of("And more: the JSON report has who can approve each finding."));
    }
    if !unapprovable.is_empty() {
        let line = Line::default().strong("Approval is impossible").text(" for ");
        lines.push(
            line.names(&unapprovable, names, ("finding", "findings")).text(": the policy does not allow it."),
        );
    }
    // With a single need whose approvals are all missing, its own line says so already.
    if review.missing > 0 && (needs.len() != 1 || needs.iter().any(|need| need.approvals != review.missing)) {
        let most = if needs.len() > 1 { ", for the finding that misses the most." } else { "." };
        let number = approvals(review.missing, "approval", "approvals");
        lines.push(Line::of("Still missing: ").strong(&number).text(most));
    }
    lines
}

fn need_line(review: &Review, need: &Need<'_>, names: usize) -> Line {
    let who = if need.approvals == 1 { "a person" } else { "people" };
    let mut line = Line::default()
        .strong(&approvals(need.approvals, "approving review", "approving reviews"))
        .text(" on commit ")
        .name(&abbreviate(&review.head, COMMIT))
        .text(&format!(" by {who} with write access other than the authors and the committers"));
    if !need.approvers.is_empty() {
        let approvers: Vec<&str> = need.approvers.iter().map(String::as_str).collect();
        line = line.text(", out of ").names(&approvers, names, ("approver", "approvers"));
    }
    let mut addresses = need.addresses.clone();
    addresses.dedup();
    line.text(", for ").names(&addresses, names.min(3), ("object", "objects")).text(".")
}

fn approved_by(stacks: &[&StackReport], names: usize) -> Option<Line> {
    let mut given: Vec<&ApprovalEntry> = stacks.iter().flat_map(|stack| &stack.approvals).collect();
    given.sort();
    // One review counts for several stacks and is listed once.
    given.dedup_by(|a, b| (&a.user, &a.commit) == (&b.user, &b.commit));
    if given.is_empty() {
        return None;
    }
    let mut line = Line::default().strong("Approved by").text(" ");
    if names == 0 {
        return Some(line.text(&count(given.len(), "person.", "people.")));
    }
    for (at, entry) in given.iter().take(names).enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        line =
            line.text(comma).name(&entry.user).text(" on commit ").name(&abbreviate(&entry.commit, COMMIT));
    }
    let more = given.len().saturating_sub(names);
    Some(if more > 0 { line.text(&format!(" and {more} more.")) } else { line.text(".") })
}

fn change_set_line(review: &Review, set: &ChangeSet) -> Option<Line> {
    let digest = set.digest()?;
    let line = Line::of("Change set ").name(&abbreviate(&digest, SET));
    Some(match review.approvals {
        ApprovalMode::Review if review.number.is_some() => {
            line.text(". A new push or another change set needs a new review.")
        }
        ApprovalMode::Review | ApprovalMode::Environment | ApprovalMode::Off => line.text("."),
    })
}

/// Approvals that do not count, with the reason.
pub(super) fn refused_approvals(review: &Review) -> Vec<Line> {
    let line = |user: &str, why: &str| {
        Line::of("An approval does not count: ").name(user).text(" ").sentence(why).text(".")
    };
    review.refused.iter().map(|refused| line(&refused.user, refused.why.trim_end_matches('.'))).collect()
}

/// The verdict by the policies of the pull request itself.
pub(super) struct PolicyPreview<'r> {
    pub(super) intro: Line,
    /// How the findings differ, or the error in place of them.
    pub(super) difference: Line,
    pub(super) preview: &'r Preview,
}

/// The preview, where the pull request edits policies. Its own policies never decide: its author could allow anything.
pub(super) fn policy_preview(review: &Review, names: usize) -> Option<PolicyPreview<'_>> {
    let preview = review.preview.as_ref()?;
    let files: Vec<&str> = preview.files.iter().map(String::as_str).collect();
    let intro = if preview.adopts {
        Line::default()
            .strong("The base has no policies yet")
            .text(": the built-in policies decide. This pull request adds ")
            .names(&files, names, ("policy file", "policy files"))
            .text("; what its policies say is a preview and does not count.")
    } else {
        Line::default()
            .strong("This pull request edits policies")
            .text(": ")
            .names(&files, names, ("file", "files"))
            .text(". Only those of the base count; what its own say is a preview.")
    };
    let difference = match &preview.error {
        Some(error) => Line::of("They give no verdict: ").sentence(error),
        None => Line::of(&difference(preview)),
    };
    Some(PolicyPreview { intro, difference, preview })
}

fn difference(preview: &Preview) -> String {
    match (preview.gained, preview.dropped) {
        (0, 0) => "The same findings.".to_owned(),
        (gained, 0) => format!("{} more.", count(gained, "finding", "findings")),
        (0, dropped) => format!("{} fewer.", count(dropped, "finding", "findings")),
        (gained, dropped) => {
            format!("{} more, {dropped} of the base missing.", count(gained, "finding", "findings"))
        }
    }
}

/// The label of the verdict in force, and that of the preview.
pub(super) fn verdict_labels(report: &Report, preview: &Preview) -> [Cow<'static, str>; 2] {
    [verdict_label::of_report(report), labels::verdict(preview.verdict, false).into()]
}

/// The preview as lines, for formats without a table.
pub(super) fn policy_preview_lines(report: &Report, review: &Review, names: usize) -> Vec<Line> {
    let Some(PolicyPreview { intro, difference, preview }) = policy_preview(review, names) else {
        return Vec::new();
    };
    let [base, own] = verdict_labels(report, preview);
    let counts = if preview.adopts { "By the built-in policies: " } else { "By the policies of the base: " };
    let mut last = Line::of("By the policies of this pull request: ").strong(&own).text(". ");
    last.fragments.extend(difference.fragments);
    vec![intro, Line::of(counts).strong(&base).text(", which counts."), last]
}

/// Applies against the verdict: who, when and why.
pub(super) fn overrides(stack: &StackReport) -> Vec<Line> {
    let line = |entry: &crate::report::OverrideEntry| {
        Line::default().name(&entry.user).text(" at ").name(&entry.time).text(": ").sentence(&entry.reason)
    };
    stack.overrides.iter().map(line).collect()
}

/// The logins that approved a finding. Where the policy names a team, each approval that counts is listed: the report does
/// not hold who is in a team.
pub(super) fn approvers<'r>(stack: &'r StackReport, finding: &FindingEntry) -> Vec<&'r str> {
    if finding.outcome != FindingOutcome::Approved {
        return Vec::new();
    }
    let named = finding.override_.as_ref().map_or(&[][..], |rule| &rule.approvers);
    let may = |user: &str| {
        named.is_empty() || named.iter().any(|name| name.contains('/') || name.eq_ignore_ascii_case(user))
    };
    let mut users: Vec<&str> = stack.approvals.iter().map(|entry| entry.user.as_str()).collect();
    users.retain(|user| may(user));
    users.sort_unstable();
    users.dedup();
    users
}

/// The marker of a comment, by which the next run finds it. A field of the wrong shape is left out: it could end the HTML
/// comment.
pub(super) fn marker(review: Option<&Review>, kind: &str, truncated: &str) -> String {
    let mut fields = String::new();
    if let Some(review) = review {
        let hexadecimal = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if review.key.len() == 10 && hexadecimal(&review.key) {
            let _ = write!(fields, " key={}", review.key);
        }
        let digits = |text: &str| (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if review.run.split_once('.').is_some_and(|(run, attempt)| digits(run) && digits(attempt)) {
            let _ = write!(fields, " run={}", review.run);
        }
        if matches!(review.head.len(), 40 | 64) && hexadecimal(&review.head) {
            let _ = write!(fields, " head={}", abbreviate(&review.head, COMMIT));
        }
    }
    format!("<!-- tfgate:v1 kind={kind}{fields}{truncated} -->")
}
