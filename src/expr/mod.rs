//! The expressions of the policy language: compiled once, evaluated over values that stay in the plan.
//!
//! It knows values, operators and functions. It must not know policies, findings or what a root holds: who evaluates
//! an expression answers for its roots through [`Roots`].

mod compile;
mod conversion;
mod decimal;
mod equal;
mod error;
mod eval;
mod function;
mod functions;
mod literal;
mod number;
mod overlay;
mod program;
mod roots;
#[cfg(test)]
mod tests;
mod text;
mod types;
mod uses;
mod value;

pub use compile::{Dialect, Problem, Scope, compile};
pub use conversion::set;
pub use equal::{equal, holds};
pub use error::{Budget, EvalError};
pub use eval::{Evaluator, Frame};
pub use function::{Function, Group, Nulls, SPECS, Spec, Unknowns};
pub use functions::{Args, Context, call, compile_pattern, version_meets, yaml_to_json};
pub use literal::{evaluate_constant, evaluate_text};
pub use number::Number;
pub use overlay::Overlay;
pub use program::{
    BinaryOperator, Call, Expr, For, Local, LocalSlot, Node, Part, Root, Step, StepKind, Uses,
};
pub use roots::{NoRoots, Objects, Roots};
pub use text::Text;
pub use value::{MAX_VALUE_DEPTH, Map, MapKind, Seq, SeqKind, Val, ValKind};
