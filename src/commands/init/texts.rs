//! The files that `tfgate init` writes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::holdings::Holdings;

/// What is protected where no plan says what there is.
const EXAMPLES: [&str; 6] = [
    "aws_db_instance",
    "aws_rds_cluster",
    "aws_s3_bucket",
    "azurerm_postgresql_flexible_server",
    "google_sql_database_instance",
    "google_storage_bucket",
];

const HEAD: &str = "\
# What must not be destroyed without a second person. Written by `tfgate init` as a start: change it.
#
# The built-in packs check the plan as well; `tfgate policies` lists them. A policy of your own says why, in the words of
# this repository, and who may agree.

# For a first week: the report says what would be blocked, and blocks nothing. Delete this block to enforce the policies.
settings {
  mode = \"observe\"
}
";

const FOOT: &str = "
# Two more, to uncomment and change.
#
# protect \"no_way_back\" {
#   addresses = [\"aws_kms_key.main\"]
#   level     = \"deny\" # no approval is possible
#   reason    = \"Everything is encrypted with this key.\"
# }
#
# waiver \"OPS-1234\" {
#   policy  = \"protect/*\"
#   address = \"aws_db_instance.legacy\"
#   reason  = \"Decommissioned, the snapshot is taken.\"
#   owner   = \"data-team\"
#   expires = \"YYYY-MM-DD\"
# }
";

/// One `protect` block.
struct Block {
    label: String,
    /// The glob over addresses of its module; empty for the root module.
    module: String,
    types: Vec<String>,
}

/// The blocks: one for each module that holds data, or the examples.
fn blocks(holdings: Option<&Holdings>) -> Vec<Block> {
    let mut labels = BTreeSet::new();
    let found = holdings.map(|holdings| &holdings.modules).into_iter().flatten();
    let blocks: Vec<Block> = found
        .map(|(module, found)| Block {
            label: label(module, &mut labels),
            module: module.clone(),
            types: found.types.iter().cloned().collect(),
        })
        .collect();
    if blocks.is_empty() {
        let types = EXAMPLES.iter().map(|type_| (*type_).to_owned()).collect();
        return vec![Block { label: "data".to_owned(), module: String::new(), types }];
    }
    blocks
}

/// A label that no other block has: the names of the modules.
fn label(module: &str, taken: &mut BTreeSet<String>) -> String {
    let names: Vec<&str> = module.split('.').filter(|name| !name.is_empty() && *name != "module").collect();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let joined: String = names.join("_").replace("[*]", "").chars().map(plain).collect();
    let first = if joined.is_empty() { "root".to_owned() } else { format!("module_{joined}") };
    let mut label = first.clone();
    let mut number = 2;
    while !taken.insert(label.clone()) {
        label = format!("{first}_{number}");
        number += 1;
    }
    label
}

/// The policies.
pub(super) fn policies(holdings: Option<&Holdings>) -> String {
    let blocks = blocks(holdings);
    let several = blocks.len() > 1;
    let mut text = HEAD.to_owned();
    for block in &blocks {
        let place = match block.module.as_str() {
            "" if several || holdings.is_some_and(|holdings| !holdings.modules.is_empty()) => {
                "the root module".to_owned()
            }
            "" => "any module".to_owned(),
            module => format!("`{module}`"),
        };
        let _ =
            writeln!(text, "\n# What holds data in {place}.\nprotect \"{}\" {{\n  types = [", block.label);
        for type_ in &block.types {
            let _ = writeln!(text, "    \"{type_}\",");
        }
        text += "  ]\n";
        if !block.module.is_empty() {
            let _ = writeln!(text, "  addresses = [\"{}.*\"]", block.module);
        } else if several {
            text += "  except_addresses = [\"module.*\"]\n";
        }
        text += "  level  = \"require_approval\"\n";
        text += "  reason = \"This holds data. Take a backup, check that it restores, and talk to its owner first.\"\n";
        text += "\n  override {\n    approvals = 1 # people other than the author\n  }\n}\n";
    }
    text + FOOT
}

/// The tests of the policies.
pub(super) fn tests(holdings: Option<&Holdings>) -> String {
    let mut text = "\
# What the policies must say: `tfgate test` runs it. A mock with only `prior_attrs` is a destroyed resource.

policytest {
  targets = [\"protect.gate.hcl\"]
}
"
    .to_owned();
    for block in blocks(holdings) {
        // The mock needs an address that the glob matches; any instance does.
        let inside = block.module.replace("[*]", "[0]").replace('?', "x");
        let prefix = if inside.is_empty() { String::new() } else { format!("{inside}.") };
        for type_ in &block.types {
            let name = &block.label;
            let address = format!("{prefix}{type_}.{name}");
            let _ = writeln!(
                text,
                "\nresource \"{type_}\" \"destroyed_{name}\" {{\n  prior_attrs = {{ id = \"a\" }}\n  meta = {{ address = \"{address}\" }}\n  expect_failure = true\n}}"
            );
        }
        if let Some(type_) = block.types.first() {
            let name = &block.label;
            let address = format!("{prefix}{type_}.{name}");
            let _ = writeln!(
                text,
                "\nresource \"{type_}\" \"created_{name}\" {{\n  attrs = {{ name = \"a\" }}\n  meta = {{ address = \"{address}\" }}\n}}"
            );
        }
    }
    text
}
