//! Reading of conditions.

use std::collections::BTreeMap;

use super::condition::{Condition, Operator, Test, Value};
use super::error::Error;
use super::glob::Pattern;
use super::members::{Members, Reader, join};
use super::node::Node;

/// Tests by operator and key; blocks of the data source for the same ones add their values.
type Tests = BTreeMap<(Operator, String), Test>;

/// Reads a condition: an object of objects, or the blocks of the data source.
pub(super) fn condition(reader: &Reader, node: &Node) -> Result<Condition, Error> {
    let path = join(&reader.path, "Condition");
    let mut tests = Tests::new();
    let mut unknown = false;
    match node {
        Node::Unknown => unknown = true,
        Node::Object(operators) => {
            for (operator, keys) in operators {
                let path = join(&path, operator);
                match keys {
                    Node::Unknown => unknown = true,
                    Node::Object(keys) => {
                        for (key, values) in keys {
                            add(reader, (operator, key), values, &join(&path, key), &mut tests)?;
                        }
                    }
                    Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::List(_) => {
                        return Err(Error::expected(&path, "an object of values by key"));
                    }
                }
            }
        }
        Node::List(blocks) => {
            for (index, block) in blocks.iter().enumerate() {
                unknown |= !self::block(reader, block, &format!("{path}[{index}]"), &mut tests)?;
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) => {
            return Err(Error::expected(&path, "an object of operators"));
        }
    }
    let mut tests: Vec<Test> = tests.into_values().map(sorted).collect();
    tests.sort();
    Ok(Condition { tests, unknown })
}

/// Reads a block of the data source. Whether it is known what it tests.
fn block(reader: &Reader, node: &Node, path: &str, tests: &mut Tests) -> Result<bool, Error> {
    let members = match node {
        Node::Object(members) => Members::new(members, path),
        Node::Unknown => return Ok(false),
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::List(_) => {
            return Err(Error::expected(path, "an object with `test`, `variable` and `values`"));
        }
    };
    let values = members.get(&["values"])?.unwrap_or(&Node::Null);
    match (members.get(&["test"])?, members.get(&["variable"])?) {
        (Some(Node::String(test)), Some(Node::String(key))) => {
            add(reader, (test, key), values, path, tests)?;
            Ok(true)
        }
        (Some(Node::Unknown | Node::String(_)), Some(Node::Unknown | Node::String(_))) => Ok(false),
        _ => Err(Error::expected(path, "an object with `test`, `variable` and `values`")),
    }
}

fn add(
    reader: &Reader,
    (operator, key): (&str, &str),
    values: &Node,
    path: &str,
    tests: &mut Tests,
) -> Result<(), Error> {
    let name = Operator::new(operator);
    let syntax = name.kind.syntax(reader.variables);
    let lower = key.to_ascii_lowercase();
    let test = tests.entry((name.clone(), lower.clone())).or_insert_with(|| Test {
        key: lower,
        operator: name,
        values: Vec::new(),
        unknown: false,
        text: format!("{operator} {key}"),
    });
    for value in values.elements() {
        match value.scalar() {
            Some(value) => {
                let value = reader.text(value);
                test.values.push(Value { pattern: Pattern::new(&value, syntax), text: value });
            }
            None if *value == Node::Unknown => test.unknown = true,
            None => return Err(Error::expected(path, "a value or a list of values")),
        }
    }
    Ok(())
}

fn sorted(mut test: Test) -> Test {
    test.values.sort();
    test.values.dedup();
    test
}
