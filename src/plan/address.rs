//! The parts of an address, read only where a plan leaves a field out. Addresses are opaque otherwise.
//!
//! The syntax is that of `addrs.AbsResourceInstance.String` in Terraform: `module.NAME[KEY].….[data.]TYPE.NAME[KEY]`.

/// The resource type in an address, `module.NAME[KEY].…[data.]TYPE.NAME[KEY]`: the last part but one.
pub(crate) fn resource_type(address: &str) -> Option<&str> {
    let Split { before, .. } = split(address)?;
    // A key before the name belongs to a module instance: then the address has no type.
    before.last().copied().filter(|part| !part.is_empty() && !part.contains('['))
}

/// The parts of the address of a managed resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ResourceAddress<'a> {
    /// `module.a["x"].module.b`; `None` in the root module.
    pub(crate) module: Option<&'a str>,
    pub(crate) name: &'a str,
    /// What is in the brackets, as written: `"x"`, `0`.
    pub(crate) key: Option<&'a str>,
}

impl<'a> ResourceAddress<'a> {
    /// The parts of an address; `None` where it is not one of a managed resource.
    pub(crate) fn parse(address: &'a str) -> Option<Self> {
        let type_ = resource_type(address)?;
        let last = address_parts(address)?.pop()?;
        // Without the dots after the module and after the type.
        let module = match address.len().checked_sub(last.len() + 1 + type_.len())? {
            0 => None,
            end => Some(address.get(..end.checked_sub(1)?)?),
        };
        let (name, key) = match last.split_once('[') {
            Some((name, key)) => (name, Some(key.strip_suffix(']')?)),
            None => (last, None),
        };
        Some(ResourceAddress { module, name, key })
    }
}

/// An address without the keys in it: `module.net["a.b"].module.sub[0]` as `module.net.module.sub`.
pub(crate) fn without_keys(address: &str) -> String {
    let Some(Split { mut before, last, .. }) = split(address) else { return address.to_owned() };
    before.push(last);
    let names = before.iter().map(|part| part.split('[').next().unwrap_or_default());
    names.collect::<Vec<_>>().join(".")
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
    use super::{ResourceAddress, address_parts, resource_type, without_keys};

    #[test]
    fn keys_are_taken_out() {
        assert_eq!(without_keys(r#"module.a["].x[\"."].module.b[0]"#), "module.a.module.b");
        assert_eq!(without_keys("module.a"), "module.a");
    }

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
    fn takes_addresses_of_resources_apart() {
        let cases = [
            ("aws_db_instance.main", Some((None, "main", None))),
            (
                r#"module.a["x.y"].module.b.aws_x.c[0]"#,
                Some((Some(r#"module.a["x.y"].module.b"#), "c", Some("0"))),
            ),
            (r#"aws_x.c["a[0].b"]"#, Some((None, "c", Some(r#""a[0].b""#)))),
            ("lonely", None),
            ("a.b[", None),
            ("", None),
        ];
        for (address, expected) in cases {
            let parsed = ResourceAddress::parse(address).map(|parts| (parts.module, parts.name, parts.key));
            assert_eq!(parsed, expected, "{address}");
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
