//! The forms in which a secret occurs inside of longer strings.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;

use super::placeholder::SENSITIVE;

/// Bytes of a secret that are looked for in Base64.
const ENCODED: usize = 48;

/// Characters of Base64 that are worth a look.
const CODED: usize = 16;

/// A secret as it is, as JSON in a string has it (with escapes, with those that Go's `encoding/json` adds for HTML, and
/// encoded once more), and as a URL has it.
pub(super) fn plain(secret: &str) -> Vec<String> {
    let escaped = json(secret);
    let twice = json(&escaped);
    // `jsonencode` and the plan itself escape these three (`SetEscapeHTML` of Go).
    let go = escaped.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    let path = percent(secret);
    // In a query string a space may be a plus (`application/x-www-form-urlencoded`).
    let query = path.replace("%20", "+");
    let mut forms = vec![secret.to_owned(), escaped, twice, go, path, query];
    forms.sort();
    forms.dedup();
    forms
}

/// The characters that a secret becomes in Base64, at each of the three offsets at which it can begin in a group of three bytes:
/// `user_data` is a script in Base64. What shares a group with its neighbors is left out.
pub(super) fn encoded(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let bytes = bytes.get(..ENCODED).unwrap_or(bytes);
    let mut forms = Vec::new();
    for shift in 0..3_usize {
        let shifted: Vec<u8> = std::iter::repeat_n(0, shift).chain(bytes.iter().copied()).collect();
        let text = BASE64.encode(&shifted);
        // Six bits per character: the first and the last one may hold bits of the neighbors, so they are not compared.
        let (first, end) = ((shift * 8).div_ceil(6), shifted.len() * 8 / 6);
        let own = text.get(first..end).unwrap_or_default().to_owned();
        let url = own.replace('+', "-").replace('/', "_");
        forms.extend([own, url]);
    }
    forms.dedup();
    forms
}

/// The text without the parts in Base64 that hold a secret, as `user_data` may; `None` if there is none.
pub(super) fn hide_coded(text: &str, holds_secret: impl Fn(&str) -> bool) -> Option<String> {
    let is_coded = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut hidden = String::new();
    let (mut copied, mut end) = (0, 0);
    // Runs of characters of Base64, the longest that there are; what separates them is one byte each.
    for run in text.as_bytes().split(|byte| !is_coded(byte)) {
        let start = end;
        end += run.len();
        let part = text.get(start..end).filter(|part| part.len() >= CODED);
        if part.and_then(decoded).is_some_and(|inner| holds_secret(&inner)) {
            hidden.push_str(text.get(copied..start).unwrap_or_default());
            hidden.push_str(SENSITIVE);
            let padding = text.as_bytes().get(end..).unwrap_or_default();
            copied = end + padding.iter().take_while(|byte| **byte == b'=').count();
        }
        end += 1;
    }
    (copied > 0).then(|| hidden + text.get(copied..).unwrap_or_default())
}

/// The text that is written in Base64 without padding.
fn decoded(text: &str) -> Option<String> {
    String::from_utf8(BASE64.decode(text).ok()?).ok()
}

fn json(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap_or_default();
    json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text).to_owned()
}

/// RFC 3986, every reserved character escaped.
fn percent(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_secret_is_found_in_base64_wherever_it_stands(before in ".{0,9}", secret in ".{8,60}", after in ".{0,9}") {
            let text = format!("{before}{secret}{after}");
            let forms = encoded(&secret);
            prop_assert!(forms.iter().any(|form| BASE64.encode(&text).contains(form.as_str())));
            let url = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&text);
            prop_assert!(forms.iter().any(|form| url.contains(form.as_str())));
            prop_assert!(forms.iter().all(|form| form.len() >= 8));
        }
    }

    #[test]
    fn hides_parts_in_base64() {
        let coded = BASE64.encode("a secret in here");
        let plain = BASE64.encode("nothing in here.");
        let hide = |text: &str| hide_coded(text, |inner| inner.contains("secret"));
        assert_eq!(hide(&coded).as_deref(), Some("(sensitive)"));
        assert_eq!(
            hide(&format!("é {coded}== {plain} {coded}\n")).as_deref(),
            Some(format!("é (sensitive) {plain} (sensitive)\n").as_str())
        );
        for text in ["", "secret", plain.as_str(), "a secret in here"] {
            assert_eq!(hide(text), None, "{text}");
        }
    }

    #[test]
    fn writes_the_forms() {
        assert_eq!(
            plain("a b\"<1/é>"),
            [
                "a b\"<1/é>",
                "a b\\\"<1/é>",
                "a b\\\"\\u003c1/é\\u003e",
                "a b\\\\\\\"<1/é>",
                "a%20b%22%3C1%2F%C3%A9%3E",
                "a+b%22%3C1%2F%C3%A9%3E",
            ]
        );
        assert_eq!(plain("simple"), ["simple"]);
    }
}
