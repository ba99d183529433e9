//! The one integration binary: it is linked once. Every module is for tests only, which is what the lints ask.

#![allow(clippy::disallowed_methods, reason = "tests read fixtures and write expectations")]
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    clippy::wildcard_enum_match_arm,
    reason = "expectations are short and plain"
)]

/// The action: its steps run as the runner runs them, its inputs are those of the program. `selftest.yml` runs it on Windows.
#[cfg(test)]
#[cfg(all(unix, feature = "github"))]
mod action;
/// What a report advises: the next step, the page to read, what is renamed, what forces a change that is not written.
#[cfg(test)]
mod advice;
/// What a reviewer saw, in every order of events.
#[cfg(test)]
mod approval_orders;
/// Who approved what: the table of `testdata/approvals`, and what holds for every pull request.
#[cfg(test)]
mod approvals;
/// The table of modules in `docs/architecture.md` is true.
#[cfg(test)]
mod architecture;
/// Plans and policies that want to get past the gate.
#[cfg(test)]
mod attacks;
/// No secret reaches any output: not of any format, not of any error.
#[cfg(test)]
mod canaries;
/// Files do not import each other in circles.
#[cfg(test)]
mod circles;
/// The command line does what `--help` and docs/exit-codes.md say.
#[cfg(test)]
mod commands;
/// The recipes of the cookbook over arguments that are null.
#[cfg(test)]
mod cookbook;
/// What differs is listed, what is routine is said.
#[cfg(test)]
mod diffs;
/// The policies in the documents load, pass their tests, and are shown as they are.
#[cfg(test)]
mod docs;
/// What changed outside of Terraform is told from what was not applied.
#[cfg(test)]
mod drift;
/// The tables of `docs/drift.md` are what Terraform and tfgate say about the plans in them.
#[cfg(test)]
mod drift_page;
/// Text that a console damaged is told from text that it did not.
#[cfg(test)]
mod encodings;
/// `tfgate explain` says what `tfgate check` finds, and no secret.
#[cfg(test)]
mod explain;
/// A door that is opened is found, and its harmless neighbours are not.
#[cfg(test)]
mod exposure;
/// What the built-in packs know about each type, and the page that counts it.
#[cfg(test)]
mod facts;
/// Functions and operators give what Terraform gave, as `testdata/functions` has it.
#[cfg(test)]
mod functions;
/// `tfgate github` against a GitHub on loopback.
#[cfg(all(test, feature = "github"))]
mod github;
/// Reports over real plans are as somebody read them, in every format.
#[cfg(test)]
mod golden;
/// Policies that somebody believes in hold, or are refused.
#[cfg(test)]
mod holds;
/// Commands that change things without a checked plan are refused.
#[cfg(test)]
mod hook;
/// The rules of the repository that no lint covers.
#[cfg(test)]
mod house;
/// Which object an approval is for.
#[cfg(test)]
mod identities;
/// The Markdown of hostile plans, read by a Markdown parser.
#[cfg(test)]
mod markdown;
/// Objects that the provider no longer finds, and moves across types: built-in packs, formats, saved reports.
#[cfg(test)]
mod matching;
/// `tfgate mcp` with a client of the same SDK.
#[cfg(test)]
#[cfg(feature = "mcp")]
mod mcp;
/// Plans that were changed or damaged never get past the gate with a destroy.
#[cfg(test)]
mod mutants;
/// Plans of versions that are not installed here get the right verdict and the right words: `testdata/newplans`.
#[cfg(test)]
mod newplans;
/// The built-in packs fire where they should and nowhere else.
#[cfg(test)]
mod packs;
/// Every plan gives the counts of Terraform, and the verdict it deserves.
#[cfg(test)]
mod plans;
/// Policy files load, or every problem of each is shown.
#[cfg(test)]
mod policy_files;
/// Inputs take their values from where the documentation says.
#[cfg(test)]
mod policy_inputs;
/// Hints about policies, and what of them is portable.
#[cfg(test)]
mod policy_lint;
/// Policy sets merge, floors hold, waivers excuse.
#[cfg(test)]
mod policy_sets;
/// Portable policy files and their tests, as other tools write them.
#[cfg(test)]
mod portable;
/// What must hold for every input.
#[cfg(test)]
mod properties;
/// Every input is read or named for what it is.
#[cfg(test)]
mod reader;
/// Recipes and settings in the documents parse, and what they call exists.
#[cfg(test)]
mod recipes;
/// What the packs say about the way back, and about what a destroy leaves in place.
#[cfg(test)]
mod recovery;
/// Plans of every day need no approval, and few of them warn.
#[cfg(test)]
mod routine;
/// Rust sources as tokens, for the tests of the architecture.
#[cfg(test)]
mod rust_source;
/// Every root and operation with what is unknown, null, missing, sensitive or wrong.
#[cfg(test)]
mod semantics;
/// Findings land on the line of the block that they are about.
#[cfg(test)]
mod sources;
/// What the tests share.
#[cfg(test)]
mod support;
/// What is right elsewhere is taken here, or the message says what is wrong with it.
#[cfg(test)]
mod taken;
/// Long texts show the line that changes, in every format.
#[cfg(test)]
mod texts;
/// The terminal sessions in README, docs and `testdata/cli` are true.
#[cfg(test)]
mod transcripts;
/// No source, document or help text uses the words that CONTRIBUTING.md says not to write.
#[cfg(test)]
mod vocabulary;
