#!/usr/bin/env python3
"""Counts what checkov finds in the pairs of before and after of the pack `exposure`. Run it by hand:

    mkdir pairs
    EXPOSURE_PLANS=$PWD/pairs cargo test --test it pairs_are_written
    python3 -m venv venv && venv/bin/pip install checkov==3.3.30
    python3 tools/checkov.py --checkov venv/bin/checkov pairs > tools/checkov.tsv
    UPDATE_DOCS=1 cargo test --test it exposure          # writes the table of docs/exposure.md

It needs Python 3.9 and checkov. checkov looks at one state, so each side of a pair is a plan of its own. Each row is a
provider, then for the pairs that open a door, and for their harmless neighbours: how many there are, in how many a check
fails after the change that does not fail before it (`new`), and in how many any check fails after it (`any`).
"""

import argparse
import collections
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Plans in one run: their texts are in memory at once.
CHUNK = 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=pathlib.Path, help="folder with NUMBER-before.json and NUMBER-after.json")
    parser.add_argument("--checkov", default="checkov", help="the program")
    arguments = parser.parse_args()
    plans = sorted(arguments.pairs.glob("*.json"))
    if not plans:
        sys.exit("no plans: expected files NUMBER-before.json and NUMBER-after.json")
    failed, version = collections.defaultdict(set), ""
    for start in range(0, len(plans), CHUNK):
        version = run(arguments.checkov, plans[start : start + CHUNK], failed)
        print(f"{min(start + CHUNK, len(plans))} of {len(plans)} plans", file=sys.stderr)
    rows = collections.defaultdict(lambda: [0] * 6)
    for plan in plans:
        number, side = plan.stem.split("-")
        if side == "before":
            continue
        pair = json.loads(plan.read_text())["pair"]
        after, before = failed[f"{number}-after"], failed[f"{number}-before"]
        row = rows[provider(pair["name"])]
        first = 0 if pair["opens"] else 3
        row[first] += 1
        row[first + 1] += bool(after - before)
        row[first + 2] += bool(after)
    print(f"# {datetime.date.today()}: checkov {version}")
    for name, row in sorted(rows.items()):
        print(name, *row, sep="\t")


def run(program, plans, failed):
    """Adds the checks that fail in each plan, and returns the version."""
    with tempfile.TemporaryDirectory() as folder:
        for plan in plans:
            shutil.copy(plan, folder)
        command = [program, "-d", folder, "--framework", "terraform_plan", "-o", "json", "--compact", "--quiet", "--skip-download"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        # 1: a check fails, which is what is asked for.
        if result.returncode not in (0, 1):
            sys.exit(f"checkov ended with {result.returncode}: {result.stderr[-2000:]}")
        report = json.loads(result.stdout)
    report = report[0] if isinstance(report, list) else report
    for check in report.get("results", {}).get("failed_checks", []):
        failed[pathlib.PurePath(check["file_path"]).stem].add(check["check_id"])
    return report.get("summary", report)["checkov_version"]


def provider(name):
    """The provider of a case: the first word of its type."""
    return name.split(": ", 1)[1].split("_", 1)[0]


main()
