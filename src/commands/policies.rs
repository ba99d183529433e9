//! `tfgate policies`: lists the policies in force.

use anyhow::{Context as _, bail};

use crate::cli::{PlainFormat, PoliciesArgs};
use crate::exit::ExitStatus;
use crate::gate::TOOL_VERSION;
use crate::host::policy_texts::PolicyTexts;
use crate::host::terminal::color;
use crate::host::{clock, environment, loading, messages, output};
use crate::policy::{self, EffectivePolicy, Glob, Missing, Stack, builtin};
use crate::render::{self, ListedPolicy, Style};
use crate::text::plural;

/// Runs the command.
pub(super) fn run(args: &PoliciesArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let packs = packs(args)?;
    // A value changes no id and no level; a list does not need it.
    let inputs = loading::inputs(&args.inputs, Missing::Allowed, &working_directory)?;
    let set = loading::policy_set(&args.policies, inputs, clock::today(), &working_directory)?;
    if !set.unread.is_empty() {
        PolicyTexts::default().report(&policy::unread_problems(&set.unread));
        bail!("{} not read", plural::count(set.unread.len(), "file is", "files are"));
    }
    let effective = set.for_stack(&Stack { name: args.name.clone(), ..Stack::default() });
    let globs: Vec<Glob> = args.ids.iter().map(|id| Glob::new(id)).collect();
    let selected = |policy: &EffectivePolicy<'_>| {
        let id = policy.policy.id.0.as_str();
        let pack = id.strip_prefix("builtin/").and_then(|rest| rest.split('/').next());
        (globs.is_empty() || globs.iter().any(|glob| glob.matches(id)))
            && (packs.is_empty() || pack.is_some_and(|pack| packs.contains(&pack)))
    };
    let all = effective.all().context("a built-in policy file does not load; this is a bug of tfgate")?;
    let mut listed: Vec<ListedPolicy<'_>> = all
        .iter()
        .filter(|policy| selected(policy))
        .map(|policy| ListedPolicy {
            policy: policy.policy,
            level: policy.level,
            origin: set.origins.get(policy.policy.origin).map_or("", |origin| origin.name.as_str()),
        })
        .collect();
    listed.sort_by_key(|listed| (listed.policy.origin, &listed.policy.id));
    if listed.is_empty() && !globs.is_empty() {
        messages::report_note("no policy in force has such an id");
    }
    let text = match args.format {
        PlainFormat::Text => {
            render::listing_text(&listed, &args.name, Style { color: color(args.color), ..Style::PLAIN })
        }
        PlainFormat::Json => render::listing_json(&listed, TOOL_VERSION, &args.name)?,
    };
    output::text_to_stdout(&text, ExitStatus::Pass)
}

fn packs(args: &PoliciesArgs) -> anyhow::Result<Vec<&str>> {
    let known = builtin::packs(builtin::FILES);
    if let Some(pack) = args.pack.iter().find(|pack| !known.contains(&pack.as_str())) {
        bail!("`--pack {pack}`: expected one of {}", known.join(", "));
    }
    Ok(args.pack.iter().map(String::as_str).collect())
}
