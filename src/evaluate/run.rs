//! One policy over one object: filter, conditions, messages. It is the same for a change of a plan and for a mock.

use crate::expr::{Budget, EvalError, Evaluator, Frame, Roots, Val};
use crate::policy::Policy;

/// What became of one policy over one object.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// What it is, the worst of all `enforce` blocks.
    pub outcome: RunOutcome,
    /// The messages of the conditions that do not hold, in order. A policy without a message has none here.
    pub messages: Vec<String>,
    /// The messages of the conditions that hold, in order.
    pub infos: Vec<String>,
    /// Evaluation errors, with their places.
    pub errors: Vec<EvalError>,
    /// How many `enforce` blocks were evaluated.
    pub enforced: usize,
}

/// What became of one policy over one object. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RunOutcome {
    /// The filter leaves the object out.
    #[default]
    Skipped,
    /// Every condition holds.
    Passed,
    /// A value that is known only after apply decides.
    Undecided,
    /// A condition does not hold.
    Violated,
    /// An expression has no value.
    Error,
}

/// Evaluates a policy over one object. `inputs` are the values of the inputs of its file, in the order of slots.
pub fn run(policy: &Policy, inputs: &[Val<'static>], roots: &dyn Roots<'_>, budget: &Budget) -> Run {
    let mut run = Run::default();
    let mut evaluator = Evaluator::new(Frame {
        roots,
        inputs,
        file_locals: &policy.file.locals,
        policy_locals: &policy.locals,
        budget,
    });
    if let Some(filter) = &policy.filter {
        match evaluator.condition(filter) {
            Ok(Some(true)) => {}
            Ok(Some(false)) => return run,
            Ok(None) => {
                run.outcome = RunOutcome::Undecided;
                return run;
            }
            Err(error) => {
                run.fail(error);
                return run;
            }
        }
    }
    for enforce in &policy.enforces {
        run.enforced += 1;
        match evaluator.condition(&enforce.condition) {
            Ok(Some(holds)) => {
                run.worsen(if holds { RunOutcome::Passed } else { RunOutcome::Violated });
                let (said, list) = if holds {
                    (&enforce.info_message, &mut run.infos)
                } else {
                    (&enforce.error_message, &mut run.messages)
                };
                match said.as_ref().map(|message| evaluator.message(message)) {
                    Some(Ok(text)) => list.push(text),
                    Some(Err(error)) => run.fail(error),
                    None => {}
                }
            }
            Ok(None) => run.worsen(RunOutcome::Undecided),
            Err(error) => run.fail(error),
        }
    }
    run
}

impl Run {
    fn worsen(&mut self, outcome: RunOutcome) {
        self.outcome = self.outcome.max(outcome);
    }

    fn fail(&mut self, error: EvalError) {
        self.worsen(RunOutcome::Error);
        self.errors.push(error);
    }
}
