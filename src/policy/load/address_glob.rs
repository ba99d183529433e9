//! What a glob in `addresses` can match: a resource address, or nothing at all.

/// What a glob over addresses is, read as an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum AddressGlob<'g> {
    /// It can match a resource, of this type if the glob says which.
    Resource(Option<&'g str>),
    /// The address of a module, which is no resource: `module.prod`.
    Module,
    /// A data source: no policy about changes sees one.
    DataSource,
    /// A provider action, which is no resource.
    Action,
    /// A single word: a type or a name.
    Word,
    /// Another number of parts than an address has.
    Other,
}

impl<'g> AddressGlob<'g> {
    /// Reads a glob. What a wildcard may stand for is no mistake.
    pub(super) fn read(glob: &'g str) -> Self {
        let parts = parts(glob);
        let open = |part: &str| block_name(part).contains(['*', '?']);
        let mut local = parts.as_slice();
        while let ["module", _, inner @ ..] = local {
            local = inner;
        }
        if let ["action", _, ..] = local {
            return AddressGlob::Action;
        }
        if parts.iter().any(|part| open(part)) {
            return match parts.as_slice() {
                [.., "module", last] if !open(last) => AddressGlob::Module,
                [.., "module", _, _] | ["module", _] => AddressGlob::Resource(None),
                [.., type_, _] if !open(type_) => AddressGlob::Resource(Some(type_)),
                _ => AddressGlob::Resource(None),
            };
        }
        match local {
            [] => AddressGlob::Module,
            ["data", ..] => AddressGlob::DataSource,
            [_] if parts.len() == 1 => AddressGlob::Word,
            [type_, _] => AddressGlob::Resource(Some(type_)),
            _ => AddressGlob::Other,
        }
    }
}

/// The parts between the dots that are in no instance key.
fn parts(glob: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut in_key, mut quoted, mut escaped) = (0, false, false, false);
    for (at, c) in glob.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' if in_key => quoted = !quoted,
            '[' if !quoted => in_key = true,
            ']' if !quoted => in_key = false,
            '.' if !in_key => {
                parts.push(glob.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(glob.get(start..).unwrap_or_default());
    parts
}

/// A part without its instance key.
fn block_name(part: &str) -> &str {
    part.split('[').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::AddressGlob::{self, Action, DataSource, Module, Other, Resource, Word};

    #[test]
    fn a_glob_is_what_it_can_match() {
        for (glob, read) in [
            ("aws_db_instance.main", Resource(Some("aws_db_instance"))),
            ("aws_db_instance.main[\"a.b\"]", Resource(Some("aws_db_instance"))),
            ("aws_db_instance.main[\"a\\\"].b\"]", Resource(Some("aws_db_instance"))),
            ("module.a[\"x.y\"].module.b.aws_db_instance.main[0]", Resource(Some("aws_db_instance"))),
            ("module.prod", Module),
            ("module.prod[\"eu.west\"]", Module),
            ("module.a.module.b", Module),
            ("*.module.prod", Module),
            ("module.prod[*]", Module),
            ("module.prod.*", Resource(None)),
            ("module.*", Resource(None)),
            ("module.prod[*].*", Resource(None)),
            ("module.*.aws_db_instance.*", Resource(Some("aws_db_instance"))),
            ("*.aws_db_instance.*", Resource(Some("aws_db_instance"))),
            ("aws_db_*", Resource(None)),
            ("*legacy*", Resource(None)),
            ("*", Resource(None)),
            ("*[\"eu-?\"]", Resource(None)),
            ("aws_db_instance", Word),
            ("prod", Word),
            ("data.aws_ami.ubuntu", DataSource),
            ("module.a.data.aws_ami.ubuntu", DataSource),
            ("module.a.prod", Other),
            ("aws_db_instance.main.id", Other),
            ("", Word),
        ] {
            assert_eq!(AddressGlob::read(glob), read, "{glob}");
        }
    }

    #[test]
    fn an_action_is_no_resource() {
        for glob in [
            "action.*",
            "action.local_command.*",
            "action.a.b[0]",
            "module.m.action.a.b",
            "module.*.action.*",
        ] {
            assert_eq!(AddressGlob::read(glob), Action, "{glob}");
        }
        assert_ne!(AddressGlob::read("*.action"), Action);
    }
}
