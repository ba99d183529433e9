//! Errors as reports show them.

use crate::evaluate::EvaluationError;
use crate::plan::PlanError;
use crate::policy::LoadError;
use crate::report::Failure;

/// A plan that cannot be read.
pub fn plan_failure(error: PlanError) -> Failure {
    Failure { kind: error.kind.name().to_owned(), message: error.to_string(), help: error.help }
}

/// An evaluation that has no result.
pub(super) fn evaluation_failure(error: EvaluationError) -> Failure {
    match error {
        EvaluationError::Pack(error) => broken_pack(&error),
        EvaluationError::Plan(error) => plan_failure(error),
    }
}

/// A bug in a built-in file. A verdict without it would rest on fewer policies than promised.
pub(super) fn broken_pack(error: &LoadError) -> Failure {
    let first = error.diagnostics.first();
    let what = first.map_or_else(String::new, |problem| format!(": `{}`: {}", problem.path, problem.message));
    Failure {
        kind: "builtin".to_owned(),
        message: format!("a built-in policy file does not load{what}"),
        help: Some("this is a bug of tfgate; please report it".to_owned()),
    }
}
