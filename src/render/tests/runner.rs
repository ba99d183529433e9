//! The rules by which a runner of GitHub Actions finds commands in what a step prints.

use std::collections::BTreeMap;

/// A command as the runner understands it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) name: String,
    pub(super) properties: BTreeMap<String, String>,
    pub(super) data: String,
}

/// What a runner makes of a line: `::name key=value,…::data` after blanks, else `##[name key=value;…]data` anywhere.
pub(super) fn command(line: &str) -> Option<Command> {
    modern(line.trim_start()).or_else(|| old(line))
}

fn modern(line: &str) -> Option<Command> {
    let (head, data) = line.strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let properties = pairs(properties, ',', |value| {
        value
            .replace("%0D", "\r")
            .replace("%0A", "\n")
            .replace("%3A", ":")
            .replace("%2C", ",")
            .replace("%25", "%")
    });
    let data = data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    (!name.is_empty()).then(|| Command { name: name.to_lowercase(), properties, data })
}

fn old(line: &str) -> Option<Command> {
    let (head, data) = line.split_once("##[")?.1.split_once(']')?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let properties = pairs(properties, ';', str::to_owned);
    (!name.is_empty()).then(|| Command { name: name.to_lowercase(), properties, data: data.to_owned() })
}

fn pairs(text: &str, separator: char, decode: impl Fn(&str) -> String) -> BTreeMap<String, String> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), decode(value)));
    text.split(separator).filter_map(pair).collect()
}

#[test]
fn both_syntaxes_are_understood() {
    let found = command("  ::Error file=a%2Cb,line=3::x%0Ay%25").unwrap();
    assert_eq!((found.name.as_str(), found.data.as_str()), ("error", "x\ny%"));
    assert_eq!((found.properties["file"].as_str(), found.properties["line"].as_str()), ("a,b", "3"));
    assert_eq!(command("a ##[add-mask]prod").unwrap().name, "add-mask");
    for line in ["::error", "a ::error::x", "## [x]", ":: ::", "::::", "\u{200b}::error::x"] {
        assert!(command(line).is_none_or(|command| command.name.is_empty()), "{line}");
    }
}
