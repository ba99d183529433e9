//! The resource types of the common providers: whether a policy names one that does not exist.
//!
//! The lists are in `types/`, the compressed table of them in the binary. A provider's own schema replaces its list.

#[cfg_attr(all(not(test), packs_embedded), expect(dead_code, reason = "the build script writes the table"))]
mod table;

#[cfg(not(packs_embedded))]
pub(crate) use table::encode;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::edits;
use super::glob::Glob;

/// What `build.rs` makes of `types/`.
#[cfg(packs_embedded)]
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/types.deflate"));
#[cfg(not(packs_embedded))]
static TABLE: &[u8] = &[];

/// The names, sorted. Decoded by the first question: most runs have none.
static BUILTIN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut bytes = Vec::new();
    // A test counts the names; a table that cannot be read would know no provider, and nothing would be said.
    let _ = DeflateDecoder::new(TABLE).read_to_end(&mut bytes);
    table::decode(&bytes).into_iter().collect()
});

/// The types that are known.
#[derive(Debug, Clone, Default)]
pub struct KnownTypes {
    /// Those of a schema with their attributes and blocks, for its providers the only ones.
    exact: BTreeMap<String, BTreeSet<String>>,
}

impl KnownTypes {
    /// The list of tfgate, but with exactly these types of the providers that have one among them.
    pub(super) fn with_exact(exact: BTreeMap<String, BTreeSet<String>>) -> Self {
        KnownTypes { exact }
    }

    /// Whether a type, or a glob over types, names none that is known. `false` where nothing is known about its provider,
    /// the first word of its name.
    ///
    /// Of a provider that is not known, a name is none that another spelling of its beginning makes one of a known provider:
    /// `azurem_mssql_database`, `AWS_DB_INSTANCE`, `aws-db-instance`.
    pub fn names_none(&self, pattern: &str) -> bool {
        if !self.knows_provider(pattern) {
            return self.respelt(pattern).is_some();
        }
        // What is before the first wildcard leaves few names to compare.
        let literal = pattern.split(['*', '?']).next().unwrap_or_default();
        if literal == pattern {
            return self.of(pattern).next() != Some(pattern);
        }
        let glob = Glob::new(pattern);
        !self.of(literal).any(|name| glob.matches(name))
    }

    /// The known type with the fewest edits from a name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        if name.contains(['*', '?']) {
            return None;
        }
        if !self.knows_provider(name) {
            let respelt = self.respelt(name)?;
            return self.of(&respelt).next();
        }
        super::nearest(name, self.of(&format!("{}_", provider(name)?)), 1).into_iter().next()
    }

    /// The attributes and blocks of every type that one of these names or globs means, by the schema. `None` where they can mean
    /// a type that the schema does not have.
    pub fn attributes(&self, patterns: &[&str]) -> Option<BTreeSet<&str>> {
        let mut found = BTreeSet::new();
        for pattern in patterns {
            let start = format!("{}_", provider(pattern)?);
            let glob = Glob::new(pattern);
            let of_provider =
                self.exact.range(start.clone()..).take_while(|(name, _)| name.starts_with(&start));
            let mut matching = of_provider.filter(|(name, _)| glob.matches(name)).peekable();
            matching.peek()?;
            found.extend(matching.flat_map(|(_, attributes)| attributes).map(String::as_str));
        }
        (!patterns.is_empty()).then_some(found)
    }

    /// Whether a schema says which types the provider of a type, or of a glob over types, has.
    pub fn is_exact(&self, pattern: &str) -> bool {
        let start = provider(pattern).map(|provider| format!("{provider}_"));
        start.is_some_and(|start| {
            self.exact.range(start.clone()..).next().is_some_and(|(name, _)| name.starts_with(&start))
        })
    }

    /// Whether something is known about the provider of a type.
    fn knows_provider(&self, pattern: &str) -> bool {
        provider(pattern).is_some_and(|provider| self.of(&format!("{provider}_")).next().is_some())
    }

    /// Whether only the spelling of its provider keeps a name from being known.
    pub fn is_respelt(&self, pattern: &str) -> bool {
        !self.knows_provider(pattern) && self.respelt(pattern).is_some()
    }

    /// The pattern in lower case, with underscores and with the prefix of a known provider, if that names a known type: a name
    /// that differs so little is a mistake, and not one of a provider that is not listed.
    fn respelt(&self, pattern: &str) -> Option<String> {
        let plain = pattern.to_lowercase().replace('-', "_");
        if plain != pattern && self.knows_provider(&plain) {
            return (!self.names_none(&plain)).then_some(plain);
        }
        let prefix = provider(&plain)?;
        let rest = plain.strip_prefix(prefix)?;
        let providers = self.providers();
        let near = providers.iter().map(|known| (edits(prefix, known), known));
        let mut near: Vec<_> = near.filter(|(edits, known)| is_near(*edits, known, prefix)).collect();
        near.sort_unstable();
        near.into_iter().map(|(_, known)| format!("{known}{rest}")).find(|name| !self.names_none(name))
    }

    /// The provider that is meant by the name of one that is not known: a name that differs so little is a mistake.
    pub fn misspelt_provider(&self, name: &str) -> Option<String> {
        let known = |name: &str| PROVIDERS.contains(&name) || self.providers().contains(name);
        if name == "*" || known(name) {
            return None;
        }
        let plain = name.to_lowercase();
        let (joined, hyphens) = (plain.replace(['-', '_'], ""), plain.replace('_', "-"));
        if let Some(meant) = [plain.clone(), hyphens, joined].into_iter().find(|meant| known(meant)) {
            return Some(meant);
        }
        let providers = self.providers();
        let all = providers.iter().copied().chain(PROVIDERS);
        let near = all.map(|known| (edits(&plain, known), known)).filter(|(edits, known)| {
            // Of three letters, two names that differ in one of them are both names: `awx` is a provider.
            let short = known.len() <= 3 && plain.len() <= 3;
            is_near(*edits, known, &plain) && (!short || is_anagram(known, &plain))
        });
        near.min().map(|(_, known)| known.to_owned())
    }

    /// The first words of the known types.
    fn providers(&self) -> BTreeSet<&str> {
        let names = BUILTIN.iter().map(String::as_str).chain(self.exact.keys().map(String::as_str));
        names.filter_map(provider).collect()
    }

    /// The known types that begin with a text in which the provider is whole: `aws_db_`.
    fn of<'s>(&'s self, start: &str) -> impl Iterator<Item = &'s str> + use<'s> {
        let begins = {
            let start = start.to_owned();
            move |name: &&'s str| name.starts_with(&start)
        };
        let exact = self.exact.range(start.to_owned()..).map(|(name, _)| name.as_str());
        let listed = (!self.is_exact(start)).then(|| BUILTIN.range(start.to_owned()..).map(String::as_str));
        exact.take_while(begins.clone()).chain(listed.into_iter().flatten().take_while(begins))
    }
}

/// Providers that have no resource types in the lists, or share those of another one.
const PROVIDERS: [&str; 20] = [
    "archive",
    "azurestack",
    "cloudinit",
    "dns",
    "external",
    "google-beta",
    "hcp",
    "http",
    "local",
    "mssql",
    "newrelic",
    "ns1",
    "null",
    "random",
    "rancher",
    "template",
    "terraform",
    "time",
    "tls",
    "vcd",
];

/// Whether two names have the same letters.
fn is_anagram(one: &str, other: &str) -> bool {
    let sorted = |name: &str| {
        let mut bytes = name.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    sorted(one) == sorted(other)
}

/// Whether so many edits between a name and a known one are a mistake. Two are only where letters are missing from a long name,
/// or are too many: `gitlab` is not `github`.
fn is_near(edits: usize, known: &str, name: &str) -> bool {
    edits == 1 || (edits == 2 && known.len() > 5 && known.len().abs_diff(name.len()) == 2)
}

/// The first word of a type; `None` if a wildcard can stand for a part of it.
fn provider(pattern: &str) -> Option<&str> {
    let (provider, _) = pattern.split_once('_')?;
    (!provider.is_empty() && !provider.contains(['*', '?'])).then_some(provider)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "tests read the lists")]

    use std::fs;

    use super::*;
    use crate::policy::builtin;

    #[test]
    fn the_table_holds_every_listed_type_and_is_small() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policy/known_types/types");
        let mut listed = BTreeSet::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                listed.extend(fs::read_to_string(path).unwrap().lines().map(str::to_owned));
            }
        }
        assert!(listed.len() > 12_000 && *BUILTIN == listed, "{} and {}", listed.len(), BUILTIN.len());
        assert!(TABLE.len() < 100 << 10, "{} bytes", TABLE.len());
        for name in &listed {
            assert!(builtin::is_listed(name), "{name}");
            for other in [format!("x{name}"), format!("{name}_x")] {
                assert_eq!(builtin::is_listed(&other), listed.contains(&other), "{other}");
            }
        }
    }

    #[test]
    fn names_none_only_where_the_provider_is_known() {
        let known = KnownTypes::default();
        for none in ["aws_db_instence", "aws_db_instanc", "aws_dbinstance_*", "azurerm_?", "helm_releas*e_"] {
            assert!(known.names_none(none), "{none}");
        }
        for other in
            ["aws_db_instance", "aws_db_*", "aws_*", "*_instence", "*", "a*_x", "acme_widget", "_x", ""]
        {
            assert!(!known.names_none(other), "{other}");
        }
        assert_eq!(known.nearest("aws_db_instence"), Some("aws_db_instance"));
        assert_eq!(known.nearest("google_storage_buckt"), Some("google_storage_bucket"));
        assert_eq!(known.nearest("acme_widget"), None);
        assert_eq!(known.nearest("aws_db_instenc*"), None);
    }

    #[test]
    fn misspelt_providers_are_noticed() {
        let known = KnownTypes::default();
        for (name, meant) in [
            ("AWS_DB_INSTANCE", Some("aws_db_instance")),
            ("aws-db-instance", Some("aws_db_instance")),
            ("azurem_mssql_database", Some("azurerm_mssql_database")),
            ("azure_mssql_database", Some("azurerm_mssql_database")),
            ("AWS_*", None),
            ("asw_db_*", None),
        ] {
            assert!(known.names_none(name), "{name}");
            assert_eq!(known.nearest(name), meant, "{name}");
        }
        for other in [
            "acme_db_instance",
            "awscc_rds_db_instance",
            "company-x_widget",
            "AWS",
            "aws_db_*",
            "-",
            "_",
            "A_",
        ] {
            assert!(!known.names_none(other), "{other}");
        }
        let exact = KnownTypes::with_exact([("widgets_db".to_owned(), BTreeSet::new())].into());
        assert_eq!(exact.nearest("widget_db").filter(|_| exact.names_none("widget_db")), Some("widgets_db"));
    }

    #[test]
    fn a_schema_is_all_there_is_of_its_providers() {
        let known = KnownTypes::with_exact(
            ["acme_widget", "aws_db_instance"].map(|name| (name.to_owned(), BTreeSet::new())).into(),
        );
        assert!(known.names_none("aws_s3_bucket") && known.names_none("acme_wigdet"));
        assert!(!known.names_none("aws_db_instance") && !known.names_none("google_storage_bucket"));
        assert_eq!(known.nearest("acme_wigdet"), Some("acme_widget"));
    }

    #[test]
    fn a_table_gives_its_names_back_and_damage_does_not_panic() {
        let names = ["a_b", "a_bc", "a_é", "b"];
        let table = table::encode(names);
        assert_eq!(table::decode(&table), names);
        for end in 0..table.len() {
            table::decode(&table[..end]);
        }
        assert!(table::decode(&[9, b'x', b'\n']).is_empty());
    }
}
