//! The `policy` block of HashiCorp's policy language: what a file needs of Terraform and of providers. It is checked, and
//! changes no verdict.

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, Structure};

use super::fields::{Fields, Schema};
use super::file::File;
use super::head::{head, refuse_labels};
use super::literal;
use super::literal::{LiteralExpr, LiteralKind};
use crate::expr::Constraints;

const POLICY: Schema = Schema {
    name: "policy",
    attributes: &[],
    blocks: &["required_providers", "terraform_config"],
    extensions: &[],
    elsewhere: &[(
        "plugins",
        "native code is not run from a policy file; compute the value outside and pass it as an input",
    )],
};

const TERRAFORM_CONFIG: Schema = Schema {
    name: "terraform_config",
    attributes: &["required_version"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

/// What an entry of `required_providers` can hold.
const PROVIDER: [&str; 2] = ["source", "version"];

/// Checks one `policy` block, and adds its errors to the file.
pub(super) fn check(file: &mut File<'_>, block: &Block) {
    refuse_labels(file, block);
    let fields = Fields::read(file, &block.body, &POLICY, head(block));
    terraform_config(file, &fields);
    let Some(providers) = fields.block(file, "required_providers") else { return };
    for structure in &providers.body {
        let span = structure.span().unwrap_or_else(|| head(providers));
        let Structure::Attribute(attribute) = structure else {
            file.error(
                &span,
                "a block in `required_providers`",
                "expected `NAME = { source = …, version = … }`",
            );
            continue;
        };
        if let Some(value) = literal::read(file, &attribute.value, &span) {
            check_provider(file, &value);
        }
    }
}

/// Checks the `terraform_config` block of a policy file or of a test. No version of Terraform runs here, so it changes
/// nothing.
pub(crate) fn terraform_config(file: &mut File<'_>, fields: &Fields<'_>) {
    let Some(inner) = fields.block(file, "terraform_config") else { return };
    refuse_labels(file, inner);
    let config = Fields::read(file, &inner.body, &TERRAFORM_CONFIG, head(inner));
    if let Some(constraints) = config.line(file, "required_version") {
        check_version(file, &constraints, &config.span("required_version"));
    }
}

fn check_provider(file: &mut File<'_>, value: &LiteralExpr) {
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("a required provider is {}", value.kind.name());
        file.error(&value.span, message, "expected `{ source = …, version = … }`");
        return;
    };
    for entry in entries {
        let key = entry.key.as_str();
        if !PROVIDER.contains(&key) {
            file.error(
                &entry.key_span,
                format!("unknown key `{key}` of a required provider"),
                "expected `source` or `version`",
            )
            .nearest(key, PROVIDER);
        } else if let LiteralKind::String(text) = &entry.value.kind {
            if key == "version" {
                check_version(file, text, &entry.value.span);
            }
        } else {
            let message = format!("`{key}` is {}", entry.value.kind.name());
            file.error(&entry.value.span, message, "expected a string");
        }
    }
}

/// Reads a list of version constraints; reports an error where it is none.
pub(super) fn check_version(
    file: &mut File<'_>,
    constraints: &str,
    span: &std::ops::Range<usize>,
) -> Option<Constraints> {
    match Constraints::parse(constraints) {
        Ok(constraints) => Some(constraints),
        Err(found) => {
            file.error(
                span,
                format!("`{constraints}` is not a list of version constraints"),
                format!("expected constraints such as `>= 0.1, < 2.0`, found `{found}`"),
            );
            None
        }
    }
}
