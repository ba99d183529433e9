//! Places by address, over directories in memory.

mod argument;
mod generated;
mod native;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Directory, Finder, Manifest, Program, Text, configuration_files, join};

/// Files by path.
type Files<'f> = &'f [(&'f str, &'f str)];

fn directory(files: Files<'_>, path: &str) -> Directory {
    let texts: BTreeMap<&str, &str> = files
        .iter()
        .filter_map(|(file, text)| {
            let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
            (folder == path).then_some((name, *text))
        })
        .collect();
    let names: Vec<&str> = texts.keys().copied().collect();
    let mut directory = Directory::default();
    for name in configuration_files(&names, Program::Terraform) {
        // A broken file has no blocks.
        let _ = directory.add(Text { name, text: texts[name] });
    }
    directory
}

fn find(files: Files<'_>, manifest: Option<&str>, address: &str) -> Option<String> {
    let mut read = |path: &str| directory(files, path);
    let manifest = manifest.map(|text| Manifest::parse(text).unwrap());
    let mut finder = Finder::new("live/prod", manifest);
    finder.find(address, &mut read).map(|place| format!("{}:{}", place.path, place.line))
}

const FILES: Files<'_> = &[
    (
        "live/prod/main.tf",
        "\nresource \"a\" \"b\" {\n}\n\nmodule \"net\" {\n  source = \"../../modules/net\"\n}\nmodule \"far\" {\n  source = \"acme/far/aws\"\n}\nmodule \"out\" {\n  source = \"../../../x\"\n}\n",
    ),
    ("live/prod/z_override.tf", "resource \"a\" \"b\" {\n}\nresource \"only\" \"here\" {\n}\n"),
    (
        "live/prod/data.tf",
        "data \"a\" \"b\" {\n}\nprovider \"aws\" {\n}\nprovider \"aws\" {\n  alias = \"eu\"\n}\nephemeral \"a\" \"b\" {\n}\n",
    ),
    ("live/prod/broken.tf", "resource \"x\" \"y\" {\n"),
    (
        "live/prod/json.tf.json",
        r#"{"resource": {"j": {"one": {}, "two": [{}]}}, "module": {"m": {"source": "../../modules/net"}}}"#,
    ),
    (
        "modules/net/main.tf",
        "# The network.\nresource \"vpc\" \"this\" {\n}\nmodule \"sub\" {\n  source = \"./sub\"\n}\n",
    ),
    ("modules/net/sub/main.tf", "resource \"subnet\" \"this\" {\n}\n"),
];

#[test]
fn blocks_are_found_where_they_are_written() {
    for (address, place) in [
        ("a.b", Some("live/prod/main.tf:2")),
        ("a.b[\"].x\"]", Some("live/prod/main.tf:2")),
        ("data.a.b", Some("live/prod/data.tf:1")),
        ("ephemeral.a.b[0]", Some("live/prod/data.tf:8")),
        ("provider.aws", Some("live/prod/data.tf:3")),
        ("provider.aws.eu", Some("live/prod/data.tf:5")),
        ("provider.aws.us", None),
        ("only.here", Some("live/prod/z_override.tf:3")),
        ("j.two[0]", Some("live/prod/json.tf.json:1")),
        ("module.m.vpc.this", Some("modules/net/main.tf:2")),
        ("module.net[\"a.b\"]", Some("live/prod/main.tf:5")),
        ("module.net[\"].module.far.\"].vpc.this", Some("modules/net/main.tf:2")),
        ("module.net.module.sub[0].subnet.this[1]", Some("modules/net/sub/main.tf:1")),
        ("module.net.module.sub.gone.gone", Some("modules/net/main.tf:4")),
        ("module.net.module.gone.x.y", Some("live/prod/main.tf:5")),
        ("module.far.x.y", Some("live/prod/main.tf:8")),
        ("module.far.module.near.x.y", Some("live/prod/main.tf:8")),
        ("module.out.x.y", Some("live/prod/main.tf:11")),
        ("module.gone.x.y", None),
        ("x.y", None),
        ("gone.gone", None),
        ("(the plan)", None),
        ("a.b.c.d", None),
        ("module.net.", None),
    ] {
        assert_eq!(find(FILES, None, address).as_deref(), place, "{address}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_file() {
    for (name, text, line) in [
        ("live/prod/main.tf", "\u{feff}resource \"a\" \"b\" {\n}\n", 1),
        ("live/prod/main.tf", "\u{feff}# x\r\nresource \"a\" \"b\" {\n}\n", 2),
        ("live/prod/main.tf.json", "\u{feff}{\"resource\": {\"a\": {\"b\": {}}}}", 1),
    ] {
        assert_eq!(find(&[(name, text)], None, "a.b"), Some(format!("{name}:{line}")), "{text:?}");
    }
}

#[test]
fn the_manifest_beats_what_is_written_and_leads_nowhere_else() {
    let manifest = |dir: &str| format!(r#"{{"Modules":[{{"Key":"far","Dir":"{dir}"}}]}}"#);
    let at = |dir: &str| find(FILES, Some(&manifest(dir)), "module.far.vpc.this");
    assert_eq!(at("../../modules/net").as_deref(), Some("modules/net/main.tf:2"));
    assert_eq!(at("..\\\\..\\\\modules\\\\net").as_deref(), Some("modules/net/main.tf:2"));
    for dir in [".terraform/modules/far", "../../../../etc", "/modules/net", "C:/modules/net", "nowhere"] {
        assert_eq!(at(dir).as_deref(), Some("live/prod/main.tf:8"), "{dir}");
    }
    let other = find(FILES, Some(&manifest("x")), "module.net.vpc.this");
    assert_eq!(other.as_deref(), Some("modules/net/main.tf:2"), "not in the manifest: as it is written");
    assert!(Manifest::parse("[]").is_none() && Manifest::parse("{").is_none());
}

#[test]
fn each_program_reads_its_files() {
    let names = [
        "a.tf",
        "a.tofu",
        "b.tf",
        "c.tofu.json",
        "c.tf.json",
        "override.tf",
        "x_override.tf",
        "d.txt",
        ".e.tf",
    ];
    let terraform = ["a.tf", "b.tf", "c.tf.json", "override.tf", "x_override.tf"];
    assert_eq!(configuration_files(&names, Program::Terraform), terraform);
    let opentofu = ["a.tofu", "b.tf", "c.tofu.json", "override.tf", "x_override.tf"];
    assert_eq!(configuration_files(&names, Program::OpenTofu), opentofu);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_path_leaves_the_top(directory in "[a-c/]{0,6}", path in r"([a-c./\\:~]|\.\.|\.terraform){0,12}") {
        if let Some(joined) = join(&directory, &path) {
            let parts: Vec<&str> = joined.split('/').collect();
            prop_assert!(!joined.starts_with('/') && !joined.contains(['\\', ':']));
            prop_assert!(joined.is_empty() || parts.iter().all(|part| !matches!(*part, "" | "." | ".." | ".terraform")));
        }
    }

    #[test]
    fn any_text_and_any_address_is_survived(text in "(resource|module|\"|\\{|\\}|=|\\[|\n| |a){0,40}", address in "(module|\\.|\\[|\\]|\"|a|\\\\){0,20}") {
        find(&[("live/prod/main.tf", &text), ("live/prod/x.tf.json", &text)], None, &address);
    }
}
