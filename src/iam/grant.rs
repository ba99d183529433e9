//! What a comparison of two documents finds.

/// Why something is allowed that was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// No statement before was about it.
    New,
    /// It was allowed before under a stricter condition.
    Condition,
    /// A `Deny` that was about it is gone, or about less.
    Deny,
}

/// Something that is allowed and was not.
#[expect(
    clippy::struct_excessive_bools,
    reason = "an object of the policy language, in which flags are plain"
)]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    /// The `Sid` of the statement, or its position: `statement 2`. For a lost `Deny` that of the document before.
    pub statement: String,
    /// Why it is allowed.
    pub change: Change,
    /// Who gains it: `*`, an ARN, `Service: s3.amazonaws.com`, `everybody except …`. Empty for an identity policy.
    pub principals: Vec<String>,
    /// What they may do, as the document has it; a complement as `everything except iam:*`. For a lost `Deny` its actions.
    pub actions: Vec<String>,
    /// With what. Empty for a document without resources. For a lost `Deny` its resources.
    pub resources: Vec<String>,
    /// The tests that the condition before had and this one has not, like `Bool aws:MultiFactorAuthPresent`. For a lost
    /// `Deny` its condition.
    pub conditions_lost: Vec<String>,
    /// Those of the lost tests that no test with another value takes the place of, for whom the document before named too. For
    /// a lost `Deny` none where another one has only other exceptions.
    pub loosened: Vec<String>,
    /// A condition limits what the actions are about: a tag of the resource, a permissions boundary, the service that calls.
    pub bounded: bool,
    /// Those of the actions that read or change secrets and data, or end the audit trail; none for a lost `Deny`.
    pub data_actions: Vec<String>,
    /// Those of the actions that call others, or change what runs.
    pub control_actions: Vec<String>,
    /// A resource is every one of its kind: `arn:aws:kms:*:*:key/*`.
    pub every_of_kind: bool,
    /// The same, in a region.
    pub every_in_region: bool,
    /// The tests that limit it.
    pub conditions: Vec<String>,
    /// The same with their values: `StringEquals aws:SourceAccount=111122223333`.
    pub tests: Vec<String>,
    /// Everybody may use it, in any account or without one.
    pub public: bool,
    /// An identity policy that allows everything on everything, changes to IAM included.
    pub administrator: bool,
    /// The services whose every action is allowed on everything; `*` for all of them, those that `NotAction` names aside.
    pub every_action_of: Vec<String>,
    /// A resource is everything that the actions may be about.
    pub every_resource: bool,
    /// The accounts of the principals of AWS.
    pub accounts: Vec<String>,
    /// Everybody with an identity of a provider may use it.
    pub federated_open: bool,
    /// A part that is not known decides how much it is.
    pub undecided: bool,
}
