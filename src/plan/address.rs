//! What an address says when a plan leaves a field out. Addresses are opaque otherwise.

/// The resource type in an address, `module.NAME[KEY].…[data.]TYPE.NAME[KEY]`: the last part but one.
///
/// Keys in brackets may hold any character; string keys are quoted with backslash escapes.
pub(super) fn resource_type(address: &str) -> Option<&str> {
    let mut parts = Vec::new();
    let (mut start, mut depth, mut quoted, mut escaped) = (0, 0_u32, false, false);
    for (place, byte) in address.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' if !quoted => depth += 1,
            b']' if !quoted => depth = depth.saturating_sub(1),
            b'.' if !quoted && depth == 0 => {
                parts.push(address.get(start..place)?);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.last().copied().filter(|part| !part.is_empty() && !part.contains('['))
}

#[cfg(test)]
mod tests {
    use super::resource_type;

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
}
