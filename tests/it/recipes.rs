//! The recipes and the settings of hosts are data: they parse, and the program knows what they call.

use clap::CommandFactory as _;
use tfgate::cli::Cli;

use crate::support::text;

/// The blocks of a language in a page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let page = text(format!("docs/{page}.md"));
    let start = format!("```{language}\n");
    page.split(&start).skip(1).map(|rest| rest.split("\n```").next().expect("an end").to_owned()).collect()
}

/// What is called in a text, as words; `$(…)` and variables are words too.
fn calls(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter_map(|line| {
        let start = line.find("tfgate ").filter(|start| {
            let before = line.get(..*start).and_then(|before| before.chars().last());
            before.is_none_or(|c| " `\"".contains(c))
        })?;
        let command = line.get(start..)?;
        let command = command.split(['`', '}']).next()?;
        Some(command.trim_end_matches(['"', ',']).replace('"', "").split(' ').map(str::to_owned).collect())
    });
    lines.collect()
}

fn is_known(call: &[String]) -> bool {
    Cli::command().try_get_matches_from(call).is_ok()
}

#[test]
fn recipes_are_yaml_and_call_what_exists() {
    let recipes = blocks("recipes", "yaml");
    assert_eq!(recipes.len(), 5);
    for recipe in recipes {
        for event in saphyr_parser::Parser::new_from_str(&recipe) {
            event.unwrap_or_else(|error| panic!("{error} in {recipe}"));
        }
        let commands: Vec<_> =
            calls(&recipe).into_iter().filter(|call| call.len() > 1 && !recipe_names(call)).collect();
        assert!(!commands.is_empty(), "no call in {recipe}");
        for call in commands {
            assert!(is_known(&call), "{call:?}");
        }
    }
}

/// The author of a change must not choose the policies that decide about it.
#[test]
fn recipes_of_hosts_decide_by_policies_from_elsewhere() {
    let page = text("docs/recipes.md");
    for name in ["gitlab", "atlantis", "azure"] {
        let recipe = page.split(&format!("<!-- recipe: {name} -->")).nth(1).expect(name);
        let recipe = recipe.split("\n```\n").next().expect("an end");
        let calls = calls(recipe);
        assert_eq!(calls.len(), 2, "{name}: check and apply");
        for call in calls {
            let policy = call.iter().skip_while(|word| *word != "--policy").nth(1);
            assert!(policy.is_some_and(|path| path.starts_with("/etc/tfgate")), "{name}: {call:?}");
            assert!(call.iter().any(|word| word == "--name"), "{name}: both are about one stack");
        }
    }
}

/// `name: tfgate lint` is a title; it names a command all the same.
fn recipe_names(call: &[String]) -> bool {
    call[1].ends_with(':')
}

#[test]
fn settings_of_hosts_are_json_and_call_the_hook() {
    let settings = blocks("hook", "json");
    assert_eq!(settings.len(), 6);
    for block in settings {
        let value: serde_json::Value =
            serde_json::from_str(&block).unwrap_or_else(|error| panic!("{error}: {block}"));
        let mut commands = Vec::new();
        let mut pending = vec![&value];
        while let Some(value) = pending.pop() {
            match value {
                serde_json::Value::Object(fields) => {
                    for (name, value) in fields {
                        if let (true, Some(command)) =
                            (matches!(name.as_str(), "command" | "bash" | "powershell"), value.as_str())
                        {
                            commands.push(command.split(' ').map(str::to_owned).collect::<Vec<_>>());
                        }
                        pending.push(value);
                    }
                }
                serde_json::Value::Array(items) => pending.extend(items),
                _ => {}
            }
        }
        assert!(!commands.is_empty(), "{block}");
        for call in commands {
            assert!(call[..2] == ["tfgate", "hook"] && is_known(&call), "{call:?}");
        }
    }
}

#[test]
fn a_call_that_does_not_exist_is_seen() {
    let words = |line: &str| calls(line).pop().expect("a call");
    assert!(is_known(&words("  - tfgate check plans --output json=verdict.json")));
    assert!(!is_known(&words("  - tfgate check plans --no-such-flag")));
    assert!(!is_known(&words("  - tfgate hook --host nobody")));
    assert!(calls("a-tfgate check").is_empty());
}
