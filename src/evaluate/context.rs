//! What policies see beside the object in hand: the stack, the timestamp of the plan, related resources.

use std::collections::BTreeMap;

use super::documents::PlannedDocuments;
use super::provider_arguments::ProviderArguments;
use crate::expr::{Objects, Text, Val, nfc};
use crate::policy::Stack;

/// What policies see beside the object in hand.
pub(super) struct PlanContext<'v> {
    pub(super) stack: Val<'v>,
    /// Known only after the last byte.
    pub(super) timestamp: Option<Text<'v>>,
    /// Known only after the last byte.
    pub(super) related: Option<RelatedResources<'v>>,
    /// None before the last byte.
    pub(super) providers: ProviderArguments<'v>,
    /// None before the last byte.
    pub(super) documents: PlannedDocuments<'v>,
}

/// Related resources: the objects of the plan that policies search for, by type.
#[derive(Default)]
pub(super) struct RelatedResources<'v> {
    pub(super) resources: BTreeMap<&'v str, Vec<Val<'v>>>,
    pub(super) data_sources: BTreeMap<&'v str, Vec<Val<'v>>>,
    /// Whether there may be resources that the plan does not list.
    pub(super) incomplete: bool,
}

impl<'v> PlanContext<'v> {
    /// What is known while the plan is read.
    pub(super) fn while_reading(stack: &Val<'v>) -> Self {
        PlanContext {
            stack: stack.clone(),
            timestamp: None,
            related: None,
            providers: ProviderArguments::default(),
            documents: PlannedDocuments::default(),
        }
    }

    /// The managed objects of a type after the change. Before the last byte there are none and the list is incomplete,
    /// so that a policy evaluated too early would be undecided and not wrong.
    pub(super) fn resources(&self, type_: &str) -> Objects<'v> {
        match &self.related {
            None => Objects { list: Vec::new(), incomplete: true },
            Some(related) => {
                let list = related.resources.get(type_).cloned().unwrap_or_default();
                // The evaluator decides what an incomplete list leaves undecided.
                Objects { list, incomplete: related.incomplete }
            }
        }
    }

    /// The data sources of a type.
    pub(super) fn data_sources(&self, type_: &str) -> Objects<'v> {
        match &self.related {
            None => Objects { list: Vec::new(), incomplete: true },
            Some(related) => {
                let list = related.data_sources.get(type_).cloned().unwrap_or_default();
                // Data sources of `prior_state` and reads of the plan are all there are.
                Objects { list, incomplete: false }
            }
        }
    }
}

/// `stack`
pub(super) fn stack_value(stack: &Stack) -> Val<'static> {
    // In NFC, as the literals that it is compared with.
    let text = |text: &String| Val::string(nfc(text.clone()));
    let labels = stack.labels.iter().map(|(key, value)| (Text::from(key.clone()), text(value))).collect();
    Val::object(vec![
        (Text::Borrowed("name"), text(&stack.name)),
        (Text::Borrowed("labels"), Val::object(labels)),
    ])
}
