//! Text that a program read with another code page on its way from Terraform to the file.

use std::fs;

use crate::support::{Ran, check, root, tfgate};

const POLICY: &str = "testdata/encodings/addr.gate.hcl";

fn file(name: &str) -> Vec<u8> {
    fs::read(root().join("testdata/encodings").join(name)).expect("a file")
}

fn strict(input: &[u8]) -> Ran {
    check(input, &["--policy", POLICY, "--strict"])
}

fn run(input: &[u8]) -> Ran {
    check(input, &["--policy", POLICY])
}

fn wide(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// The plan whose text is as Terraform wrote it.
fn undamaged() -> String {
    let units: Vec<u16> =
        file("utf16_clean.json").chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).expect("UTF-16").trim_start_matches('\u{feff}').to_owned()
}

/// What Windows PowerShell makes of text in a console with this code page.
fn through(page: &dyn yore::CodePage, text: &str) -> String {
    let decoded =
        |byte: u8| page.decode(&[byte]).map_or(char::from(byte).to_string(), std::borrow::Cow::into_owned);
    text.bytes().map(decoded).collect()
}

const REMEDY: &str = "`cmd /c \"terraform show -json FILE > plan.json\"`";

#[test]
fn utf16_that_was_decoded_well_is_read() {
    for input in [file("utf16_clean.json"), undamaged().into_bytes()] {
        let ran = run(&input);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.stdout.starts_with("DENIED"), "{ran:?}");
    }
    let ran = run(&file("utf16_clean.json"));
    assert!(ran.unwrapped().contains("which the program that wrote it may have damaged"), "{ran:?}");
    assert!(ran.unwrapped().contains(REMEDY), "{ran:?}");
    // In UTF-8 as Terraform writes it nothing is odd.
    assert!(!run(undamaged().as_bytes()).said().contains("damaged"));
}

#[test]
fn utf16_in_ascii_is_only_noted() {
    let plain = undamaged().replace("größe", "size");
    for input in [wide(&plain), [b"\xef\xbb\xbf", plain.as_bytes()].concat()] {
        let ran = strict(&input);
        assert!(!ran.said().contains("damaged"), "{ran:?}");
        assert!(!ran.said().contains("integrity/strict"), "{ran:?}");
    }
}

#[test]
fn what_a_console_damaged_gives_no_verdict() {
    use yore::code_pages::{CP437, CP850, CP852, CP866, CP1250, CP1251, CP1252};
    let pages: [&dyn yore::CodePage; 7] = [&CP437, &CP850, &CP852, &CP866, &CP1250, &CP1251, &CP1252];
    let mut inputs = vec![file("powershell_mojibake.json")];
    for name in ["größe", "naïve", "Москва", "東京", "fire🔥", "größe\u{13a3}", "größe o\u{308}"]
    {
        let text = undamaged().replace("größe", name);
        for page in pages {
            let damaged = through(page, &text);
            inputs.push(wide(&damaged));
            // `Out-File -Encoding utf8` and `Set-Content` decode in the same way.
            inputs.push([b"\xef\xbb\xbf", damaged.as_bytes()].concat());
        }
    }
    for input in inputs {
        let ran = run(&input);
        let said = ran.unwrapped();
        assert_eq!(ran.code, 2, "{}: {said}", String::from_utf8_lossy(&input));
        assert!(said.contains("the text is damaged"), "{said}");
        assert!(said.contains("binary plan file") && said.contains(REMEDY), "{said}");
    }
}

#[test]
fn characters_that_could_not_be_decoded_are_a_warning_and_certain_in_utf16() {
    let text = undamaged().replace("größe", "gr\u{fffd}\u{fffd}e");
    assert_eq!(run(&wide(&text)).code, 2);
    let ran = run(text.as_bytes());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.unwrapped().contains("The text may be damaged: it has U+FFFD"), "{ran:?}");
    assert!(strict(text.as_bytes()).stdout.starts_with("DENIED"));
}

#[test]
fn question_marks_in_a_name_are_a_warning_that_strict_denies() {
    let input = file("powershell_pipe_ascii.json");
    let ran = run(&input);
    assert!(ran.unwrapped().contains("The text may be damaged: the name"), "{ran:?}");
    assert!(ran.unwrapped().contains(REMEDY), "{ran:?}");
    assert!(strict(&input).stdout.starts_with("DENIED"), "{ran:?}");
    // Where other characters came through, question marks are what somebody wrote.
    let beside = undamaged().replace("[\\\"größe\\\"]", "[\\\"gr??e\\\"]");
    assert!(!run(beside.as_bytes()).said().contains("may be damaged"));
}

#[test]
fn a_damaged_name_in_plain_utf8_is_a_warning() {
    let damaged = through(&yore::code_pages::CP850, &undamaged());
    let ran = run(damaged.as_bytes());
    assert!(ran.unwrapped().contains("The text may be damaged: the name"), "{ran:?}");
    assert!(strict(damaged.as_bytes()).stdout.starts_with("DENIED"));
    // Text in values may be damaged for years: that is no sign that the plan is.
    let value = undamaged().replace("\"identifier\":\"shop\"", "\"identifier\":\"donâ€™t\"");
    assert!(!run(value.as_bytes()).said().contains("may be damaged"));
}

#[test]
fn damage_of_values_is_a_warning_where_nothing_else_is_outside_ascii() {
    let plain = undamaged().replace("größe", "size");
    let damaged = plain.replace("\"identifier\":\"shop\"", "\"identifier\":\"gr├Â├ƒe\"");
    assert_ne!(plain, damaged);
    let ran = run(damaged.as_bytes());
    assert_eq!(ran.unwrapped().matches("The text may be damaged").count(), 1, "{ran:?}");
    assert!(ran.unwrapped().contains("read as code page"), "{ran:?}");
    assert!(strict(damaged.as_bytes()).stdout.starts_with("DENIED"));
    let whole = plain.replace("\"identifier\":\"shop\"", "\"identifier\":\"größe\"");
    assert!(!run(whole.as_bytes()).said().contains("may be damaged"));
}

#[test]
fn names_with_signs_show_their_question_marks() {
    for (name, damaged) in [("/app/gr????e", true), ("?rger", true), ("caf?", true), ("colou?r", false)] {
        let input = undamaged().replace("größe", name);
        assert_eq!(run(input.as_bytes()).said().contains("The text may be damaged"), damaged, "{name}");
    }
}

#[test]
fn offsets_are_those_of_the_file() {
    let text = undamaged().replace("\"errored\":false}", "\"errored\":false}}");
    let at = text.encode_utf16().count() * 2;
    // The byte order mark, and the bracket itself.
    let ran = tfgate(&["check"], &wide(&text));
    assert!(ran.unwrapped().contains(&format!("at byte {at}")), "{at}: {ran:?}");
    let at = text.len() + 3 - 1;
    let ran = tfgate(&["check"], &[b"\xef\xbb\xbf", text.as_bytes()].concat());
    assert!(ran.unwrapped().contains(&format!("at byte {at}")), "{at}: {ran:?}");
}
