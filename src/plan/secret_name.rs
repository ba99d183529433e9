//! How far a name says that something is a secret.

/// What a name says about its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretName {
    /// Nothing: it may be shown.
    Nothing,
    /// A text, or each text of a list, is a secret. A block with such a name has members of all kinds: `auth`.
    Text,
    /// Everything below it is.
    Everything,
}
