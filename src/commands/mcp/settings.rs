//! What every call depends on: the command line of the server. A client changes none of it.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::cli::{McpArgs, PlanCheckArgs};
use crate::host::check::Check;
use crate::host::inputs::{self, Input};
use crate::host::root::{BinaryPlans, NamedPlan, PlanContent, Root};
use crate::host::{configuration, policy_sources};
use crate::policy::Level;
use crate::render::Verbosity;
use crate::report::{ExitZero, Mode, Rules};

/// The command line of the server.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) root: Root,
    pub(super) plan_check: PlanCheckArgs,
    rules: Rules,
    binary_plans: BinaryPlans,
}

/// A plan that is about to be checked.
pub(super) struct Plan {
    /// Its path from the root.
    pub(super) path: String,
    pub(super) content: PlanContent,
    pub(super) input: Input,
}

impl Settings {
    pub(super) fn new(args: &McpArgs) -> anyhow::Result<Self> {
        let rules = Rules {
            // What `tfgate apply` fails on without a flag.
            mode: Mode::Plan { fail_on: Level::RequireApproval },
            strict: args.strict.into(),
            exit_zero: ExitZero::Off,
        };
        let binary_plans = if args.binary_plans { BinaryPlans::Shown } else { BinaryPlans::Refused };
        let root = Root::enter(args.root.as_deref())?;
        Ok(Settings { root, plan_check: args.plan_check.clone(), rules, binary_plans })
    }

    pub(super) fn working_directory(&self) -> &Path {
        self.root.path()
    }

    /// Refuses policies that are found and that a symbolic link leads elsewhere. Those that the command line names are meant.
    pub(super) fn refuse_foreign_policies(&self) -> anyhow::Result<()> {
        if !self.plan_check.policies.policy.is_empty() {
            return Ok(());
        }
        let folders = policy_sources::folders(self.working_directory());
        let files = policy_sources::paths(&[], self.working_directory());
        self.root.refuse_links_out(folders.iter().chain(&files).map(PathBuf::as_path))
    }

    /// A check as `tfgate apply` makes it.
    pub(super) fn check(&self) -> Check<'_> {
        Check::new(&self.plan_check, self.rules, Verbosity::Quiet, self.working_directory())
    }

    /// The plan that a client named.
    pub(super) fn plan(&self, path: &str) -> anyhow::Result<Plan> {
        let NamedPlan { path, source, content } = self.root.plan(path, self.binary_plans)?;
        if self.plan_check.source.is_none() {
            let folder = self.working_directory().join(&path);
            let beside = configuration::read_beside(folder.parent().unwrap_or(self.working_directory()));
            self.root.refuse_links_out(beside.iter().map(PathBuf::as_path))?;
        }
        let input = inputs::of_source(source, &self.plan_check, self.working_directory())
            .with_context(|| format!("failed to name the stack of `{path}`"))?;
        Ok(Plan { path, content, input })
    }
}
