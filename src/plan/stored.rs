//! A change that outlives the window of the reader: owned names and the text of its values.

use std::borrow::Cow;

use super::action::Action;
use super::change::{ResourceChange, ResourceMode};
use super::cursor::Cursor;
use super::error::PlanError;
use super::lazy::Lazy;
use super::path::AttributePath;

/// A copy of a change. Values stay JSON text until something looks at them.
#[derive(Debug, Clone)]
pub struct StoredChange {
    address: String,
    previous_address: Option<String>,
    module_address: Option<String>,
    mode: ResourceMode,
    type_: String,
    name: String,
    index: Option<String>,
    provider_name: Option<String>,
    deposed: Option<String>,
    action: Action,
    reason: Option<String>,
    importing: bool,
    replace_paths: Vec<AttributePath>,
    before: Option<String>,
    after: Option<String>,
    /// Whether `after` is the same as `before`, and left out here.
    is_same: bool,
    after_unknown: Option<String>,
    before_sensitive: Option<String>,
    after_sensitive: Option<String>,
}

impl StoredChange {
    /// Copies a change.
    pub fn new(change: &ResourceChange<'_>) -> Self {
        let own = |text: &Option<Cow<'_, str>>| text.as_deref().map(str::to_owned);
        let json = |lazy: &Lazy<'_>| lazy.text().map(str::to_owned);
        // A mask without a `true` says nothing.
        let mask = |lazy: &Lazy<'_>| if lazy.may_hold_true() { json(lazy) } else { None };
        // Drift that only moved has the same object on both sides; large ones are not kept twice.
        let is_same = change.before.text() == change.after.text();
        StoredChange {
            address: change.address.clone().into_owned(),
            previous_address: own(&change.previous_address),
            module_address: own(&change.module_address),
            mode: change.mode,
            type_: change.type_.clone().into_owned(),
            name: change.name.clone().into_owned(),
            index: json(&change.index),
            provider_name: own(&change.provider_name),
            deposed: own(&change.deposed),
            action: change.action,
            reason: own(&change.reason),
            importing: change.importing,
            replace_paths: change.replace_paths.clone(),
            before: json(&change.before),
            after: if is_same { None } else { json(&change.after) },
            is_same,
            after_unknown: mask(&change.after_unknown),
            before_sensitive: mask(&change.before_sensitive),
            after_sensitive: mask(&change.after_sensitive),
        }
    }

    /// Copies the identity of a change, and of its object afterwards only the top-level strings, numbers and booleans.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(crate) fn scalars(change: &ResourceChange<'_>) -> Result<Self, PlanError> {
        let after = change.after.text().map(scalars).transpose()?;
        let bare = ResourceChange {
            address: Cow::Borrowed(&change.address),
            previous_address: None,
            module_address: None,
            type_: Cow::Borrowed(&change.type_),
            name: Cow::Borrowed(&change.name),
            index: Lazy::default(),
            provider_name: None,
            deposed: None,
            reason: None,
            replace_paths: Vec::new(),
            before: Lazy::default(),
            after: Lazy::new(after.as_deref()),
            after_unknown: Lazy::new(change.after_unknown.text()),
            before_sensitive: Lazy::default(),
            after_sensitive: Lazy::new(change.after_sensitive.text()),
            mode: change.mode,
            action: change.action,
            importing: change.importing,
        };
        Ok(StoredChange::new(&bare))
    }

    /// What it is sorted by: address and deposed key.
    pub fn key(&self) -> (&str, Option<&str>) {
        (&self.address, self.deposed.as_deref())
    }

    /// What Terraform does.
    pub fn action(&self) -> Action {
        self.action
    }

    /// The change, as the reader handed it out.
    pub fn change(&self) -> ResourceChange<'_> {
        ResourceChange {
            address: Cow::Borrowed(&self.address),
            previous_address: borrowed(self.previous_address.as_deref()),
            module_address: borrowed(self.module_address.as_deref()),
            mode: self.mode,
            type_: Cow::Borrowed(&self.type_),
            name: Cow::Borrowed(&self.name),
            index: Lazy::new(self.index.as_deref()),
            provider_name: borrowed(self.provider_name.as_deref()),
            deposed: borrowed(self.deposed.as_deref()),
            action: self.action,
            reason: borrowed(self.reason.as_deref()),
            importing: self.importing,
            replace_paths: self.replace_paths.clone(),
            before: Lazy::new(self.before.as_deref()),
            after: Lazy::new(if self.is_same { &self.before } else { &self.after }.as_deref()),
            after_unknown: Lazy::new(self.after_unknown.as_deref()),
            before_sensitive: Lazy::new(self.before_sensitive.as_deref()),
            after_sensitive: Lazy::new(self.after_sensitive.as_deref()),
        }
    }
}

/// The top-level strings, numbers and booleans of an object, as JSON text; other text stays as it is.
fn scalars(text: &str) -> Result<String, PlanError> {
    if !text.starts_with('{') {
        return Ok(text.to_owned());
    }
    let mut cursor = Cursor::new(text.as_bytes(), 0)?;
    cursor.enter()?;
    let mut kept = String::from("{");
    let mut first = true;
    while let Some(key) = cursor.next_key(std::mem::take(&mut first))? {
        let value = cursor.value()?;
        // Strings begin with a quote, so a bracket at the start is a container.
        if !value.starts_with(['{', '[']) {
            let separator = if kept.len() == 1 { "" } else { "," };
            let key = serde_json::Value::from(&*key);
            kept.extend([separator, &key.to_string(), ":", value]);
        }
    }
    kept.push('}');
    Ok(kept)
}

fn borrowed(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(Cow::Borrowed)
}
