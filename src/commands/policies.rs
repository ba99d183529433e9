//! `tfgate policies`: lists the policies in force.

use anyhow::{Context as _, bail};

use crate::cli::{PlainFormat, PoliciesArgs};
use crate::exit::ExitStatus;
use crate::gate::TOOL_VERSION;
use crate::host::policy_texts::PolicyTexts;
use crate::host::terminal;
use crate::host::{clock, environment, inputs, loading, messages, output};
use crate::policy::{self, EffectivePolicy, Glob, Missing, Policy, PolicyKind, Stack, builtin};
use crate::render::{self, ListedPolicy, Verbosity};
use crate::text::plural;

const BROKEN_PACK: &str = "a built-in policy file does not load; this is a bug of tfgate";

/// Runs the command.
pub(super) fn run(args: &PoliciesArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let packs = packs(args)?;
    // A value changes no id and no level; a list does not need it.
    let values = loading::inputs(&args.inputs, Missing::Allowed, &working_directory)?;
    let set = loading::policy_set(&args.policies, values, clock::today(), &working_directory)?;
    if !set.unread.is_empty() {
        PolicyTexts::default().report(&policy::unread_problems(&set.unread));
        bail!("{} not read", plural::count(set.unread.len(), "file is", "files are"));
    }
    let name = args.name.clone().unwrap_or_else(|| inputs::name_of_directory(&working_directory));
    let effective = set.for_stack(&Stack { name: name.clone(), ..Stack::default() });
    let globs: Vec<Glob> = args.ids.iter().map(|id| Glob::new(id)).collect();
    let is_asked_for = |id: &str| globs.is_empty() || globs.iter().any(|glob| glob.matches(id));
    let is_about = |policy: &Policy| args.resource_type.as_ref().is_none_or(|type_| is_about(policy, type_));
    let selected = |policy: &EffectivePolicy<'_>| {
        let id = policy.policy.id.0.as_str();
        let pack = id.strip_prefix("builtin/").and_then(|rest| rest.split('/').next());
        is_asked_for(id)
            && is_about(policy.policy)
            && (packs.is_empty() || pack.is_some_and(|pack| packs.contains(&pack)))
    };
    let listed_of = |policy, level| -> ListedPolicy<'_> {
        let policy: &Policy = policy;
        let origin = set.origins.get(policy.origin).map_or("", |origin| origin.name.as_str());
        ListedPolicy { policy, level, origin }
    };
    let all = effective.all().context(BROKEN_PACK)?;
    let mut listed: Vec<ListedPolicy<'_>> = all
        .iter()
        .filter(|policy| selected(policy))
        .map(|policy| listed_of(policy.policy, Some(policy.level)))
        .collect();
    // Who asks for a pack wants to see it, in force or not.
    for pack in packs.iter().filter(|pack| !args.policies.no_builtin && !effective.packs.contains(pack)) {
        messages::report_note(&format!(
            "the pack `{pack}` is off for this stack; `packs = {{ {pack} = true }}` in `settings` switches it on"
        ));
        let off = set.builtin.all(&[pack]).context(BROKEN_PACK)?;
        let asked = off.into_iter().filter(|policy| is_asked_for(&policy.id.0) && is_about(policy));
        listed.extend(asked.map(|policy| listed_of(policy, None)));
    }
    listed.sort_by_key(|listed| (listed.policy.origin, &listed.policy.id));
    if listed.is_empty() {
        report_none(args);
    }
    let text = match args.format {
        PlainFormat::Text => {
            render::listing_text(&listed, &name, terminal::style(args.color, Verbosity::Normal))
        }
        PlainFormat::Json => render::listing_json(&listed, TOOL_VERSION, &name)?,
    };
    output::text_to_stdout(&text, ExitStatus::Pass)
}

/// Whether a policy is about resources of a type. A guess is none about a type that tfgate knows.
fn is_about(policy: &Policy, resource_type: &str) -> bool {
    let kind = match policy.kind {
        PolicyKind::Protect | PolicyKind::Resource | PolicyKind::Drift => true,
        PolicyKind::Provider | PolicyKind::Module | PolicyKind::Plan => false,
    };
    let guesses = policy.id.0 == builtin::GUESSES && builtin::is_listed(resource_type);
    kind && policy.matches_type(resource_type) && !guesses
}

/// Says why no policy is listed.
fn report_none(args: &PoliciesArgs) {
    if let Some(type_) = &args.resource_type {
        let known = if builtin::is_listed(type_) {
            "tfgate knows the type, and its packs have no facts about it"
        } else {
            "tfgate does not know the type"
        };
        messages::report_note(&format!("no policy in force is about `{type_}`: {known}"));
    } else if !args.ids.is_empty() {
        messages::report_note(
            "no policy in force has such an id; `--type` asks for the policies about a resource type",
        );
    }
}

fn packs(args: &PoliciesArgs) -> anyhow::Result<Vec<&str>> {
    let known = builtin::packs(builtin::FILES);
    if let Some(pack) = args.pack.iter().find(|pack| !known.contains(&pack.as_str())) {
        bail!("`--pack {pack}`: expected one of {}", known.join(", "));
    }
    Ok(args.pack.iter().map(String::as_str).collect())
}
