//! Writes a value as compact JSON, without recursion.

use std::fmt::{self, Write as _};

use super::value::{Node, ValueRef};

/// A container that is being written: the index of the node after it, whether it is an object, whether a comma is due.
struct Open {
    end: usize,
    object: bool,
    comma: bool,
}

impl fmt::Display for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut open: Vec<Open> = Vec::new();
        for (index, node) in self.nodes().iter().enumerate() {
            separate(f, &mut open, node)?;
            match node {
                Node::Null => f.write_str("null")?,
                Node::Bool(value) => write!(f, "{value}")?,
                Node::Number(text) => f.write_str(text)?,
                Node::String(text) => string(f, text)?,
                Node::Key(text) => {
                    string(f, text)?;
                    f.write_char(':')?;
                }
                Node::Array { span } | Node::Object { span } => {
                    let object = matches!(node, Node::Object { .. });
                    f.write_char(if object { '{' } else { '[' })?;
                    open.push(Open { end: index + span, object, comma: false });
                }
            }
            // Several containers may end with one node.
            while open.last().is_some_and(|container| container.end == index + 1) {
                let object = open.pop().is_some_and(|container| container.object);
                f.write_char(if object { '}' } else { ']' })?;
            }
        }
        Ok(())
    }
}

/// The comma before an element, or before a key.
fn separate(f: &mut fmt::Formatter<'_>, open: &mut [Open], node: &Node<'_>) -> fmt::Result {
    let Some(container) = open.last_mut() else { return Ok(()) };
    if container.object && !matches!(node, Node::Key(_)) {
        return Ok(());
    }
    if std::mem::replace(&mut container.comma, true) { f.write_char(',') } else { Ok(()) }
}

fn string(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

#[cfg(test)]
mod tests {
    use crate::plan::Value;

    #[test]
    fn writes_what_was_read() {
        for json in
            ["null", "[]", "{}", r#"{"a":[1,{"b":null},"x\"y"],"c":{"d":[[],[2]]},"e":true}"#, "[[[[1.50]]]]"]
        {
            assert_eq!(Value::parse(json).unwrap().root().to_string(), json);
        }
    }
}
