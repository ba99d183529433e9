//! What changed outside of Terraform.

/// What `--adopt` prints is code that says what is there, and no secret.
#[cfg(test)]
mod adoption;
/// The history says since when, and changes no verdict.
#[cfg(test)]
mod history;
/// The plans of `testdata/drift` are whole, and what is expected of each fits them.
#[cfg(test)]
mod plans;
/// What these tests share.
#[cfg(test)]
mod reports;
