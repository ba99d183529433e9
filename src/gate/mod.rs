//! The gate: one plan and the policies in, its part of the report out.
//!
//! Every command that gives a verdict goes through [`check_plan`], and `tfgate explain` through [`explain_plan`], which
//! takes the same steps. The steps and their order are part of the verdict: masks are known before anything is shown, a
//! failed `terraform plan` before policies are finished, waivers before findings are counted.
//!
//! Nothing here opens a file or knows the time. A [`PlanInput`] gives the bytes of the plan and the files beside it.
//!
//! ```
//! use tfgate::expr::Version;
//! use tfgate::gate::{self, Options, PlanText};
//! use tfgate::policy::{self, InputValues, LoadContext, Packs, Source, SourceFile, SourceKind};
//! use tfgate::report::Verdict;
//!
//! let text = r#"
//!     protect "databases" {
//!       types = ["aws_db_instance"]
//!       level = "deny"
//!     }
//! "#;
//! let file = SourceFile { path: ".tfgate/db.gate.hcl".to_owned(), text: text.to_owned() };
//! let source = Source { origin: ".tfgate".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() };
//! let context = LoadContext {
//!     version: Version::parse(gate::TOOL_VERSION).ok_or("not a version")?,
//!     today: time::Date::from_ordinal_date(2026, 1)?,
//!     stack_count: 1,
//!     builtin: Packs::Off,
//!     inputs: InputValues::default(),
//!     regex_bytes: tfgate::expr::REGEX_BYTES,
//! };
//! let policies = policy::load(&[source], policy::builtin::FILES, &context)?;
//!
//! let plan = r#"{
//!   "format_version": "1.2",
//!   "terraform_version": "1.11.4",
//!   "resource_changes": [{
//!     "address": "aws_db_instance.main",
//!     "mode": "managed",
//!     "type": "aws_db_instance",
//!     "name": "main",
//!     "provider_name": "registry.terraform.io/hashicorp/aws",
//!     "change": { "actions": ["delete"], "before": { "identifier": "orders" }, "after": null }
//!   }],
//!   "configuration": {},
//!   "applyable": true,
//!   "complete": true,
//!   "errored": false
//! }"#;
//! let checked = gate::check_plan(&PlanText::new("prod", plan), &policies, &Options::default());
//! assert_eq!(checked.report.verdict, Verdict::Fail);
//!
//! let report = gate::finish_report(vec![checked.report], &policies, &Options::default());
//! assert_eq!(report.stacks[0].findings[0].address, "aws_db_instance.main");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod excerpt;
mod explain;
mod failure;
mod finish;
mod input;
mod lifecycle;
mod location;
mod options;
mod steps;
mod unknown_types;

pub use check::{CheckedPlan, check_plan};
pub use explain::{Explained, NotExplained, explain_plan};
pub use failure::plan_failure;
pub use finish::{TOOL_VERSION, failed_report, finish_report, policies_report};
pub use input::{BlockFinder, PlanInput, PlanText};
pub use options::{Digest, NoOpEntries, Options};
