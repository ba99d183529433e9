//! Arguments in blocks.

use proptest::prelude::*;

use super::generated::file;
use crate::source::argument::argument;

const FILE: &str = r#"# resource "aws_db_instance" "main" {
locals { storage_encrypted = 1 }
resource "aws_db_instance" "main" { # the one
  identifier = "a # {"
  tags = { storage_encrypted = "no" }
  user_data = <<-EOT
    storage_encrypted = false
  EOT
  storage_encrypted =   var.encrypted # a comment
  disk {
    size = 5
    name = "a"
  }
  rule { cidr = "10.0.0.0/8" }
  rule { cidr = "10.0.0.0/9" }
  dynamic "part" {
    for_each = []
    content { size = 1 }
  }
}
resource "aws_db_instance" "other" { engine = "x" }
"#;

fn found<'t>(line: usize, path: &[&str]) -> Option<(usize, &'t str)> {
    let name = if line == 21 { "other" } else { "main" };
    let found = argument(FILE, line, ("aws_db_instance", name), path)?;
    assert!(found.text.starts_with(found.name), "{found:?}");
    Some((found.line, found.text))
}

#[test]
fn an_argument_is_found_in_its_block_alone() {
    let encrypted = (9, "storage_encrypted =   var.encrypted # a comment");
    assert_eq!(found(3, &["storage_encrypted"]), Some(encrypted));
    assert_eq!(found(3, &["disk", "size"]), Some((11, "size = 5")));
    assert_eq!(found(3, &["disk", "unknown"]), Some((10, "disk {")));
    assert_eq!(found(3, &["tags", "storage_encrypted"]), Some((5, "tags = { storage_encrypted = \"no\" }")));
    // Which of two blocks it is, a path does not tell; and what is written elsewhere is not its argument.
    assert_eq!(found(3, &["rule", "cidr"]), None);
    for name in ["part", "engine", "size", "for_each"] {
        assert_eq!(found(3, &[name]), None, "{name}");
    }
    assert_eq!(found(21, &["engine"]), Some((21, "engine = \"x\" }")));
    assert_eq!(found(20, &["engine"]), None);
    assert_eq!(found(99, &["engine"]), None);
    assert_eq!(found(0, &["engine"]), None);
    assert_eq!(found(3, &[]), None);
    assert_eq!(argument(FILE, 3, ("aws_db_instance", "other"), &["disk"]), None, "another resource");
}

#[test]
fn a_file_that_does_not_end_has_what_is_before() {
    let text = "resource \"a\" \"b\" {\n  x = 1\n  y = \"";
    assert_eq!(argument(text, 1, ("a", "b"), &["x"]).map(|found| found.line), Some(2));
}

proptest! {
    #[test]
    fn a_line_that_is_found_has_the_name(text in file(), line in 0_usize..30, name in "[a-c]") {
        if let Some(found) = argument(&text, line, ("a", "b"), &[&name]) {
            prop_assert_eq!(found.name, &name);
            let written = text.lines().nth(found.line - 1).expect("a line");
            prop_assert!(written.contains(found.text.trim_end()), "{:?}", found);
        }
    }
}
