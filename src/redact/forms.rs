//! The forms in which a secret occurs inside of longer strings.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;

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

/// The text that a string holds in Base64, as `user_data` does.
pub(super) fn decoded(text: &str) -> Option<String> {
    // `base64` of coreutils ends with a newline, and padding is optional in many encoders.
    let text = text.trim_end_matches(['=', '\n']);
    let is_coded = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    if text.len() < CODED || !text.bytes().all(is_coded) {
        return None;
    }
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
