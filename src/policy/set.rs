//! The result of loading: policies, settings and waivers of all sets, and the built-in packs.

use super::builtin::BuiltinPolicies;
use super::diagnostic::{Diagnostic, Severity};
use super::model::{Policy, Settings, Waiver};

/// The origin of policies: one `.tfgate/`, one `--policy`, or the built-in packs.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Its name in reports: a relative path, or `builtin`.
    pub name: String,
    /// SHA-256 over the names and texts of its files, hexadecimal.
    pub digest: String,
    /// `settings { floor = true }`: others may tighten it and never loosen it.
    pub floor: bool,
    /// `allow_waivers`: waivers of other sets may excuse findings of this floor.
    pub allow_waivers: bool,
}

/// Everything that was loaded, merged. [`PolicySet::for_stack`] resolves it for one stack.
#[derive(Debug, Clone, Default)]
pub struct PolicySet {
    /// The origins, in the order of loading.
    pub origins: Vec<Origin>,
    /// User policies, sorted by id.
    pub policies: Vec<Policy>,
    /// `settings` blocks in the order of loading.
    pub settings: Vec<Settings>,
    /// `waiver` blocks, sorted by id.
    pub waivers: Vec<Waiver>,
    /// The built-in packs, read on demand; empty with `--no-builtin`.
    pub builtin: BuiltinPolicies,
    /// Paths of files that are not read, although their names look like those of policy files; sorted.
    pub unread: Vec<String>,
    /// Ids of waivers that match no policy, sorted.
    pub idle_waivers: Vec<String>,
    /// Warnings that `tfgate lint` shows: reports have lines of their own for what they are about.
    pub lint: Vec<Diagnostic>,
    /// Warnings about the files. Errors are in the `LoadError` instead.
    pub warnings: Vec<Diagnostic>,
    /// Errors in `.policy.hcl` files that do not keep them from loading: an evaluation that reaches one fails.
    pub mistakes: Vec<Diagnostic>,
}

impl PolicySet {
    /// What a run says about the files before it evaluates them.
    pub(crate) fn notices(&self) -> Vec<Diagnostic> {
        let warning = |mistake: &Diagnostic| Diagnostic { severity: Severity::Warning, ..mistake.clone() };
        let mut notices: Vec<Diagnostic> =
            self.warnings.iter().cloned().chain(self.mistakes.iter().map(warning)).collect();
        notices.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
        notices
    }
}

impl PolicySet {
    /// The digest of the built-in packs, all of them; `None` with `--no-builtin`.
    pub(crate) fn builtin_digest(&self) -> Option<&str> {
        let origin = self.origins.get(self.builtin.origin()).filter(|_| !self.builtin.is_empty());
        origin.map(|origin| origin.digest.as_str())
    }
}
