//! Provider configurations of the section `configuration`: their identity and their arguments.

use super::versions::Versions;
use crate::expr::{Overlay, Text, Val};
use crate::plan::{Kind, Lazy, PlanError, ProviderConfig, ValueRef};

/// Nested blocks in the configuration of a provider; anything deeper is unknown.
const MAX_DEPTH: usize = 8;

/// A provider configuration.
#[derive(Debug)]
pub(super) struct Provider {
    key: String,
    name: String,
    full_name: Option<String>,
    alias: Option<String>,
    module_address: Option<String>,
    expressions: Option<String>,
}

impl Provider {
    /// Copies what the reader handed out.
    pub(super) fn new(config: &ProviderConfig<'_>) -> Self {
        let own = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
        Provider {
            key: config.key.to_owned(),
            name: config.name.clone().into_owned(),
            full_name: own(&config.full_name),
            alias: own(&config.alias),
            module_address: own(&config.module_address),
            expressions: config.expressions.text().map(str::to_owned),
        }
    }

    /// Its address in reports: `module.net.provider.aws.west`.
    pub(super) fn address(&self) -> String {
        let module = self.module_address.as_ref().map_or(String::new(), |module| format!("{module}."));
        let alias = self.alias.as_ref().map_or(String::new(), |alias| format!(".{alias}"));
        format!("{module}provider.{}{alias}", self.name)
    }

    /// Whether blocks name it by this key.
    pub(super) fn has_key(&self, key: &str) -> bool {
        self.key == key
    }

    /// Whether it configures a provider, by `provider_name` of its resources: the source, before Terraform 0.13 the name.
    pub(super) fn is_of(&self, source: Option<&str>) -> bool {
        let Some(source) = source else { return false };
        let name = source.rsplit('/').next().unwrap_or(source);
        // A configuration without `full_name` is one of Terraform before 1.2, or of a provider without a source.
        self.full_name.as_ref().map_or(self.name == name, |full_name| full_name == source)
    }

    /// The last part of its source: `aws`.
    pub(super) fn type_(&self) -> &str {
        self.parts().2
    }

    /// Host, namespace and type. A source without a host is one of the public registry.
    fn parts(&self) -> (Option<&str>, Option<&str>, &str) {
        let Some(source) = &self.full_name else { return (None, None, &self.name) };
        // From the right: the host is the part that can be missing.
        let mut parts = source.rsplitn(3, '/');
        let type_ = parts.next().unwrap_or(&self.name);
        let namespace = parts.next();
        (parts.next(), namespace, type_)
    }

    /// The source as `required_providers` has it: without the host of a public registry, so that policies are the same for
    /// Terraform and OpenTofu.
    fn source(&self) -> Val<'_> {
        match (&self.full_name, self.parts()) {
            (_, (Some("registry.terraform.io" | "registry.opentofu.org"), Some(namespace), type_)) => {
                Val::string(format!("{namespace}/{type_}"))
            }
            (Some(source), _) => Val::string(source.as_str()),
            (None, _) => Val::null(),
        }
    }

    /// `meta`
    pub(super) fn meta(&self, versions: &Versions) -> Val<'_> {
        let optional = |text: Option<&'_ str>| text.map(str::to_owned).map_or_else(Val::null, Val::string);
        // The lock file names providers by full source; a configuration without `full_name` (Terraform before 1.2)
        // has no key for it.
        let locked = versions.providers.as_ref().zip(self.full_name.as_ref());
        let version = locked.and_then(|(providers, source)| providers.get(source));
        object([
            ("alias", optional(self.alias.as_deref())),
            ("name", Val::string(self.name.as_str())),
            ("namespace", optional(self.parts().1)),
            ("source", self.source()),
            ("type", Val::string(self.type_())),
            // Unknown and not null: a constraint over a version that was not found must be undecided.
            ("version", version.map_or_else(Val::unknown, |version| Val::string(version.clone()))),
            ("module_path", Val::string(self.module_address.as_deref().unwrap_or_default())),
        ])
    }

    /// Its arguments as JSON text.
    pub(super) fn expressions(&self) -> Lazy<'_> {
        Lazy::new(self.expressions.as_deref())
    }
}

/// The arguments of a provider: constants as they are, everything else unknown.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn provider_attributes<'v>(expressions: &'v Lazy<'_>) -> Result<Val<'v>, PlanError> {
    let value = expressions.get()?;
    Ok(if value.is_null() { Val::object(Vec::new()) } else { block(value, 0) })
}

fn block(value: ValueRef<'_>, depth: usize) -> Val<'_> {
    match value.kind() {
        Kind::Object(members) => {
            let member = |(key, value)| {
                // Terraform writes credentials of `provider` blocks as plain `constant_value`s.
                let value = argument(value, depth + 1).marked(is_secret(key));
                (Text::Borrowed(key), value)
            };
            Val::object(members.map(member).collect())
        }
        // A nested block that can repeat; each element is a block again.
        Kind::Array(elements) => Val::tuple(elements.map(|element| argument(element, depth + 1)).collect()),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Val::unknown(),
    }
}

/// An expression, or a nested block of expressions. `jsonconfig` writes an expression as an object with
/// `constant_value` or `references`; everything else is a block.
fn argument(value: ValueRef<'_>, depth: usize) -> Val<'_> {
    let is_expression = match value.kind() {
        Kind::Object(mut members) => members.all(|(key, _)| matches!(key, "constant_value" | "references")),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => false,
    };
    match value.constant() {
        Some(constant) if is_expression => Overlay::new(constant, None, None).val(),
        // Only `references`, `{}` for a call with constants alone, or a template of a `.tf.json` file: the plan has no value.
        None if is_expression => Val::unknown(),
        // Fails closed: a policy about such an argument is undecided.
        _ if depth > MAX_DEPTH => Val::unknown(),
        _ => block(value, depth),
    }
}

/// Whether the name of an argument is that of a credential. The plan marks nothing in `configuration` as sensitive.
fn is_secret(name: &str) -> bool {
    const PUBLIC: [&str; 6] = ["_id", "_arn", "_name", "_file", "_path", "_url"];
    let name = name.to_ascii_lowercase();
    ["secret", "password", "token", "key", "credential", "certificate"].iter().any(|word| name.contains(word))
        // `access_key_id` and `key_name` name a credential and are not one.
        && !PUBLIC.iter().any(|end| name.ends_with(end))
}

/// `meta`. `tfe_workspace` and `tfe_stack` exist in HashiCorp's own service only.
pub(super) fn object<'v, const N: usize>(members: [(&'static str, Val<'v>); N]) -> Val<'v> {
    Val::object(members.into_iter().map(|(name, value)| (Text::Borrowed(name), value)).collect())
}
