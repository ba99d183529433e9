//! What has to outlive the window of the reader: changes that policies look for or that wait for the end.

use std::collections::BTreeSet;

use super::world::{Others, object};
use crate::plan::{Action, DataSource, Lazy, PlanError, ResourceChange, ResourceMode, StoredChange};

/// A change that is kept.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) stored: StoredChange,
    /// Whether a policy judges it after the last byte.
    pub(super) waits: bool,
    /// Whether `getresources` or `getdatasource` may find it.
    pub(super) found: bool,
}

/// A data source of the state before.
#[derive(Debug)]
struct Data {
    address: String,
    type_: String,
    values: String,
    sensitive: Option<String>,
}

/// Everything that is kept.
#[derive(Debug, Default)]
pub(super) struct Late {
    pub(super) changes: Vec<Kept>,
    data: Vec<Data>,
    resource_types: BTreeSet<Option<String>>,
    counted_types: BTreeSet<Option<String>>,
    data_types: BTreeSet<Option<String>>,
}

impl Late {
    /// Nothing yet; the types whose objects are wanted, whole or only to be counted, `None` among them for any.
    pub(super) fn new(
        resource_types: BTreeSet<Option<String>>,
        counted_types: BTreeSet<Option<String>>,
        data_types: BTreeSet<Option<String>>,
    ) -> Self {
        Late { resource_types, counted_types, data_types, ..Late::default() }
    }

    /// Keeps a change, if it waits or if a policy may look for it.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn change(&mut self, change: &ResourceChange<'_>, waits: bool) -> Result<(), PlanError> {
        let mut whole = waits;
        let found = match change.mode {
            ResourceMode::Managed => {
                let there = !change.after.is_null() || change.after_unknown.may_hold_true();
                let wanted = wants(&self.resource_types, &change.type_);
                whole |= wanted;
                there && change.deposed.is_none() && (wanted || wants(&self.counted_types, &change.type_))
            }
            ResourceMode::Data => {
                whole = true;
                change.action == Action::Read && wants(&self.data_types, &change.type_)
            }
            ResourceMode::Ephemeral => false,
        };
        if waits || found {
            let stored = if whole { StoredChange::new(change) } else { StoredChange::scalars(change)? };
            self.changes.push(Kept { stored, waits, found });
        }
        Ok(())
    }

    /// Keeps a data source, if a policy may look for it.
    pub(super) fn data(&mut self, data: &DataSource<'_>) {
        if let Some(values) = data.values.text()
            && wants(&self.data_types, &data.type_)
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
        // What is read again during apply is not what it was.
        let read: BTreeSet<&str> = self.changes.iter().map(|kept| kept.stored.key().0).collect();
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

fn wants(wanted: &BTreeSet<Option<String>>, type_: &str) -> bool {
    !wanted.is_empty() && (wanted.contains(&None) || wanted.contains(&Some(type_.to_owned())))
}

/// What policies can look for: changes that are kept for it, and data sources of the state before.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn others<'v, 'a: 'v>(
    found: impl Iterator<Item = &'v ResourceChange<'a>>,
    data: &'v [(&'a str, Lazy<'a>, Lazy<'a>)],
    incomplete: bool,
) -> Result<Others<'v>, PlanError> {
    let mut others = Others { incomplete, ..Others::default() };
    for change in found {
        let value = object(&change.after, Some(&change.after_unknown), &change.after_sensitive)?;
        let by_type = match change.mode {
            ResourceMode::Data => &mut others.data_sources,
            ResourceMode::Managed | ResourceMode::Ephemeral => &mut others.resources,
        };
        by_type.entry(&change.type_).or_default().push(value);
    }
    for (type_, values, sensitive) in data {
        others.data_sources.entry(type_).or_default().push(object(values, None, sensitive)?);
    }
    Ok(others)
}
