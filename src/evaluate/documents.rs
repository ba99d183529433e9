//! Policy documents that a plan holds although the attribute with their text is known only after apply: Terraform reads the
//! data source `aws_iam_policy_document` during the apply where something in it is not known yet, or where what it depends
//! on changes. The plan then has its arguments, and `configuration` says which attribute it is for (JSON Output Format,
//! expression representation).

use std::collections::{BTreeMap, BTreeSet};

use super::masked::object;
use super::provider_arguments::without_keys;
use crate::expr::Val;
use crate::plan::{
    Action, ConfiguredResource, Kind, PlanError, ResourceChange, ResourceMode, StoredChange, ValueRef,
};

const TYPE: &str = "aws_iam_policy_document";

/// What expressions call such a data source.
const REFERENCE: &str = "data.aws_iam_policy_document.";

/// By module without keys and address in it: of each attribute that is one such data source, its name.
type Uses = BTreeMap<(String, String), BTreeMap<String, String>>;

/// The instances of a data source: the index of each, and its arguments.
type Instances<'v> = Vec<(Option<String>, Val<'v>)>;

/// The data sources of a plan, and which attributes they are for.
#[derive(Debug, Default)]
pub(super) struct Documents {
    uses: Uses,
    read: Vec<StoredChange>,
}

/// The same with values.
#[derive(Default)]
pub(super) struct PlannedDocuments<'v> {
    uses: Option<&'v Uses>,
    /// By module and name.
    read: BTreeMap<(&'v str, &'v str), Instances<'v>>,
}

impl Documents {
    /// Takes the block of a change; what sets its attributes matters where the change leaves them unknown.
    ///
    /// # Errors
    /// Expressions that cannot be read.
    pub(super) fn block(&mut self, block: &ConfiguredResource<'_>) -> Result<(), PlanError> {
        if !block.expressions.text().is_some_and(|text| text.contains(REFERENCE)) {
            return Ok(());
        }
        let Kind::Object(members) = block.expressions.get()?.kind() else { return Ok(()) };
        let uses = members.filter_map(|(name, expression)| Some((name.to_owned(), used(expression)?)));
        let place = (block.module_address.to_owned(), block.address.clone().into_owned());
        self.uses.entry(place).or_default().extend(uses);
        Ok(())
    }

    /// Takes a change: a data source that is read during the apply.
    pub(super) fn change(&mut self, change: &ResourceChange<'_>) {
        if change.mode == ResourceMode::Data && change.action == Action::Read && change.type_ == TYPE {
            self.read.push(StoredChange::new(change));
        }
    }

    /// The entries of the data sources.
    pub(super) fn read(&self) -> Vec<ResourceChange<'_>> {
        self.read.iter().map(StoredChange::change).collect()
    }

    /// With the values of the entries.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn planned<'v, 'a: 'v>(
        &'v self,
        entries: &'v [ResourceChange<'a>],
    ) -> Result<PlannedDocuments<'v>, PlanError> {
        let mut read: BTreeMap<(&str, &str), Vec<_>> = BTreeMap::new();
        for entry in entries {
            let value = object(&entry.after, Some(&entry.after_unknown), &entry.after_sensitive)?;
            let place = (entry.module_address.as_deref().unwrap_or_default(), &*entry.name);
            read.entry(place).or_default().push((index(entry), value));
        }
        Ok(PlannedDocuments { uses: Some(&self.uses), read })
    }
}

impl<'v> PlannedDocuments<'v> {
    /// Of an update, by attribute that is unknown as a whole, the documents that it can be: that of the same instance where
    /// there is one. Of a data source, by block with an update, the attribute that it is for.
    pub(super) fn of(&self, change: &ResourceChange<'_>) -> Vec<(String, Val<'v>)> {
        match change.mode {
            ResourceMode::Managed => self.of_update(change),
            ResourceMode::Data | ResourceMode::Ephemeral => self.uses_of(change),
        }
    }

    fn uses_of(&self, change: &ResourceChange<'_>) -> Vec<(String, Val<'v>)> {
        let module = without_keys(change.module_address.as_deref().unwrap_or_default());
        let of_module =
            self.uses.into_iter().flatten().filter(|((place, _), _)| Some(place) == module.as_ref());
        let used =
            of_module.flat_map(|((_, block), uses)| uses.iter().map(move |(name, data)| (block, name, data)));
        used.filter(|(.., data)| **data == change.name)
            .map(|(block, name, _)| (block.clone(), Val::string(name.as_str())))
            .collect()
    }

    fn of_update(&self, change: &ResourceChange<'_>) -> Vec<(String, Val<'v>)> {
        if self.read.is_empty() {
            return Vec::new();
        }
        let module = change.module_address.as_deref().unwrap_or_default();
        let place = without_keys(module).map(|module| (module, format!("{}.{}", change.type_, change.name)));
        let uses = place.and_then(|place| self.uses?.get(&place));
        let Ok(unknown) = change.after_unknown.get() else { return Vec::new() };
        let is_unknown =
            |name: &str| unknown.get(name).is_some_and(|mask| matches!(mask.kind(), Kind::Bool(true)));
        let known = |(attribute, data): (&String, &String)| {
            let instances = self.read.get(&(module, data.as_str()))?;
            let own = index(change);
            let same = instances.iter().filter(|(index, _)| own.is_some() && *index == own);
            let mut documents: Vec<_> = same.map(|(_, value)| value.clone()).collect();
            if documents.is_empty() {
                documents = instances.iter().map(|(_, value)| value.clone()).collect();
            }
            is_unknown(attribute).then(|| (attribute.clone(), Val::tuple(documents)))
        };
        uses.into_iter().flatten().filter_map(known).collect()
    }
}

/// The data source that an expression is about alone; `None` for any other expression.
fn used(expression: ValueRef<'_>) -> Option<String> {
    let Kind::Array(references) = expression.get("references")?.kind() else { return None };
    // The key of an instance says which of them.
    let is_key = |reference: &str| matches!(reference, "each.key" | "each.value" | "count.index");
    let names = references
        .filter(|reference| !reference.as_str().is_some_and(is_key))
        .map(|reference| reference.as_str()?.strip_prefix(REFERENCE)?.split(['.', '[']).next());
    let names: BTreeSet<&str> = names.collect::<Option<_>>()?;
    names.first().filter(|_| names.len() == 1).map(|name| (*name).to_owned())
}

fn index(change: &ResourceChange<'_>) -> Option<String> {
    change.index.text().filter(|index| *index != "null").map(str::to_owned)
}
