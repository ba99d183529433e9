//! Signs that a program decoded Terraform's UTF-8 with another code page, or could not decode it, before it wrote the input.
//!
//! Windows PowerShell decodes what a program prints with the code page of the console and writes the result as UTF-16. A key
//! `größe` of a plan comes out as `gr├Â├ƒe`, and no policy that names the key matches it. The damage shows: whatever is
//! outside ASCII, encoded with the right code page, is UTF-8 again. Text that was decoded well is not: `ö` is one byte
//! there, and UTF-8 has no character outside ASCII of one byte.

use std::sync::LazyLock;

use yore::CodePage;
use yore::code_pages::{
    CP437, CP737, CP850, CP852, CP855, CP857, CP860, CP861, CP862, CP863, CP864, CP865, CP866, CP869, CP874,
    CP1250, CP1251, CP1252, CP1253, CP1254, CP1255, CP1256, CP1257, CP1258,
};

/// The longest run outside ASCII that is looked at. A longer one is no name, and memory is bounded.
const MAX_RUN: usize = 64 << 10;

/// Code pages with one byte per character: those of Windows consoles in their regions, then those of Windows itself.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let pages: [(u16, &dyn CodePage); 24] = [
        (437, &CP437),
        (850, &CP850),
        (852, &CP852),
        (1252, &CP1252),
        (737, &CP737),
        (855, &CP855),
        (857, &CP857),
        (860, &CP860),
        (861, &CP861),
        (862, &CP862),
        (863, &CP863),
        (864, &CP864),
        (865, &CP865),
        (866, &CP866),
        (869, &CP869),
        (874, &CP874),
        (1250, &CP1250),
        (1251, &CP1251),
        (1253, &CP1253),
        (1254, &CP1254),
        (1255, &CP1255),
        (1256, &CP1256),
        (1257, &CP1257),
        (1258, &CP1258),
    ];
    pages.into_iter().map(|(number, page)| Page::new(number, page)).collect()
});

/// A code page, from characters to the bytes from 0x80 on.
struct Page {
    number: u16,
    bytes: Vec<(char, u8)>,
}

impl Page {
    fn new(number: u16, page: &dyn CodePage) -> Self {
        let character = |byte: u8| {
            let decoded = page.decode(&[byte]).ok().and_then(|text| text.chars().next());
            // Windows decodes most bytes that a code page leaves out as the control character of that number.
            let control = || (byte < 0xa0).then_some(char::from(byte));
            decoded.or_else(control).map(|character| (character, byte))
        };
        let mut bytes: Vec<(char, u8)> = (0x80..=0xff).filter_map(character).collect();
        bytes.sort_unstable();
        Page { number, bytes }
    }

    /// The text that a run was before it was decoded with this code page; `None` if it was none.
    fn undone(&self, run: &str) -> Option<String> {
        let byte = |character: char| {
            let at = self.bytes.binary_search_by_key(&character, |(character, _)| *character).ok()?;
            self.bytes.get(at).map(|(_, byte)| *byte)
        };
        String::from_utf8(run.chars().map(byte).collect::<Option<Vec<u8>>>()?).ok()
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Damage {
    /// Whether there is a character outside ASCII.
    pub(super) beyond_ascii: bool,
    /// Whether there is a U+FFFD, which programs write in place of what they cannot decode.
    pub(super) replaced: bool,
    /// The code page with which everything outside ASCII was decoded by mistake.
    pub(super) code_page: Option<u16>,
}

/// The damage in one text, as an address.
pub(super) fn of_text(text: &str) -> Damage {
    let mut watch = Watch::default();
    watch.observe(text.as_bytes());
    watch.finish()
}

/// Looks at text as it comes, in pieces of any size.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// The run outside ASCII that may go on in the next piece.
    run: Vec<u8>,
    /// Whether that run is longer than what is kept.
    cut: bool,
    /// The last byte before the run.
    before: u8,
    damage: Damage,
    /// The code pages that explain every run so far, by their places in [`PAGES`]; `None` before the first run.
    possible: Option<u32>,
    /// Those with a run that is no word.
    telling: u32,
}

impl Watch {
    /// Takes the next piece.
    pub(super) fn observe(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some(first) = rest.first() {
            let outside = !first.is_ascii();
            let length = if outside { beyond_length(rest) } else { ascii_length(rest) };
            let (run, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            if outside {
                self.cut |= self.run.len() + run.len() > MAX_RUN;
                if !self.cut {
                    self.run.extend_from_slice(run);
                }
                self.damage.beyond_ascii = true;
            } else {
                self.end_run();
                self.before = run.last().copied().unwrap_or_default();
            }
            rest = after;
        }
    }

    /// What was found in all pieces.
    pub(super) fn finish(&mut self) -> Damage {
        self.end_run();
        let told = self.possible.unwrap_or_default() & self.telling;
        // Most plans need no table of code pages, and to make them takes longer than to read a small plan.
        let page = if told == 0 { None } else { PAGES.get(told.trailing_zeros() as usize) };
        Damage { code_page: page.map(|page| page.number), ..self.damage }
    }

    fn end_run(&mut self) {
        if self.run.is_empty() && !self.cut {
            return;
        }
        let bytes = std::mem::take(&mut self.run);
        // A run that is cut, or not UTF-8, explains nothing; and all runs have to be explained.
        let run = std::str::from_utf8(&bytes).ok().filter(|_| !std::mem::take(&mut self.cut));
        let run = run.unwrap_or_default();
        self.damage.replaced |= run.contains('\u{fffd}');
        // Each character was one byte, and UTF-8 has none outside ASCII of one byte.
        if self.possible == Some(0) || run.chars().nth(1).is_none() {
            self.possible = Some(0);
            return;
        }
        let mut possible = self.possible.unwrap_or(u32::MAX);
        let odd = is_odd(self.before, run);
        for (place, page) in PAGES.iter().enumerate() {
            let bit = 1 << place;
            if possible & bit == 0 {
                continue;
            }
            match page.undone(run) {
                Some(text) if tells(self.before, &text) && (odd || is_more_than_chance(&text)) => {
                    self.telling |= bit;
                }
                Some(_) => {}
                None => possible &= !bit,
            }
        }
        self.possible = Some(possible);
    }
}

/// How many bytes outside ASCII come first.
fn beyond_length(bytes: &[u8]) -> usize {
    bytes.iter().position(u8::is_ascii).unwrap_or(bytes.len())
}

/// How many bytes of ASCII come first. Plans are ASCII nearly everywhere, so many bytes are compared at once.
fn ascii_length(bytes: &[u8]) -> usize {
    const MANY: usize = 64;
    let whole = MANY * bytes.chunks(MANY).take_while(|chunk| chunk.is_ascii()).count();
    let rest = bytes.get(whole..).unwrap_or_default();
    whole.min(bytes.len()) + rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len())
}

/// Whether text is of the blocks that names and texts are written in. Rare text tells nothing, but it does not speak
/// against a code page either.
fn tells(before: u8, text: &str) -> bool {
    let combines = before.is_ascii_alphabetic() && text.chars().next().is_some_and(is_mark);
    text.chars().all(|character| is_likely(character) || is_accompanying(character) || is_mark(character))
        && (combines || text.chars().any(is_likely))
}

/// Whether this run after this byte is no word: it has signs among its letters, or a capital after a small letter.
/// Letters alone may be a word that is UTF-8 by chance, as the Russian `чай` in code page 866.
fn is_odd(before: u8, run: &str) -> bool {
    let previous = std::iter::once(char::from(before)).chain(run.chars());
    run.chars().any(|character| !character.is_alphabetic())
        || previous.zip(run.chars()).any(|(first, second)| first.is_lowercase() && second.is_uppercase())
}

/// Whether a run was so much UTF-8 that a word is not it by chance: one emoji, or two ideographs.
fn is_more_than_chance(text: &str) -> bool {
    text.chars().any(|character| character.len_utf8() == 4)
        || text.chars().filter(|character| character.len_utf8() == 3).count() >= 2
}

/// Whether a character is in one of the blocks that names and texts are written in. Other blocks would let too many
/// runs pass as UTF-8.
fn is_likely(character: char) -> bool {
    matches!(
        u32::from(character),
        0xa0..=0x17f            // Latin
        | 0x370..=0x52f         // Greek, Cyrillic
        | 0x5d0..=0x5ea         // Hebrew
        | 0x600..=0x6ff         // Arabic
        | 0x900..=0x10ff        // Devanagari to Georgian
        | 0x1e00..=0x1fff       // Vietnamese, Greek with accents
        | 0x2000..=0x206f       // punctuation
        | 0x20a0..=0x20bf       // currencies
        | 0x2100..=0x214f       // letterlike
        | 0x2190..=0x27bf       // arrows, operators, boxes, symbols
        | 0x2b00..=0x2bff       // more of them
        | 0x3000..=0x30ff       // Japanese
        | 0x4e00..=0x9fff       // Han
        | 0xac00..=0xd7a3       // Korean
        | 0xe000..=0xf8ff       // private use: icons
        | 0xfe00..=0xfe0f       // forms of emoji
        | 0xff00..=0xffef       // full width
        | 0x1d400..=0x1d7ff     // mathematical letters
        | 0x1f000..=0x1faff     // emoji
    )
}

/// Whether a character is a Latin letter that stands among others, as in Vietnamese. Alone it is too much like a word.
fn is_accompanying(character: char) -> bool {
    matches!(u32::from(character), 0x180..=0x24f)
}

/// Whether a character is an accent of the letter before it.
fn is_mark(character: char) -> bool {
    matches!(u32::from(character), 0x300..=0x36f)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 22] = [
        "größe",
        "straße",
        "é",
        "café au lait",
        "naïve",
        "\"Ärger\"",
        "São Paulo",
        "żółć",
        "Москва",
        "чай",
        "Αθήνα",
        "東京",
        "서울",
        "€ 5",
        "x – y…",
        "fire 🔥",
        "gro\u{308}ße",
        "đường",
        "বাংলা",
        "საქართველო",
        "x\u{200b}ß",
        "𝐝𝐛",
    ];

    /// Text as a program has it that reads it with a code page.
    fn through(number: u16, text: &str) -> String {
        let page = PAGES.iter().find(|page| page.number == number).unwrap();
        text.bytes().map(|byte| decoded(page, byte).unwrap()).collect()
    }

    #[test]
    fn what_a_code_page_did_is_seen() {
        let (mut seen, mut missed) = (0, Vec::new());
        for page in PAGES.iter() {
            for text in TEXTS {
                let damaged: Option<String> = text.bytes().map(|byte| decoded(page, byte)).collect();
                let Some(damaged) = damaged else { continue };
                match of_text(&format!("a[\"{damaged}\"]")).code_page {
                    Some(_) => seen += 1,
                    None => missed.push((page.number, text)),
                }
            }
        }
        // Letters among letters could be a word.
        assert!(missed.len() <= 14, "{missed:?}");
        assert!(seen > 300, "{seen}");
        assert!(!missed.iter().any(|(page, _)| [437, 850, 852, 866, 1252].contains(page)), "{missed:?}");
    }

    #[test]
    fn text_that_was_decoded_well_is_not_damaged() {
        let more = [
            "Üben “Größe” – groß…",
            "« Ça va ? »",
            "ŽLUŤOUČKÝ KŮŇ",
            "ÚŽITOK MÍŠA",
            "шаг",
            "тип",
            "Ёж",
            "ПЛАН",
            "├── a\n└── b",
            "中文",
            "你好，世界",
            "ありがとう",
            "한국어",
            "🙂",
            "°C",
            "µs",
            "5 ± 1",
            "İstanbul",
            "ß",
            "vpc测试",
            "Привет, мир",
            "Tiếng Việt",
            "עברית",
            "العربية",
            "ไทย",
            "हिन्दी",
        ];
        for text in TEXTS.into_iter().chain(more) {
            assert_eq!(of_text(text).code_page, None, "{text}");
        }
    }

    #[test]
    fn the_size_of_the_pieces_makes_no_difference() {
        for text in ["a gr├Â├ƒe b", "größe", "x\u{fffd}", "plain", "straÃŸe"] {
            let whole = of_text(text);
            for size in 1..text.len() {
                let mut watch = Watch::default();
                for piece in text.as_bytes().chunks(size) {
                    watch.observe(piece);
                }
                assert_eq!(watch.finish(), whole, "{text} in pieces of {size}");
            }
        }
    }

    #[test]
    fn ascii_is_measured_wherever_it_ends() {
        for length in [0, 1, 63, 64, 65, 127, 128, 129, 300] {
            let text = "a".repeat(length);
            assert_eq!(ascii_length(text.as_bytes()), length);
            assert_eq!(ascii_length(format!("{text}é{text}").as_bytes()), length);
            assert_eq!(beyond_length(format!("{}{text}", "é".repeat(length)).as_bytes()), 2 * length);
        }
    }

    #[test]
    fn every_run_has_to_be_explained() {
        assert!(of_text("gr├Â├ƒe").code_page.is_some());
        assert_eq!(of_text("gr├Â├ƒe größe").code_page, None);
        assert_eq!(of_text(&format!("gr├Â├ƒe {}", "ä".repeat(MAX_RUN))).code_page, None);
        assert_eq!(of_text("plain"), Damage::default());
        // Cherokee is rare, and no sign of anything by itself; but it was UTF-8 as well.
        let rare = through(1252, "\u{13a3}\u{13b3}");
        assert_eq!(of_text(&format!("gr├Â {rare}")).code_page, None);
        let both = through(850, "größe \u{13a3}\u{13b3} \u{250}");
        assert_eq!(of_text(&both).code_page, Some(850), "{both}");
        assert!(of_text("a\u{fffd}b").replaced);
    }

    fn decoded(page: &Page, byte: u8) -> Option<char> {
        if byte.is_ascii() {
            return Some(char::from(byte));
        }
        page.bytes.iter().find(|(_, own)| *own == byte).map(|(character, _)| *character)
    }
}
