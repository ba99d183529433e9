//! The lists of a statement: principals, actions and resources.

use super::document::Part;
use super::error::Error;
use super::glob::{ACTION, Pattern, Syntax};
use super::members::{Members, Reader, join};
use super::node::Node;
use super::principal::{Principal, written};
use super::scope::Scope;

/// Entries with the texts that they are written as.
pub(super) struct Entries<T>(Vec<(Part<T>, String)>);

impl<T: Ord> Entries<T> {
    fn push(&mut self, value: T, unknown: bool, text: String) {
        self.0.push((Part { value, unknown }, text));
    }

    /// The entries in an order of their own, each of them once.
    pub(super) fn sorted(mut self) -> (Vec<Part<T>>, Vec<String>) {
        self.0.sort();
        self.0.dedup_by(|left, right| left.0 == right.0);
        self.0.into_iter().unzip()
    }
}

impl Entries<Scope> {
    /// The resources of a statement without any: those that the policy is attached to.
    pub(super) fn absent() -> Self {
        Self(vec![(Part { value: Scope::Only(Pattern::everything()), unknown: false }, String::new())])
    }
}

/// Texts of a list, and whether some of it is not known.
type Texts = (Vec<String>, bool);

/// Reads a text or a list of texts.
fn texts(reader: &Reader, node: &Node, path: &str) -> Result<Texts, Error> {
    let mut texts = Vec::new();
    let mut unknown = false;
    for element in node.elements() {
        match element {
            Node::Unknown => unknown = true,
            Node::String(text) | Node::Number(text) => texts.push(reader.text(text.clone())),
            Node::Null if reader.arguments => {}
            Node::Null | Node::Bool(_) | Node::List(_) | Node::Object(_) => {
                return Err(Error::expected(path, "a string or a list of strings"));
            }
        }
    }
    Ok((texts, unknown))
}

/// Reads actions or resources: the element, or its complement. `None` if the statement has neither.
pub(super) fn scopes(
    reader: &Reader,
    members: &Members<'_>,
    [name, complement]: [&'static str; 2],
) -> Result<Option<Entries<Scope>>, Error> {
    let plural = format!("{name}s");
    let argument = format!("not_{}", plural.to_ascii_lowercase());
    let present = |node: &&Node| !reader.arguments || **node != Node::List(Vec::new());
    let only = members.get(&[name, &plural])?.filter(present);
    let except = members.get(&[complement, &argument])?.filter(present);
    let syntax = if name == "Action" {
        ACTION
    } else {
        Syntax { wildcards: true, variables: reader.variables, fold: false }
    };
    let mut entries = Entries(Vec::new());
    match (only, except) {
        (Some(node), None) => {
            let (texts, unknown) = texts(reader, node, &join(&reader.path, name))?;
            for text in texts {
                entries.push(Scope::Only(Pattern::new(&text, syntax)), false, text);
            }
            if unknown {
                entries.push(Scope::Only(Pattern::everything()), true, String::new());
            }
        }
        (None, Some(node)) => {
            let (texts, unknown) = texts(reader, node, &join(&reader.path, complement))?;
            let mut out: Vec<Pattern> = texts.iter().map(|text| Pattern::new(text, syntax)).collect();
            out.sort();
            out.dedup();
            entries.push(Scope::Except(out), unknown, except_text(texts));
        }
        (Some(_), Some(_)) => {
            return Err(Error::expected(&join(&reader.path, complement), "no complement beside the element"));
        }
        (None, None) => return Ok(None),
    }
    entries.0.retain(|(part, _)| !part.value.is_empty());
    Ok(Some(entries))
}

/// How a complement is written in an answer.
fn except_text(mut texts: Vec<String>) -> String {
    if texts.is_empty() {
        return "everything".to_owned();
    }
    texts.sort();
    texts.dedup();
    format!("everything except {}", texts.join(", "))
}

/// Reads the principals; a statement without any is about the holder of the policy.
pub(super) fn principals(reader: &Reader, members: &Members<'_>) -> Result<Entries<Principal>, Error> {
    let present = |node: &&Node| !reader.arguments || **node != Node::List(Vec::new());
    let only = members.get(&["Principal", "principals"])?.filter(present);
    let except = members.get(&["NotPrincipal", "not_principals"])?.filter(present);
    let mut entries = Entries(Vec::new());
    match (only, except) {
        (None, None) => entries.push(Principal::Holder, false, String::new()),
        (Some(node), None) => listed(reader, node, &join(&reader.path, "Principal"), &mut entries)?,
        (None, Some(node)) => {
            let mut out = Entries(Vec::new());
            listed(reader, node, &join(&reader.path, "NotPrincipal"), &mut out)?;
            let unknown = out.0.iter().any(|(part, _)| part.unknown);
            out.0.retain(|(part, _)| !part.unknown);
            let (parts, texts) = out.sorted();
            let out: Vec<Principal> = parts.into_iter().map(|part| part.value).collect();
            if !out.contains(&Principal::Everybody) {
                let text = except_text(texts).replacen("everything", "everybody", 1);
                entries.push(Principal::Except(out), unknown, text);
            }
        }
        (Some(_), Some(_)) => {
            return Err(Error::expected(
                &join(&reader.path, "NotPrincipal"),
                "no complement beside the element",
            ));
        }
    }
    Ok(entries)
}

/// Reads `"*"`, an object of lists by kind, or the blocks of the data source.
fn listed(reader: &Reader, node: &Node, path: &str, entries: &mut Entries<Principal>) -> Result<(), Error> {
    match node {
        Node::Unknown => entries.push(Principal::Everybody, true, String::new()),
        Node::String(text) => entries.push(Principal::new("AWS", text), false, text.clone()),
        Node::Object(kinds) => {
            for (kind, names) in kinds {
                named(reader, kind, names, &join(path, kind), entries)?;
            }
        }
        Node::List(blocks) => {
            for (index, block) in blocks.iter().enumerate() {
                let path = format!("{path}[{index}]");
                self::block(reader, block, &path, entries)?;
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) => {
            return Err(Error::expected(path, "`*` or an object of principals by kind"));
        }
    }
    Ok(())
}

/// Reads an element of a list of principals.
fn block(reader: &Reader, node: &Node, path: &str, entries: &mut Entries<Principal>) -> Result<(), Error> {
    match node {
        Node::Unknown => entries.push(Principal::Everybody, true, String::new()),
        Node::String(text) => entries.push(Principal::new("AWS", text), false, text.clone()),
        Node::Object(members) => {
            let members = Members::new(members, path);
            let identifiers = members.get(&["identifiers"])?.unwrap_or(&Node::Null);
            match members.get(&["type"])? {
                Some(Node::String(kind)) => named(reader, kind, identifiers, path, entries)?,
                Some(Node::Unknown) => entries.push(Principal::Everybody, true, String::new()),
                _ => return Err(Error::expected(path, "an object with `type` and `identifiers`")),
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::List(_) => {
            return Err(Error::expected(path, "an object with `type` and `identifiers`"));
        }
    }
    Ok(())
}

fn named(
    reader: &Reader,
    kind: &str,
    names: &Node,
    path: &str,
    entries: &mut Entries<Principal>,
) -> Result<(), Error> {
    let (names, unknown) = texts(reader, names, path)?;
    for name in names {
        entries.push(Principal::new(kind, &name), false, written(kind, &name));
    }
    if unknown {
        entries.push(Principal::Everybody, true, String::new());
    }
    Ok(())
}
