//! Commands that apply runs, for the report.

use std::collections::BTreeMap;

use super::CommandEntry;
use super::draft::Draft;
use crate::evaluate::{Command, Run, commands, invoked_actions};
use crate::plan::{Action, Plan, Value, without_keys};
use crate::redact::{Redactor, SENSITIVE, UNKNOWN};

/// Says of each provisioner for which objects it runs: those of its block that the plan creates or replaces.
pub(super) fn add_objects(plan: &mut Plan, drafts: &[Draft]) {
    if plan.provisioners.is_empty() {
        return;
    }
    let mut created: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let is_made = |draft: &&Draft| {
        let action = matches!(draft.action, Action::Create | Action::Replace(_) | Action::ReplaceForget);
        action && draft.deposed.is_none()
    };
    for draft in drafts.iter().filter(is_made) {
        created.entry(without_keys(&draft.address)).or_default().push(draft.address.clone());
    }
    for objects in created.values_mut() {
        objects.sort();
    }
    for provisioner in &mut plan.provisioners {
        provisioner.objects = created.get(&provisioner.address).cloned().unwrap_or_default();
    }
}

/// The commands that this apply runs, by address.
pub(super) fn entries(plan: &Plan, redactor: &Redactor) -> Vec<CommandEntry> {
    if plan.invocations.is_empty() && plan.provisioners.is_empty() {
        return Vec::new();
    }
    let actions = invoked_actions(&plan.invocations, false);
    commands(plan, &actions).iter().map(|command| entry(command, redactor)).collect()
}

fn entry(command: &Command<'_>, redactor: &Redactor) -> CommandEntry {
    CommandEntry {
        type_: command.type_.to_owned(),
        address: command.address.to_owned(),
        objects: command.objects.iter().map(|object| (*object).to_owned()).collect(),
        when: command.when.clone(),
        command: shown(&command.run, redactor),
        destroys: command.destroys.is_some(),
    }
}

/// What is run, ready to show. Short words that the plan hides stay hidden as a whole.
fn shown(run: &Run, redactor: &Redactor) -> String {
    match run {
        Run::Words(words) => {
            let list: Vec<serde_json::Value> = words.iter().map(|word| word.as_deref().into()).collect();
            let json = serde_json::Value::Array(list).to_string();
            let words = Value::parse(&json).ok().and_then(|list| redactor.of("").list("arguments", &list));
            words.map_or_else(|| SENSITIVE.to_owned(), |words| quoted(&words))
        }
        Run::Lines(lines) => redactor.message(&lines.join("\n")),
        Run::Scripts(paths) => redactor.message(&format!("the script {}", paths.join(", "))),
        Run::Sensitive => SENSITIVE.to_owned(),
        Run::Unknown => "(not in the plan: it is put together from other values)".to_owned(),
        Run::Nothing => "(copies files)".to_owned(),
    }
}

/// The words as one line of a shell.
fn quoted(words: &[Option<String>]) -> String {
    let plain = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "-_./:=,@%+()".contains(c))
    };
    let words = words.iter().map(|word| match word.as_deref() {
        None => UNKNOWN.to_owned(),
        Some(word) if word == SENSITIVE || plain(word) => word.to_owned(),
        Some(word) => format!("'{}'", word.replace('\'', "'\\''")),
    });
    words.collect::<Vec<_>>().join(" ")
}
