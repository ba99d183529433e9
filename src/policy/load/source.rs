//! The sources of policies: origins and texts.

/// One place that policies come from: one `.tfgate/`, one `--policy`.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name in reports: a relative path, or `builtin`.
    pub origin: String,
    /// How its policies are named.
    pub kind: SourceKind,
    /// Its policy files.
    pub files: Vec<SourceFile>,
    /// Paths of files beside them that are not read, although their names look like those of policy files.
    pub unread: Vec<String>,
}

/// How the policies of a source are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// `<file stem>/<label>`.
    User,
    /// `builtin/<path without .gate.hcl>/<label>`.
    Builtin,
    /// Not at all: the `.policy.hcl` files beside those that are named. Only their inputs and locals count.
    Neighbor,
}

/// One policy file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path that diagnostics show.
    pub path: String,
    /// The text of the file.
    pub text: String,
}
