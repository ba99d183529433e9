//! What changed outside of Terraform.

/// The plans of `testdata/drift` are whole, and what is expected of each fits them.
#[cfg(test)]
mod plans;
