//! Whom the conditions of a document let pass, by name.

use std::collections::BTreeSet;

use super::condition::Value;
use super::document::Document;
use super::principal::is_account;

/// The keys that name who calls ("AWS global condition context keys" of the IAM user guide; the pages of KMS and S3 in the
/// service authorization reference).
const KEYS: [&str; 6] = [
    "aws:principalaccount",
    "aws:principalarn",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "kms:calleraccount",
    "s3:dataaccesspointaccount",
];

/// How subjects of pipelines start, before the name of the owner: of GitHub, GitLab, Bitbucket, `CircleCI`, HCP Terraform.
const OWNERS: [&str; 6] = ["repo", "project_path", "organization", "org", "workspace", "group"];

/// The accounts, organizations and `*` that conditions on the caller name, and the owners of the repositories and projects
/// whose pipelines they name: `repo:acme`. Sorted.
#[must_use]
pub fn callers(document: &Document) -> Vec<String> {
    let mut found = BTreeSet::new();
    for test in document.statements.iter().flat_map(|statement| &statement.matter.condition.tests) {
        if KEYS.contains(&test.key.as_str()) {
            test.values.iter().for_each(|value| named(value, &mut found));
        }
        found.extend(test.values.iter().filter_map(owner));
    }
    found.into_iter().collect()
}

/// The accounts and organizations in a value.
fn named(value: &Value, found: &mut BTreeSet<String>) {
    if value.text == "*" {
        found.insert(value.text.clone());
    }
    let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_organization = |word: &str| word.starts_with("o-") && (12..=34).contains(&word.len());
    let words = value.text.split(|c| !is_id(c)).filter(|word| is_account(word) || is_organization(word));
    found.extend(words.map(str::to_owned));
}

/// The owner of a subject: `repo:acme` of `repo:acme/app:*`.
fn owner(value: &Value) -> Option<String> {
    let (kind, rest) = value.text.split_once(':')?;
    let name = rest.split([':', '/', '*']).next().filter(|name| !name.is_empty())?;
    OWNERS.contains(&kind).then(|| format!("{kind}:{name}"))
}
