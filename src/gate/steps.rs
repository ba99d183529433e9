//! The steps that a check and an explanation share.

use std::io::{self, Read};

use sha2::{Digest as _, Sha256};

use super::failure;
use super::input::PlanInput;
use super::options::{Digest, Options};
use crate::evaluate::{self, Evaluation, Versions, installed_modules, locked_providers};
use crate::plan::{self, Entry, Plan, PlanError, ReadOptions, Remark};
use crate::policy::{Effective, PolicySet, Requirements};
use crate::report::Failure;
use crate::text::hex::hex;
use crate::waiver::{self, Waived};

/// What the reader hands out: what the report needs, and what the policies in force look at.
pub(super) fn read_options(
    effective: &Effective<'_>,
    requested: ReadOptions,
    options: &Options,
) -> Result<ReadOptions, Failure> {
    let max_input = options.max_input.unwrap_or(requested.max_input);
    evaluate::read_options(effective, ReadOptions { max_input, ..requested })
        .map_err(|error| failure::broken_pack(&error))
}

/// The versions that policies ask for. Files that no policy needs are not read.
pub(super) fn versions(
    input: &dyn PlanInput,
    effective: &Effective<'_>,
    read_options: &ReadOptions,
) -> Versions {
    // The reader hands out providers for `recovery` blocks too, which need no versions.
    let asked = read_options.providers && effective.requirements().is_ok_and(Requirements::providers);
    let providers = if asked { input.lock_file() } else { None };
    let modules = if read_options.modules { input.module_manifest() } else { None };
    Versions {
        providers: providers.as_deref().and_then(locked_providers),
        modules: modules.as_deref().and_then(installed_modules),
    }
}

/// Reads the plan, once, and adds to it what only the command line knows: secrets, and whether `terraform plan` failed.
pub(super) fn read(
    input: &dyn PlanInput,
    read_options: &ReadOptions,
    options: &Options,
    sink: &mut dyn FnMut(Entry<'_>) -> Result<(), PlanError>,
) -> Result<(Plan, Option<String>), Failure> {
    // A closure: where opening and parsing both fail, the input knows which error explains more.
    let mut parsed = None;
    input.read(&mut |reader| {
        parsed = Some(match &options.digest {
            Digest::Off => (plan::parse(reader, read_options, sink)?, None),
            Digest::Known(digest) => (plan::parse(reader, read_options, sink)?, Some(digest.clone())),
            Digest::OfInput => {
                let mut hashed = Hashed { reader, hasher: Sha256::new() };
                let plan = plan::parse(&mut hashed, read_options, sink)?;
                (plan, Some(hex(&hashed.hasher.finalize())))
            }
        });
        Ok(())
    })?;
    let Some((mut plan, digest)) = parsed else {
        return Err(Failure {
            kind: "io".to_owned(),
            message: "the plan was not read".to_owned(),
            help: None,
        });
    };
    // Before anything is shown: secrets of the environment can be anywhere in a plan.
    for value in &options.masks {
        plan.secrets.add_everywhere(value);
    }
    match options.plan_exit_code {
        // The code of `terraform plan` beats the field: 1 is a failed plan, whatever the JSON says.
        Some(1) => plan.errored = Some(true),
        // Terraform 1.4 and 1.5 do not write `errored`; the exit code says that there was no error.
        Some(_) => plan.remarks.retain(|remark| *remark != Remark::ErroredUnknown),
        None => {}
    }
    Ok((plan, digest))
}

/// The findings after waivers.
pub(super) fn waive(
    evaluation: &mut Evaluation,
    policies: &PolicySet,
    input: &dyn PlanInput,
    options: &Options,
) -> Waived {
    let findings = std::mem::take(&mut evaluation.findings);
    match options.today {
        Some(today) => waiver::apply(findings, &policies.waivers, policies, input.stack(), today),
        // Without a day an expired waiver could not be refused, so none is applied.
        None => Waived { findings, ..Waived::default() },
    }
}

/// A reader that computes the digest of what goes through it.
struct Hashed<R> {
    reader: R,
    hasher: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        // Hashed while it is read: the input can be a pipe, which gives its bytes once.
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
