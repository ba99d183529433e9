//! The parts of an address, read only where a plan leaves a field out. Addresses are opaque otherwise.
//!
//! The syntax is that of `addrs.AbsResourceInstance.String` in Terraform: `module.NAME[KEY].….[data.]TYPE.NAME[KEY]`.

/// The resource type in an address, `module.NAME[KEY].…[data.]TYPE.NAME[KEY]`: the last part but one.
pub(super) fn resource_type(address: &str) -> Option<&str> {
    let Split { before, .. } = split(address)?;
    // A key before the name belongs to a module instance: then the address has no type.
    before.last().copied().filter(|part| !part.is_empty() && !part.contains('['))
}

/// The parts of an address between its dots, keys included; `None` where one is empty or a key does not end.
pub(crate) fn address_parts(address: &str) -> Option<Vec<&str>> {
    let Split { mut before, last, whole } = split(address)?;
    before.push(last);
    (whole && before.iter().all(|part| !part.is_empty() && !part.starts_with('['))).then_some(before)
}

/// An address, split at its dots.
struct Split<'a> {
    before: Vec<&'a str>,
    last: &'a str,
    /// Whether every key ends.
    whole: bool,
}

/// Keys in brackets may hold any character; string keys are quoted with backslash escapes.
fn split(address: &str) -> Option<Split<'_>> {
    let mut before = Vec::new();
    let (mut start, mut depth, mut quoted, mut escaped) = (0, 0_u32, false, false);
    for (index, byte) in address.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            // String keys may hold dots and brackets: only those outside of quotes count.
            b'[' if !quoted => depth += 1,
            b']' if !quoted => depth = depth.saturating_sub(1),
            b'.' if !quoted && depth == 0 => {
                before.push(address.get(start..index)?);
                start = index + 1;
            }
            _ => {}
        }
    }
    Some(Split { before, last: address.get(start..)?, whole: depth == 0 && !quoted })
}

#[cfg(test)]
mod tests {
    use super::{address_parts, resource_type};

    #[test]
    fn finds_the_type_between_hostile_keys() {
        let cases = [
            ("aws_db_instance.main", Some("aws_db_instance")),
            ("module.a[\"x.y\"].data.aws_ami.b[0]", Some("aws_ami")),
            (r#"module.a["x\"].aws_s3_bucket.c[\"y"].terraform_data.d["."]"#, Some("terraform_data")),
            ("lonely", None),
            ("", None),
            ("a[0].b", None),
        ];
        for (address, expected) in cases {
            assert_eq!(resource_type(address), expected, "{address}");
        }
    }

    #[test]
    fn parts_are_whole_or_nothing() {
        let parts = address_parts(r#"module.a["].x[\"."].data.aws_ami.b[0]"#);
        assert_eq!(parts, Some(vec!["module", r#"a["].x[\"."]"#, "data", "aws_ami", "b[0]"]));
        for broken in ["", "a.", ".a", "a..b", "a.b[", r#"a.b["x]"#, "a.[0]"] {
            assert_eq!(address_parts(broken), None, "{broken}");
        }
    }
}
