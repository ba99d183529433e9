//! Which object a finding is about, as a keyed hash: addresses move from object to object, with `count`, `for_each`, `moved` blocks
//! and state commands, and an approval must not move with them.
//!
//! The key is the stack, the policy and the address, so equal objects have different hashes in two findings. It is no secret: with
//! a report, guesses can be tested. A guess at what the plan marks as sensitive takes [`SLOW`] rounds instead of one.

use std::collections::BTreeMap;

use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

use super::draft::Draft;
use super::{ChangeEntry, FindingEntry};
use crate::finding::{Finding, Identity, Subject};
use crate::text::hex::hex;

/// The first part of each key, so that the hash never equals one of another kind. The number is the version.
const KEY: &str = "tfgate identity 1";

/// The rounds for sensitive identifiers: some milliseconds for each finding about such an object. Only what the plan says decides
/// about them: with the masks of the environment, the hash of a later run would differ.
const SLOW: u32 = 10_000;

/// The objects that a plan changes, by address and deposed key.
pub(super) struct Objects(BTreeMap<(String, Option<String>), Identity>);

impl Objects {
    /// Takes the objects out of the drafts.
    pub(super) fn of(drafts: &mut [Draft]) -> Self {
        let taken = drafts
            .iter_mut()
            .filter_map(|draft| Some(((draft.address.clone(), draft.deposed.clone()), draft.object.take()?)));
        Objects(taken.collect())
    }
}

/// The identities of one plan.
pub(super) struct Identities<'r> {
    pub(super) stack: &'r str,
    pub(super) objects: Objects,
}

impl Identities<'_> {
    /// The keyed hash for a finding; `None` where it needs no approval, or nothing identifies an object.
    pub(super) fn digest(
        &self,
        finding: &Finding,
        entry: &FindingEntry,
        changes: &[ChangeEntry],
    ) -> Option<String> {
        entry.override_.as_ref()?;
        let mut texts = Texts::default();
        match finding.subject {
            Subject::Plan => {
                // In the order of their addresses, which the item has too.
                for change in changes.iter().filter(|change| change.acts()) {
                    let object = self.objects.0.get(&(change.address.clone(), change.deposed.clone()));
                    texts.add_object(object);
                }
                // A command that apply runs beside the changes.
                if finding.identity.is_some() {
                    texts.add_object(finding.identity.as_ref());
                }
            }
            Subject::Change | Subject::Drift | Subject::Provider | Subject::Module => {
                texts.add_object(finding.identity.as_ref());
            }
        }
        texts.identified.then(|| self.keyed(entry, &texts))
    }

    fn keyed(&self, entry: &FindingEntry, texts: &Texts) -> String {
        let mut key = Texts::default();
        for part in
            [KEY, self.stack, &entry.policy, &entry.address, entry.deposed.as_deref().unwrap_or_default()]
        {
            key.add(part);
        }
        let rounds = if texts.sensitive { SLOW } else { 1 };
        let mut digest = [0; 32];
        pbkdf2_hmac::<Sha256>(&texts.bytes, &key.bytes, rounds, &mut digest);
        hex(&digest)
    }
}

/// Texts with their lengths: no two lists of texts have the same bytes.
#[derive(Default)]
struct Texts {
    bytes: Vec<u8>,
    /// Whether an identifier is among them.
    identified: bool,
    /// Whether the plan marks one of them.
    sensitive: bool,
}

impl Texts {
    fn add(&mut self, text: &str) {
        self.bytes.extend((text.len() as u64).to_be_bytes());
        self.bytes.extend(text.as_bytes());
    }

    fn add_object(&mut self, identity: Option<&Identity>) {
        let parts = identity.map(|identity| identity.parts.as_slice()).unwrap_or_default();
        self.add(&parts.len().to_string());
        for (name, value) in parts {
            self.add(name);
            self.add(&value.root().to_string());
        }
        self.identified |= identity.is_some();
        self.sensitive |= identity.is_some_and(|identity| identity.is_sensitive);
    }
}
