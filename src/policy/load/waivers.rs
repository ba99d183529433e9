//! Waivers that excuse nothing, whatever the plan is.

use time::Date;

use super::contents::Contents;
use super::known_ids::known_ids;
use super::nearest::closest;
use crate::policy::Glob;
use crate::policy::builtin::BuiltinFile;
use crate::policy::diagnostic::{Diagnostic, Severity};
use crate::policy::model::INTEGRITY;

/// The ids of waivers that match no policy, sorted, and the problems that `tfgate lint` shows: those waivers, globs that match
/// none, and waivers that are over.
pub(super) fn problems(
    contents: &[Contents<'_>],
    builtin: &'static [BuiltinFile],
    today: Date,
) -> (Vec<String>, Vec<Diagnostic>) {
    let (mut idle, mut problems) = (Vec::new(), Vec::new());
    if contents.iter().all(|file| file.waivers.is_empty()) {
        return (idle, problems);
    }
    let known = known_ids(contents, builtin);
    for Contents { file, waivers, .. } in contents {
        for (waiver, head) in waivers {
            let mut warn = |message: String, label: &str, help: Option<String>| {
                let at = Diagnostic::at(file.path, file.text, head.clone(), message, label);
                problems.push(Diagnostic { severity: Severity::Warning, help, ..at });
            };
            // Findings about the plan itself and about drift without a policy have ids too, and no file defines them.
            let matches = |glob: &str| glob.starts_with(INTEGRITY) || glob.starts_with("drift/");
            let unknown = waiver
                .policies
                .iter()
                .filter(|glob| !matches(glob.as_str()) && !known.iter().any(|id| glob.matches(id)));
            let unknown: Vec<&str> = unknown.map(Glob::as_str).collect();
            for glob in &unknown {
                let nearest = closest(glob, known.iter().map(String::as_str));
                warn(
                    format!("the waiver `{}` names `{glob}`, which matches no policy", waiver.id),
                    "expected a policy id or a glob over ids",
                    nearest.map(|id| format!("did you mean `{id}`?")),
                );
            }
            if unknown.len() == waiver.policies.len() {
                idle.push(waiver.id.clone());
            }
            if waiver.expires < today {
                warn(
                    format!("the waiver `{}` has expired: its last day was {}", waiver.id, waiver.expires),
                    "expected a date in the future",
                    Some("remove it, or request a new one".to_owned()),
                );
            }
        }
    }
    idle.sort_unstable();
    idle.dedup();
    (idle, problems)
}
