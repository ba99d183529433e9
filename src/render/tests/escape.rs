//! What must hold for each function of `escape`.

use proptest::prelude::*;

use super::{attack, is_command, is_forbidden};
use crate::policy::quote;
use crate::render::escape::{
    cut, fence, fenced, html, html_text, is_plain_word, json, markdown_code, span, terminal,
};
use crate::text::hidden::has_hidden;

#[test]
fn what_cannot_be_seen_is_shown() {
    for (text, shown) in [
        ("plain é 日本 👍 \\n", "plain é 日本 👍 \\n"),
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\u{1b}[2J", r"\u{1b}[2J"),
        ("\u{0}\u{7f}\u{9b}", r"\u{0}\u{7f}\u{9b}"),
        ("a\u{202e}b\u{2066}c", r"a\u{202e}b\u{2066}c"),
        ("\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}", r"\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}"),
        ("\u{2028}\u{2029}\u{3164}\u{2800}", r"\u{2028}\u{2029}\u{3164}\u{2800}"),
        ("\u{e0041}\u{e007f}\u{fffe}\u{10ffff}\u{fdd0}", r"\u{e0041}\u{e007f}\u{fffe}\u{10ffff}\u{fdd0}"),
        ("⚠\u{fe0f} a\u{fe0f} ⚠\u{fe0f}\u{fe0f}", "⚠\u{fe0f} a\\u{fe0f} ⚠\u{fe0f}\\u{fe0f}"),
        ("##[group]###", r"#\u{23}[group]#\u{23}#"),
        ("::error::x", r"\u{3a}:error::x"),
        ("  ::error::x", r"  \u{3a}:error::x"),
        ("[\"::/0\"]", "[\"::/0\"]"),
    ] {
        assert_eq!(terminal(text), shown, "{text:?}");
    }
}

/// Every character of Unicode between letters: those that `--strict` refuses in a name, and the others.
fn refused_and_accepted() -> [String; 2] {
    let mut sides = [String::new(), String::new()];
    for c in char::MIN..=char::MAX {
        let side = usize::from(!has_hidden(&format!("a{c}a")));
        sides[side].extend(['a', c]);
    }
    sides
}

type Escaper = fn(&str) -> String;

#[test]
fn what_strict_refuses_is_what_is_escaped() {
    let [refused, accepted] = refused_and_accepted();
    let escapers: [(&str, Escaper); 7] = [
        ("terminal", |text| terminal(text).into_owned()),
        ("html_text", html_text),
        ("markdown_code", markdown_code),
        ("span", span),
        ("fenced", fenced),
        ("json", |text| json(&serde_json::to_string(text).expect("a string"))),
        ("quote", quote),
    ];
    // Other escapes than those of hidden characters are about the syntax of the target, and that is ASCII.
    let unescaped = |text: &str| text.chars().filter(|c| !c.is_ascii()).collect::<String>();
    for (name, escaper) in escapers {
        assert!(!has_hidden(&escaper(&refused)), "{name} shows what --strict refuses");
        assert!(
            unescaped(&escaper(&accepted)) == unescaped(&accepted),
            "{name} escapes what --strict accepts"
        );
    }
}

#[test]
fn plain_words_are_words() {
    for word in [
        "The",
        "data,",
        "(see",
        "below)",
        "team's",
        "4",
        "0.5",
        "2026-12-31.",
        "and/or",
        "Größe",
        "—",
        "object(s)",
    ] {
        assert!(is_plain_word(word), "{word}");
    }
    for word in [
        "@a",
        "#1",
        "GH-1",
        "a#1",
        ":tada:",
        "a:b:",
        "http://x",
        "www.x",
        "a@b",
        "deadbee",
        "deadbee-x",
        "a/deadbee",
        "1234567",
        "[a]",
        "`",
        "*",
        "<b>",
        "&#64;",
        "-",
        "~",
        "_a_",
        "\\@",
        "$x$",
        "a_b",
        "a.b",
        "!a",
        "acme/x#2",
        "::",
        "+",
    ] {
        assert!(!is_plain_word(word), "{word}");
    }
}

#[test]
fn the_middle_is_cut() {
    assert_eq!(cut("abcdef", 6), "abcdef");
    assert_eq!(cut("abcdefg", 6), "abc…fg");
    assert_eq!(cut("éééééé", 3), "é…é");
}

#[test]
fn a_span_is_longer_than_what_it_holds() {
    assert_eq!(span("prod"), "`prod`");
    assert_eq!(span("a`b"), "``a`b``");
    assert_eq!(span("``"), "``` `` ```");
    assert_eq!(span(" "), "`(empty)`");
    assert_eq!(fence("a ```` b"), "`````");
    assert_eq!(fence(""), "```");
}

fn to_html(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.render.r#unsafe = true;
    comrak::markdown_to_html(markdown, &options)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn terminal_text_has_nothing_hidden_and_no_command(text in attack()) {
        let shown = terminal(&text);
        prop_assert!(!shown.chars().any(is_forbidden) && !shown.contains('\n'));
        prop_assert!(!is_command(&shown));
    }

    #[test]
    fn code_in_an_html_block_stays_text(text in attack()) {
        let page = to_html(&format!("<table>\n<tr><td><code>{}</code></td></tr>\n</table>", markdown_code(&text)));
        let inside = page
            .trim_end()
            .strip_prefix("<table>\n<tr><td><code>")
            .and_then(|rest| rest.strip_suffix("</code></td></tr>\n</table>"));
        prop_assert!(inside.is_some_and(|inside| !inside.contains(['<', '>', '\n'])), "{}", page);
        prop_assert!(!is_command(&page));
    }

    #[test]
    fn a_span_holds_everything(text in attack()) {
        let shown = terminal(&text).replace(r"\u{3a}:", "::");
        let page = to_html(&format!("To do: {} end", span(&text)));
        if !shown.trim().is_empty() {
            let inside = page.strip_prefix("<p>To do: <code>").and_then(|rest| rest.strip_suffix("</code> end</p>\n"));
            prop_assert!(inside.is_some_and(|inside| !inside.contains('<')), "{}", page);
        }
    }

    #[test]
    fn a_fence_holds_everything(text in attack()) {
        let content = format!("! {}\n", fenced(&text));
        let fence = fence(&content);
        let page = to_html(&format!("{fence}diff\n{content}{fence}\n\nafter"));
        let inside = page
            .strip_prefix("<pre><code class=\"language-diff\">")
            .and_then(|rest| rest.strip_suffix("</code></pre>\n<p>after</p>\n"));
        prop_assert!(inside.is_some_and(|inside| !inside.contains('<')), "{}", page);
        prop_assert!(!content.contains("<!--"));
    }

    #[test]
    fn html_text_has_no_markup(text in "[ -~\n]{0,30}") {
        prop_assert!(!html(&text).contains(['<', '>', '"', '\'']));
    }

    #[test]
    fn json_means_the_same(text in attack()) {
        let written = json(&serde_json::to_string(&text).unwrap());
        prop_assert!(!written.chars().any(is_forbidden) && !is_command(&written), "{}", written);
        prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn plain_words_stay_words_in_markdown(text in attack()) {
        for word in text.split_whitespace().filter(|word| is_plain_word(word)) {
            let page = to_html(&format!("To do: {word} end"));
            prop_assert_eq!(page, format!("<p>To do: {} end</p>\n", html(word).replace("&#39;", "'")));
        }
    }
}
