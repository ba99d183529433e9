//! YAML as the tests ask for it.

use saphyr::{LoadableYamlNode as _, ScalarOwned, YamlOwned};

use crate::support::text;

/// The one document of a file of the repository.
pub(super) fn load(path: &str) -> YamlOwned {
    parse(&text(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
}

/// The one document of a text.
pub(super) fn parse(text: &str) -> Result<YamlOwned, String> {
    let mut documents = YamlOwned::load_from_str(text).map_err(|error| error.to_string())?;
    match (documents.pop(), documents.pop()) {
        (Some(document), None) => Ok(document),
        _ => Err("not one document".to_owned()),
    }
}

/// The value of a key; nothing where it is absent.
pub(super) fn get<'a>(node: &'a YamlOwned, key: &str) -> Option<&'a YamlOwned> {
    node.as_mapping_get(key)
}

/// The value of a key that must be there.
pub(super) fn at<'a>(node: &'a YamlOwned, key: &str) -> &'a YamlOwned {
    get(node, key).unwrap_or_else(|| panic!("no key `{key}` in {node:?}"))
}

/// Keys and values in the order of the file; none where there is no mapping.
pub(super) fn entries(node: Option<&YamlOwned>) -> Vec<(String, &YamlOwned)> {
    let mapping = node.and_then(YamlOwned::as_mapping);
    mapping.into_iter().flatten().map(|(key, value)| (scalar(key), value)).collect()
}

/// The elements of a sequence; none where there is no sequence.
pub(super) fn items(node: Option<&YamlOwned>) -> &[YamlOwned] {
    node.and_then(YamlOwned::as_sequence).map_or(&[], Vec::as_slice)
}

/// A scalar as text, as the runner hands it on.
pub(super) fn scalar(node: &YamlOwned) -> String {
    match node {
        YamlOwned::Value(ScalarOwned::String(text)) => text.clone(),
        YamlOwned::Value(ScalarOwned::Boolean(value)) => value.to_string(),
        YamlOwned::Value(ScalarOwned::Integer(value)) => value.to_string(),
        YamlOwned::Value(ScalarOwned::Null) => String::new(),
        other => panic!("no scalar: {other:?}"),
    }
}

/// The text of a key that must be there.
pub(super) fn text_at(node: &YamlOwned, key: &str) -> String {
    scalar(at(node, key))
}
