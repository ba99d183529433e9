//! What changed outside of Terraform.

/// What `--adopt` prints is code that says what is there, and no secret.
#[cfg(test)]
mod adoption;
/// Corners of the classifier, on plans made for them.
#[cfg(test)]
mod classes;
/// The history says since when, and changes no verdict.
#[cfg(test)]
mod history;
/// The plans of `testdata/drift` are whole, and what is expected of each fits them.
#[cfg(test)]
mod plans;
/// What holds for the drift of every plan.
#[cfg(test)]
mod properties;
/// What these tests share.
#[cfg(test)]
mod reports;
/// Saved reports about drift are believed only where a run can have written them.
#[cfg(test)]
mod saved;
/// No policy silences what it does not look at.
#[cfg(test)]
mod silence;
/// Real plans give the drift that is expected of them, and the tables of situations hold.
#[cfg(test)]
mod table;
/// Attributes that nobody sets are drift where a policy names them.
#[cfg(test)]
mod watched;
