//! The list of types as it is in the binary: each name as the count of bytes that it shares with the name before it, and
//! the rest. The build script writes it.

/// The table of sorted names.
pub(crate) fn encode<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = "";
    for name in names {
        let shared = before.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count().min(255);
        out.push(u8::try_from(shared).unwrap_or(u8::MAX));
        out.extend_from_slice(name.as_bytes().get(shared..).unwrap_or_default());
        out.push(b'\n');
        before = name;
    }
    out
}

/// The names of a table; of a damaged one those before the damage.
pub(crate) fn decode(table: &[u8]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = table;
    while let Some((&shared, behind)) = rest.split_first() {
        let Some(end) = behind.iter().position(|&byte| byte == b'\n') else { break };
        let before = names.last().map_or("", String::as_str);
        let start = before.get(..usize::from(shared));
        let suffix = behind.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let (Some(start), Some(suffix)) = (start, suffix) else { break };
        let name = format!("{start}{suffix}");
        names.push(name);
        rest = behind.get(end + 1..).unwrap_or_default();
    }
    names
}
