#!/usr/bin/env python3
"""Validates what tfgate prints against the schemas of the formats.

Every plan and every damaged input of `testdata` goes through each format, and with it runs without any plan. Usage:
`formats.py PROGRAM SARIF_SCHEMA JUNIT_SCHEMA`.
"""

import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import xmlschema

ROOT = Path(__file__).resolve().parent.parent
FORMATS = ["sarif", "junit", "gitlab-terraform", "gitlab-codequality"]
POLICY = "testdata/cli/everything.gate.hcl"

# GitLab publishes no schema of either report: these say what its documentation asks for.
COUNT = {"type": "integer", "minimum": 0}
TERRAFORM = {
    "type": "object",
    "properties": {"create": COUNT, "update": COUNT, "delete": COUNT},
    "additionalProperties": False,
    "dependentRequired": {one: ["create", "update", "delete"] for one in ["create", "update", "delete"]},
}
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                        "additionalProperties": False,
                    },
                },
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    },
}


def json_judge(schema):
    """A function that gives the problems of a JSON text."""
    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)

    def problems(text):
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]

    return problems


def xml_judge(path):
    """A function that gives the problems of an XML text."""
    schema = xmlschema.XMLSchema(path)

    def problems(text):
        return [f"{error.path}: {error.reason}" for error in schema.iter_errors(text)]

    return problems


def runs():
    """The arguments of each run."""
    plans = sorted(ROOT.glob("testdata/plans/*/plan.json")) + [ROOT / "testdata/source/live/prod/plan.json"]
    defects = sorted(path for path in ROOT.glob("testdata/defects/*") if path.is_file())
    for plan in plans + defects:
        yield [plan]
        yield ["--policy", POLICY, plan]
    yield plans[:20] + defects[:2]
    yield ["--policy", "testdata/cli/observe.gate.hcl", ROOT / "testdata/plans/aws_delete_db/plan.json"]
    yield ["--policy", "testdata/cli/misspelt.gate.hcl", plans[0]]
    yield ["--policy", "nowhere", plans[0]]


def outputs(program, arguments, folder):
    """What one run writes in each format."""
    files = {name: Path(folder) / name for name in FORMATS}
    wanted = [part for name, file in files.items() for part in ("--output", f"{name}={file}")]
    command = [program, "check", "--today", "2026-11-21", *wanted, *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TFGATE_")}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if ran.returncode not in (0, 1, 2):
        sys.exit(f"{command} ended with {ran.returncode}")
    texts = {name: file.read_text(encoding="utf-8") for name, file in files.items()}
    for file in files.values():
        file.unlink()
    return texts


def refuses_what_is_broken(judges, good):
    """A judge that accepts everything shows nothing."""
    sarif = json.loads(good["sarif"])
    quality = json.loads(good["gitlab-codequality"])
    broken = {name: [] for name in FORMATS}
    for damage in (
        lambda log: log["runs"][0].pop("tool"),
        lambda log: log["runs"][0]["results"][0].update(level="denied"),
        lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
    ):
        copied = copy.deepcopy(sarif)
        damage(copied)
        broken["sarif"].append(json.dumps(copied))
    broken["junit"].append(good["junit"].replace("<failure ", "<fail ").replace("</failure>", "</fail>"))
    broken["junit"].append(good["junit"].replace('testsuite name="', 'testsuite title="'))
    broken["gitlab-terraform"].append('{"create":1,"update":"2","delete":0}')
    broken["gitlab-terraform"].append('{"create":1}')
    broken["gitlab-codequality"].append(json.dumps([{**quality[0], "severity": "deny"}]))
    for name, texts in broken.items():
        for text in texts:
            if text == good[name] or not judges[name](text):
                sys.exit(f"the judge of {name} accepts a broken document:\n{text[:500]}")


def main():
    program, sarif, junit = str(Path(sys.argv[1]).resolve()), sys.argv[2], sys.argv[3]
    judges = {
        "sarif": json_judge(json.loads(Path(sarif).read_text(encoding="utf-8"))),
        "junit": xml_judge(junit),
        "gitlab-terraform": json_judge(TERRAFORM),
        "gitlab-codequality": json_judge(CODE_QUALITY),
    }
    documents, results, wrong = 0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        example = ["testdata/plans/aws_delete_db/plan.json"]
        refuses_what_is_broken(judges, outputs(program, example, folder))
        for arguments in runs():
            for name, text in outputs(program, arguments, folder).items():
                documents += 1
                results += text.count('"ruleIndex"')
                found = judges[name](text)
                wrong += [f"{name} of {' '.join(map(str, arguments))}: {problem}" for problem in found]
    if wrong:
        sys.exit("\n".join(wrong[:50]))
    if documents < 400 or results < 300:
        sys.exit(f"only {documents} documents with {results} results were looked at")
    print(f"    {documents} documents are valid, with {results} results in SARIF")


main()
