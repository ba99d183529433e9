//! Reading of documents: those in JSON ("Grammar of the IAM JSON policy language" of the IAM user guide), and the arguments
//! of the Terraform data source `aws_iam_policy_document`.
//!
//! The names of elements have no case. What is read too widely is read as a grant that is too wide.

use super::document::{Document, Effect, Matter, Part, Statement, Text};
use super::error::Error;
use super::members::{Members, Reader, join};
use super::node::Node;
use super::principal::Principal;
use super::read_condition;
use super::read_lists::{Entries, principals, scopes};

/// Reads a document, or a list of documents that apply together.
///
/// # Errors
///
/// The value is not a policy.
pub fn read(node: &Node) -> Result<Document, Error> {
    let mut statements = Vec::new();
    match node {
        Node::List(documents) => {
            for (index, document) in documents.iter().enumerate() {
                single(document, &format!("[{index}]"), &mut statements)?;
            }
        }
        Node::Unknown | Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::Object(_) => {
            single(node, "", &mut statements)?;
        }
    }
    Ok(Document { statements })
}

fn single(node: &Node, path: &str, statements: &mut Vec<Statement>) -> Result<(), Error> {
    let members = match node {
        Node::Object(members) => members,
        Node::Unknown => {
            statements.push(unknown(statements.len()));
            return Ok(());
        }
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::List(_) => {
            return Err(Error::expected(path, "a policy document: an object with `Statement`"));
        }
    };
    let arguments = members.iter().any(|(key, _)| key == "statement");
    let all = Members::new(members, path);
    let version = all.get(&["Version"])?;
    // Older documents have no variables.
    let variables =
        arguments || version.is_some_and(|version| version.scalar().is_none_or(|text| text != "2008-10-17"));
    let read = all.get(&["Statement"])?;
    if read.is_none() && !arguments {
        return Err(Error::expected(path, "a policy document: an object with `Statement`"));
    }
    let read = read.unwrap_or(&Node::Null);
    for (index, element) in read.elements().iter().enumerate() {
        let inner = if matches!(read, Node::List(_)) {
            format!("Statement[{index}]")
        } else {
            "Statement".to_owned()
        };
        let reader = Reader { path: join(path, &inner), position: statements.len(), variables, arguments };
        statements.push(reader.statement(element)?);
    }
    // Further documents that the data source merges; their texts are not decoded here.
    for name in ["source_policy_documents", "override_policy_documents", "source_json", "override_json"] {
        let further = if arguments { all.get(&[name])? } else { None };
        for _ in further.map_or(&[][..], Node::elements) {
            statements.push(unknown(statements.len()));
        }
    }
    Ok(())
}

/// A statement of which nothing is known.
fn unknown(position: usize) -> Statement {
    let scopes =
        vec![Part { value: super::scope::Scope::Only(super::glob::Pattern::everything()), unknown: true }];
    let matter = Matter {
        effect: Effect::Allow,
        unknown: true,
        principals: vec![Part { value: Principal::Everybody, unknown: true }],
        actions: scopes.clone(),
        resources: scopes,
        condition: super::condition::Condition { tests: Vec::new(), unknown: true },
    };
    let empty = || vec![String::new()];
    let text = Text { principals: empty(), actions: empty(), resources: empty() };
    Statement { name: name(position), matter, text }
}

fn name(position: usize) -> String {
    format!("statement {}", position + 1)
}

impl Reader {
    fn statement(&self, node: &Node) -> Result<Statement, Error> {
        let members = match node {
            Node::Object(members) => Members::new(members, &self.path),
            Node::Unknown => return Ok(unknown(self.position)),
            Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::List(_) => {
                return Err(Error::expected(&self.path, "an object"));
            }
        };
        let effect = self.effect(&members)?;
        let actions = scopes(self, &members, ["Action", "NotAction"])?;
        let Some(actions) = actions else {
            return Err(Error::expected(&self.path, "`Action` or `NotAction`"));
        };
        let resources = scopes(self, &members, ["Resource", "NotResource"])?;
        let resources = resources.unwrap_or_else(Entries::absent);
        let principals = principals(self, &members)?;
        let condition = match members.get(&["Condition"])? {
            Some(node) => read_condition::condition(self, node)?,
            None => super::condition::Condition::default(),
        };
        let sid = members.get(&["Sid"])?.and_then(Node::scalar).filter(|sid| !sid.is_empty());
        let (principals, principal_texts) = principals.sorted();
        let (actions, action_texts) = actions.sorted();
        let (resources, resource_texts) = resources.sorted();
        Ok(Statement {
            name: sid.unwrap_or_else(|| name(self.position)),
            matter: Matter {
                effect: effect.unwrap_or(Effect::Allow),
                unknown: effect.is_none(),
                principals,
                actions,
                resources,
                condition,
            },
            text: Text { principals: principal_texts, actions: action_texts, resources: resource_texts },
        })
    }

    /// The effect; `None` if it is not known.
    fn effect(&self, members: &Members<'_>) -> Result<Option<Effect>, Error> {
        match members.get(&["Effect"])? {
            None if self.arguments => Ok(Some(Effect::Allow)),
            Some(Node::Unknown) => Ok(None),
            Some(Node::String(text)) if text.eq_ignore_ascii_case("allow") => Ok(Some(Effect::Allow)),
            Some(Node::String(text)) if text.eq_ignore_ascii_case("deny") => Ok(Some(Effect::Deny)),
            _ => Err(Error::expected(&join(&self.path, "Effect"), "`Allow` or `Deny`")),
        }
    }

    /// A text with its variables as AWS writes them; the data source has `&{…}` for `${…}`.
    pub(super) fn text(&self, text: String) -> String {
        if self.arguments { text.replace("&{", "${") } else { text }
    }
}
