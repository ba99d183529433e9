//! Version 1 of what the JSON report says about provider actions, to and from the report.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::report::{self, ActionEntry, CommandEntry};

/// One provider action that apply runs.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct ProviderAction<'a> {
    /// The address: `action.TYPE.NAME`.
    pub(super) address: Cow<'a, str>,
    /// The type of the action.
    #[serde(rename = "type")]
    pub(super) type_: Cow<'a, str>,
    /// The name of its block.
    pub(super) name: Cow<'a, str>,
    /// The provider's full name.
    pub(super) provider: Option<Cow<'a, str>>,
    /// How many times apply invokes it.
    pub(super) invocations: usize,
    /// When, in the order of the apply.
    pub(super) events: Vec<ActionEvents<'a>>,
    /// What its block sets, secrets hidden.
    pub(super) config: Vec<ConfigValue<'a>>,
    /// How many values are left out.
    pub(super) config_omitted: usize,
}

/// Events of one action for the same objects.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct ActionEvents<'a> {
    /// `before_create`, `after_create`, `before_update`, `after_update`, `before_destroy`, `after_destroy`, in the order of the
    /// apply; empty where `-invoke` asks for the action. Another word is one that tfgate does not know.
    pub(super) events: Cow<'a, [String]>,
    /// The addresses of the objects, sorted.
    pub(super) objects: Cow<'a, [String]>,
    /// `halt`, `taint`, `continue`; another word is one that tfgate does not know.
    pub(super) on_failure: Option<Cow<'a, str>>,
    /// Whether `-invoke` asks for it.
    pub(super) invoked: bool,
    /// All of it in words.
    pub(super) text: Cow<'a, str>,
}

/// One value that the block of an action sets.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct ConfigValue<'a> {
    /// The path of the attribute.
    pub(super) path: Cow<'a, str>,
    /// The value, ready to show.
    pub(super) value: Cow<'a, str>,
}

/// One command that apply runs.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct ApplyCommand<'a> {
    /// `local_command`, an action of hashicorp/local; or the type of a provisioner: `local-exec`, `remote-exec`, …
    #[serde(rename = "type")]
    pub(super) type_: Cow<'a, str>,
    /// The address of the action, or of the block with the provisioner.
    pub(super) address: Cow<'a, str>,
    /// The addresses of the objects that it runs for, sorted.
    pub(super) objects: Cow<'a, [String]>,
    /// When it runs, in words.
    pub(super) when: Cow<'a, str>,
    /// The command, secrets hidden, or why there is none.
    pub(super) command: Cow<'a, str>,
    /// Whether it is known to destroy something; then it has a finding of `integrity/destroying_command`.
    pub(super) destroys: bool,
}

pub(super) fn command(command: &CommandEntry) -> ApplyCommand<'_> {
    ApplyCommand {
        type_: Cow::Borrowed(&command.type_),
        address: Cow::Borrowed(&command.address),
        objects: Cow::Borrowed(&command.objects),
        when: Cow::Borrowed(&command.when),
        command: Cow::Borrowed(&command.command),
        destroys: command.destroys,
    }
}

pub(super) fn restored_command(command: ApplyCommand<'_>) -> CommandEntry {
    CommandEntry {
        type_: command.type_.into_owned(),
        address: command.address.into_owned(),
        objects: command.objects.into_owned(),
        when: command.when.into_owned(),
        command: command.command.into_owned(),
        destroys: command.destroys,
    }
}

pub(super) fn action(action: &ActionEntry) -> ProviderAction<'_> {
    ProviderAction {
        address: Cow::Borrowed(&action.address),
        type_: Cow::Borrowed(&action.type_),
        name: Cow::Borrowed(&action.name),
        provider: action.provider.as_deref().map(Cow::Borrowed),
        invocations: action.invocations,
        events: action.events.iter().map(events).collect(),
        config: action
            .config
            .iter()
            .map(|(path, value)| ConfigValue { path: Cow::Borrowed(path), value: Cow::Borrowed(value) })
            .collect(),
        config_omitted: action.config_omitted,
    }
}

fn events(events: &report::ActionEvents) -> ActionEvents<'_> {
    ActionEvents {
        events: Cow::Borrowed(&events.events),
        objects: Cow::Borrowed(&events.objects),
        on_failure: events.on_failure.as_deref().map(Cow::Borrowed),
        invoked: events.invoked,
        text: Cow::Borrowed(&events.text),
    }
}

/// The actions of a saved report. One of an earlier version has their addresses only.
pub(super) fn restored(actions: Vec<ProviderAction<'_>>, invocations: &[String]) -> Vec<ActionEntry> {
    if actions.is_empty() {
        let same = invocations.chunk_by(|a, b| a == b);
        let bare = same.filter_map(|same| {
            Some(ActionEntry {
                address: same.first()?.clone(),
                invocations: same.len(),
                ..ActionEntry::default()
            })
        });
        return bare.collect();
    }
    actions.into_iter().map(restored_action).collect()
}

fn restored_action(action: ProviderAction<'_>) -> ActionEntry {
    let config = action.config.into_iter();
    ActionEntry {
        address: action.address.into_owned(),
        type_: action.type_.into_owned(),
        name: action.name.into_owned(),
        provider: action.provider.map(Cow::into_owned),
        invocations: action.invocations,
        events: action.events.into_iter().map(restored_events).collect(),
        config: config.map(|value| (value.path.into_owned(), value.value.into_owned())).collect(),
        config_omitted: action.config_omitted,
    }
}

fn restored_events(events: ActionEvents<'_>) -> report::ActionEvents {
    report::ActionEvents {
        events: events.events.into_owned(),
        objects: events.objects.into_owned(),
        on_failure: events.on_failure.map(Cow::into_owned),
        invoked: events.invoked,
        text: events.text.into_owned(),
    }
}
