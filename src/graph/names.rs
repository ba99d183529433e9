//! Addresses and references in parts.

/// The parts between the dots, without the keys in brackets: `module.net["a.b"].aws_vpc.main[0].id` gives `module`, `net`,
/// `aws_vpc`, `main`, `id`. String keys are quoted with backslash escapes.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut end, mut depth, mut quoted, mut escaped) = (0, None, 0_u32, false, false);
    for (position, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            // Outside of brackets a quote has no meaning in an address.
            b'"' if depth > 0 => quoted = !quoted,
            b'[' if !quoted => {
                end.get_or_insert(position);
                depth += 1;
            }
            b']' if !quoted => depth = depth.saturating_sub(1),
            b'.' if !quoted && depth == 0 => {
                parts.push(text.get(start..end.unwrap_or(position)).unwrap_or_default());
                (start, end) = (position + 1, None);
            }
            _ => {}
        }
    }
    parts.push(text.get(start..end.unwrap_or(text.len())).unwrap_or_default());
    parts
}

/// An address without the keys in it: `module.net["a"].aws_vpc.main[0]` as `module.net.aws_vpc.main`.
pub(crate) fn without_keys(address: &str) -> String {
    parts(address).join(".")
}

/// Splits the module calls off: their names, and what follows.
pub(super) fn modules<'p, 't>(mut parts: &'p [&'t str]) -> (Vec<&'t str>, &'p [&'t str]) {
    let mut names = Vec::new();
    while let ["module", name, rest @ ..] = parts {
        names.push(*name);
        parts = rest;
    }
    (names, parts)
}

/// A resource: whether Terraform manages it, and its address in the module.
pub(super) enum Block {
    Managed(String),
    Other(String),
}

/// The resource that parts begin with.
pub(super) fn block(parts: &[&str]) -> Option<Block> {
    match parts {
        [mode @ ("data" | "ephemeral"), type_, name, ..] => {
            Some(Block::Other(format!("{mode}.{type_}.{name}")))
        }
        // Must come before the managed case, or `data.x` would be a resource of type `data`.
        ["data" | "ephemeral", ..] => None,
        [type_, name, ..] => Some(Block::Managed(format!("{type_}.{name}"))),
        _ => None,
    }
}
