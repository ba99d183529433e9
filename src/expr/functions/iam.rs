//! The functions about policy documents of AWS: JSON text or objects in, what they newly allow as objects out.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::arguments::{Args, Context};
use super::json;
use crate::expr::error::{Budget, EvalError};
use crate::expr::primitives::wrong_type;
use crate::expr::value::{Val, ValKind, check_depth};
use crate::iam::{self, Change, Document, Escalation, Grant, Node};

type Result<T> = std::result::Result<T, EvalError>;

/// `iam::growth(before, after)`: what a document allows and the one before does not.
pub(super) fn growth<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (before, after) = (document(args, 0, context.budget)?, document(args, 1, context.budget)?);
    let same = |last: &&Compared| Rc::ptr_eq(&last.before, &before) && Rc::ptr_eq(&last.after, &after);
    let known =
        LAST.with_borrow(|last| last.as_ref().filter(same).map(|last| (last.steps, last.grants.clone())));
    let (steps, grants) = known.unwrap_or_else(|| {
        let mut steps = iam::Budget::new();
        let grants = iam::growth(&before, &after, &mut steps).map(Rc::new);
        let (steps, last) = (steps.spent(), grants.clone());
        LAST.set(Some(Compared { before, after, steps, grants: last }));
        (steps, grants)
    });
    context.budget.spend(usize::try_from(steps / STEPS).unwrap_or(usize::MAX))?;
    let grants = grants.map_err(|error| EvalError::new(error.to_string()))?;
    Ok(Val::list(grants.iter().map(grant).collect()))
}

/// A comparison of two documents.
struct Compared {
    before: Rc<Document>,
    after: Rc<Document>,
    steps: u64,
    grants: std::result::Result<Rc<Vec<Grant>>, iam::Error>,
}

thread_local! {
    /// The last comparison: several policies ask about the same documents in a row. Each pays its steps, so that the order of a
    /// plan does not count.
    static LAST: RefCell<Option<Compared>> = const { RefCell::new(None) };
}

/// `iam::undenied(before, after)`: what a document denies no more, whatever else allows it.
pub(super) fn undenied<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let grants = compared(args, context.budget, iam::undenied)?;
    Ok(Val::list(grants.iter().map(grant).collect()))
}

/// `iam::escalations(before, after, own)`: the ways in which a document lets its holder raise its own privileges, and the one
/// before does not.
pub(super) fn escalations<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let own = args.get(2);
    let own: Vec<String> = match own.kind() {
        ValKind::Null => Vec::new(),
        ValKind::Unknown
        | ValKind::Bool(_)
        | ValKind::Number(_)
        | ValKind::String(_)
        | ValKind::Seq(_)
        | ValKind::Map(_) => {
            args.elements(2)?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
        }
    };
    let compare =
        |before: &Document, after: &Document, steps: &mut _| iam::escalations(before, after, &own, steps);
    let found = compared(args, context.budget, compare)?;
    Ok(Val::list(found.iter().map(escalation).collect()))
}

/// `iam::callers(document)`: the accounts, organizations and owners of repositories that conditions on the caller name.
pub(super) fn callers<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    Ok(list(&iam::callers(&*document(args, 0, context.budget)?)))
}

/// `iam::accounts(texts)`: the account ids in a text, or in lists of texts: twelve digits, not a part of a longer number.
pub(super) fn accounts<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let mut found = BTreeSet::new();
    let mut left = vec![args.get(0)];
    while let Some(value) = left.pop() {
        context.budget.spend(value.look_cost() + 1)?;
        match value.kind() {
            ValKind::Null => {}
            ValKind::String(text) => {
                context.budget.spend(text.len() / 16)?;
                let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 12);
                found.extend(numbers.map(str::to_owned));
            }
            ValKind::Unknown => return Ok(Val::unknown()),
            ValKind::Seq(_) | ValKind::Map(_) => {
                left.extend(value.elements().unwrap_or_default());
                left.extend(value.entries().unwrap_or_default().into_iter().map(|(_, value)| value));
            }
            ValKind::Bool(_) | ValKind::Number(_) => {
                return Err(wrong_type(&value, "a string, or a list of strings").argument(0));
            }
        }
    }
    Ok(list(&found.into_iter().collect::<Vec<_>>()))
}

/// So many steps of a comparison, each over a few bytes, cost one of the evaluation.
const STEPS: u64 = 64;

/// What a comparison of the two documents finds.
fn compared<T>(
    args: &Args<'_, '_>,
    budget: &Budget,
    compare: impl Fn(&Document, &Document, &mut iam::Budget) -> std::result::Result<Vec<T>, iam::Error>,
) -> Result<Vec<T>> {
    let (before, after) = (document(args, 0, budget)?, document(args, 1, budget)?);
    let mut steps = iam::Budget::new();
    let found = compare(&before, &after, &mut steps);
    budget.spend(usize::try_from(steps.spent() / STEPS).unwrap_or(usize::MAX))?;
    found.map_err(|error| EvalError::new(error.to_string()))
}

/// A document; null and an empty text allow nothing.
fn document(args: &Args<'_, '_>, index: usize, budget: &Budget) -> Result<Rc<Document>> {
    let value = args.get(index);
    let read = || match value.as_str() {
        Some(text) => kept(text, &value, budget),
        None if value.is_null() => Ok(NOTHING.with(Rc::clone)),
        None => read(&value, budget).map(Rc::new),
    };
    read().map_err(|error: EvalError| error.argument(index))
}

/// So many texts of one plan are kept; most are asked about several times in a row.
const KEPT_TEXTS: usize = 8;

/// A longer text is not kept, in bytes. The largest policies of AWS have 20 KiB.
const KEPT_LENGTH: usize = 64 << 10;

/// What was read of a text.
#[derive(Clone)]
struct Known {
    text: String,
    /// The steps that reading it takes: each call pays them, so that the order of a plan does not count.
    steps: usize,
    document: Result<Rc<Document>>,
}

thread_local! {
    /// The document that allows nothing.
    static NOTHING: Rc<Document> = Rc::default();

    /// The newest last.
    static KEPT: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// The document of a text, read by this call or an earlier one.
fn kept(text: &str, value: &Val<'_>, budget: &Budget) -> Result<Rc<Document>> {
    let find = |kept: &Vec<Known>| {
        kept.iter().find(|known| known.text == text).map(|known| (known.steps, known.document.clone()))
    };
    if let Some((steps, document)) = KEPT.with_borrow(find) {
        budget.spend(steps)?;
        return document;
    }
    let before = budget.left();
    let document = read(value, budget).map(Rc::new);
    // What ran out of steps was not read to its end, and a text of another size is no policy.
    if text.len() <= KEPT_LENGTH && !matches!(&document, Err(error) if error.fatal) {
        let steps = usize::try_from(before.saturating_sub(budget.left())).unwrap_or(usize::MAX);
        let new = Known { text: text.to_owned(), steps, document: document.clone() };
        KEPT.with_borrow_mut(|kept| {
            if kept.len() >= KEPT_TEXTS {
                kept.remove(0);
            }
            kept.push(new);
        });
    }
    document
}

fn read(value: &Val<'_>, budget: &Budget) -> Result<Document> {
    let node = node(value, true, budget, 0)?;
    if node == Node::Null {
        return Ok(Document::default());
    }
    iam::read(&node).map_err(|error| {
        EvalError::new(format!("not a policy document: {error}"))
            .expected("expected a policy document of IAM")
    })
}

/// A value as the reader of documents takes it. A text that is a document, and not inside of one, is decoded.
fn node(value: &Val<'_>, is_document: bool, budget: &Budget, depth: usize) -> Result<Node> {
    check_depth(depth)?;
    budget.spend(value.look_cost())?;
    Ok(match value.kind() {
        ValKind::Unknown => Node::Unknown,
        ValKind::Null => Node::Null,
        ValKind::Bool(flag) => Node::Bool(*flag),
        ValKind::Number(number) => Node::Number(number.to_text()?),
        ValKind::String(text) if is_document && text.trim().is_empty() => Node::Null,
        ValKind::String(text) if is_document => node(&json::decode(text, budget)?, false, budget, depth + 1)?,
        ValKind::String(text) => Node::String(text.to_string()),
        // Several documents of one object: each is a text or an object.
        ValKind::Seq(_) => {
            let elements = value.elements().unwrap_or_default();
            let nodes = elements.iter().map(|element| node(element, is_document, budget, depth + 1));
            let nodes = nodes.filter(|node| !(is_document && matches!(node, Ok(Node::Null))));
            Node::List(nodes.collect::<Result<_>>()?)
        }
        ValKind::Map(_) => {
            let members = value.entries().unwrap_or_default();
            let member = |(name, value): &(crate::expr::text::Text<'_>, Val<'_>)| {
                Ok((name.to_string(), node(value, false, budget, depth + 1)?))
            };
            Node::Object(members.iter().map(member).collect::<Result<_>>()?)
        }
    })
}

fn text<'v>(text: &str) -> Val<'v> {
    Val::string(text.to_owned())
}

fn list<'v>(texts: &[String]) -> Val<'v> {
    Val::list(texts.iter().map(|item| text(item)).collect())
}

fn grant<'v>(grant: &Grant) -> Val<'v> {
    let change = match grant.change {
        Change::New => "new",
        Change::Condition => "condition",
        Change::Deny => "deny",
    };
    Val::object(vec![
        ("accounts".into(), list(&grant.accounts)),
        ("actions".into(), list(&grant.actions)),
        ("administrator".into(), Val::bool(grant.administrator)),
        ("bounded".into(), Val::bool(grant.bounded)),
        ("change".into(), text(change)),
        ("conditions".into(), list(&grant.conditions)),
        ("conditions_lost".into(), list(&grant.conditions_lost)),
        ("control_actions".into(), list(&grant.control_actions)),
        ("data_actions".into(), list(&grant.data_actions)),
        ("door".into(), text(&grant.door())),
        ("every_action_of".into(), list(&grant.every_action_of)),
        ("every_in_region".into(), Val::bool(grant.every_in_region)),
        ("every_of_kind".into(), Val::bool(grant.every_of_kind)),
        ("every_resource".into(), Val::bool(grant.every_resource)),
        ("federated_open".into(), Val::bool(grant.federated_open)),
        ("loosened".into(), list(&grant.loosened)),
        ("principals".into(), list(&grant.principals)),
        ("public".into(), Val::bool(grant.public)),
        ("resources".into(), list(&grant.resources)),
        ("statement".into(), text(&grant.statement)),
        ("text".into(), text(&grant.text())),
        ("undecided".into(), Val::bool(grant.undecided)),
    ])
}

fn escalation<'v>(escalation: &Escalation) -> Val<'v> {
    Val::object(vec![
        ("administrator".into(), Val::bool(escalation.administrator)),
        ("door".into(), text(&escalation.door)),
        ("resources".into(), list(&escalation.resources)),
        ("statement".into(), text(&escalation.statement)),
        ("way".into(), text(&escalation.way)),
    ])
}
