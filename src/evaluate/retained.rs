//! Entries that outlive the window of the reader: changes with a policy that waits for the last byte, and the objects that
//! `core::getresources` and `core::getdatasource` may return.

use std::collections::BTreeSet;

use super::context::RelatedResources;
use super::masked::object;
use crate::plan::{Action, DataSource, Lazy, PlanError, ResourceChange, ResourceMode, StoredChange};

/// A change with its own copy of the text.
#[derive(Debug)]
pub(super) struct RetainedChange {
    pub(super) stored: StoredChange,
    /// Whether a policy about it is evaluated after the last byte.
    pub(super) waits: bool,
    /// Whether `getresources` or `getdatasource` may return it.
    pub(super) related: bool,
}

/// A data source of `prior_state`.
#[derive(Debug)]
struct Data {
    address: String,
    type_: String,
    values: String,
    sensitive: Option<String>,
}

/// The retained entries, and the types that decide about it; `None` among the types means any.
#[derive(Debug, Default)]
pub(super) struct Retained {
    pub(super) changes: Vec<RetainedChange>,
    data: Vec<Data>,
    resource_types: BTreeSet<Option<String>>,
    counted_types: BTreeSet<Option<String>>,
    data_types: BTreeSet<Option<String>>,
}

impl Retained {
    /// No entries yet. Policies search for objects of `resource_types` and `data_types`, and only count those of
    /// `counted_types`.
    pub(super) fn new(
        resource_types: BTreeSet<Option<String>>,
        counted_types: BTreeSet<Option<String>>,
        data_types: BTreeSet<Option<String>>,
    ) -> Self {
        Retained { resource_types, counted_types, data_types, ..Retained::default() }
    }

    /// Retains a change, if a policy about it waits or a policy may search for it.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn change(&mut self, change: &ResourceChange<'_>, waits: bool) -> Result<(), PlanError> {
        let mut whole = waits;
        let related = match change.mode {
            ResourceMode::Managed => {
                // `getresources` finds what is there after the apply, so nothing that is being destroyed.
                let exists_after = !change.after.is_null() || change.after_unknown.may_hold_true();
                let searched = contains_type(&self.resource_types, &change.type_);
                whole |= searched;
                exists_after
                    // A deposed object has the address of the current one and is never part of the configuration.
                    && change.deposed.is_none()
                    && (searched || contains_type(&self.counted_types, &change.type_))
            }
            ResourceMode::Data => {
                whole = true;
                // The plan lists data sources only if their read waits for the apply; the others are in
                // `prior_state`.
                change.action == Action::Read && contains_type(&self.data_types, &change.type_)
            }
            ResourceMode::Ephemeral => false,
        };
        if waits || related {
            // Objects that are only counted are compared by top-level scalars, and there can be many of them.
            let stored = if whole { StoredChange::new(change) } else { StoredChange::scalars(change)? };
            self.changes.push(RetainedChange { stored, waits, related });
        }
        Ok(())
    }

    /// Retains a data source, if a policy may search for it.
    pub(super) fn data(&mut self, data: &DataSource<'_>) {
        if let Some(values) = data.values.text()
            && contains_type(&self.data_types, &data.type_)
        {
            self.data.push(Data {
                address: data.address.clone().into_owned(),
                type_: data.type_.clone().into_owned(),
                values: values.to_owned(),
                sensitive: data.sensitive.text().map(str::to_owned),
            });
        }
    }

    /// Puts everything into an order that does not depend on the plan's.
    pub(super) fn sort(&mut self) {
        self.changes.sort_by(|a, b| a.stored.key().cmp(&b.stored.key()));
        // A data source with a `read` action is read again during apply, so its values in the state are outdated.
        let read: BTreeSet<&str> = self.changes.iter().map(|retained| retained.stored.key().0).collect();
        self.data.retain(|data| !read.contains(data.address.as_str()));
        self.data.sort_by(|a, b| a.address.cmp(&b.address));
    }

    /// The values of the data sources, to be parsed.
    pub(super) fn data_values(&self) -> Vec<(&str, Lazy<'_>, Lazy<'_>)> {
        self.data
            .iter()
            .map(|data| {
                let (value, sensitive) =
                    (Lazy::new(Some(data.values.as_str())), Lazy::new(data.sensitive.as_deref()));
                (data.type_.as_str(), value, sensitive)
            })
            .collect()
    }
}

/// Whether a set of types holds one; `None` in it means any.
fn contains_type(searched: &BTreeSet<Option<String>>, type_: &str) -> bool {
    !searched.is_empty() && (searched.contains(&None) || searched.contains(&Some(type_.to_owned())))
}

/// What `core::getresources` and `core::getdatasource` return: objects after the changes, and data sources of
/// `prior_state`.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn related_resources<'v, 'a: 'v>(
    found: impl Iterator<Item = &'v ResourceChange<'a>>,
    data: &'v [(&'a str, Lazy<'a>, Lazy<'a>)],
    incomplete: bool,
) -> Result<RelatedResources<'v>, PlanError> {
    let mut related = RelatedResources { incomplete, ..RelatedResources::default() };
    for change in found {
        let value = object(&change.after, Some(&change.after_unknown), &change.after_sensitive)?;
        let by_type = match change.mode {
            ResourceMode::Data => &mut related.data_sources,
            ResourceMode::Managed | ResourceMode::Ephemeral => &mut related.resources,
        };
        by_type.entry(&change.type_).or_default().push(value);
    }
    for (type_, values, sensitive) in data {
        related.data_sources.entry(type_).or_default().push(object(values, None, sensitive)?);
    }
    Ok(related)
}
