//! What is formatted how, and what stays.

use proptest::prelude::*;

use super::{Unformatted, format};

fn is(text: &str, expected: &str) {
    assert_eq!(format(text).as_deref(), Ok(expected), "{text}");
    assert_eq!(format(expected).as_deref(), Ok(expected), "twice: {text}");
}

#[test]
fn indents_blocks_and_aligns_attributes_and_comments() {
    is(
        "a \"b\"   {\nx=1 # one\n    long   = [1,2 ] # two\n\n  y = {\nk=1\n  long = 2\n}\n# c\n}\n",
        "a \"b\" {\n  x    = 1      # one\n  long = [1, 2] # two\n\n  y = {\n    k    = 1\n    long = 2\n  }\n  # c\n}\n",
    );
}

#[test]
fn what_is_no_blank_between_tokens_stays() {
    is("a = <<EOT\n x  ${ y }\n  EOT\nb=1\n", "a = <<EOT\n x  ${ y }\n  EOT\nb = 1\n");
    is("a = \"x   ${ b }  # y\"\n", "a = \"x   ${b}  # y\"\n");
    is("a = 1 /* x\n   y */\r\nb=2\r\n", "a = 1 /* x\n   y */\r\nb = 2\r\n");
    is("\n\n\na=1   \n\n\n\nb=2", "\n\n\na = 1\n\n\n\nb = 2\n");
    is("# x  \n", "# x\n");
    is("", "");
}

#[test]
fn a_sign_stays_with_its_operand() {
    // As `terraform fmt` 1.11.4.
    is(
        "a = [x==-1,x + -1,x >= - 1,x&&!-y,-x,1 -2,x - -1]\n",
        "a = [x == -1, x + -1, x >= -1, x && !-y, -x, 1 - 2, x - -1]\n",
    );
}

#[test]
fn what_is_no_hcl_is_refused() {
    for text in ["a {", "a = ", "a = \"", "a = <<EOT\nx\n", "a b", "/* x", "}"] {
        assert_eq!(format(text), Err(Unformatted::Syntax), "{text}");
    }
}

proptest! {
    /// Whatever is HCL keeps its tokens and its tree (which `format` checks itself), and formatting twice changes nothing.
    #[test]
    fn formatting_twice_is_formatting_once(text in pieces()) {
        match format(&text) {
            Ok(once) => {
                prop_assert_eq!(format(&once), Ok(once.clone()));
                let bare = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(bare(&text), bare(&once));
            }
            Err(error) => prop_assert_eq!(error, Unformatted::Syntax, "{}", text),
        }
    }
}

/// Texts of which many are HCL.
fn pieces() -> impl Strategy<Value = String> {
    let expression = prop::sample::select(vec![
        "1",
        "-1",
        "a-1",
        "a - -1",
        "!a",
        "\"x\"",
        "\"a ${ b } c\"",
        "[ 1,2 ]",
        "{ a=1,b : 2 }",
        "f( a,b... )",
        "a[ 0 ].b",
        "a.*.b",
        "[for x in y: x if x!=1]",
        "{for k , v in m:k=>v...}",
        "a?b:c",
        "(a\n+b)",
        "[\n1,# x\n2\n]",
        "{\n a=1\n\nbb=2 # c\n}",
        "<<EOT\n a ${ b }\n  EOT",
        "<<-EOT\n  a\n EOT",
        "core::try( a , b )",
        "\"%{ if a }x%{ else }y%{ endif }\"",
        "\"${ { a=1 }[ \"a\" ] }\"",
    ]);
    let line = (
        prop::sample::select(vec!["a", "long_name"]),
        expression,
        prop::sample::select(vec!["", " # c ", " /* d */", "  // e"]),
    );
    let blank = prop::sample::select(vec![
        "\n",
        "\n\n",
        "  \n",
        "# z\n",
        "\r\n",
        "b \"l\" {\n",
        "b { a=1 }\n",
        "}\n",
        "/* q\n */\n",
    ]);
    prop::collection::vec((line, blank), 0..8).prop_map(|lines| {
        let mut text = String::new();
        for (index, ((name, value, comment), blank)) in lines.into_iter().enumerate() {
            text.extend([name, &index.to_string(), "=", value, comment, "\n", blank]);
        }
        let open = text.matches("{\n").count().saturating_sub(text.matches("}\n").count());
        text + &"}\n".repeat(open.min(3))
    })
}
