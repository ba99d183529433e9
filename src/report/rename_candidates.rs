//! What is kept of deleted and created objects, to see which of them are the same under another address.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::plan::{Action, Lazy, PlanError, ResourceAddress, ResourceChange, ResourceMode, Value, ValueRef};

/// The most objects of each kind. With more, no pair would be sure, and what they are compared by would cost memory.
const MAX_OBJECTS: usize = 2_000;

/// Attributes that name an object, and how its type ends: `bucket` names a bucket, and in other types the bucket of an object.
const IDENTITIES: [(&str, &str); 11] = [
    ("identifier", ""),
    ("cluster_identifier", ""),
    ("bucket", "_bucket"),
    ("name", ""),
    ("name_prefix", ""),
    ("function_name", "_function"),
    ("key_name", "_key_pair"),
    ("family", ""),
    ("title", ""),
    ("display_name", ""),
    ("metadata", ""),
];

/// Attributes by which two objects of one name are told apart, beside those that name a parent.
const PLACES: [&str; 16] = [
    "project",
    "location",
    "region",
    "zone",
    "namespace",
    "organization",
    "type",
    "key",
    "path",
    "role",
    "principal",
    "port",
    "protocol",
    "parent",
    "owner",
    "repository",
];

/// How the names of attributes end that name another object.
const PARENTS: [&str; 3] = ["_id", "_name", "_arn"];

/// Names that many objects have.
const COMMON: [&str; 16] = [
    "\"main\"",
    "\"default\"",
    "\"this\"",
    "\"primary\"",
    "\"test\"",
    "\"example\"",
    "\"root\"",
    "\"app\"",
    "\"web\"",
    "\"api\"",
    "\"db\"",
    "\"data\"",
    "\"database\"",
    "\"master\"",
    "\"public\"",
    "\"private\"",
];

/// An object that the plan deletes or creates.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) address: String,
    /// The module instance; empty in the root module.
    pub(super) module: String,
    pub(super) type_: String,
    pub(super) name: String,
    /// What is in the brackets.
    pub(super) key: Option<String>,
    pub(super) provider: String,
    pub(super) reason: Option<String>,
    /// Its attributes that are known and not secret, by name.
    pub(super) attributes: Vec<Attribute>,
}

/// One attribute, to be compared and never shown.
#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) name: u64,
    /// Its name, where it names the object.
    pub(super) identity: Option<&'static str>,
    /// Whether objects in which it differs are not the same.
    pub(super) is_place: bool,
    pub(super) value: u64,
    /// Whether that two objects have it is a sign that they are the same one.
    pub(super) is_evidence: bool,
}

/// The objects of one plan.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) deleted: Vec<Candidate>,
    pub(super) created: Vec<Candidate>,
    too_many: bool,
}

impl Candidates {
    /// Keeps what identifies an object that a change deletes or creates.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn observe(&mut self, change: &ResourceChange<'_>) -> Result<(), PlanError> {
        if self.too_many
            || change.mode != ResourceMode::Managed
            || change.deposed.is_some()
            || change.importing
        {
            return Ok(());
        }
        let (list, value, mask) = match change.action {
            // The object was moved already; the reader is told so.
            Action::Delete if change.reason.as_deref() == Some("delete_because_no_move_target") => {
                return Ok(());
            }
            Action::Delete => (&mut self.deleted, &change.before, &change.before_sensitive),
            Action::Create => (&mut self.created, &change.after, &change.after_sensitive),
            Action::NoOp
            | Action::Read
            | Action::Update
            | Action::Replace(_)
            | Action::ReplaceForget
            | Action::Forget
            | Action::Open => return Ok(()),
        };
        if list.len() == MAX_OBJECTS {
            *self = Candidates { too_many: true, ..Candidates::default() };
            return Ok(());
        }
        let Some(parsed) = ResourceAddress::parse(&change.address) else { return Ok(()) };
        list.push(Candidate {
            module: parsed.module.unwrap_or_default().to_owned(),
            name: parsed.name.to_owned(),
            key: parsed.key.map(str::to_owned),
            address: change.address.clone().into_owned(),
            type_: change.type_.clone().into_owned(),
            provider: change.provider_name.as_deref().unwrap_or_default().to_owned(),
            reason: change.reason.as_deref().map(str::to_owned),
            attributes: attributes(&change.type_, value, mask)?,
        });
        Ok(())
    }
}

/// The attributes of one side of a change that may be compared.
fn attributes(type_: &str, value: &Lazy<'_>, mask: &Lazy<'_>) -> Result<Vec<Attribute>, PlanError> {
    let mask = mask.get()?;
    if mask.is_true() {
        return Ok(Vec::new());
    }
    let mut attributes = Vec::new();
    for (name, json) in value.members()? {
        let json = json.trim();
        let is_secret = mask.get(&name).is_some_and(ValueRef::holds_true);
        if is_secret || matches!(json, "null" | "\"\"" | "[]" | "{}" | "false") {
            continue;
        }
        let names = |(identity, end): &&(&str, &str)| *identity == &*name && type_.ends_with(end);
        let identity = IDENTITIES.iter().find(names).map(|(identity, _)| *identity);
        let is_parent = PARENTS.iter().any(|end| name.ends_with(end));
        let value = if identity == Some("metadata") { hash_of_metadata(json)? } else { Some(hash(json)) };
        attributes.extend(value.map(|value| Attribute {
            name: hash(&name),
            identity,
            is_place: identity.is_some() || is_parent || PLACES.contains(&&*name),
            value,
            is_evidence: json.starts_with(['"', '[', '{']) && json.len() > 4 && !COMMON.contains(&json),
        }));
    }
    attributes.sort_by_key(|attribute| attribute.name);
    Ok(attributes)
}

/// The name of a Kubernetes object: its other metadata is the server's.
fn hash_of_metadata(json: &str) -> Result<Option<u64>, PlanError> {
    let value = Value::parse(json)?;
    let block = value.root().index(0).unwrap_or(value.root());
    let text = |name: &str| block.get(name).and_then(ValueRef::as_str).unwrap_or_default();
    let name = text("name");
    Ok((!name.is_empty()).then(|| hash(&format!("{}/{name}", text("namespace")))))
}

fn hash(text: &str) -> u64 {
    // `DefaultHasher::new` has fixed keys, unlike `RandomState`: two runs over one plan agree.
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
