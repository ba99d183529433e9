//! What keeps strangers out, by the kind of value.

/// What a value must be to keep strangers out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    /// An ARN in a fixed account, or of a fixed name where ARNs have no account.
    Arn,
    /// An id without wildcards.
    Id,
    /// A path that starts with a fixed organization.
    Path,
    /// An id without wildcards, with any session behind it.
    User,
    /// Networks of a limited size.
    Address,
    /// `true`
    Flag,
    /// A fixed address, or any one of a fixed mail domain.
    Endpoint,
    /// A claim of an identity provider, with a fixed owner.
    Claim,
    /// Any value of a claim.
    Given,
}
