//! A policy as written, compiled.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use regex::Regex;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::facts::{Class, TypeFacts};
use super::file::PolicyFile;
use super::kind::PolicyKind;
use super::level::{Level, OnUnknown, Override};
use super::operation::Operation;
use super::recovery::{ConditionSubject, Recovery};
use crate::expr::{Dialect, Expr, Local, LocalSlot, Uses, patterns};
use crate::policy::glob::Glob;
use crate::text::hex::hex;

/// The prefix of ids of findings that no policy file makes, about the plan as a document. Every floor holds them.
pub(crate) const INTEGRITY: &str = "integrity/";

/// `<file stem>/<label>`, or `builtin/<pack>/<provider>/<file stem>/<label>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PolicyId(pub String);

impl PolicyId {
    /// Whether it names a policy of the built-in packs.
    pub(crate) fn is_builtin(&self) -> bool {
        self.0.starts_with("builtin/")
    }

    /// Whether it names a finding about the plan as a document.
    pub(crate) fn is_integrity(&self) -> bool {
        self.0.starts_with(INTEGRITY)
    }
}

impl fmt::Display for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One policy. `protect` is one whose only condition is `false`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Policy {
    /// The id, unique in a set.
    pub id: PolicyId,
    /// Index into [`PolicySet::origins`](crate::policy::PolicySet::origins).
    #[serde(skip)]
    pub origin: usize,
    /// The block type, which decides what it is evaluated over.
    pub kind: PolicyKind,
    /// Globs over resource types, or over provider types or module sources; with `type_regexes` both empty: all.
    pub types: Vec<Glob>,
    /// `type_regex`: patterns that match anywhere in a type.
    #[serde(with = "patterns")]
    pub type_regexes: Vec<Regex>,
    /// Globs over addresses; with `address_regexes` both empty: every address.
    pub addresses: Vec<Glob>,
    /// `address_regex`: patterns that match anywhere in an address.
    #[serde(with = "patterns")]
    pub address_regexes: Vec<Regex>,
    /// `except_addresses`: globs over addresses that it leaves out.
    pub except_addresses: Vec<Glob>,
    /// The operations, sorted; empty for kinds that know none.
    pub on: Vec<Operation>,
    /// The level as written or by default.
    pub level: Level,
    /// `reason`; only `protect` has it.
    pub reason: Option<String>,
    /// `description`, one line.
    pub description: Option<String>,
    /// `url`, https only.
    pub url: Option<String>,
    /// `next`, one line: what to do about a finding.
    pub next: Option<String>,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// `on_unknown`; `None` where `--unknown` or the default decides.
    pub on_unknown: Option<OnUnknown>,
    /// `override`; only at level approve.
    pub override_: Option<Override>,
    /// `lost`: what a destroy takes away, of types whose facts do not say it.
    pub lost: Option<String>,
    /// `class`; only `protect` has it.
    pub class: Option<Class>,
    /// What `types` says about each type, in order; empty where it is a list.
    pub facts: Vec<TypeFacts>,
    /// `recovery` blocks, in order.
    pub recovery: Vec<Recovery>,
    /// `ignore` of a drift policy: attribute paths, `tags` or `root_block_device[0].tags`; what lies below is ignored too.
    pub ignore: Vec<String>,
    /// `attributes` of a drift policy: it is about these paths only, those that only the provider computes included.
    pub attributes: Vec<String>,
    /// The file that it is in.
    #[serde(skip)]
    pub file: Rc<PolicyFile>,
    /// The span of its head in the file: block type and labels.
    pub head: Range<usize>,
    /// `filter`: an object for which it is false is skipped.
    pub filter: Option<Expr>,
    /// `locals` of the policy, in the order of slots.
    pub locals: Vec<Local>,
    /// `enforce` blocks, in order; at least one.
    pub enforces: Vec<Enforce>,
    /// `attached_to`: the object that the resource is attached to. A replacement that attaches it to another one is a
    /// deletion and a creation.
    pub attached_to: Option<Expr>,
    /// `opens`: texts that name what a violation is about, wherever in a plan it is written.
    pub opens: Option<Expr>,
    /// What its expressions refer to, directly and through locals.
    pub uses: Uses,
}

impl Policy {
    /// The language of its file.
    pub(crate) fn dialect(&self) -> Dialect {
        self.file.dialect
    }

    /// SHA-256 of what it is written in, hexadecimal: the text of its file, and those of other files whose inputs and
    /// locals it uses.
    pub(crate) fn digest(&self) -> String {
        let others = self.other_files();
        if others.is_empty() {
            return self.file.digest().to_owned();
        }
        let mut hash = Sha256::new();
        hash.update(self.file.digest());
        for text in others.values() {
            hash.update(Sha256::digest(text.as_bytes()));
        }
        hex(&hash.finalize())
    }

    /// The texts of other files whose inputs and locals it uses, by path.
    fn other_files(&self) -> BTreeMap<&str, &str> {
        let local = |slot: &LocalSlot| match slot {
            LocalSlot::File(index) => self.file.locals.get(*index)?.source.as_deref(),
            LocalSlot::Policy(_) => None,
        };
        let input = |slot: &usize| self.file.inputs.get(*slot)?.source.as_deref();
        let sources =
            self.uses.locals.iter().filter_map(local).chain(self.uses.inputs.iter().filter_map(input));
        let texts = sources.map(|source| (source.path.as_str(), source.text.as_str()));
        texts.filter(|(path, _)| *path != self.file.path).collect()
    }

    /// `filter` as written.
    pub fn filter_text(&self) -> Option<&str> {
        self.file.text.get(self.filter.as_ref()?.span.clone())
    }

    /// What a destroy of an object of a type takes away.
    pub(crate) fn lost_with(&self, resource_type: &str) -> Option<&str> {
        let about = || self.facts.iter().filter(|facts| facts.types.matches(resource_type));
        // What is said about the type itself beats what is said about a glob.
        let exact = about().filter(|facts| facts.types.is_literal().is_some());
        exact.chain(about()).find_map(|facts| facts.lost.as_deref()).or(self.lost.as_deref())
    }

    /// Whether it is a `protect` about some types, and not about all.
    pub(crate) fn names_types(&self) -> bool {
        self.kind == PolicyKind::Protect && !(self.types.is_empty() && self.type_regexes.is_empty())
    }

    /// Whether it reads the address of an object, or a part of it. The type is a part too.
    pub(crate) fn reads_address(&self) -> bool {
        self.uses.reads_meta(&["address", "module_address", "module_path", "name", "index"])
            || self.reads_type()
    }

    /// Whether it reads the type of an object.
    pub(crate) fn reads_type(&self) -> bool {
        self.uses.reads_meta(&["type", "provider_type", "known_type"])
    }

    /// Whether a `recovery` block reads arguments of the provider.
    pub(crate) fn reads_provider_arguments(&self) -> bool {
        let mut conditions = self.recovery.iter().flat_map(|recovery| &recovery.when);
        conditions.any(|condition| condition.subject == ConditionSubject::Provider)
    }
}

/// One `enforce` block.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enforce {
    /// `condition`: what must hold.
    pub condition: Expr,
    /// `error_message`, for objects for which it does not hold.
    pub error_message: Option<Expr>,
    /// `info_message`, for objects for which it holds.
    pub info_message: Option<Expr>,
    /// `docs`, https only: the page about a finding that comes from this condition.
    pub docs: Option<String>,
}

/// A policy and its level after settings.
#[derive(Debug, Clone, Copy)]
pub struct EffectivePolicy<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The level in force.
    pub level: Level,
    /// Whether an irreversible loss needs approval at least: a built-in policy whose level no settings choose.
    pub escalates: bool,
}

impl EffectivePolicy<'_> {
    /// The level of a finding.
    pub(crate) fn level_of(&self, is_irreversible: bool) -> Level {
        if self.escalates && is_irreversible { self.level.max(Level::RequireApproval) } else { self.level }
    }
}
