#!/usr/bin/env python3
"""Asks `terraform` on PATH about each constraint of required_version.txt and writes its answers there."""

import json
import os
import pathlib
import subprocess
import tempfile

TABLE = pathlib.Path(__file__).with_name("required_version.txt")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "TF_CLI_CONFIG_FILE"}
UNMET = "Unsupported Terraform Core version"


def answer(constraint):
    with tempfile.TemporaryDirectory() as folder:
        source = "terraform {\n  required_version = %s\n}\n" % json.dumps(constraint)
        pathlib.Path(folder, "main.tf").write_text(source)
        command = ["terraform", "validate", "-json"]
        run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    report = json.loads(run.stdout)
    if report["valid"]:
        return "met"
    return "unmet" if any(item["summary"] == UNMET for item in report["diagnostics"]) else "error"


def main():
    lines = []
    for line in TABLE.read_text().splitlines():
        if not line.startswith("#"):
            constraint = line.rsplit(" => ", 1)[0]
            line = f"{constraint} => {answer(constraint)}"
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n")


main()
