//! `waiver` blocks.

use hcl_edit::Span as _;
use hcl_edit::structure::Block;
use time::{Date, Duration, Month};

use super::context::LoadContext;
use super::fields::{Fields, Schema};
use super::file::File;
use super::head::{head, label_count};
use super::operations;
use crate::policy::{Glob, Waiver};

const WAIVER: Schema = Schema {
    name: "waiver",
    attributes: &["policy", "address", "stacks", "on", "reason", "owner", "expires"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

/// A waiver that holds longer gets a warning.
const LONG: Duration = Duration::days(90);

/// Reads one `waiver` block; `None` where a required part of it is wrong.
pub(super) fn read(
    file: &mut File<'_>,
    block: &Block,
    origin: usize,
    context: &LoadContext,
) -> Option<Waiver> {
    let head = head(block);
    let id = id(file, block);
    let fields = Fields::read(file, &block.body, &WAIVER, head);
    let stacks = fields.stacks(file);
    // `stacks = null` counts as missing.
    if context.stack_count > 1 && stacks.is_empty() {
        let note = file.error(&fields.head, "`waiver` has no `stacks`", "expected `stacks`, a list of globs");
        note.help("this run checks several stacks, and a waiver must say which of them it is for");
    }
    fields.require(file, "policy", "a glob over policy ids");
    fields.require(file, "address", "a glob over addresses");
    let reason = fields.required_text(file, "reason");
    let policies = globs(file, &fields, "policy");
    let addresses = globs(file, &fields, "address");
    let expires = expires(file, &fields, context.today);
    Some(Waiver {
        origin,
        policies,
        addresses,
        stacks,
        on: operations::on(file, &fields).unwrap_or_default(),
        owner: fields.line(file, "owner"),
        id: id?,
        reason: reason?,
        expires: expires?,
    })
}

/// The one label, for example a ticket.
fn id(file: &mut File<'_>, block: &Block) -> Option<String> {
    let head = head(block);
    let [label] = block.labels.as_slice() else {
        file.error(&head, label_count("waiver", block.labels.len()), "expected `waiver \"ID\"`");
        return None;
    };
    // Tickets and links, `JIRA-1` or `org/repo#12`, and nothing that a report has to escape.
    let valid = |c: char| c.is_ascii_alphanumeric() || "_-./#:".contains(c);
    let text = label.as_str();
    if text.is_empty() || !text.chars().all(valid) {
        let span = label.span().unwrap_or(head);
        let message = format!("label `{text}` cannot be the id of a waiver");
        file.error(&span, message, "expected letters, digits and `_-./#:`");
        return None;
    }
    Some(text.to_owned())
}

fn globs(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> Vec<Glob> {
    let strings = fields.string_or_strings(file, name).unwrap_or_default();
    strings.iter().map(|(text, _)| Glob::new(text)).collect()
}

/// `expires`: the last day, UTC.
fn expires(file: &mut File<'_>, fields: &Fields<'_>, today: Date) -> Option<Date> {
    fields.require(file, "expires", "the last day: `YYYY-MM-DD`");
    let text = fields.line(file, "expires")?;
    let span = fields.span("expires");
    let Some(date) = day(&text) else {
        file.error(&span, format!("`expires` is `{text}`"), "expected a day: `YYYY-MM-DD`");
        return None;
    };
    // A warning and not an error: the same file must load on every day.
    if date - today > LONG {
        let days = (date - today).whole_days();
        file.warning(&span, format!("this waiver holds for {days} more days"), "expected at most 90 days");
    }
    Some(date)
}

/// Reads `YYYY-MM-DD`, digits only.
fn day(text: &str) -> Option<Date> {
    let number = |digits: &str, length: usize| -> Option<u16> {
        let plain = digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let month = Month::try_from(u8::try_from(number(month, 2)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(number(year, 4)?), month, u8::try_from(number(day, 2)?).ok()?).ok()
}
