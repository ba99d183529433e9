//! Versions of providers and modules. The plan does not hold them; `terraform init` writes them to `.terraform.lock.hcl`
//! and `.terraform/modules/modules.json`.
//!
//! Texts in, versions out; it opens no file.

use std::collections::BTreeMap;

use hcl_edit::expr::Expression;
use serde::Deserialize;

/// Versions that `terraform init` selected. A version that is not here is unknown to policies.
#[derive(Debug, Clone, Default)]
pub struct Versions {
    /// By source address, `registry.terraform.io/hashicorp/aws`; `None`: there is no lock file.
    pub providers: Option<BTreeMap<String, String>>,
    /// By the names of the calls on the way, joined by dots; a local module has no version. `None`: there is no manifest.
    pub modules: Option<BTreeMap<String, Option<String>>>,
}

/// Larger files are not read.
const SIZE: usize = 4 << 20;

/// The providers of `.terraform.lock.hcl`; `None` for a text that is not a lock file.
pub(crate) fn locked_providers(text: &str) -> Option<BTreeMap<String, String>> {
    // The parser takes quadratic time; a lock file has some kilobytes.
    if text.len() > SIZE {
        return None;
    }
    let body = crate::syntax::body(text).ok()?;
    let mut providers = BTreeMap::new();
    for block in body.blocks().filter(|block| block.ident.as_str() == "provider") {
        // Terraform writes the file; what does not look like it is left unknown and not guessed.
        let [source] = block.labels.as_slice() else { continue };
        let version = block.body.get_attribute("version").and_then(|attribute| text_of(&attribute.value));
        if let Some(version) = version {
            providers.insert(source.as_str().to_owned(), version);
        }
    }
    Some(providers)
}

fn text_of(expression: &Expression) -> Option<String> {
    if let Expression::String(text) = expression { Some(text.to_string()) } else { None }
}

/// The modules of `.terraform/modules/modules.json`; `None` for a text that is not a manifest.
pub(crate) fn installed_modules(text: &str) -> Option<BTreeMap<String, Option<String>>> {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Manifest {
        modules: Vec<Module>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Module {
        key: String,
        version: Option<String>,
    }
    if text.len() > SIZE {
        return None;
    }
    let manifest: Manifest = serde_json::from_str(text).ok()?;
    // Terraform writes `"Version": ""` for a local module.
    let version = |module: Module| (module.key, module.version.filter(|version| !version.is_empty()));
    Some(manifest.modules.into_iter().map(version).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_terraform_writes() {
        let lock = "# by terraform init\nprovider \"registry.terraform.io/hashicorp/aws\" {\n  version     = \"5.31.0\"\n  constraints = \"~> 5.0\"\n  hashes = [\n    \"h1:x=\",\n  ]\n}\n";
        let providers = locked_providers(lock).unwrap();
        assert_eq!(providers["registry.terraform.io/hashicorp/aws"], "5.31.0");
        let manifest = r#"{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"net.vpc","Source":"registry.terraform.io/x/vpc/aws","Version":"5.1.2","Dir":"a"},{"Key":"net","Source":"./net","Dir":"net"}]}"#;
        let modules = installed_modules(manifest).unwrap();
        assert_eq!(modules["net.vpc"].as_deref(), Some("5.1.2"));
        assert_eq!(modules["net"], None);
    }

    #[test]
    fn other_texts_say_nothing() {
        assert!(locked_providers("provider {{").is_none());
        assert!(installed_modules("[]").is_none() && installed_modules("{\"Modules\":{}}").is_none());
        assert_eq!(locked_providers("provider \"a\" {\n}\n"), Some(BTreeMap::new()));
    }
}
