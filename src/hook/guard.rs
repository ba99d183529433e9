//! The guard: command lines, words and calls in, a refusal out.

use super::call::Call;
use super::calls::Calls;
use super::inspect::Inspection;
use super::places::is_guarded;
use super::refusal::Refusal;
use super::text::{mentions_change, without_imports};
use super::tools;

/// What is refused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guard {
    calls: Calls,
}

impl Guard {
    /// A guard with a list of calls.
    pub fn new(calls: Calls) -> Self {
        Guard { calls }
    }

    /// Inspects a command line as a shell would run it.
    ///
    /// # Errors
    /// It changes things without a plan that was checked, or what it does cannot be determined.
    pub fn line(&self, line: &str) -> Result<(), Refusal> {
        let mut inspection = Inspection::new(&self.calls);
        inspection.line(line)?;
        inspection.end()
    }

    /// Inspects one command by its words, as a program gets them.
    ///
    /// # Errors
    /// As [`Guard::line`].
    pub fn words(&self, words: &[String]) -> Result<(), Refusal> {
        let mut inspection = Inspection::new(&self.calls);
        inspection.words(words)?;
        inspection.end()
    }

    /// Inspects the call of a tool.
    ///
    /// # Errors
    /// As [`Guard::line`], or it changes policies or the settings of the guard.
    pub fn call(&self, call: &Call) -> Result<(), Refusal> {
        let mut inspection = Inspection::new(&self.calls);
        if is_guarded(&call.directory, "") {
            inspection.enter();
        }
        if call.edits.iter().any(|edit| edit.is_guarded(&call.directory)) {
            return Err(Refusal::guarded());
        }
        for line in &call.lines {
            inspection.line(line)?;
        }
        for words in &call.words {
            inspection.words(words)?;
        }
        if call.codes.iter().any(|code| mentions_change(&without_imports("python", code), &self.calls)) {
            return Err(Refusal::piped());
        }
        if let Some(tool) = &call.tool {
            tools::check(tool, &mut inspection)?;
        }
        inspection.end()
    }
}
