//! Archives of policies.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};
use tar::{Builder, EntryType, Header};

use super::json;
use crate::support::{Folder, Ran, plan};

const POLICY: &str = "protect \"x\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n}\n";

/// An entry with any path and of any kind.
fn add(archive: &mut Builder<Vec<u8>>, path: &str, kind: EntryType, text: &[u8]) {
    let mut header = Header::new_gnu();
    header.as_mut_bytes()[..path.len()].copy_from_slice(path.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_size(text.len() as u64);
    if matches!(kind, EntryType::Symlink | EntryType::Link) {
        header.set_link_name("elsewhere.gate.hcl").expect("a link");
        header.set_size(0);
    }
    header.set_cksum();
    let text = if header.size().expect("a size") == 0 { &[] } else { text };
    archive.append(&header, text).expect("an entry");
}

fn tar(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
    let mut archive = Builder::new(Vec::new());
    for (path, kind, text) in entries {
        add(&mut archive, path, *kind, text);
    }
    archive.into_inner().expect("an archive")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("packed");
    packer.finish().expect("packed")
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// Judges by an archive that has the digest which it should have.
fn judged(packed: &[u8]) -> Ran {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write("org/policies.tar.gz", packed);
    let policy = format!("org/policies.tar.gz#sha256={}", digest(packed));
    folder.check(&["--format", "json", "--no-builtin", "--policy", &policy, "plan.json"])
}

#[test]
fn near_misses_in_an_archive_are_named_and_marks_skipped() {
    let marked = format!("\u{feff}{POLICY}");
    let entries: &[(&str, EntryType, &[u8])] = &[
        ("org/db.gate.hcl", EntryType::Regular, marked.as_bytes()),
        ("org/more.gate.HCL", EntryType::Regular, POLICY.as_bytes()),
        ("org/README.md", EntryType::Regular, b"x"),
        ("org/.terraform/y.hcl", EntryType::Regular, b"x"),
    ];
    let ran = judged(&gzip(&tar(entries)));
    assert_eq!(ran.code, 1, "{}", ran.said());
    let report = json(&ran);
    let notes = report["stacks"][0]["notes"].to_string();
    assert!(notes.contains("`org/policies.tar.gz!org/more.gate.HCL`"), "{notes}");
    assert!(!notes.contains("README") && !notes.contains("/y.hcl"), "{notes}");
}

#[test]
fn companions_that_tar_of_macos_adds_are_no_policies() {
    let companion = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02";
    let entries: &[(&str, EntryType, &[u8])] = &[
        ("org/db.gate.hcl", EntryType::Regular, POLICY.as_bytes()),
        ("org/._db.gate.hcl", EntryType::Regular, companion),
        ("org/._README.gate.HCL", EntryType::Regular, companion),
    ];
    let ran = judged(&gzip(&tar(entries)));
    assert_eq!(ran.code, 1, "{}", ran.said());
    let report = json(&ran);
    assert!(!report["stacks"][0]["notes"].to_string().contains("._"), "{}", ran.said());
    // A text of that name is a policy as every other one.
    let hidden: &[(&str, EntryType, &[u8])] = &[("org/._db.gate.hcl", EntryType::Regular, POLICY.as_bytes())];
    assert_eq!(judged(&gzip(&tar(hidden))).code, 1);
    let unread: &[(&str, EntryType, &[u8])] = &[
        ("org/db.gate.hcl", EntryType::Regular, POLICY.as_bytes()),
        ("org/._x.gate.HCL", EntryType::Regular, POLICY.as_bytes()),
    ];
    let ran = judged(&gzip(&tar(unread)));
    assert!(json(&ran)["stacks"][0]["notes"].to_string().contains("._x.gate.HCL"), "{}", ran.said());
}

#[test]
fn policies_of_an_archive_judge() {
    let entries: &[(&str, EntryType, &[u8])] = &[
        ("pax_global_header", EntryType::XGlobalHeader, b"18 comment=a commit\n"),
        ("org/", EntryType::Directory, b""),
        ("org/README.md", EntryType::Regular, b"\xff"),
        ("./org//db.gate.hcl", EntryType::Regular, POLICY.as_bytes()),
        ("org/.terraform/x.gate.hcl", EntryType::Regular, b"no policy"),
    ];
    let packed = gzip(&tar(entries));
    let ran = judged(&packed);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let report = json(&ran);
    let digest = digest(&packed);
    let short = digest.split_at(12).0;
    assert_eq!(report["policy_sets"][0]["origin"], format!("policies.tar.gz#sha256={short}"));
    assert_eq!(report["policy_sets"][0]["digest"].as_str().expect("a digest").len(), 64);
    let finding = &report["stacks"][0]["findings"][0];
    assert_eq!(finding["policy"], "db/x");
    assert_eq!(finding["policy_location"]["path"], "org/policies.tar.gz!org/db.gate.hcl");
}

#[test]
fn problems_name_the_file_in_the_archive() {
    let packed = gzip(&tar(&[("a.gate.hcl", EntryType::Regular, b"protect {")]));
    let ran = judged(&packed);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("org/policies.tar.gz!a.gate.hcl"), "{}", ran.stderr);
}

#[test]
fn an_archive_without_its_digest_is_not_read() {
    let packed = gzip(&tar(&[("a.gate.hcl", EntryType::Regular, POLICY.as_bytes())]));
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write("p.tar.gz", &packed);
    let (right, wrong) = (digest(&packed), digest(b"another"));
    for (policy, expected) in [
        ("p.tar.gz".to_owned(), "`sha256sum p.tar.gz` prints the digest"),
        ("p.tar.gz#sha256=".to_owned(), "`sha256sum p.tar.gz` prints the digest"),
        (format!("p.tar.gz#sha256={}", right.split_at(63).0), "64 hexadecimal digits"),
        (format!("p.zip#sha256={right}"), "PATH.tar.gz#sha256=DIGEST"),
        (format!("p.tar.gz#sha256={wrong}"), "nothing of it was read"),
        (format!("none.tar.gz#sha256={right}"), "it cannot be read"),
        (format!("acme/policies@{}//x", right.split_at(40).0), "by `tfgate github` only"),
        (format!("acme/.github@{}//x", right.split_at(40).0), "by `tfgate github` only"),
    ] {
        let ran = folder.check(&["--policy", &policy, "plan.json"]);
        assert_eq!(ran.code, 2, "{policy}");
        assert!(ran.unwrapped().contains(expected), "{policy}: {}", ran.said());
    }
    let upper = format!("p.tar.gz#sha256={}", right.to_uppercase());
    assert_eq!(folder.check(&["--no-builtin", "--policy", &upper, "plan.json"]).code, 1);
    // Nothing is written in the place of what is read.
    let policy = format!("p.tar.gz#sha256={right}");
    let ran = folder.check(&["--policy", &policy, "--output", "json=p.tar.gz", "plan.json"]);
    assert_eq!(ran.code, 2);
    assert_eq!(std::fs::read(folder.at("p.tar.gz")).expect("the archive"), packed);
}

#[test]
fn hostile_archives_are_refused() {
    let policy = POLICY.as_bytes();
    let regular = EntryType::Regular;
    let good = tar(&[("a.gate.hcl", regular, policy)]);
    let entry = good.get(..1024).expect("a header and a block of contents");
    let mut padded = good.clone();
    padded[1023] = b'x';
    let folder = tar(&[("x", EntryType::Directory, &good)]);
    let large = vec![b'#'; 512 * 1024 + 1];
    let many: Vec<(String, EntryType, &[u8])> =
        (0..1001).map(|index| (format!("{index}.md"), regular, &b""[..])).collect();
    let many: Vec<(&str, EntryType, &[u8])> =
        many.iter().map(|(path, kind, text)| (path.as_str(), *kind, *text)).collect();
    let mut cut = gzip(&good);
    cut.truncate(cut.len() - 9);
    for (what, packed, expected) in [
        ("a symbolic link", gzip(&tar(&[("a.gate.hcl", EntryType::Symlink, b"")])), "no link is followed"),
        ("a hard link", gzip(&tar(&[("a.gate.hcl", EntryType::Link, b"")])), "no link is followed"),
        ("a link to a folder", gzip(&tar(&[("x", EntryType::Symlink, b"")])), "no link is followed"),
        ("a device", gzip(&tar(&[("x", EntryType::Char, b"")])), "neither a regular file nor a folder"),
        ("an absolute path", gzip(&tar(&[("/a.gate.hcl", regular, policy)])), "leads out of it"),
        ("a path above", gzip(&tar(&[("x/../../a.gate.hcl", regular, policy)])), "leads out of it"),
        ("a path above of no policy", gzip(&tar(&[("../x", regular, b"")])), "leads out of it"),
        ("a path of Windows", gzip(&tar(&[("C:\\a.gate.hcl", regular, policy)])), "leads out of it"),
        ("twice", gzip(&tar(&[("a.gate.hcl", regular, policy), ("./a.gate.hcl", regular, b"")])), "twice"),
        ("a large file", gzip(&tar(&[("a.gate.hcl", regular, &large)])), "is larger than 524288 bytes"),
        ("not UTF-8", gzip(&tar(&[("a.gate.hcl", regular, b"\xff")])), "is not UTF-8"),
        ("many entries", gzip(&tar(&many)), "more than 1000 entries"),
        ("a bomb", gzip(&vec![0; (8 << 20) + 1]), "when it is unpacked"),
        ("cut off", cut, "not a whole gzip file"),
        ("no gzip", good.clone(), "not a whole gzip file"),
        ("no tar", gzip(&[b'x'; 2048]), "not a whole tar archive"),
        ("half a tar", gzip(&good[..520]), "it is cut off"),
        ("empty", gzip(&tar(&[])), "no policy file found"),
        ("an entry behind the end mark", gzip(&[&good[..], &good].concat()), "behind the end mark"),
        (
            "an entry behind one block of zeros",
            gzip(&[entry, &[0; 512], &good].concat()),
            "behind the end mark",
        ),
        ("a byte behind the end mark", gzip(&[&good[..], b"x"].concat()), "behind the end mark"),
        ("a byte behind many zeros", gzip(&[&good[..], &[0; 9000], b"x"].concat()), "behind the end mark"),
        (
            "an archive in a second gzip member",
            [gzip(&good), gzip(&tar(&[("b.gate.hcl", regular, policy)]))].concat(),
            "behind the end mark",
        ),
        ("data behind the gzip member", [&gzip(&good)[..], b"x"].concat(), "not a whole gzip file"),
        ("zeros behind the gzip member", [&gzip(&good)[..], &[0; 512]].concat(), "not a whole gzip file"),
        ("data behind the contents of an entry", gzip(&padded), "followed by other bytes than zeros"),
        ("a folder with contents", gzip(&folder), "has contents of its own"),
    ] {
        let ran = judged(&packed);
        assert_eq!(ran.code, 2, "{what}: {}", ran.said());
        assert!(ran.unwrapped().contains(expected), "{what}: {}", ran.said());
    }
}

#[test]
fn zeros_behind_the_end_mark_and_several_gzip_members_are_read() {
    let good = tar(&[("a.gate.hcl", EntryType::Regular, POLICY.as_bytes())]);
    let (first, second) = good.split_at(700);
    for (what, packed) in [
        ("records of 10 KiB, as tar writes them", gzip(&[&good[..], &[0; 8704]].concat())),
        ("one archive in two members", [gzip(first), gzip(second)].concat()),
        ("no end mark", gzip(good.get(..1024).expect("a header and a block of contents"))),
        ("an empty member", [gzip(&good), gzip(b"")].concat()),
    ] {
        let ran = judged(&packed);
        assert_eq!(ran.code, 1, "{what}: {}", ran.said());
    }
}
