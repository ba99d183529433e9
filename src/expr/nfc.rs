//! Unicode normalization form C, which go-cty gives every string.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// The text in NFC; `None` where it is in NFC already. ASCII always is.
pub(super) fn changed(text: &str) -> Option<String> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return None;
    }
    Some(text.nfc().collect())
}

/// The text in NFC.
pub(crate) fn nfc(text: String) -> String {
    changed(&text).unwrap_or(text)
}
