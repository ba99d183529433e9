//! Changes to the bytes of a plan: what shells, editors, pipes and disks do to it.

use super::draws::Draws;

/// A change to the bytes.
pub(super) type Damage = fn(&[u8], &mut Draws) -> Vec<u8>;

/// Every one, by name.
pub(super) const DAMAGES: [(&str, Damage); 13] = [
    ("white space", white_space),
    ("cut off", cut),
    ("the head is missing", behead),
    ("a byte", byte),
    ("a byte is removed or inserted", insert_or_remove),
    ("a piece is repeated", repeat_piece),
    ("a byte order mark", mark),
    ("UTF-16", utf16),
    ("two documents", two_documents),
    ("text around it", text_around),
    ("text that is no JSON", no_json),
    ("a word is another", word),
    ("half of a pair", surrogate),
];

/// White space wherever JSON allows it.
fn white_space(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 2);
    let (mut in_string, mut escaped) = (false, false);
    let rarely = draws.below(2) == 0;
    for byte in bytes.iter().copied() {
        let structural = !in_string && b"{}[],:".contains(&byte);
        let mut space = |out: &mut Vec<u8>| {
            if structural && (!rarely || draws.below(8) == 0) {
                out.extend_from_slice(draws.of(&[&b" "[..], b"\n  ", b"\t", b"\r\n", b""]));
            }
        };
        space(&mut out);
        out.push(byte);
        space(&mut out);
        in_string ^= byte == b'"' && !escaped;
        escaped = in_string && byte == b'\\' && !escaped;
    }
    out
}

fn cut(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    // Often near the end: there only a brace is missing.
    let end = if draws.below(2) == 0 {
        bytes.len().saturating_sub(draws.below(40))
    } else {
        draws.below(bytes.len())
    };
    bytes.truncate(end);
    bytes
}

fn behead(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    bytes[draws.below(bytes.len())..].to_vec()
}

fn byte(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let place = draws.below(bytes.len());
    let other = draws.below(256);
    if let Some(byte) = bytes.get_mut(place) {
        *byte = u8::try_from(other).expect("a byte");
    }
    bytes
}

fn insert_or_remove(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let place = draws.below(bytes.len());
    if draws.below(2) == 0 && !bytes.is_empty() {
        bytes.remove(place);
    } else {
        bytes.insert(place, draws.of(b"{}[],:\"\\0 \n\x00\x01\xff"));
    }
    bytes
}

fn repeat_piece(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let start = draws.below(bytes.len());
    let end = (start + draws.below(400)).min(bytes.len());
    let piece = bytes[start..end].to_vec();
    bytes.splice(end..end, piece);
    bytes
}

fn mark(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let mark = draws.of(&[&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf\xef\xbb\xbf"]);
    bytes.splice(0..0, mark.iter().copied());
    bytes
}

fn utf16(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let (big, marked) = (draws.below(2) == 0, draws.below(3) > 0);
    let units = marked.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    let mut bytes: Vec<u8> =
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
    if draws.below(6) == 0 {
        bytes.pop();
    }
    bytes
}

fn two_documents(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let between = draws.of(&[&b""[..], b"\n", b"\n---\n", b","]);
    let empty = &b"{\"format_version\":\"1.2\",\"resource_changes\":[]}"[..];
    let (first, second) = match draws.below(3) {
        0 => (bytes, bytes),
        1 => (empty, bytes),
        _ => (bytes, empty),
    };
    [first, between, second].concat()
}

fn text_around(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let noise = draws.of(&[
        &b"\n"[..],
        b"\0",
        b"\0\0\0\0",
        b"::debug::x\n",
        b"[command]terraform\n",
        b"null",
        b"{}",
        b"]",
        b"}",
    ]);
    if draws.below(2) == 0 { [bytes, noise].concat() } else { [noise, bytes].concat() }
}

/// What other readers take for JSON: comments, commas at the end, quotes of other kinds, numbers of JavaScript.
fn no_json(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let (from, to) = draws.of(&[
        (&b"}"[..], &b",}"[..]),
        (b"]", b",]"),
        (b",", b"/* */,"),
        (b",", b",// x\n"),
        (b"\"actions\"", b"actions"),
        (b"\"actions\"", b"'actions'"),
        (b"null", b"NaN"),
        (b"true", b"True"),
        (b",", b",,"),
        (b"[\"delete\"]", b"[\"delete\" \"create\"]"),
    ]);
    replaced(bytes, from, to, draws)
}

/// Words of the format, one for another.
fn word(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let words: [&[u8]; 12] = [
        b"\"resource_changes\"",
        b"\"resource_drift\"",
        b"\"actions\"",
        b"\"change\"",
        b"\"before\"",
        b"\"after\"",
        b"\"delete\"",
        b"\"no-op\"",
        b"\"create\"",
        b"\"forget\"",
        b"\"managed\"",
        b"\"data\"",
    ];
    let (from, to) = (draws.of(&words), draws.of(&words));
    replaced(bytes, from, to, draws)
}

fn surrogate(bytes: &[u8], draws: &mut Draws) -> Vec<u8> {
    let half = draws.of(&[&b"\"\\ud800"[..], b"\"\\udc00", b"\"\\ud83d\\ude00", b"\"\xed\xa0\x80"]);
    replaced(bytes, b"\"", half, draws)
}

/// With one occurrence replaced, or all of them.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8], draws: &mut Draws) -> Vec<u8> {
    let found: Vec<usize> = memchr::memmem::find_iter(bytes, from).collect();
    let all = draws.below(4) == 0;
    let only = draws.of(if found.is_empty() { &[usize::MAX] } else { &found });
    let mut out = Vec::with_capacity(bytes.len());
    let mut end = 0;
    for at in found.into_iter().filter(|at| all || *at == only) {
        out.extend_from_slice(&bytes[end..at]);
        out.extend_from_slice(to);
        end = at + from.len();
    }
    out.extend_from_slice(&bytes[end..]);
    out
}
