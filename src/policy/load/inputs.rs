//! `input` blocks, and their values.

use std::collections::BTreeSet;
use std::ops::Range;

use hcl_edit::structure::Block;

use super::context::LoadContext;
use super::fields::{Fields, Schema};
use super::file::File;
use super::head::{head, label};
use super::{literal, nearest, types};
use crate::expr::Val;
use crate::policy::diagnostic::Diagnostic;
use crate::policy::{ENVIRONMENT_PREFIX, Input, InputType, InputValues, Missing, environment_name};

const INPUT: Schema = Schema {
    name: "input",
    attributes: &["type", "default", "description", "nullable", "sensitive"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[("validation", "check the value in the condition of a policy")],
};

/// Reads the blocks, in the order of slots. `problems` are those of values from outside of the file.
pub(super) fn read<'b>(
    file: &mut File<'_>,
    blocks: impl IntoIterator<Item = &'b Block>,
    values: &InputValues,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Input> {
    let mut inputs: Vec<Input> = Vec::new();
    for block in blocks {
        let Some(input) = one(file, block, values, problems) else { continue };
        if inputs.iter().any(|other| other.name == input.name) {
            file.error(
                &input.head,
                format!("input `{}` is defined twice", input.name),
                "expected another name",
            );
        } else {
            inputs.push(input);
        }
    }
    inputs
}

/// Reads one block. With a wrong type it is an input of any type, so that expressions that name it are checked too.
fn one(
    file: &mut File<'_>,
    block: &Block,
    values: &InputValues,
    problems: &mut Vec<Diagnostic>,
) -> Option<Input> {
    let head = head(block);
    let name = label(file, block, "a name");
    let fields = Fields::read(file, &block.body, &INPUT, head.clone());
    fields.require(file, "type", "`string` for example");
    let type_ = fields.expression("type").map(|(expression, around)| types::read(file, expression, &around));
    let is_typed = matches!(type_, Some(Some(_)));
    let mut input = Input {
        name: name?.into(),
        head,
        type_: type_.flatten().unwrap_or(InputType::Any),
        nullable: fields.boolean(file, "nullable").unwrap_or(false),
        sensitive: fields.boolean(file, "sensitive").unwrap_or(false),
        description: fields.text(file, "description"),
        value: None,
        source: None,
    };
    // Checked even where a value is given: a wrong default is a trap for the next run.
    let default = default(file, &fields, &input);
    if !is_typed {
        // One error about the type is enough: an unknown value causes no others.
        input.value = Some(Val::unknown());
        return Some(input);
    }
    match given(&input, values) {
        Some(Ok(value)) => input.value = Some(value),
        // Kept apart from the file: the path is that of the flag or variable.
        Some(Err(problem)) => {
            problems.push(*problem);
            input.value = Some(Val::unknown());
        }
        None => input.value = default,
    }
    if input.value.is_none() && !fields.has("default") && values.missing == Missing::Refused {
        let name = &input.name;
        file.error(&input.head, format!("input `{name}` has no value"), "no default, and none was given")
            .help(format!(
                "pass `--var {name}=VALUE`, or set `{}` in the environment",
                environment_name(name)
            ));
    }
    Some(input)
}

fn default(file: &mut File<'_>, fields: &Fields<'_>, input: &Input) -> Option<Val<'static>> {
    let attribute = fields.attribute("default")?;
    let span = fields.span("default");
    let value = literal::read(file, &attribute.value, &span)?;
    match input.accept(&value.to_val()) {
        Ok(value) => Some(value),
        Err(error) => {
            let note = file.error(
                &value.span,
                format!("the default of input `{}` is not of its type", input.name),
                error.to_string(),
            );
            if error.found == "null" && error.path.is_empty() {
                note.help("set `nullable = true`, or leave the default out");
            }
            None
        }
    }
}

type Given = Result<Val<'static>, Box<Diagnostic>>;

/// The value from outside of the file that takes precedence.
fn given(input: &Input, values: &InputValues) -> Option<Given> {
    let name = &*input.name;
    // Of repeated flags the last counts, as in Terraform.
    if let Some((_, text)) = values.flags.iter().rev().find(|(flag, _)| flag == name) {
        return Some(from_text(input, text, &format!("--var {name}")));
    }
    let variable = environment_name(name);
    // CI systems set a variable without a value to the empty string.
    let set = |(known, text): &&(String, String)| *known == variable && !text.is_empty();
    if let Some((_, text)) = values.environment.iter().rev().find(set) {
        return Some(from_text(input, text, &variable));
    }
    values.files.iter().rev().find_map(|file| {
        let (_, span, value) = file.values.iter().rev().find(|(known, ..)| known == name)?;
        Some(input.accept(value).map_err(|error| {
            let message = format!("the value of input `{name}` is not of its type");
            Box::new(in_file(&file.path, &file.text, span, message, &error.to_string()))
        }))
    })
}

/// How values are written on the command line.
const AS_IN_A_FILE: &str = "write it as in a policy file: `5`, `true`, `[\"a\", \"b\"]`; a string goes without quotes where the type is `string`";

/// A text of a flag or of the environment: for an input of type `string` as it is, else as a literal.
fn from_text(input: &Input, text: &str, origin: &str) -> Given {
    let name = &input.name;
    let value = if matches!(input.type_, InputType::String) {
        Some(Val::string(text.to_owned()))
    } else {
        // As in Terraform: `--var 'names=["a"]'` is an expression for every type but `string`.
        literal::of_text(text)
    };
    // What is no literal is a string at best, which the type then refuses with its own name.
    let scalar = matches!(input.type_, InputType::Number | InputType::Bool);
    let value = value.or_else(|| scalar.then(|| Val::string(text.to_owned())));
    let Some(value) = value else {
        let message = format!("the value of input `{name}` is not a literal");
        // Without the text: the input can be a secret.
        return Err(Box::new(Diagnostic::of_file(origin, message, Some(AS_IN_A_FILE))));
    };
    input.accept(&value).map_err(|error| {
        let message = format!("the value of input `{name}` is not of its type: {error}");
        Box::new(Diagnostic::of_file(origin, message, Some(AS_IN_A_FILE)))
    })
}

fn in_file(path: &str, text: &str, span: &Range<usize>, message: String, label: &str) -> Diagnostic {
    let mut file = File::new(path, text);
    file.error(span, message.clone(), label);
    file.finish().pop().unwrap_or_else(|| Diagnostic::of_file(path, message, None))
}

/// The names there are: "the inputs are `a` and `b`".
pub(super) fn list_of(one: &str, many: &str, of: &str, names: &[&str]) -> String {
    match names {
        [name] => format!("the only {one}{of} is `{name}`"),
        _ => format!("the {many}{of} are {}", super::fields::all_of(names)),
    }
}

/// Values without an input: each is an error, wherever it is from, since a misspelled name changes nothing.
pub(super) fn undeclared(context: &LoadContext, declared: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let values = &context.inputs;
    let message = |name: &str| format!("no policy has an input `{name}`");
    let help = |name: &str| match nearest::closest(name, declared.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if declared.is_empty() => "the policies have no inputs".to_owned(),
        None => {
            let names: Vec<&str> = declared.iter().copied().collect();
            list_of("input", "inputs", "", &names)
        }
    };
    let mut problems = Vec::new();
    for (name, _) in values.flags.iter().filter(|(name, _)| !declared.contains(name.as_str())) {
        problems.push(Diagnostic::of_file("--var", message(name), Some(&help(name))));
    }
    let variables: BTreeSet<String> = declared.iter().map(|name| environment_name(name)).collect();
    // CI systems set a variable without a value to the empty string.
    for (variable, _) in values.environment.iter().filter(|(_, text)| !text.is_empty()) {
        if let Some(name) = variable.strip_prefix(ENVIRONMENT_PREFIX)
            && !variables.contains(variable)
        {
            let upper = variable.to_uppercase();
            if variables.contains(&upper) {
                let help = format!("the names of such variables are in upper case: `{upper}`");
                let message = format!("no input is set by `{variable}`");
                problems.push(Diagnostic::of_file(variable, message, Some(&help)));
                continue;
            }
            let name = name.to_lowercase();
            problems.push(Diagnostic::of_file(variable, message(&name), Some(&help(&name))));
        }
    }
    for file in &values.files {
        for (name, span, _) in file.values.iter().filter(|(name, ..)| !declared.contains(name.as_str())) {
            let problem = in_file(&file.path, &file.text, span, message(name), "this value is not used");
            problems.push(Diagnostic { help: Some(help(name)), ..problem });
        }
    }
    problems
}
