//! A tokenizer for HTML, just enough to see what a page consists of.

use std::collections::BTreeMap;

/// What a page consists of.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// Opening tags as written, attributes included, with how often each occurs. `<code>` is left out: sentences have
    /// as many as they need.
    pub(super) tags: BTreeMap<String, usize>,
    /// Comments.
    pub(super) comments: Vec<String>,
}

/// The outline of a page, and its text outside of code with entities resolved.
pub(super) fn read(page: &str) -> (Outline, String) {
    let mut outline = Outline::default();
    let mut text = String::new();
    let mut code = 0;
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        if code == 0 {
            text.push_str(before);
        }
        if let Some(comment) = after.strip_prefix("!--") {
            let (inside, tail) = comment.split_once("-->").expect("a comment ends");
            outline.comments.push(inside.to_owned());
            rest = tail;
            continue;
        }
        let (tag, tail) = after.split_once('>').expect("a tag ends");
        match tag {
            "/code" | "/pre" => code -= 1,
            _ if tag == "code" || tag == "pre" || tag.starts_with("code ") || tag.starts_with("pre ") => {
                code += 1;
            }
            _ => assert!(code == 0, "a tag in code: <{tag}>"),
        }
        if tag != "code" && !tag.starts_with('/') {
            *outline.tags.entry(tag.to_owned()).or_default() += 1;
        }
        assert!(code >= 0, "code ends twice");
        // Words in code are words too: what is around them must not read as one.
        text.push('\u{1}');
        rest = tail;
    }
    text.push_str(rest);
    (outline, resolved(&text))
}

/// The text without the entities that our escaper writes.
pub(super) fn resolved(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#35;", "#")
        .replace("&amp;", "&")
}
