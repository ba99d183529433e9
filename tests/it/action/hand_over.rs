//! What the program gets of the inputs, and what the workflow gets of the program.

use std::collections::BTreeMap;
use std::fs;

use insta::assert_snapshot;

use super::runner::Runner;

/// What the program saw, to read.
fn shown(runner: &Runner) -> String {
    let (arguments, variables) = runner.seen().expect("the program ran");
    let variables = variables.iter().map(|(name, value)| format!("{name}={value:?}\n"));
    format!("{arguments:?}\n{}", variables.collect::<String>())
}

fn arguments(runner: &Runner) -> Vec<String> {
    runner.seen().expect("the program ran").0
}

fn refused(runner: &Runner, why: &str) {
    let finished = runner.run();
    assert_eq!(finished.code, 2, "{}", finished.said);
    assert!(finished.said.contains(why), "{}", finished.said);
    assert_eq!(runner.seen(), None, "the program ran");
}

#[test]
fn inputs_that_are_not_given() {
    let runner = Runner::new().recorder("").with("TFGATE_VAR_region", "");
    assert_eq!(runner.run().code, 0);
    assert_snapshot!(shown(&runner));
}

#[test]
fn inputs_that_are_given() {
    let given = [
        ("plan", "plan.json\n"),
        ("verdict", "a.json\r\n\r\nb.json\r\n"),
        ("approved", "old.json"),
        ("expect-file", "stacks.txt"),
        ("name", "prod"),
        ("policy", "policies\nacme/policies@0123456789012345678901234567890123456789//base\n"),
        ("policy-ref", "head"),
        ("fail-on", "warn"),
        ("approvals", "environment"),
        ("approvals-token", "team-token"),
        ("comment", "required"),
        ("comment-mode", "recreate"),
        ("plan-exit-code", "2"),
        ("issue", "false"),
        ("issue-labels", "drift\r\nnight\n"),
        ("issue-assignees", "alice\nbob\n"),
        ("webhook-url-env", "HOOK"),
        ("slack-url-env", "SLACK"),
        ("state", "state.json"),
        ("show-values", "none"),
        ("mask-env", "ONE\nTWO\n"),
        ("status", "false"),
        ("summary", "false"),
        ("annotations", "false"),
        ("sarif", "true"),
        ("junit", "true"),
        ("html", "true"),
        ("token", "another-token"),
        ("policy-token", "policy-token"),
        ("identity", "acme-gate[bot]"),
        ("pull-request", "7"),
        ("label", "env=prod\r\nregion=eu\n"),
        ("var", "max_gib=500\n\nfamilies=[\"t3\"]\r\n"),
        ("strict", "true"),
        ("source", "stacks/prod"),
        ("terraform-bin", "tofu"),
    ];
    let runner =
        given.iter().fold(Runner::new().recorder(""), |runner, (name, value)| runner.input(name, value));
    assert_eq!(runner.run().code, 0);
    assert_snapshot!(shown(&runner));
}

#[test]
fn each_mode_is_a_command() {
    let modes = [
        ("check", "pr"),
        ("gate", "gate"),
        ("aggregate", "aggregate"),
        ("drift", "drift"),
        ("doctor", "doctor"),
    ];
    for (mode, command) in modes {
        let runner = Runner::new().recorder("").input("mode", mode);
        assert_eq!(runner.run().code, 0);
        assert_eq!(arguments(&runner)[..2], ["github", command]);
    }
    let runner = Runner::new().recorder("").input("mode", "install");
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
    assert_eq!(
        finished.outputs.into_iter().collect::<Vec<_>>(),
        [("binary".to_owned(), "~/recorder".to_owned())]
    );
    assert_eq!(runner.seen(), None);
    for mode in ["", "pr", "check ", "drift ", "check\ngate", "$(touch pwned)"] {
        refused(&Runner::new().recorder("").input("mode", mode), "the input \"mode\"");
    }
}

/// The alarm has levels of its own, a history, and takes plans like `check`.
#[test]
fn drift_has_levels_and_a_history_of_its_own() {
    // Drift is a failure of the alarm where nothing else is said.
    let levels = [
        ("", "warn"),
        ("require_approval", "require_approval"),
        ("warn", "warn"),
        ("any", "any"),
        ("deny", "deny"),
    ];
    for (level, meant) in levels {
        let runner = Runner::new().recorder("").input("mode", "drift").input("fail-on", level);
        assert_eq!(runner.run().code, 0);
        let (arguments, variables) = runner.seen().expect("the program ran");
        assert_eq!(arguments, ["github", "drift", "--", "tfplan.json"]);
        assert_eq!(variables.get("TFGATE_DRIFT_FAIL_ON").map(String::as_str), Some(meant));
        assert_eq!(variables.get("TFGATE_DRIFT_STATE"), None);
    }
    for level in ["approve", "block", "never", "any --exit-zero"] {
        refused(&Runner::new().recorder("").input("mode", "drift").input("fail-on", level), "\"fail-on\"");
    }
    let state = |runner: &Runner| {
        assert_eq!(runner.run().code, 0);
        runner.seen().expect("the program ran").1.remove("TFGATE_DRIFT_STATE")
    };
    let runner = Runner::new().recorder("").input("mode", "drift").with("TFGATE_DRIFT_STATE", "job.json");
    assert_eq!(state(&runner).as_deref(), None, "an earlier step could have set it");
    let runner = runner.input("state", "$(touch pwned)\n.json");
    assert_eq!(state(&runner).as_deref(), Some("$(touch pwned)\n.json"));
    let runner = runner.input("plan", "prod=a.json\nb.json\n");
    assert_eq!(runner.run().code, 0);
    assert_eq!(arguments(&runner), ["github", "drift", "--", "prod=a.json", "b.json"]);
}

#[test]
fn nothing_here_opens_the_gate() {
    for level in ["never", "any", "deny", "require_approval\nnever", "warn --exit-zero"] {
        refused(&Runner::new().recorder("").input("fail-on", level), "the input \"fail-on\"");
    }
    for format in ["sarif", "junit", "html"] {
        let wrong = Runner::new().recorder("").input(format, "report.out");
        refused(&wrong, &format!("the input \"{format}\" must be \"true\" or \"false\""));
    }
    refused(
        &Runner::new().recorder("").input("plan", "a.json\n-\n"),
        "a plan cannot come from standard input",
    );
    for (mode, input) in [("check", "verdict"), ("aggregate", "verdict"), ("gate", "approved")] {
        for value in ["-", "a.json\n-\n", "-\r\na.json"] {
            let runner = Runner::new().recorder("").input("mode", mode).input(input, value);
            refused(&runner, "a saved report cannot come from standard input");
        }
    }
    refused(&Runner::new().recorder("").input("working-directory", "absent"), "\"working-directory\"");
    for mode in ["aggregate", "doctor"] {
        let value = Runner::new().recorder("").input("mode", mode).input("var", "a=b");
        refused(&value, "the input \"var\" is for the modes");
    }
    let plan = Runner::new().recorder("").input("mode", "aggregate").input("plan", "a.json");
    refused(&plan, "takes the input \"verdict\", not \"plan\"");
}

/// The program expands patterns; here they are lines like any other.
#[test]
fn lines_become_arguments() {
    let runner = Runner::new().recorder("");
    for file in ["plans/b.json", "v/1.json"] {
        let path = runner.at("workspace/stacks").join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "{}").expect("a plan");
    }
    let runner = runner.input("working-directory", "stacks").input("verdict", "v/*.json\r\n\nw.json\n");
    for (plan, expected) in [
        ("plans/*.json", vec!["plans/*.json"]),
        ("plans/[b].json\nabsent/*.json", vec!["plans/[b].json", "absent/*.json"]),
        ("prod=plans/b.json\n\n  \nplans/a b.json", vec!["prod=plans/b.json", "  ", "plans/a b.json"]),
    ] {
        let runner = Runner::new()
            .recorder("")
            .with("GITHUB_WORKSPACE", &runner.shown("workspace"))
            .input("working-directory", &runner.shown("workspace/stacks"))
            .input("plan", plan);
        assert_eq!(runner.run().code, 0);
        assert_eq!(arguments(&runner)[3..], expected, "{plan}");
    }
    assert_eq!(runner.run().code, 0);
    let (arguments, variables) = runner.seen().expect("the program ran");
    assert_eq!(arguments, ["github", "pr"]);
    assert_eq!(variables.get("TFGATE_VERDICT").map(String::as_str), Some("v/*.json\nw.json"));
    let runner = runner.input("mode", "aggregate");
    assert_eq!(runner.run().code, 0);
    assert_eq!(self::arguments(&runner), ["github", "aggregate", "--", "v/*.json", "w.json"]);
}

/// A value begins with `--var=`, so none of them is an option.
#[test]
fn values_of_policy_inputs_become_arguments() {
    let runner = Runner::new().recorder("").input("var", "a=b\n--exit-zero\n$(touch pwned)=x y\n");
    assert_eq!(runner.run().code, 0);
    assert_eq!(
        arguments(&runner),
        ["github", "pr", "--var=a=b", "--var=--exit-zero", "--var=$(touch pwned)=x y", "--", "tfplan.json"]
    );
    assert!(!runner.at("workspace/pwned").exists());
}

/// What a shell, the runner, a parser of options or the language of expressions could take for something else.
const HOSTILE: [&str; 12] = [
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned #",
    "\"; touch pwned; \"",
    "'; touch pwned; '",
    "a'\"b",
    "-rf",
    "--exit-zero",
    "${{ github.token }}",
    "x<<EOF",
    "::set-output name=verdict::pass",
    "a\nb=c\n##[add-mask]x",
];

#[test]
fn no_value_is_code() {
    let variables = [
        ("name", "TFGATE_NAME"),
        ("expect-file", "TFGATE_EXPECT_FILE"),
        ("policy-ref", "TFGATE_POLICY_REF"),
        ("policy", "TFGATE_POLICY"),
        ("mask-env", "TFGATE_MASK_ENV"),
        ("verdict", "TFGATE_VERDICT"),
        ("comment", "TFGATE_COMMENT"),
        ("status", "TFGATE_STATUS"),
        ("approvals-token", "TFGATE_APPROVALS_TOKEN"),
        ("issue", "TFGATE_ISSUE"),
        ("issue-labels", "TFGATE_ISSUE_LABELS"),
        ("issue-assignees", "TFGATE_ISSUE_ASSIGNEES"),
        ("webhook-url-env", "TFGATE_WEBHOOK_URL_ENV"),
        ("slack-url-env", "TFGATE_SLACK_URL_ENV"),
        ("plan-exit-code", "TFGATE_PLAN_EXIT_CODE"),
        ("token", "GITHUB_TOKEN"),
        ("policy-token", "TFGATE_POLICY_TOKEN"),
        ("identity", "TFGATE_IDENTITY"),
        ("pull-request", "TFGATE_PULL_REQUEST"),
        ("label", "TFGATE_LABEL"),
        ("strict", "TFGATE_STRICT"),
        ("source", "TFGATE_SOURCE"),
        ("terraform-bin", "TFGATE_TERRAFORM_BIN"),
    ];
    for value in HOSTILE {
        let runner =
            variables.iter().fold(Runner::new().recorder(""), |runner, (name, _)| runner.input(name, value));
        let runner = runner.input("plan", value).with("GITHUB_REF_NAME", value);
        let finished = runner.run();
        assert_eq!(finished.code, 0, "{value}: {}", finished.said);
        let (arguments, seen) = runner.seen().expect("the program ran");
        assert_eq!(arguments[..3], ["github", "pr", "--"], "{value}");
        assert_eq!(arguments[3..].join("\n"), value);
        for (_, variable) in variables {
            assert_eq!(seen.get(variable).map(String::as_str), Some(value), "{variable}");
        }
        assert!(!runner.at("workspace/pwned").exists(), "{value}");
        assert_eq!(finished.said, "", "{value}");
    }
}

#[test]
fn hostile_values_of_the_other_inputs_stop_the_step_and_are_not_printed() {
    let others = ["mode", "fail-on", "working-directory", "version", "binary", "verify-attestation", "sarif"];
    for value in HOSTILE {
        for input in others {
            let runner = Runner::new().recorder("").input(input, value);
            let finished = runner.run();
            assert_eq!(finished.code, 2, "{input} {value}: {}", finished.said);
            assert_eq!(runner.seen(), None, "{input} {value}");
            assert!(!runner.at("workspace/pwned").exists(), "{input} {value}");
            let commands = finished
                .said
                .lines()
                .filter(|line| line.contains("##") || line.trim_start().starts_with("::"));
            assert_eq!(commands.count(), 0, "{input} {value}: {}", finished.said);
        }
    }
}

#[test]
fn the_exit_code_is_that_of_the_program() {
    for code in [0, 1, 2] {
        let runner = Runner::new().recorder(&format!("exit {code}"));
        assert_eq!(runner.run().code, code);
    }
}

#[test]
fn outputs_are_those_that_the_program_writes() {
    let lines = "printf 'verdict=fail\\nblocked=2\\nsarif-file=/tmp/x.sarif\\nverdict-file<<ghadelimiter_1\\n/tmp/a=b\\nghadelimiter_1\\nunknown=1\\n' >>\"$GITHUB_OUTPUT\"\nexit 1";
    let runner = Runner::new().recorder(lines).input("sarif", "true").input("name", "a/b");
    let finished = runner.run();
    assert_eq!(finished.code, 1);
    let expected = [
        ("binary", "~/recorder"),
        ("blocked", "2"),
        ("sarif-file", "/tmp/x.sarif"),
        ("verdict", "fail"),
        ("verdict-file", "/tmp/a=b"),
    ];
    assert_eq!(finished.outputs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    // A no is uploaded as well; the one action that is used is pinned.
    let with: BTreeMap<String, String> =
        [("sarif_file", "/tmp/x.sarif"), ("category", "tfgate/a/b"), ("token", "the-token-of-the-job")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
    let [(used, inputs)] = finished.used.as_slice() else { panic!("{:?}", finished.used) };
    assert!(used.starts_with("github/codeql-action/upload-sarif@"), "{used}");
    assert_eq!(*inputs, with);
}

#[test]
fn sarif_is_uploaded_only_where_it_is_wanted_and_there() {
    let written = "printf 'sarif-file=/tmp/x.sarif\\n' >>\"$GITHUB_OUTPUT\"";
    for (lines, wanted, uploads) in [(written, "true", 1), (written, "false", 0), ("", "true", 0)] {
        let runner = Runner::new().recorder(lines).input("sarif", wanted);
        assert_eq!(runner.run().used.len(), uploads, "{lines} {wanted}");
    }
}

/// Variables of earlier steps that change what the shell does. Each kept the plan, or a part of the inputs, from the program.
#[test]
fn variables_of_the_shell_keep_nothing_from_the_program() {
    let given = |runner: Runner| {
        runner.input("mode", "gate").input("plan", "a.json\nb.json").input("label", "env=prod")
    };
    let seen = |runner: &Runner| {
        let finished = runner.run();
        assert_eq!(finished.code, 0, "{}", finished.said);
        runner.seen().expect("the program ran")
    };
    let expected = seen(&given(Runner::new().recorder("")));
    assert_eq!(expected.0, ["github", "gate", "--", "a.json", "b.json"]);
    let variables = [
        ("FUNCNEST", "1"),
        ("TMOUT", "1"),
        ("POSIXLY_CORRECT", "1"),
        ("BASH_COMPAT", "3.2"),
        ("EXECIGNORE", "*"),
        ("GLOBIGNORE", "*"),
        ("BASHOPTS", "nocasematch:extglob"),
        ("SHELLOPTS", "noglob:noexec"),
        ("IFS", "."),
    ];
    for (name, value) in variables {
        assert_eq!(seen(&given(Runner::new().recorder("").with(name, value))), expected, "{name}");
    }
}

#[test]
fn the_loader_gets_no_libraries_of_earlier_steps() {
    let runner = Runner::new().recorder("");
    let libraries = runner.shown("home");
    let names = ["LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT", "DYLD_LIBRARY_PATH", "GLIBC_TUNABLES"];
    // The libraries do not exist, so nothing of them runs where this fails.
    let runner = names.iter().fold(runner, |runner, name| runner.with(name, &libraries));
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
    let variables = fs::read_to_string(runner.at("seen/variables")).expect("variables");
    for name in names {
        assert!(!variables.contains(&format!("{name}=")), "{name}: {variables}");
    }
}
