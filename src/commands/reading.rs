//! Reads plans: JSON from files and standard input, binary plan files through another program.

use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::inputs::{Input, Opened, Place};
use super::progress::Progress;
use super::{files, inputs, show};
use crate::cli::JudgingArgs;
use crate::evaluate::JudgeError;
use crate::plan::{self, Needs, Plan, PlanError};
use crate::policy::LoadError;
use crate::report::Failure;

/// Whether the digest of the input is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hashing {
    Off,
    On,
}

/// How plans are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) judging: &'a JudgingArgs,
    pub(super) needs: &'a Needs,
    pub(super) hashing: Hashing,
    pub(super) progress: &'a Progress,
}

/// Receives the entries of a plan.
pub(super) type Sink<'s> = &'s mut dyn FnMut(plan::Entry<'_>) -> Result<(), PlanError>;

/// Reads one plan, and its digest where that is wanted.
pub(super) fn read(
    reading: Reading<'_>,
    input: &Input,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), Failure> {
    match &input.place {
        Place::Stdin => {
            let stdin = reading.progress.reader(io::stdin().lock(), &input.stack.name, None);
            parse(reading, stdin, sink).map_err(plan_failure)
        }
        Place::Spooled(path) => {
            let unreadable = |error: io::Error| Failure {
                kind: "io".to_owned(),
                message: format!("failed to read the copy of standard input: {error}"),
                help: None,
            };
            let file = files::open(path).map_err(unreadable)?;
            let file = reading.progress.reader(file, &input.stack.name, files::size(path));
            parse(reading, file, sink).map_err(plan_failure)
        }
        Place::File(path) => read_file(reading, &input.stack.name, path, path, sink),
        Place::Copy { copy, of } => read_file(reading, &input.stack.name, copy, of, sink),
    }
}

/// Reads a file as if it lay where `of` lies.
fn read_file(
    reading: Reading<'_>,
    name: &str,
    path: &Path,
    of: &Path,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), Failure> {
    let unreadable = |error: io::Error| Failure {
        kind: "io".to_owned(),
        message: format!("failed to read `{}`: {error}", super::shown(path)),
        help: None,
    };
    if let Opened::Other(file) = inputs::open(path).map_err(unreadable)? {
        let file = reading.progress.reader(file, name, files::size(path));
        return parse(reading, file, sink).map_err(plan_failure);
    }
    let failed = |error: anyhow::Error| Failure {
        kind: "show_failed".to_owned(),
        message: format!("{error:#}"),
        help: None,
    };
    let (show, mut stdout) =
        show::start(path, of, reading.judging.terraform_bin.as_deref()).map_err(failed)?;
    let parsed = parse(reading, reading.progress.reader(&mut stdout, name, None), sink);
    // A failed `show` explains more than the empty output that it leaves.
    show.finish(stdout).map_err(failed)?;
    parsed.map_err(plan_failure)
}

fn parse(
    reading: Reading<'_>,
    reader: impl Read,
    sink: Sink<'_>,
) -> Result<(Plan, Option<String>), PlanError> {
    if reading.hashing == Hashing::Off {
        return Ok((plan::parse(reader, reading.needs, sink)?, None));
    }
    let mut hashed = Hashed { reader, hasher: Sha256::new() };
    let plan = plan::parse(&mut hashed, reading.needs, sink)?;
    Ok((plan, Some(crate::text::hex::hex(&hashed.hasher.finalize()))))
}

/// A reader that computes the digest of what goes through it.
struct Hashed<R> {
    reader: R,
    hasher: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// What a plan that cannot be read says.
pub(super) fn plan_failure(error: PlanError) -> Failure {
    Failure { kind: error.kind.name().to_owned(), message: error.to_string(), help: error.help }
}

/// Why there is no judgement.
pub(super) fn judge_failure(error: JudgeError) -> Failure {
    match error {
        JudgeError::Pack(error) => broken_pack(&error),
        JudgeError::Plan(error) => plan_failure(error),
    }
}

/// A bug in a built-in file. Judging without it would be judging by less than was promised.
pub(super) fn broken_pack(error: &LoadError) -> Failure {
    let first = error.diagnostics.first();
    let what = first.map_or_else(String::new, |problem| format!(": `{}`: {}", problem.path, problem.message));
    Failure {
        kind: "builtin".to_owned(),
        message: format!("a built-in policy file does not load{what}"),
        help: Some("this is a bug of tfgate; please report it".to_owned()),
    }
}
