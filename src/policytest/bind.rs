//! Binds the inputs of a test file to those of the policy files that it tests.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::model::{InputValue, Mock, Subject, TestFile};
use crate::expr::Val;
use crate::policy::hcl::File;
use crate::policy::{Input, LoadError, PolicyFile, PolicySet};

/// Binds the `inputs` of a test file to the policies that it tests, and checks those of its mocks.
///
/// # Errors
/// A name that no input of the policies has; a value that the input does not accept.
pub fn bind(test: &TestFile, mut set: PolicySet) -> Result<PolicySet, LoadError> {
    let mut file = File::new(&test.path, &test.text);
    let files = files(&set);
    let mocks = test.cases.iter().filter_map(|case| match &case.subject {
        Subject::Mock(mock) => Some(&mock.inputs),
        Subject::Plan(_) => None,
    });
    // Mocks included, so that a mistyped name is reported before any case runs.
    for given in std::iter::once(&test.inputs).chain(mocks).flatten() {
        check(&mut file, &files, given);
    }
    let diagnostics = file.finish();
    if !diagnostics.is_empty() {
        return Err(LoadError { diagnostics });
    }
    // One copy for each file: its policies share it.
    let bound: BTreeMap<String, Rc<PolicyFile>> = files
        .into_iter()
        .map(|(path, file)| {
            let inputs = file
                .inputs
                .iter()
                .map(|input| Input { value: value(input, &[], &test.inputs), ..input.clone() });
            let inputs = inputs.collect();
            (path, Rc::new(PolicyFile { inputs, ..(*file).clone() }))
        })
        .collect();
    for policy in &mut set.policies {
        if let Some(file) = bound.get(&policy.file.path) {
            policy.file = Rc::clone(file);
        }
    }
    Ok(set)
}

/// The policy files of a set.
fn files(set: &PolicySet) -> BTreeMap<String, Rc<PolicyFile>> {
    set.policies.iter().map(|policy| (policy.file.path.clone(), Rc::clone(&policy.file))).collect()
}

fn check(file: &mut File<'_>, files: &BTreeMap<String, Rc<PolicyFile>>, given: &InputValue) {
    let inputs = || files.values().flat_map(|file| file.inputs.iter());
    let mut known = false;
    let mut reported = BTreeSet::new();
    // Several policy files may declare an input of this name; each has to accept the value.
    for input in inputs().filter(|input| *input.name == *given.name) {
        known = true;
        if let Err(error) = input.accept(&given.value) {
            let message = format!("the value of input `{}`: {error}", given.name);
            // Files of a folder share their inputs.
            if reported.insert(message.clone()) {
                file.error(&given.span, message, "");
            }
        }
    }
    if !known {
        let message = format!("no policy of this test has an input `{}`", given.name);
        file.error(&given.span, message, "expected the name of an input")
            .nearest(&given.name, inputs().map(|input| &*input.name));
    }
}

/// The values of the inputs of a policy file for one mock, in the order of slots; `None`: it has none.
pub(super) fn values(file: &PolicyFile, mock: &Mock) -> Vec<Option<Val<'static>>> {
    file.inputs.iter().map(|input| value(input, &mock.inputs, &[])).collect()
}

/// The value of an input: of the mock, else of the file, else its own.
fn value(input: &Input, mock: &[InputValue], file: &[InputValue]) -> Option<Val<'static>> {
    let given = mock.iter().chain(file).find(|given| *given.name == *input.name);
    match given {
        // A value that the input does not accept was reported by `check`.
        Some(given) => input.accept(&given.value).ok(),
        None => input.value.clone(),
    }
}
