//! Where the program comes from, and where it never comes from.

use std::fs;

use super::assets::{archive, faulty_release, release, sha256};
use super::runner::{Finished, Runner, executable, recorder, version};
use crate::github::fake::{Cut, What};

/// The platforms that have a release: what the runner says, and what the asset is called.
const PLATFORMS: [(&str, &str, &str, &str); 5] = [
    ("Linux", "X64", "x86_64-unknown-linux-musl", "tfgate"),
    ("Linux", "ARM64", "aarch64-unknown-linux-musl", "tfgate"),
    ("macOS", "X64", "x86_64-apple-darwin", "tfgate"),
    ("macOS", "ARM64", "aarch64-apple-darwin", "tfgate"),
    ("Windows", "X64", "x86_64-pc-windows-msvc", "tfgate.exe"),
];

/// A runner with a release, the bytes of the asset, and the line of the table about it.
fn released(target: &str, program: &str) -> (Runner, Vec<u8>, String) {
    let runner = Runner::new();
    let name = format!("tfgate-{}-{target}", version());
    let bytes = archive(&name, program, &recorder(&runner.at("seen"), ""));
    let line = row(&bytes, &version(), target);
    (runner, bytes, line)
}

fn row(bytes: &[u8], version: &str, target: &str) -> String {
    let name = format!("tfgate-{version}-{target}.tar.gz");
    format!("{}  acme/infra/releases/download/v{version}/{name}\n", sha256(bytes))
}

/// The run did not get a program, none ran, and the step says why.
fn refused(runner: &Runner, finished: &Finished, why: &str) {
    assert_eq!(finished.code, 2, "{}", finished.said);
    assert!(finished.said.contains(why), "{}", finished.said);
    assert_eq!(runner.seen(), None, "something ran");
    assert_eq!(finished.outputs.get("binary"), None);
}

#[test]
fn each_platform_gets_its_asset() {
    for (os, arch, target, program) in PLATFORMS {
        let (runner, bytes, line) = released(target, program);
        let releases = release(&version(), target, &bytes);
        let runner = runner
            .checksums(&format!("# A comment.\n{line}"))
            .with("RUNNER_OS", os)
            .with("RUNNER_ARCH", arch)
            .with("TFGATE_TEST_RELEASES", &releases.url());
        let finished = runner.run();
        assert_eq!(finished.code, 0, "{os} {arch}: {}", finished.said);
        assert!(runner.seen().is_some(), "{os} {arch}");
        let name = format!("tfgate-{}-{target}", version());
        assert_eq!(finished.outputs.get("binary"), Some(&format!("~TEMP/{name}/{program}")));
        let asked = releases.requests();
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].path, format!("/acme/infra/releases/download/v{}/{name}.tar.gz", version()));
        assert!(!asked[0].headers.iter().any(|(name, _)| name == "authorization"), "{:?}", asked[0]);
    }
}

#[test]
fn what_is_not_the_release_is_refused() {
    let target = PLATFORMS[0].2;
    let (_, bytes, _) = released(target, "tfgate");
    let mut wrong = bytes.clone();
    let middle = wrong.len() / 2;
    wrong[middle] ^= 1;
    let short = bytes[..bytes.len() - 1].to_vec();
    let another = "its SHA-256 is not that of checksums.txt";
    let failed = "the release asset cannot be downloaded";
    for (releases, why) in [
        (release(&version(), target, &wrong), another),
        (release(&version(), target, &short), another),
        (release(&version(), target, b""), another),
        (faulty_release(target, &bytes, What::not_json()), another),
        (faulty_release(target, &bytes, What::Cut(Cut::Inside)), failed),
        (faulty_release(target, &bytes, What::Cut(Cut::Before)), failed),
        (faulty_release(target, &bytes, What::redirect(302, "http://releases.example/x")), failed),
        (release("9.9.9", target, &bytes), failed),
    ] {
        let runner = everything_else_there(Runner::new())
            .checksums(&row(&bytes, &version(), target))
            .with("TFGATE_TEST_RELEASES", &releases.url());
        refused(&runner, &runner.run(), why);
        releases.finish();
    }
}

#[test]
fn the_table_must_have_one_line() {
    let target = PLATFORMS[0].2;
    let (_, bytes, line) = released(target, "tfgate");
    let releases = release(&version(), target, &bytes);
    let dots = version().replace('.', "x");
    for (table, why) in [
        (String::new(), "has no line for this version"),
        (row(&bytes, "9.9.9", target), "has no line for this version"),
        (row(&bytes, &dots, target), "has no line for this version"),
        (line.replace(target, "riscv64-unknown-linux-musl"), "has no line for this version"),
        (line.to_uppercase(), "has no line for this version"),
        (line.replace("  ", " "), "has no line for this version"),
        (line.replace("acme/", "acme/x/"), "has no line for this version"),
        (line.repeat(2), "has two lines for this version"),
    ] {
        let runner = everything_else_there(Runner::new())
            .checksums(&table)
            .with("TFGATE_TEST_RELEASES", &releases.url());
        refused(&runner, &runner.run(), why);
    }
    assert!(releases.requests().is_empty());
}

#[test]
fn another_version_of_the_table_can_be_had() {
    let (runner, _, line) = released(PLATFORMS[0].2, "tfgate");
    let name = format!("tfgate-9.8.7-{}", PLATFORMS[0].2);
    let bytes = archive(&name, "tfgate", &recorder(&runner.at("seen"), ""));
    let releases = release("9.8.7", PLATFORMS[0].2, &bytes);
    let runner = runner
        .checksums(&format!("{line}{}", row(&bytes, "9.8.7", PLATFORMS[0].2)))
        .input("version", "9.8.7")
        .with("TFGATE_TEST_RELEASES", &releases.url());
    assert_eq!(runner.run().code, 0);
    for version in ["latest", "v9.8.7", "9.8", "9.8.7\n9.8.7", "../9.8.7", "9.8.7 ", "$(touch pwned)"] {
        let runner = Runner::new().checksums(&line).input("version", version);
        refused(&runner, &runner.run(), "the input \"version\" must be three numbers");
    }
}

#[test]
fn a_platform_without_a_release_is_refused() {
    for (os, arch) in [("Linux", "X86"), ("Windows", "ARM64"), ("FreeBSD", "X64"), ("$(touch pwned)", "X64")]
    {
        let runner = everything_else_there(Runner::new()).with("RUNNER_OS", os).with("RUNNER_ARCH", arch);
        refused(&runner, &runner.run(), "no release exists for the operating system");
    }
}

#[test]
fn an_archive_without_the_program_is_refused() {
    for (bytes, why) in [
        (archive("tfgate", "tfgate", ""), "is not an executable"),
        (b"no archive".to_vec(), "cannot be unpacked"),
    ] {
        let releases = release(&version(), PLATFORMS[0].2, &bytes);
        let runner = everything_else_there(Runner::new())
            .checksums(&row(&bytes, &version(), PLATFORMS[0].2))
            .with("TFGATE_TEST_RELEASES", &releases.url());
        refused(&runner, &runner.run(), why);
    }
}

#[test]
fn only_https_elsewhere_than_on_loopback() {
    let (_, _, line) = released(PLATFORMS[0].2, "tfgate");
    for place in
        ["http://releases.example", "http://127.0.0.1.example:80", "http://127.0.0.1:1/x", "file:///", ""]
    {
        let runner = Runner::new();
        let record = format!("#!/bin/bash -p\nprintf '%s ' \"$@\" >'{}'\nexit 1\n", runner.shown("asked"));
        let runner = runner.checksums(&line).program("curl", &record).with("TFGATE_TEST_RELEASES", place);
        refused(&runner, &runner.run(), "cannot be downloaded");
        let asked = fs::read_to_string(runner.at("asked")).expect("arguments");
        assert!(asked.starts_with("--disable --proto =https --tlsv1.2 "), "{asked}");
        assert!(asked.contains(" https://github.com/acme/infra/releases/download/v"), "{asked}");
        assert!(!asked.contains("http://"), "{asked}");
    }
}

#[test]
fn an_attestation_is_verified_when_asked_for() {
    let (_, bytes, line) = released(PLATFORMS[0].2, "tfgate");
    let releases = release(&version(), PLATFORMS[0].2, &bytes);
    for (code, expected) in [(0, 0), (1, 2)] {
        let (runner, _, _) = released(PLATFORMS[0].2, "tfgate");
        let gh = format!(
            "#!/bin/bash -p\nprintf '%s\\n' \"$@\" \"$GH_TOKEN\" >'{}'\nexit {code}\n",
            runner.shown("asked")
        );
        let runner = runner
            .checksums(&line)
            .program("gh", &gh)
            .input("verify-attestation", "true")
            .with("TFGATE_TEST_RELEASES", &releases.url());
        let finished = runner.run();
        assert_eq!(finished.code, expected, "{}", finished.said);
        let asked = runner.plain(&fs::read_to_string(runner.at("asked")).expect("arguments"));
        assert_eq!(
            asked.lines().collect::<Vec<_>>(),
            [
                "attestation",
                "verify",
                "~TEMP/archive",
                "--repo",
                "acme/infra",
                "--signer-workflow",
                "acme/infra/.github/workflows/release.yml",
                "the-token-of-the-job"
            ]
        );
    }
    let runner = Runner::new().input("verify-attestation", "yes");
    refused(&runner, &runner.run(), "\"true\" or \"false\"");
}

#[test]
fn a_checkout_of_this_repository_is_built() {
    let runner = Runner::new();
    runner.copy_action("workspace");
    let built = "temp/tfgate-build/dist";
    fs::create_dir_all(runner.at(built)).expect("a folder");
    let program = recorder(&runner.at("seen"), "").replace('\'', "'\\''");
    let cargo = format!(
        "#!/bin/bash -p\nprintf '%s ' \"$@\" >'{asked}'\nenv >>'{asked}'\nprintf '%s' '{program}' >'{built}/tfgate'\nchmod +x '{built}/tfgate'\n",
        asked = runner.shown("asked"),
        built = runner.shown(built),
    );
    let workspace = format!("{}/./", runner.shown("workspace"));
    let runner = runner.program("cargo", &cargo).with("GITHUB_ACTION_PATH", &workspace);
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
    assert!(runner.seen().is_some());
    let asked = fs::read_to_string(runner.at("asked")).expect("arguments");
    assert!(asked.starts_with("build --quiet --profile dist --locked --bin tfgate --target-dir "), "{asked}");
    assert!(!asked.contains("the-token-of-the-job"), "the build has the token: {asked}");
}

#[test]
fn nothing_is_built_elsewhere_or_where_there_is_a_release() {
    let (_, _, line) = released(PLATFORMS[0].2, "tfgate");
    // An action of another repository, without its table.
    let runner = everything_else_there(Runner::new()).checksums("");
    refused(&runner, &runner.run(), "has no line for this version");
    // A checkout of a released version, and one of which another version is wanted.
    for (table, wanted) in [(line.as_str(), ""), ("", "9.9.9")] {
        let runner = everything_else_there(Runner::new());
        runner.copy_action("workspace");
        fs::write(runner.at("workspace/.github/action/checksums.txt"), table).expect("the table");
        let workspace = runner.shown("workspace");
        let runner = runner
            .with("GITHUB_ACTION_PATH", &workspace)
            .with("RUNNER_ARCH", "ARM64")
            .input("version", wanted);
        refused(&runner, &runner.run(), "has no line for this version");
    }
}

#[test]
fn a_program_that_is_named_is_used_as_it_is() {
    let runner = Runner::new();
    executable(&runner.at("workspace/my tfgate"), &recorder(&runner.at("seen"), ""));
    let runner = everything_else_there(runner).input("binary", "my tfgate");
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
    assert_eq!(finished.outputs.get("binary").map(String::as_str), Some("~/workspace/my tfgate"));
    for binary in ["absent", "../home", "my tfgate\nx=y", "$(touch pwned)", "tfgate"] {
        let runner = everything_else_there(Runner::new()).input("binary", binary);
        refused(&runner, &runner.run(), "the input \"binary\"");
    }
}

#[test]
fn what_bash_reads_by_itself_does_not_matter() {
    let (runner, bytes, line) = released(PLATFORMS[0].2, "tfgate");
    let releases = release(&version(), PLATFORMS[0].2, &bytes);
    let hostile = format!("touch '{}'; curl() {{ :; }}; sha256sum() {{ :; }}", runner.shown("pwned"));
    let hostile_file = runner.at("hostile.sh");
    fs::write(&hostile_file, hostile).expect("a script");
    let hostile_file = hostile_file.display().to_string();
    let stays = format!("() {{ touch '{}'; exit 0; }}", runner.shown("pwned"));
    let elsewhere = std::env::temp_dir().display().to_string();
    let runner = everything_else_there(runner)
        .checksums(&line)
        .with("BASH_ENV", &hostile_file)
        .with("ENV", &hostile_file)
        .with("BASH_FUNC_curl%%", &stays)
        .with("BASH_FUNC_cd%%", &stays)
        .with("SHELLOPTS", "noexec")
        .with("CDPATH", &elsewhere)
        .with("TFGATE_TEST_RELEASES", &releases.url());
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
    assert!(runner.seen().is_some());
    assert!(!runner.at("pwned").exists());
}

/// Options and libraries in variables of earlier steps. Each of them makes its program fail or do something else.
#[test]
fn variables_do_not_change_what_the_programs_do() {
    for (name, value) in [
        ("TAR_OPTIONS", "--exclude=tfgate"),
        ("TAR_OPTIONS", "--no-such-option"),
        ("GZIP", "--no-such-option"),
        ("PERL5OPT", "-Mno_such_module"),
        ("PERL5LIB", "/absent"),
        ("LD_LIBRARY_PATH", "/absent"),
        ("FUNCNEST", "1"),
        ("TMOUT", "1"),
        ("POSIXLY_CORRECT", "1"),
        ("EXECIGNORE", "*"),
        ("SSLKEYLOGFILE", "keys"),
    ] {
        let (runner, bytes, line) = released(PLATFORMS[0].2, "tfgate");
        let releases = release(&version(), PLATFORMS[0].2, &bytes);
        let runner = runner.checksums(&line).with(name, value).with("TFGATE_TEST_RELEASES", &releases.url());
        let finished = runner.run();
        assert_eq!(finished.code, 0, "{name}={value}: {}", finished.said);
        assert!(runner.seen().is_some(), "{name}={value}");
    }
}

/// Each program that the search for tfgate starts sees the variables that it is given, and no other.
#[test]
fn programs_get_named_variables() {
    let (_, bytes, line) = released(PLATFORMS[0].2, "tfgate");
    let releases = release(&version(), PLATFORMS[0].2, &bytes);
    let known = ["PATH", "LC_ALL", "PWD", "SHLVL", "_", "OLDPWD"];
    for (machine, proxied) in [("github-hosted", false), ("self-hosted", true)] {
        let (mut runner, _, _) = released(PLATFORMS[0].2, "tfgate");
        let programs = ["curl", "tar", "sha256sum", "mktemp", "gh"];
        for program in programs {
            let run =
                if program == "gh" { "exit 0".to_owned() } else { format!("exec /usr/bin/{program} \"$@\"") };
            let script =
                format!("#!/bin/bash -p\nenv >'{}'\n{run}\n", runner.shown(&format!("{program}.env")));
            runner = runner.program(program, &script);
        }
        let runner = runner
            .checksums(&line)
            .input("verify-attestation", "true")
            .with("RUNNER_ENVIRONMENT", machine)
            .with("TAR_OPTIONS", "--totals")
            .with("GH_HOST", "github.example")
            .with("no_proxy", "127.0.0.1")
            .with("OTHER", "x")
            .with("TFGATE_TEST_RELEASES", &releases.url());
        let finished = runner.run();
        assert_eq!(finished.code, 0, "{}", finished.said);
        for program in programs {
            let mut allowed = known.to_vec();
            match program {
                "curl" => allowed.push("no_proxy"),
                "gh" => allowed.extend(["no_proxy", "GH_TOKEN", "GH_CONFIG_DIR", "HOME"]),
                _ => {}
            }
            let seen = fs::read_to_string(runner.at(&format!("{program}.env"))).expect("variables");
            // The step that runs the program is another one, and makes a folder too.
            let names: Vec<&str> =
                seen.lines().filter_map(|line| line.split_once('=')).map(|(name, _)| name).collect();
            assert!(names.iter().all(|name| allowed.contains(name)), "{program}: {names:?}");
            let network = matches!(program, "curl" | "gh");
            assert_eq!(names.contains(&"no_proxy"), network && proxied, "{program}");
        }
    }
}

/// Where there is no `sha256sum`, as on macOS, a program in Perl reads the archive.
#[test]
fn perl_gets_no_options() {
    let (runner, bytes, line) = released(PLATFORMS[0].2, "tfgate");
    let releases = release(&version(), PLATFORMS[0].2, &bytes);
    let tools = runner.at("tools");
    fs::create_dir(&tools).expect("a folder");
    for tool in ["bash", "env", "curl", "tar", "gzip", "mktemp", "perl", "shasum", "mkdir"] {
        let from = ["/usr/bin", "/bin"].map(|folder| std::path::Path::new(folder).join(tool));
        let from = from.iter().find(|path| path.exists()).expect(tool);
        std::os::unix::fs::symlink(from, tools.join(tool)).expect("a link");
    }
    let tools = tools.display().to_string();
    let runner = runner
        .checksums(&line)
        .with("PATH", &tools)
        .with("PERL5OPT", "-Mno_such_module")
        .with("TFGATE_TEST_RELEASES", &releases.url());
    let finished = runner.run();
    assert_eq!(finished.code, 0, "{}", finished.said);
}

/// Programs that would be used if anything but the release were: an old tfgate, a cargo.
fn everything_else_there(runner: Runner) -> Runner {
    let script = recorder(&runner.at("seen"), "");
    runner.program("tfgate", &script).program("tfgate.exe", &script).program("cargo", &script)
}
