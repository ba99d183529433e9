//! `iam::growth` and `iam::escalations`: policy documents of AWS as JSON text or objects in, what they newly allow as objects out.

use super::arguments::{Args, Context};
use super::json;
use crate::expr::error::{Budget, EvalError};
use crate::expr::value::{Val, ValKind, check_depth};
use crate::iam::{self, Change, Document, Escalation, Grant, Node};

type Result<T> = std::result::Result<T, EvalError>;

/// `iam::growth(before, after)`: what a document allows and the one before does not.
pub(super) fn growth<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let grants = compared(args, context.budget, iam::growth)?;
    Ok(Val::list(grants.iter().map(grant).collect()))
}

/// `iam::escalations(before, after)`: the ways in which a document lets its holder raise its own privileges, and the one
/// before does not.
pub(super) fn escalations<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let found = compared(args, context.budget, iam::escalations)?;
    Ok(Val::list(found.iter().map(escalation).collect()))
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
fn document(args: &Args<'_, '_>, index: usize, budget: &Budget) -> Result<Document> {
    let read = || {
        let node = node(&args.get(index), true, budget, 0)?;
        if node == Node::Null {
            return Ok(Document::default());
        }
        iam::read(&node).map_err(|error| {
            EvalError::new(format!("not a policy document: {error}"))
                .expected("expected a policy document of IAM")
        })
    };
    read().map_err(|error: EvalError| error.argument(index))
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
        ("change".into(), text(change)),
        ("conditions".into(), list(&grant.conditions)),
        ("conditions_lost".into(), list(&grant.conditions_lost)),
        ("every_action_of".into(), list(&grant.every_action_of)),
        ("every_resource".into(), Val::bool(grant.every_resource)),
        ("federated_open".into(), Val::bool(grant.federated_open)),
        ("principals".into(), list(&grant.principals)),
        ("public".into(), Val::bool(grant.public)),
        ("resources".into(), list(&grant.resources)),
        ("statement".into(), text(&grant.statement)),
        ("undecided".into(), Val::bool(grant.undecided)),
    ])
}

fn escalation<'v>(escalation: &Escalation) -> Val<'v> {
    Val::object(vec![
        ("resources".into(), list(&escalation.resources)),
        ("statement".into(), text(&escalation.statement)),
        ("way".into(), text(&escalation.way)),
    ])
}
