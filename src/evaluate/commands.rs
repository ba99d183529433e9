//! Commands that apply runs: those of the action `local_command` and of provisioners, and the findings about those that destroy.

use std::cell::OnceCell;

use super::actions::{FoldedEvents, InvokedAction, subject};
use super::findings::of_plan;
use crate::finding::{Finding, Identity};
use crate::hook::{Calls, Deletes, Guard, Refusal};
use crate::plan::{Invocation, Plan, Provisioner, Value, ValueRef};
use crate::policy::{Level, PolicyId};

/// The id and level of the finding about a command that the guard for shells knows as one that destroys.
pub(crate) const COMMAND_POLICY: (&str, Level) = ("integrity/destroying_command", Level::RequireApproval);

/// Programs that read commands from standard input.
const SHELLS: [&str; 6] = ["sh", "bash", "dash", "zsh", "ksh", "ash"];

/// What is run, as far as the plan has it. Nothing in it is redacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Run {
    /// A program and its arguments; `None` is one that is known only after apply.
    Words(Vec<Option<String>>),
    /// Lines for a shell.
    Lines(Vec<String>),
    /// Files with commands, of which the plan has the paths.
    Scripts(Vec<String>),
    /// The plan marks it as sensitive.
    Sensitive,
    /// It is known only after apply, or is put together from other values.
    Unknown,
    /// It is no command: the provisioner `file` copies files.
    Nothing,
}

/// One command of an action or a provisioner.
#[derive(Debug)]
pub(crate) struct Command<'p> {
    /// `local_command`, or the type of the provisioner.
    pub(crate) type_: &'p str,
    /// The address of the action, or of the block with the provisioner.
    pub(crate) address: &'p str,
    /// The addresses of the objects that it runs for, sorted.
    pub(crate) objects: Vec<&'p str>,
    /// When it runs, in words.
    pub(crate) when: String,
    /// What is run.
    pub(crate) run: Run,
    /// Why the guard for shells would refuse it.
    pub(crate) destroys: Option<String>,
    /// What tells it from other commands at the address.
    subject: String,
    /// The command as it is, for the approval.
    identity: String,
}

/// A guard that refuses what deletes or changes infrastructure, made when there is a command.
fn guard() -> Guard {
    let mut calls = Calls::default();
    calls.set_deletes(Deletes::All);
    calls.keep_destroying();
    Guard::new(calls)
}

/// Every command that this apply runs, by address.
pub(crate) fn commands<'p>(plan: &'p Plan, actions: &[InvokedAction<'p>]) -> Vec<Command<'p>> {
    let cell = OnceCell::new();
    let guard = || cell.get_or_init(guard);
    let of_actions = actions.iter().filter(|action| action.first.is_command());
    let mut commands: Vec<Command<'p>> = of_actions.map(|action| of_action(action, guard())).collect();
    let used = plan.provisioners.iter().filter(|provisioner| !provisioner.objects.is_empty());
    commands.extend(used.map(|provisioner| of_provisioner(provisioner, guard())));
    commands.sort_by(|a, b| (a.address, &a.subject).cmp(&(b.address, &b.subject)));
    commands
}

fn of_action<'p>(action: &InvokedAction<'p>, guard: &Guard) -> Command<'p> {
    let first = action.first;
    let (run, checked, stdin) = local_command(first);
    let refused = checked.iter().try_for_each(|words| guard.words(words));
    // Standard input of a shell is commands. It is checked and never shown.
    let refused = refused.and_then(|()| stdin.map_or(Ok(()), |stdin| guard.line(&stdin)));
    let mut objects: Vec<&str> =
        action.invocations.iter().filter_map(|invocation| invocation.trigger.as_deref()).collect();
    objects.sort_unstable();
    objects.dedup();
    let events: Vec<String> = action.events.iter().map(FoldedEvents::words).collect();
    Command {
        type_: &first.type_,
        address: &first.address,
        objects,
        when: events.join(", then "),
        run,
        destroys: why(refused),
        subject: subject(action, false),
        identity: first.config.values.clone().unwrap_or_default(),
    }
}

/// What an action runs, its words as far as they are known, and what a shell among them reads.
fn local_command(invocation: &Invocation) -> (Run, Option<Vec<String>>, Option<String>) {
    let parsed = |text: &Option<String>| {
        text.clone().and_then(|text| Some(Value::parse(&text).ok()?.root().to_owned_value()))
    };
    let (values, sensitive, unknown) = (
        parsed(&invocation.config.values),
        parsed(&invocation.config.sensitive),
        parsed(&invocation.config.unknown),
    );
    let Some(values) = &values else { return (Run::Unknown, None, None) };
    let marks = |mask: &Option<Value<'static>>, name: &str| {
        mask.as_ref().is_some_and(|mask| {
            mask.root().is_true() || mask.root().get(name).is_some_and(ValueRef::holds_true)
        })
    };
    let text = |name: &str| values.root().get(name).and_then(ValueRef::as_str).map(str::to_owned);
    let Some(program) = text("command") else {
        let run = if marks(&sensitive, "command") { Run::Sensitive } else { Run::Unknown };
        return (run, None, None);
    };
    let mut words = vec![Some(program.clone())];
    if let Some(crate::plan::Kind::Array(arguments)) = values.root().get("arguments").map(ValueRef::kind) {
        words.extend(arguments.map(|argument| argument.as_str().map(str::to_owned)));
    } else if marks(&unknown, "arguments") {
        words.push(None);
    }
    let known: Vec<String> = words.iter().flatten().cloned().collect();
    let name = program.rsplit('/').next().unwrap_or_default();
    let stdin = text("stdin").filter(|_| SHELLS.contains(&name));
    let is_sensitive = marks(&sensitive, "command") || marks(&sensitive, "arguments");
    let run = if is_sensitive { Run::Sensitive } else { Run::Words(words) };
    (run, Some(known), stdin)
}

fn of_provisioner<'p>(provisioner: &'p Provisioner, guard: &Guard) -> Command<'p> {
    let Provisioner { type_, command, interpreter, inline, scripts, .. } = provisioner;
    let lines: Option<Vec<String>> = match (command, inline) {
        (Some(command), _) => Some(vec![command.clone()]),
        (None, Some(inline)) => Some(inline.clone()),
        (None, None) => None,
    };
    let refused = match (&lines, interpreter.is_empty()) {
        (Some(lines), true) => guard.line(&lines.join("\n")),
        (Some(lines), false) => guard.words(&[interpreter.as_slice(), lines].concat()),
        (None, _) => Ok(()),
    };
    let run = match lines {
        _ if type_ == "file" => Run::Nothing,
        Some(lines) if interpreter.is_empty() => Run::Lines(lines),
        Some(lines) => Run::Words(interpreter.iter().cloned().chain(lines).map(Some).collect()),
        None if !scripts.is_empty() => Run::Scripts(scripts.clone()),
        None => Run::Unknown,
    };
    let identity = format!("{run:?}");
    Command {
        type_,
        address: &provisioner.address,
        objects: provisioner.objects.iter().map(String::as_str).collect(),
        when: "when it is created, unless it says `when = destroy`, which plans do not tell".to_owned(),
        run,
        destroys: why(refused),
        subject: format!("provisioner\0{type_}\0{}", provisioner.place),
        identity,
    }
}

fn why(refused: Result<(), Refusal>) -> Option<String> {
    refused.err().map(|refusal| refusal.why)
}

/// The findings about commands that destroy.
pub(super) fn findings(commands: &[Command<'_>]) -> Vec<Finding> {
    commands.iter().filter_map(finding).collect()
}

fn finding(command: &Command<'_>) -> Option<Finding> {
    let why = command.destroys.as_ref()?;
    let (id, level) = COMMAND_POLICY;
    let what = why.strip_suffix(" without a checked plan").unwrap_or(why);
    let message = format!("Apply runs a command, and {what}: `{}`, {}.", command.type_, command.when);
    // A finding that needs an approval is about this command and no other one.
    let identity = Identity::of_command(&command.identity);
    let found = of_plan(PolicyId(id.to_owned()), level, command.address, &command.subject, message);
    Some(Finding { identity: Some(identity), ..found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::invoked_actions;
    use crate::plan::InvocationConfig;

    fn destroys(provisioner: Provisioner) -> bool {
        let provisioner = Provisioner {
            address: "t.a".to_owned(),
            type_: "local-exec".to_owned(),
            objects: vec!["t.a".to_owned()],
            ..provisioner
        };
        let plan = Plan { provisioners: vec![provisioner], ..Plan::default() };
        !findings(&commands(&plan, &[])).is_empty()
    }

    fn line(line: &str) -> bool {
        destroys(Provisioner { command: Some(line.to_owned()), ..Provisioner::default() })
    }

    #[test]
    fn what_the_list_of_the_guard_says_to_delete_needs_an_approval() {
        for command in [
            "terraform destroy -auto-approve",
            "cd x && tofu destroy",
            "aws rds delete-db-instance --db-instance-identifier a",
            "kubectl delete deployment web",
            "sh -c 'kubectl delete ns prod'",
            "echo start; bash -c \"aws s3 rb s3://b --force\"",
        ] {
            assert!(line(command), "{command}");
        }
        for command in
            ["rm -rf /srv/x", "echo done", "aws s3 cp a b", "kubectl apply -f x.yaml", "terraform output"]
        {
            assert!(!line(command), "{command}");
        }
        let interpreter = vec!["bash".to_owned(), "-c".to_owned()];
        let command = Some("terraform destroy".to_owned());
        assert!(destroys(Provisioner { command, interpreter, ..Provisioner::default() }));
        let inline = Some(vec!["cd /srv".to_owned(), "kubectl delete pvc data-0".to_owned()]);
        assert!(destroys(Provisioner { inline, ..Provisioner::default() }));
    }

    #[test]
    fn a_provisioner_without_an_object_that_is_created_does_not_run() {
        let provisioner =
            Provisioner { command: Some("terraform destroy".to_owned()), ..Provisioner::default() };
        let plan = Plan { provisioners: vec![provisioner], ..Plan::default() };
        assert!(commands(&plan, &[]).is_empty());
    }

    #[test]
    fn a_command_that_is_hidden_is_checked_all_the_same() {
        let of = |values: &str, sensitive: &str| {
            let config = InvocationConfig {
                values: Some(values.to_owned()),
                sensitive: Some(sensitive.to_owned()),
                unknown: None,
            };
            let invocation = Invocation {
                address: "action.local_command.a".to_owned(),
                type_: "local_command".to_owned(),
                config,
                ..Invocation::default()
            };
            let plan = Plan { invocations: vec![invocation], ..Plan::default() };
            let actions = invoked_actions(&plan.invocations, false);
            let command = commands(&plan, &actions).remove(0);
            (command.run, command.destroys.is_some())
        };
        let hidden =
            of(r#"{"command":"sh","arguments":["-c","terraform destroy"]}"#, r#"{"arguments":[false,true]}"#);
        assert_eq!(hidden, (Run::Sensitive, true));
        let read = of(r#"{"command":"bash","stdin":"terraform destroy"}"#, "{}");
        assert_eq!(read, (Run::Words(vec![Some("bash".to_owned())]), true));
        assert_eq!(of(r#"{"command":null}"#, "{}"), (Run::Unknown, false));
        assert!(!of(r#"{"command":"cat","stdin":"terraform destroy"}"#, "{}").1);
    }
}
