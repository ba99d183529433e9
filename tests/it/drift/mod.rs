//! What changed outside of Terraform.

/// Corners of the classifier, on plans made for them.
#[cfg(test)]
mod classes;
/// The plans of `testdata/drift` are whole, and what is expected of each fits them.
#[cfg(test)]
mod plans;
/// What holds for the drift of every plan.
#[cfg(test)]
mod properties;
/// Saved reports about drift are believed only where a run can have written them.
#[cfg(test)]
mod saved;
/// Real plans give the drift that is expected of them, and the tables of situations hold.
#[cfg(test)]
mod table;
