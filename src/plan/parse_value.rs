//! Reads JSON text into a [`Value`]: iterative, exact, duplicate keys refused.

use std::borrow::Cow;

use super::error::{PlanError, PlanErrorKind};
use super::json::{is_space, unquote};
use super::number::{NumberGrammar, WrittenNumber};
use super::value::{MAX_DEPTH, Node, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// Repeated members that are forgiven in one value.
const MAX_REPEATED: usize = 16;

/// A container that is not closed yet.
struct Open {
    /// Its node.
    node: usize,
    object: bool,
    /// The nodes of its keys, for objects.
    keys: Vec<usize>,
}

struct Parser<'a> {
    text: &'a str,
    position: usize,
    nodes: Vec<Node<'a>>,
    open: Vec<Open>,
    /// Members that were left out because an equal one came before.
    repeated: usize,
}

fn parse(text: &str) -> Result<Value<'_>> {
    let mut parser = Parser {
        text,
        position: 0,
        nodes: Vec::with_capacity(text.len() / 16),
        open: Vec::new(),
        repeated: 0,
    };
    parser.run()?;
    Ok(Value { nodes: parser.nodes })
}

impl<'a> Value<'a> {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Text that is not JSON, a duplicate key in one object, nesting deeper than [`MAX_DEPTH`].
    pub fn parse(text: &'a str) -> Result<Self> {
        parse(text)
    }
}

impl<'a> Parser<'a> {
    fn run(&mut self) -> Result<()> {
        self.value()?;
        while let Some(top) = self.open.last() {
            // Right after the opening bracket the container is the last node.
            let (object, first) = (top.object, top.node + 1 == self.nodes.len());
            let close = if object { b'}' } else { b']' };
            match self.next()? {
                byte if byte == close => {
                    self.position += 1;
                    self.close()?;
                    continue;
                }
                b',' if !first => self.position += 1,
                _ if first => {}
                _ => return Err(self.bad("expected `,` or the end of a container")),
            }
            if object {
                self.key()?;
            }
            self.value()?;
        }
        self.space();
        if self.position == self.text.len() { Ok(()) } else { Err(self.bad("trailing characters")) }
    }

    fn value(&mut self) -> Result<()> {
        match self.next()? {
            b'{' => self.enter(true),
            b'[' => self.enter(false),
            b'"' => {
                let text = self.string()?;
                self.nodes.push(Node::String(text));
                Ok(())
            }
            b't' => self.word("true", Node::Bool(true)),
            b'f' => self.word("false", Node::Bool(false)),
            b'n' => self.word("null", Node::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(self.bad("expected a value")),
        }
    }

    fn enter(&mut self, object: bool) -> Result<()> {
        if self.open.len() >= MAX_DEPTH {
            return Err(too_deep());
        }
        self.position += 1;
        self.open.push(Open { node: self.nodes.len(), object, keys: Vec::new() });
        self.nodes.push(if object { Node::Object { span: 0 } } else { Node::Array { span: 0 } });
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        self.settle_duplicates(&open.keys)?;
        let end = self.nodes.len();
        if let Some(Node::Array { span } | Node::Object { span }) = self.nodes.get_mut(open.node) {
            *span = end - open.node;
        }
        Ok(())
    }

    /// Refuses duplicate keys: readers differ in which of the two they take, so a policy could see another value than
    /// Terraform does. Terraform sorts keys; those of other programs are sorted here, so that duplicates are neighbors.
    ///
    /// Plans that people edited by hand repeat a few members with the same value; those hide nothing and count once.
    fn settle_duplicates(&mut self, keys: &[usize]) -> Result<()> {
        let text = |node: &usize| match self.nodes.get(*node) {
            Some(Node::Key(key)) => key.as_ref(),
            _ => "",
        };
        // Sorted with their nodes: of equal keys the first one stays.
        let mut named: Vec<(&str, usize)> = keys.iter().map(|node| (text(node), *node)).collect();
        if !named.is_sorted() {
            named.sort_unstable();
        }
        let mut repeated = Vec::new();
        for pair in named.windows(2) {
            let [(name, first), (next, second)] = pair else { continue };
            if name == next {
                if self.repeated + repeated.len() >= MAX_REPEATED || !self.same_value(*first, *second) {
                    return Err(PlanError::duplicate_key(name));
                }
                repeated.push(*second);
            }
        }
        repeated.sort_unstable();
        self.repeated += repeated.len();
        // From the last to the first, so that the nodes before keep their index.
        for node in repeated.into_iter().rev() {
            let span = self.nodes.get(node + 1).map_or(0, Node::span);
            self.nodes.drain(node..=node + span);
        }
        Ok(())
    }

    fn same_value(&self, first: usize, second: usize) -> bool {
        let value = |key: usize| ValueRef::at(self.nodes.get(key + 1..).unwrap_or_default());
        value(first).same(value(second))
    }

    fn key(&mut self) -> Result<()> {
        if self.next()? != b'"' {
            return Err(self.bad("expected a key"));
        }
        let key = self.string()?;
        let node = self.nodes.len();
        if let Some(open) = self.open.last_mut() {
            open.keys.push(node);
        }
        self.nodes.push(Node::Key(key));
        if self.next()? != b':' {
            return Err(self.bad("expected `:`"));
        }
        self.position += 1;
        Ok(())
    }

    fn string(&mut self) -> Result<Cow<'a, str>> {
        let start = self.position;
        let mut end = start + 1;
        loop {
            let rest = self.text.as_bytes().get(end..).unwrap_or_default();
            let Some(step) = memchr::memchr2(b'"', b'\\', rest) else {
                return Err(self.bad("unterminated string"));
            };
            end += step;
            if self.text.as_bytes().get(end) == Some(&b'"') {
                break;
            }
            end += 2;
        }
        self.position = end + 1;
        unquote(self.text.get(start..=end).unwrap_or_default())
    }

    fn word(&mut self, word: &str, node: Node<'a>) -> Result<()> {
        let found = self.text.get(self.position..self.position + word.len()) == Some(word);
        if !found {
            return Err(self.bad("expected a value"));
        }
        self.position += word.len();
        self.nodes.push(node);
        Ok(())
    }

    fn number(&mut self) -> Result<()> {
        let rest = self.text.get(self.position..).unwrap_or_default();
        let number = WrittenNumber::prefix_of(rest, NumberGrammar::Json).ok();
        let length = number.map_or(0, |number| number.length());
        // `01` and `1-2` begin with a number, too; the error is about the whole.
        let goes_on = |byte: u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        if length == 0 || rest.as_bytes().get(length).copied().is_some_and(goes_on) {
            return Err(self.bad("invalid number"));
        }
        let number = rest.get(..length).unwrap_or_default();
        self.position += length;
        self.nodes.push(Node::Number(Cow::Borrowed(number)));
        Ok(())
    }

    fn space(&mut self) {
        let rest = self.text.as_bytes().get(self.position..).unwrap_or_default();
        self.position += rest.iter().take_while(|byte| is_space(**byte)).count();
    }

    fn next(&mut self) -> Result<u8> {
        self.space();
        self.text.as_bytes().get(self.position).copied().ok_or_else(|| self.bad("unexpected end"))
    }

    fn bad(&self, what: &str) -> PlanError {
        PlanError::new(
            PlanErrorKind::Syntax,
            format!("a value is not valid JSON: {what}, {} bytes into it", self.position),
        )
    }
}

/// Nesting deeper than [`MAX_DEPTH`].
fn too_deep() -> PlanError {
    PlanError::new(PlanErrorKind::Limit, format!("a value is nested deeper than {MAX_DEPTH} levels"))
        .help("Terraform itself cannot print such a value; check what wrote this file")
}
