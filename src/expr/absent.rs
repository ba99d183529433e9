//! Functions of Terraform 1.11 that policies do not have, and what to write in their place.

/// The names of some functions, and what to write.
pub type AbsentFunctions = (&'static [&'static str], &'static str);

/// All of them, in the order of the page about functions.
pub const ABSENT: [AbsentFunctions; 9] = [
    (&["strcontains"], "write `contains_substring(text, part)`"),
    (&["plantimestamp"], "write `timestamp()`, which is the time of the plan"),
    (&["cidrsubnets"], "write `cidrsubnet` for each subnet"),
    (&["basename", "dirname"], "write `split(\"/\", path)` and an index, or `regex`"),
    (&["list", "map"], "write `[…]` or `{…}`, or `tolist` and `tomap`"),
    (&["templatestring"], "write the template as a string: `\"${…}\"`"),
    (
        &[
            "abspath",
            "file",
            "filebase64",
            "filebase64sha256",
            "filebase64sha512",
            "fileexists",
            "filemd5",
            "fileset",
            "filesha1",
            "filesha256",
            "filesha512",
            "pathexpand",
            "templatefile",
        ],
        "a policy reads no files; pass the value as an input",
    ),
    (
        &[
            "base64encode",
            "base64gzip",
            "base64sha256",
            "base64sha512",
            "bcrypt",
            "md5",
            "rsadecrypt",
            "sha1",
            "sha256",
            "sha512",
            "textdecodebase64",
            "textencodebase64",
            "urlencode",
            "uuid",
            "uuidv5",
        ],
        "a policy compares values and makes none of these; write the result as a string, or pass it as an input",
    ),
    (&["ephemeralasnull"], "a plan holds no ephemeral values"),
];

/// What to write in place of a function of Terraform.
pub(super) fn instead(name: &str) -> Option<&'static str> {
    ABSENT.iter().find(|(names, _)| names.contains(&name)).map(|(_, help)| *help)
}
