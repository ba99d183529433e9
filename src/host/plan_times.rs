//! When plans were made: whether one is of the run that a report is about, and whether those of a folder are of one run.

use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::report::{Failure, StackReport, warn};

/// The seconds in which Terragrunt ran a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Window {
    started: i64,
    ended: i64,
}

impl Window {
    /// From two times of RFC 3339; `None` where one is missing or no such time.
    pub(crate) fn new(started: Option<&str>, ended: Option<&str>) -> Option<Self> {
        Some(Window { started: seconds(started?)?, ended: seconds(ended?)? })
    }

    /// Why a plan is not of this run. A plan says when it was made since Terraform 1.5, in whole seconds.
    pub(crate) fn refuses(self, timestamp: Option<&str>) -> Option<Failure> {
        let made = seconds(timestamp?)?;
        let when = if made < self.started {
            "before the unit started"
        } else if made > self.ended {
            "after the unit ended"
        } else {
            return None;
        };
        Some(Failure {
            kind: "no_plan".to_owned(),
            message: format!(
                "the plan in the folder is not of the run that the report is about: it was made {when}, at {}",
                text(made)
            ),
            help: Some(
                "empty the folder of `--json-out-dir` before each run, and give the report of the same run"
                    .to_owned(),
            ),
        })
    }
}

/// One plan of a folder of plans.
pub(crate) struct MadePlan<'s> {
    pub(crate) report: &'s mut StackReport,
    pub(crate) timestamp: Option<String>,
}

/// Warns of plans that were made much earlier than the newest one: a run that failed leaves those of an earlier one.
pub(crate) fn warn_of_spread(plans: Vec<MadePlan<'_>>, most: Duration) {
    let made = |plan: &MadePlan<'_>| plan.timestamp.as_deref().and_then(seconds);
    let newest = plans.iter().filter_map(|plan| Some((made(plan)?, plan.report.name.clone()))).max();
    let Some((newest, name)) = newest else { return };
    let most = i64::try_from(most.as_secs()).unwrap_or(i64::MAX);
    for plan in plans {
        let Some(at) = made(&plan).filter(|at| newest.saturating_sub(*at) > most) else { continue };
        warn(
            plan.report,
            format!(
                "The plans of the folder were made in different runs: this one at {}, that of `{name}` at {}. It may be of an earlier run. Empty the folder before each run, or allow more with `--max-spread`.",
                text(at),
                text(newest)
            ),
        );
    }
}

/// Whole seconds since 1970.
fn seconds(text: &str) -> Option<i64> {
    OffsetDateTime::parse(text, &Rfc3339).ok().map(OffsetDateTime::unix_timestamp)
}

/// In UTC.
fn text(seconds: i64) -> String {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok();
    time.and_then(|time| time.format(&Rfc3339).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_of_the_run_in_whose_seconds_it_was_made() {
        let window =
            Window::new(Some("2026-11-29T20:02:13.9Z"), Some("2026-11-29T21:02:16.1+01:00")).unwrap();
        for (timestamp, refused) in [
            ("2026-11-29T20:02:13Z", false),
            ("2026-11-29T20:02:16Z", false),
            ("2026-11-29T20:02:12Z", true),
            ("2026-11-29T20:02:17Z", true),
            ("2026-11-29T21:02:14+01:00", false),
            ("no time", false),
        ] {
            assert_eq!(window.refuses(Some(timestamp)).is_some(), refused, "{timestamp}");
        }
        // Before Terraform 1.5 a plan does not say when it was made.
        assert!(window.refuses(None).is_none());
        assert!(Window::new(None, Some("2026-11-29T20:02:16Z")).is_none());
    }
}
