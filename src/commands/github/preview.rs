//! What the policies of the pull request say, where it edits them. The verdict that counts is there already and cannot
//! change any more.

use std::collections::BTreeSet;

use crate::gate::{Digest, NoOpEntries, Options};
use crate::host::check::{Check, Problems};
use crate::host::commit_policies::PreviewSources;
use crate::host::inputs::Input;
use crate::policy::{InputValues, Level};
use crate::render::Verbosity;
use crate::report::{FindingOutcome, Preview, Report, Verdict};

/// Checks again, by the policies of the pull request. Only the preview says what is wrong with them.
///
/// Plans are read a second time: standard input must be spooled before the first.
pub(super) fn preview(
    check: &Check<'_>,
    base: &Report,
    head: &PreviewSources,
    values: InputValues,
    inputs: &[Input],
) -> Preview {
    // The preview shows a verdict and two counts, so nothing else is computed a second time.
    let options = Options { digest: Digest::Off, no_op_entries: NoOpEntries::Count, ..check.options.clone() };
    let check = Check {
        options,
        verbosity: Verbosity::Quiet,
        problems: Problems::Suppress,
        regex_bytes: REGEX_BYTES,
        ..check.clone()
    };
    let preview = |verdict, gained, dropped, error| Preview {
        adopts: head.adopts,
        files: head.files.clone(),
        verdict,
        gained,
        dropped,
        error,
    };
    match &head.sources {
        Err(why) => preview(Verdict::Error, 0, 0, Some(why.clone())),
        Ok(sources) => {
            let report = check.plans_by(sources, values, inputs).report;
            let (now, then) = (counting(base), counting(&report));
            let error = report.error.as_ref().filter(|_| report.verdict == Verdict::Error);
            let error = error.map(|failure| failure.message.clone());
            preview(report.verdict, then.difference(&now).count(), now.difference(&then).count(), error)
        }
    }
}

/// The findings that are not excused, by stack and fingerprint, with the level that they count at. An approval excuses
/// nothing here: it was given to the policies of the base.
fn counting(report: &Report) -> BTreeSet<(&str, &str, Level)> {
    let stacks = report.stacks.iter();
    let findings = stacks.flat_map(|stack| stack.findings.iter().map(move |finding| (stack, finding)));
    findings
        .filter(|(_, finding)| finding.outcome != FindingOutcome::Waived)
        .map(|(stack, finding)| (stack.name.as_str(), finding.fingerprint.as_str(), finding.level))
        .collect()
}

/// The bytes that the regular expressions of the head may take together: its policies are not reviewed.
const REGEX_BYTES: usize = 8 << 20;

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::{Cli, Command};
    use crate::host::inputs;
    use crate::policy::{Source, SourceFile, SourceKind};
    use crate::report::Rules;

    const PLAN: &str = "testdata/plans/aws_delete_db/plan.json";

    fn source(text: &str) -> Source {
        let file = SourceFile { path: ".tfgate/own.gate.hcl".to_owned(), text: text.to_owned() };
        Source { origin: ".tfgate".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() }
    }

    fn protect(level: &str) -> String {
        format!("protect \"db\" {{\n  types = [\"aws_db_instance\"]\n  level = \"{level}\"\n}}\n")
    }

    /// The report by these policies, and the preview of those.
    fn both(base: &str, head: Result<Vec<Source>, String>) -> (Report, Preview) {
        let root = crate::tests::root();
        let plan = root.join(PLAN);
        let cli =
            Cli::parse_from(["tfgate", "check", "--no-builtin", "--name", "db", plan.to_str().unwrap()]);
        let Command::Check(args) = cli.command else { panic!("another command") };
        let inputs = inputs::resolve(&args.plans, &args.plan_check, &root).unwrap();
        let mut check = Check::new(&args.plan_check, Rules::default(), Verbosity::Normal, &root);
        check.options.digest = Digest::OfInput;
        check.options.no_op_entries = NoOpEntries::Match;
        check.options.today = Some(time::Date::from_ordinal_date(2026, 300).unwrap());
        let report = check.plans_by(&[source(base)], InputValues::default(), &inputs).report;
        let before = format!("{report:?}");
        let head =
            PreviewSources { sources: head, files: vec![".tfgate/own.gate.hcl".to_owned()], adopts: false };
        let preview = preview(&check, &report, &head, InputValues::default(), &inputs);
        assert_eq!(format!("{report:?}"), before);
        (report, preview)
    }

    fn of(base: &str, head: &str) -> (Verdict, Verdict, usize, usize) {
        let (report, preview) = both(base, Ok(vec![source(head)]));
        assert_eq!(preview.error, None);
        (report.verdict, preview.verdict, preview.gained, preview.dropped)
    }

    #[test]
    fn says_what_the_policies_of_the_head_would_change_and_changes_nothing() {
        use Verdict::{Fail, Pass};
        let (strict, weak) = (protect("deny"), protect("warn"));
        assert_eq!(of(&strict, &strict), (Fail, Fail, 0, 0));
        assert_eq!(of(&strict, &weak), (Fail, Pass, 1, 1));
        assert_eq!(of(&strict, "protect \"x\" {\n  types = [\"other\"]\n}\n"), (Fail, Pass, 0, 1));
        assert_eq!(of("protect \"x\" {\n  types = [\"other\"]\n}\n", &strict), (Pass, Fail, 1, 0));
        let waiver = "waiver \"w\" {\n  policy = \"own/db\"\n  address = \"*\"\n  reason = \"x\"\n  expires = \"2026-12-31\"\n}\n";
        assert_eq!(of(&strict, &format!("{strict}{waiver}")), (Fail, Pass, 0, 1));
    }

    #[test]
    fn problems_of_the_head_are_its_own() {
        let strict = protect("deny");
        let (report, preview) = both(&strict, Ok(vec![source("protect {")]));
        assert_eq!((report.verdict, preview.verdict), (Verdict::Fail, Verdict::Error));
        assert!(preview.error.unwrap().contains("the policies do not load"));
        let (report, preview) = both(&strict, Err("`.tfgate` is a symbolic link".to_owned()));
        assert_eq!((report.verdict, preview.verdict), (Verdict::Fail, Verdict::Error));
        assert_eq!(preview.error.as_deref(), Some("`.tfgate` is a symbolic link"));
    }
}
