//! Tests of policies: `*.policytest.hcl` files, whose mocks are evaluated like the objects of a plan.
//!
//! [`parse()`] turns a text into a [`TestFile`], or into every problem of it; [`bind()`] gives its inputs to the policies
//! that it tests; [`run()`] evaluates its cases. The module opens no file: the caller checks the plan that a case names.

mod bind;
mod blocks;
mod case;
mod model;
mod outcome;
mod parse;
mod portable;
mod roots;
mod run;
mod values;

pub use bind::bind;
pub use model::{Case, Expected, Mock, PlanTest, Subject, Target, TestFile};
pub use outcome::{CaseOutcome, FileOutcome, PlanOutcome, Reason, Status};
pub use parse::parse;
pub(crate) use portable::portable_problems;
pub use run::{CheckPlan, Select, run};
