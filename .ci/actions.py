#!/usr/bin/env python3
"""Lints the action, the workflows and the example workflows, each by its schema, by shellcheck and by zizmor.

A broken copy of each kind must be refused first, so that a linter that finds nothing is one that looks. Usage: `actions.py`, by
the Python of the environment in which the linters are installed.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml")) + sorted(ROOT.glob("docs/examples/github/*.yml"))
SCRIPTS = sorted(ROOT.glob(".github/action/*.sh")) + [ROOT / ".ci/run", ROOT / ".ci/fast"]

# What to break: a file, a text in it, and what stands there instead.
BROKEN = [
    ("schema", "action.yml", "  using: composite", "  using: bash"),
    ("schema", "docs/examples/github/pull-request.yml", "permissions: {}", "permisions: {}"),
    ("shellcheck", ".github/action/run.sh", 'case "$ACTION_MODE" in', "cat $ACTION_MODE\ncase $ACTION_MODE in"),
    ("shellcheck", "docs/examples/github/matrix.yml", 'cd -- "stacks/$TFGATE_NAME"', "cd -- stacks/$TFGATE_NAME"),
    ("zizmor", "action.yml", 'run: . "$GITHUB_ACTION_PATH/', 'run: . "${{ inputs.binary }}/'),
    ("zizmor", "docs/examples/github/pull-request.yml", "persist-credentials: false", "fetch-depth: 1"),
    ("zizmor", ".github/workflows/release.yml", "gh release edit", "gh release edit ${{ github.event.head_commit.message }}"),
]


def scripts(path):
    """The texts of `run` in an action or workflow."""
    document = YAML(typ="safe").load(path)
    owners = [document.get("runs", {}), *document.get("jobs", {}).values()]
    return [step["run"] for owner in owners for step in owner.get("steps", []) if "run" in step]


def run(program, *arguments, text=None):
    done = subprocess.run([BIN / program, *arguments], input=text, text=True, capture_output=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr or f"{program}: exit code {done.returncode}"


def schema(path):
    kind = "github-actions" if path.name == "action.yml" else "github-workflows"
    return run("check-jsonschema", "--builtin-schema", f"vendor.{kind}", path)


def shellcheck(path):
    if path.suffix != ".yml":
        return run("shellcheck", "--external-sources", path)
    # The runner starts them with `-e`. A sourced script is checked by itself.
    texts = ["set -e\n" + text for text in scripts(path) if not text.startswith(". ")]
    return "".join(run("shellcheck", "--shell", "bash", "-", text=text) for text in texts)


def zizmor(path):
    config = ROOT / ".github/zizmor.yml"
    return run("zizmor", "--offline", "--quiet", "--persona", "pedantic", "--config", config, path)


LINTERS = {"schema": schema, "shellcheck": shellcheck, "zizmor": zizmor}


def refuse_broken():
    with tempfile.TemporaryDirectory() as folder:
        for linter, name, old, new in BROKEN:
            text = (ROOT / name).read_text(encoding="utf-8")
            if old not in text:
                sys.exit(f"{name} does not hold `{old}`, so that it cannot be broken")
            # zizmor knows an action by its name and a workflow by its folder.
            copy = Path(folder, "action" if name == "action.yml" else ".github/workflows", Path(name).name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy)
            if said := LINTERS[linter](copy):
                sys.exit(f"{linter} refuses {name} as it is:\n{said}")
            copy.write_text(text.replace(old, new), encoding="utf-8")
            if not LINTERS[linter](copy):
                sys.exit(f"{linter} takes {name} with `{new}`")


def main():
    refuse_broken()
    documents = [ROOT / "action.yml", *WORKFLOWS]
    problems = [
        said
        for linters, paths in [(LINTERS.values(), documents), ([shellcheck], SCRIPTS)]
        for path in paths
        for linter in linters
        if (said := linter(path))
    ]
    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(documents)} documents and {len(SCRIPTS)} scripts pass; {len(BROKEN)} broken ones are refused")


main()
