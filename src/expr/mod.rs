//! The expressions of the policy language: compiled once, evaluated over values that stay in the plan.
//!
//! Syntax and operators are those of the HCL native syntax specification
//! (<https://github.com/hashicorp/hcl/blob/v2.23.0/hclsyntax/spec.md>), values and conversions those of go-cty. The module
//! knows no policies and no findings, and not what a root holds: the caller of an evaluation supplies them
//! through [`Roots`].

mod absent;
mod advice;
mod compile;
mod conversion;
mod decimal;
mod equal;
mod error;
mod eval;
mod function;
mod functions;
mod literal;
mod nfc;
mod number;
mod overlay;
mod primitives;
mod program;
mod regexes;
mod roots;
mod source_text;
mod stored;
#[cfg(test)]
mod tests;
mod text;
mod types;
mod uses;
mod value;
mod version;

pub use absent::{ABSENT, AbsentFunctions};
pub(crate) use compile::function_name;
pub use compile::{Dialect, Problem, Scope, compile};
pub(crate) use conversion::set;
pub use error::{Advice, Budget, EvalError};
pub use eval::{Evaluator, Frame};
pub use function::Function;
pub(crate) use function::Nulls;
pub use functions::FUNCTIONS;
pub(crate) use functions::yaml_to_json;
pub use literal::evaluate_text;
pub(crate) use nfc::nfc;
pub use number::Number;
pub use overlay::Overlay;
pub(crate) use program::{Call, LocalSlot, Node, Step, StepKind};
pub use program::{Expr, Local, Root, Uses};
pub use regexes::REGEX_BYTES;
pub(crate) use regexes::{compile_regex, with_regex_budget};
pub(crate) use roots::NoRoots;
pub use roots::{Objects, Roots};
pub use source_text::SourceText;
pub(crate) use stored::patterns;
pub use text::Text;
pub(crate) use value::MAX_VALUE_DEPTH;
pub use value::{Map, MapKind, Seq, SeqKind, Val, ValKind};
pub use version::{Constraints, Version};
