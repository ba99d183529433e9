//! What the names of objects say about damage to the text of a plan, and the verdict on that text.

use super::damage::{self, Damage};
use super::encoding::{Encoding, UNDAMAGED};
use super::error::{PlanError, PlanErrorKind};
use super::model::Remark;

/// Looks at the addresses of a plan. Memory is bounded: one name of each kind is kept.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// A name that was decoded with another code page.
    decoded: Option<String>,
    /// A name with question marks where letters should be.
    questioned: Option<String>,
}

impl Names {
    /// Takes the address of an object.
    pub(super) fn observe(&mut self, address: &str) {
        if address.is_ascii() {
            if has_question_marks(address) {
                keep(&mut self.questioned, address);
            }
        } else if damage::of_text(address).code_page.is_some() {
            keep(&mut self.decoded, address);
        }
    }

    /// Decides about the text after its last byte.
    ///
    /// # Errors
    /// It is certain that a program damaged the names in it.
    pub(super) fn decide(
        &mut self,
        encoding: Encoding,
        damage: Damage,
        remarks: &mut Vec<Remark>,
    ) -> Result<(), PlanError> {
        // Terraform writes UTF-8 without a mark: something else wrote anything else, and decoded it before.
        let rewritten = encoding != Encoding::Utf8;
        if rewritten && let Some(page) = damage.code_page {
            return Err(certain(&format!(
                "the text is damaged: a program read the UTF-8 of `terraform show -json` as code page {page}, or one like it"
            )));
        }
        if rewritten && damage.replaced {
            return Err(certain(
                "the text is damaged: a program put U+FFFD in place of characters that it could not decode",
            ));
        }
        if rewritten {
            let beyond = damage.beyond_ascii;
            remarks.push(if beyond { Remark::Reencoded(encoding) } else { Remark::Encoded(encoding) });
        } else if damage.replaced {
            remarks.push(Remark::ReplacementCharacters);
        }
        let decoded = self.decoded.take().map(Remark::DamagedName);
        // Values in a code page are no proof: they may be so in the code. A name says more.
        let text = damage.code_page.filter(|_| !rewritten).map(Remark::DamagedText);
        remarks.extend(decoded.or(text));
        // A program that has no other characters writes question marks for all of them.
        let questioned = self.questioned.take().filter(|_| !damage.beyond_ascii);
        remarks.extend(questioned.map(Remark::DamagedName));
        Ok(())
    }
}

fn certain(message: &str) -> PlanError {
    PlanError::new(PlanErrorKind::Encoding, message).help(UNDAMAGED)
}

/// Keeps the first name in the order of names: the report may not depend on the order of the input.
fn keep(kept: &mut Option<String>, name: &str) {
    if kept.as_deref().is_none_or(|kept| name < kept) {
        *kept = Some(name.to_owned());
    }
}

/// Whether an address has question marks where a program puts them for letters. Only keys can have any.
fn has_question_marks(address: &str) -> bool {
    memchr::memchr(b'?', address.as_bytes()).is_some() && address.split('"').any(is_questioned)
}

/// Whether a key, or a part of one, has question marks in place of letters: several in a row, for the bytes of one character
/// or for a word, or one at the edge of a word. One between letters may as well be a glob, as `colou?r`. In patterns and
/// URLs, question marks have a meaning: there, only several between letters count.
fn is_questioned(key: &str) -> bool {
    const MEANING: &[char] = &['*', '^', '$', '(', ')', '[', ']', '{', '}', '+', '|', '\\', '=', '&'];
    let written = key.contains(MEANING) || key.contains("://");
    let bytes = key.as_bytes();
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'?', rest)) {
        let start = at + found;
        let run = bytes.iter().skip(start).take_while(|byte| **byte == b'?').count();
        at = start + run;
        let (before, after) = (start.checked_sub(1).and_then(|before| bytes.get(before)), bytes.get(at));
        let questioned = match (letter(before), letter(after)) {
            (true, true) => run > 1,
            _ if written => false,
            // A sentence may ask.
            (true, false) => run > 1 || !key.contains(' '),
            (false, true) => run > 1 || before != Some(&b'/'),
            (false, false) => run > 1,
        };
        if questioned {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_marks_in_place_of_letters_are_seen() {
        for key in [
            "gr????e",
            "caf??",
            "??????",
            "/app/gr????e",
            "a=gr??e&b",
            "*/gr??e",
            "?rger",
            "caf?",
            "x-caf?-y",
            "Stra??e 5",
            "??-west",
        ] {
            assert!(has_question_marks(&format!("m.k[\"eu\"].a.b[\"{key}\"]")), "{key}");
        }
        for key in [
            "eu",
            "Is it really?",
            "https://x/?a=b",
            "https://x/?a",
            "/?a",
            "v??.*",
            "? x",
            "colou?r",
            "na?ve",
            "^colou?rs?$",
            "https?://x",
            "a?b?c",
            "?a=b",
            "[a-z]??",
            "?",
            "10.?",
        ] {
            assert!(!has_question_marks(&format!("a.b[\"{key}\"]")), "{key}");
        }
    }

    #[test]
    fn the_name_that_is_kept_does_not_depend_on_the_order() {
        let kept = |order: [&str; 2]| {
            let mut names = Names::default();
            for address in order {
                names.observe(address);
            }
            let mut remarks = Vec::new();
            names.decide(Encoding::Utf8, Damage::default(), &mut remarks).unwrap();
            remarks
        };
        let (a, b) = ("a.b[\"x??\"]", "a.b[\"y??\"]");
        assert_eq!(kept([a, b]), [Remark::DamagedName(a.to_owned())]);
        assert_eq!(kept([a, b]), kept([b, a]));
    }
}
