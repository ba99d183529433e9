//! Provider actions that apply invokes: `action_invocations` and `deferred_action_invocations` (Terraform 1.14). The format is
//! that of Terraform's `internal/command/jsonplan`.

use super::action::Action;
use super::change::{ResourceChange, ResourceMode};
use super::element::text;
use super::error::PlanError;
use super::fields;
use super::lazy::Lazy;
use super::secrets::{MaskSide, SecretCollector};
use super::value::{Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// The events of Terraform, as plans and as configurations write them, in the order in which an apply that creates first comes
/// to them.
const EVENTS: [(&str, &str); 6] = [
    ("BeforeCreate", "before_create"),
    ("AfterCreate", "after_create"),
    ("BeforeUpdate", "before_update"),
    ("AfterUpdate", "after_update"),
    ("BeforeDestroy", "before_destroy"),
    ("AfterDestroy", "after_destroy"),
];

/// What happens if the action fails, as plans and as configurations write it.
const ON_FAILURE: [(&str, &str); 3] = [
    ("ActionOnFailureHalt", "halt"),
    ("ActionOnFailureTaint", "taint"),
    ("ActionOnFailureContinue", "continue"),
];

/// One invocation of a provider action.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Invocation {
    /// `action.TYPE.NAME`.
    pub address: String,
    /// The type of the action.
    pub type_: String,
    /// The name of its block.
    pub name: String,
    /// The provider's full name.
    pub provider_name: Option<String>,
    /// When it runs, in the words of the configuration: `after_create`. A word that is not known stays as the plan has it.
    pub event: Option<String>,
    /// The object that triggers it.
    pub trigger: Option<String>,
    /// What the plan does to that object, where the caller said it.
    pub trigger_action: Option<Action>,
    /// Which of the `action_trigger` blocks of that object names it.
    pub block: Option<String>,
    /// The place in the list of that block.
    pub place: Option<String>,
    /// What happens if it fails, in the words of the configuration: `continue`.
    pub on_failure: Option<String>,
    /// Whether `-invoke` asks for it.
    pub invoked: bool,
    /// Whether it is deferred to a later plan.
    pub deferred: bool,
    /// What its block sets.
    pub config: InvocationConfig,
    /// Words of the plan that this program does not know.
    pub(crate) unknown_words: Vec<String>,
}

/// What the block of an action sets, as JSON texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct InvocationConfig {
    /// `config_values`.
    pub(crate) values: Option<String>,
    /// `config_sensitive`.
    pub(crate) sensitive: Option<String>,
    /// `config_unknown`.
    pub(crate) unknown: Option<String>,
}

impl InvocationConfig {
    /// The values as those of an object that is created.
    pub(crate) fn as_change(&self) -> ResourceChange<'_> {
        ResourceChange {
            address: "".into(),
            previous_address: None,
            module_address: None,
            mode: ResourceMode::Managed,
            type_: "".into(),
            name: "".into(),
            index: Lazy::default(),
            provider_name: None,
            deposed: None,
            action: Action::Create,
            reason: None,
            importing: false,
            replace_paths: Vec::new(),
            // An empty object, and not none: then each attribute is compared by itself.
            before: Lazy::new(Some("{}")),
            after: Lazy::new(self.values.as_deref()),
            after_unknown: Lazy::new(self.unknown.as_deref()),
            before_sensitive: Lazy::default(),
            after_sensitive: Lazy::new(self.sensitive.as_deref()),
        }
    }
}

impl Invocation {
    /// Whether this is an action of hashicorp/local that runs a command on the machine that applies.
    pub(crate) fn is_command(&self) -> bool {
        self.type_ == "local_command"
    }
}

/// The place of an event among those of an apply that creates first; an unknown one comes last.
pub(crate) fn event_rank(event: &str) -> usize {
    EVENTS.iter().position(|(_, name)| *name == event).unwrap_or(EVENTS.len())
}

/// One element of `action_invocations`.
pub(super) fn invocation(
    raw: &[u8],
    start: u64,
    secrets: Option<&mut SecretCollector>,
) -> Result<Invocation> {
    let names = &[
        "address",
        "type",
        "name",
        "provider_name",
        "lifecycle_action_trigger",
        "invoke_action_trigger",
        "config_values",
        "config_sensitive",
        "config_unknown",
    ];
    let [address, type_, name, provider, trigger, invoked, values, sensitive, unknown] =
        fields::object(raw, start, names)?.values;
    let own = |json: Option<&str>, field: &'static str| {
        let text = text(json, field).map_err(|error| error.at(start))?;
        Ok::<_, PlanError>(text.map(std::borrow::Cow::into_owned))
    };
    let address = own(address, "address")?.unwrap_or_else(|| "?".to_owned());
    if let Some(secrets) = secrets {
        secrets.add_masked(values, sensitive, MaskSide::Own).map_err(|error| error.at(start))?;
        secrets.add_shown(&address, values).map_err(|error| error.at(start))?;
    }
    let [written_type, written_name] = parts(&address);
    let mut found = Invocation {
        type_: own(type_, "type")?.unwrap_or(written_type),
        name: own(name, "name")?.unwrap_or(written_name),
        provider_name: own(provider, "provider_name")?,
        invoked: invoked.is_some_and(|json| json != "null"),
        config: InvocationConfig {
            values: values.map(str::to_owned),
            sensitive: sensitive.map(str::to_owned),
            unknown: unknown.map(str::to_owned),
        },
        address,
        ..Invocation::default()
    };
    if let Some(trigger) = trigger {
        let trigger = Value::parse(trigger).map_err(|error| error.at(start))?;
        found.trigger_by(trigger.root());
    }
    Ok(found)
}

/// One element of `deferred_action_invocations`.
pub(super) fn deferred_invocation(
    raw: &[u8],
    start: u64,
    secrets: Option<&mut SecretCollector>,
) -> Result<Invocation> {
    let [invocation_raw] = fields::object(raw, start, &["action_invocation"])?.values;
    match invocation_raw {
        Some(raw) => Ok(Invocation { deferred: true, ..invocation(raw.as_bytes(), start, secrets)? }),
        None => Ok(Invocation { address: "?".to_owned(), deferred: true, ..Invocation::default() }),
    }
}

impl Invocation {
    /// Takes what `lifecycle_action_trigger` says.
    fn trigger_by(&mut self, trigger: ValueRef<'_>) {
        let text = |name: &str| trigger.get(name).and_then(ValueRef::as_str).map(str::to_owned);
        let number =
            |name: &str| trigger.get(name).filter(|value| !value.is_null()).map(|value| value.to_string());
        self.trigger = text("triggering_resource_address");
        self.event = text("action_trigger_event").map(|word| self.known(&EVENTS, word));
        self.on_failure = text("on_failure").map(|word| self.known(&ON_FAILURE, word));
        self.block = number("action_trigger_block_index");
        self.place = number("actions_list_index");
    }

    /// The word of the configuration for one of the plan.
    fn known(&mut self, words: &[(&str, &str)], word: String) -> String {
        if let Some((_, name)) = words.iter().find(|(written, _)| *written == word) {
            return (*name).to_owned();
        }
        self.unknown_words.push(word.clone());
        word
    }
}

/// The type and the name in the address of an action: `module.a.action.TYPE.NAME["key"]`.
fn parts(address: &str) -> [String; 2] {
    // A key may hold anything, `action.` included, so only what is before the first bracket behind a name is looked at.
    let rest = match address.strip_prefix("action.") {
        Some(rest) => rest,
        None => address.rsplit_once(".action.").map_or("", |(_, rest)| rest),
    };
    let (type_, name) = rest.split_once('.').unwrap_or((rest, ""));
    [type_.to_owned(), name.split('[').next().unwrap_or_default().to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Invocation {
        invocation(json.as_bytes(), 0, None).unwrap()
    }

    #[test]
    fn words_become_those_of_the_configuration_and_others_stay() {
        let known = read(
            r#"{"address":"action.a.b","lifecycle_action_trigger":{"triggering_resource_address":"t.n","action_trigger_event":"BeforeDestroy","on_failure":"ActionOnFailureContinue","action_trigger_block_index":0,"actions_list_index":2}}"#,
        );
        assert_eq!(known.event.as_deref(), Some("before_destroy"));
        assert_eq!(known.on_failure.as_deref(), Some("continue"));
        assert_eq!([known.block.as_deref(), known.place.as_deref()], [Some("0"), Some("2")]);
        assert!(known.unknown_words.is_empty() && !known.invoked);
        let later = read(
            r#"{"address":"action.a.b","invoke_action_trigger":{},"lifecycle_action_trigger":{"action_trigger_event":"BeforeRead","on_failure":"Retry"}}"#,
        );
        assert_eq!(later.event.as_deref(), Some("BeforeRead"));
        assert_eq!(later.unknown_words, ["BeforeRead", "Retry"]);
        assert!(later.invoked);
        assert!(event_rank("after_create") < event_rank("before_destroy"));
        assert!(event_rank("after_destroy") < event_rank("BeforeRead"));
    }

    #[test]
    fn an_address_says_the_type_where_the_entry_does_not() {
        let typed = |address: &str| {
            let found = read(&format!(r#"{{"address":"{address}"}}"#));
            (found.type_, found.name)
        };
        let own = |type_: &str, name: &str| (type_.to_owned(), name.to_owned());
        assert_eq!(typed("action.a.b"), own("a", "b"));
        assert_eq!(typed("module.m[0].action.a.b[1]"), own("a", "b"));
        assert_eq!(typed("?"), own("", ""));
    }
}
