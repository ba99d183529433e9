//! Programs that run the words after their options: where these words begin.

use super::names::name_of;
use super::scan::Word;

/// Where the command starts among the words of a wrapper whose options are known.
pub(super) fn wrapped(name: &str, words: &[Word]) -> Option<usize> {
    let (valued, operands): (&[&str], usize) = match name {
        "sudo" => {
            (&["-u", "-g", "-h", "-p", "-C", "-r", "-t", "-T", "-U", "-D", "-R", "--user", "--group"], 0)
        }
        "doas" => (&["-u", "-C"], 0),
        "env" => (&["-u", "-C", "--unset", "--chdir"], 0),
        "nice" => (&["-n", "--adjustment"], 0),
        "ionice" => (&["-c", "-n", "--class", "--classdata"], 0),
        "timeout" | "gtimeout" => (&["-k", "-s", "--kill-after", "--signal"], 1),
        "stdbuf" => (&["-i", "-o", "-e"], 0),
        "strace" | "ltrace" => (&["-e", "-o", "-p", "-s"], 0),
        "watch" => (&["-n", "--interval"], 0),
        "xargs" => (
            &[
                "-I",
                "-n",
                "-P",
                "-L",
                "-d",
                "-a",
                "-E",
                "-s",
                "-J",
                "-R",
                "--max-args",
                "--max-procs",
                "--replace",
                "--delimiter",
                "--arg-file",
                "--max-lines",
                "--max-chars",
            ],
            0,
        ),
        "parallel" => (&["-j", "--jobs", "-I", "-n", "-N", "-a", "--arg-file", "--delay", "--timeout"], 0),
        "ssh" => (
            &[
                "-i", "-p", "-l", "-o", "-F", "-L", "-R", "-D", "-J", "-b", "-c", "-e", "-m", "-O", "-Q",
                "-S", "-W", "-w", "-E", "-B", "-I",
            ],
            1,
        ),
        "nohup" | "setsid" | "time" | "command" | "builtin" | "exec" | "unbuffer" | "caffeinate" | "npx"
        | "bunx" | "uvx" | "proxychains" | "faketime" => {
            (&["-p", "--package", "-c", "--from", "--with", "-a"], 0)
        }
        "uv" | "poetry" | "pipenv" | "hatch" | "pdm" | "rye" | "bundle" | "pnpm" | "yarn" | "npm" | "bun"
        | "pixi" => {
            return launched(words);
        }
        "docker" | "podman" | "nerdctl" | "docker-compose" => return contained(words),
        _ if LAUNCHERS.contains(&name) => {
            let at = words.iter().position(|word| word.text == "--")? + 1;
            return (at < words.len()).then_some(at);
        }
        _ => return None,
    };
    after_options(words, valued, operands, name == "env" || name == "sudo")
}

/// A command, and the commands that it runs if it is a wrapper whose options are known.
pub(super) fn levels(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    std::iter::successors(Some(words), |words| inner(words)).take(8)
}

fn inner(words: &[Word]) -> Option<&[Word]> {
    let (first, rest) = words.split_first()?;
    wrapped(&name_of(first), rest).and_then(|at| rest.get(at..))
}

/// Programs that run what is behind `--`, in another environment or in many folders.
const LAUNCHERS: [&str; 22] = [
    "aws-vault",
    "aws-okta",
    "saml2aws",
    "op",
    "doppler",
    "infisical",
    "chamber",
    "envchain",
    "teller",
    "dotenv",
    "dotenvx",
    "vault-env",
    "terramate",
    "mise",
    "devbox",
    "flox",
    "nix",
    "nix-shell",
    "distrobox",
    "toolbox",
    "kubie",
    "hyperfine",
];

/// Options of `docker run` and `docker exec` with a value in the word after them.
const CONTAINED: [&str; 28] = [
    "-v",
    "-w",
    "-e",
    "-u",
    "-p",
    "-l",
    "-h",
    "-m",
    "--volume",
    "--workdir",
    "--env",
    "--env-file",
    "--user",
    "--name",
    "--network",
    "--net",
    "--mount",
    "--publish",
    "--platform",
    "--label",
    "--hostname",
    "--memory",
    "--cpus",
    "--pull",
    "--restart",
    "--add-host",
    "--tmpfs",
    "--profile",
];

/// Where the command for a container starts: behind the image or the name, unless that runs a program of its own.
fn contained(words: &[Word]) -> Option<usize> {
    let runs = |word: &Word| matches!(word.text.as_str(), "run" | "exec");
    let at = words.iter().take(4).position(runs)? + 1;
    let rest = words.get(at..)?;
    let enters = |word: &Word| word.text.starts_with("--entrypoint");
    let image = after_options(rest, &CONTAINED, 0, false)?;
    let program = |word: &Word| {
        let name = word.text.to_ascii_lowercase();
        ["terraform", "tofu", "terragrunt", "cli"].iter().any(|part| name.contains(part))
    };
    if rest.iter().any(enters) || rest.get(image).is_some_and(program) {
        return None;
    }
    (image + 1 < rest.len()).then_some(at + image + 1)
}

/// `uv run pytest`, `bundle exec rspec`, `yarn jest`.
fn launched(words: &[Word]) -> Option<usize> {
    let plain = |word: &Word| !word.text.starts_with('-');
    let at = words.iter().position(plain)?;
    let runs =
        words.get(at).is_some_and(|word| matches!(word.text.as_str(), "run" | "exec" | "dlx" | "x" | "tool"));
    if !runs {
        return Some(at);
    }
    let rest = words.get(at + 1..)?;
    rest.iter().position(plain).map(|next| at + 1 + next)
}

fn after_options(words: &[Word], valued: &[&str], operands: usize, assigns: bool) -> Option<usize> {
    let mut left = operands;
    let mut value = false;
    for (index, word) in words.iter().enumerate() {
        let text = word.text.as_str();
        if value {
            value = false;
        } else if text.starts_with('-') && text.len() > 1 {
            value = valued.contains(&text);
        } else if assigns && text.contains('=') {
        } else if left > 0 {
            left -= 1;
        } else {
            return Some(index);
        }
    }
    None
}
