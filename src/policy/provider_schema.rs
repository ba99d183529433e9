//! The output of `terraform providers schema -json`: the types of providers, and the attributes of each.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::known_types::KnownTypes;

/// Why a text is no schema, as a fragment without a full stop.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// Not JSON, or JSON of another shape.
    #[error("it is not the output of `terraform providers schema -json`: {0}")]
    Shape(#[from] serde_json::Error),
    /// A format that this program does not know.
    #[error("its format version is not one that tfgate knows")]
    Version,
    /// Nothing is in it.
    #[error("it has no resource type; run `terraform init` before `terraform providers schema -json`")]
    Empty,
}

#[derive(Deserialize)]
struct Document {
    format_version: String,
    #[serde(default)]
    provider_schemas: BTreeMap<String, Provider>,
}

#[derive(Deserialize)]
struct Provider {
    #[serde(default)]
    resource_schemas: BTreeMap<String, Resource>,
}

#[derive(Deserialize)]
struct Resource {
    block: Block,
}

#[derive(Deserialize)]
#[expect(clippy::zero_sized_map_values, reason = "a document has values here, and they are skipped")]
struct Block {
    #[serde(default)]
    attributes: BTreeMap<String, IgnoredAny>,
    #[serde(default)]
    block_types: BTreeMap<String, IgnoredAny>,
}

impl KnownTypes {
    /// Those of a schema, and for providers that are not in it those of tfgate's list.
    ///
    /// # Errors
    /// The text is not a schema.
    pub fn of_schema(text: &str) -> Result<KnownTypes, SchemaError> {
        let document: Document = serde_json::from_str(text)?;
        // 0.1 and 0.2 are of Terraform before 1.1, with the same shape.
        if !matches!(document.format_version.split_once('.'), Some(("0" | "1", _))) {
            return Err(SchemaError::Version);
        }
        let mut types: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, resource) in
            document.provider_schemas.into_values().flat_map(|provider| provider.resource_schemas)
        {
            // Two versions of a provider can be in use, as `google` and `google-beta`.
            let attributes = types.entry(name).or_default();
            attributes.extend(resource.block.attributes.into_keys());
            attributes.extend(resource.block.block_types.into_keys());
        }
        if types.is_empty() { Err(SchemaError::Empty) } else { Ok(KnownTypes::with_exact(types)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_schema_is_refused() {
        for (text, part) in [
            ("", "EOF"),
            ("[]", "invalid length"),
            (r#"{"format_version":"1.2","resource_changes":[]}"#, "no resource type"),
            (r#"{"format_version":"9.0","provider_schemas":{}}"#, "format version"),
            (
                r#"{"format_version":"1.0","provider_schemas":{"a":{"resource_schemas":{"a_b":{"block":3}}}}}"#,
                "invalid type",
            ),
            (r#"{"format_version":"1.0"} {}"#, "trailing"),
        ] {
            let error = KnownTypes::of_schema(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
        let deep = format!(r#"{{"format_version":"1.0","x":{}"#, "[".repeat(100_000));
        assert!(KnownTypes::of_schema(&deep).is_err());
    }

    #[test]
    fn providers_with_the_same_type_add_up() {
        let text = r#"{"format_version":"1.0","provider_schemas":{
            "a":{"resource_schemas":{"x_y":{"version":0,"block":{"attributes":{"one":{"type":"string"}}}}}},
            "b":{"resource_schemas":{"x_y":{"block":{"block_types":{"two":{}}}},"x_z":{"block":{}}}},
            "c":{"provider":{}}}}"#;
        let known = KnownTypes::of_schema(text).unwrap();
        let attributes =
            |patterns: &[&str]| known.attributes(patterns).map(|set| set.into_iter().collect::<Vec<_>>());
        assert_eq!(attributes(&["x_y"]), Some(vec!["one", "two"]));
        assert_eq!(attributes(&["x_*"]), Some(vec!["one", "two"]));
        assert_eq!(attributes(&["x_z"]), Some(vec![]));
        for unknown in [&["x_y", "x_other"][..], &["*"], &[], &["other_y"], &["x*"]] {
            assert_eq!(attributes(unknown), None, "{unknown:?}");
        }
    }
}
