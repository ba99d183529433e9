#!/usr/bin/env python3
"""Records what Terraform's own functions and operators return.

Reads the expressions in testdata/functions/*.txt, one a line, `#` begins a comment line. Each is evaluated by
`terraform console` in an empty folder, and what it gave is written to the .json file beside the .txt file. Files whose
names begin with `own_`, and differences.txt, hold what Terraform cannot say; they are not recorded.

usage: record.py [GROUP...]     terraform must be on PATH; without groups, all are recorded
"""

import base64
import binascii
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORKERS = 3


def environment():
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return kept | {"CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}


def console(line, folder):
    """What the console prints, and whether it is a value. One process a line: it stops at the first error."""
    run = subprocess.run(
        ["terraform", "console", "-no-color"],
        input=f"{line}\n".encode(),
        capture_output=True,
        cwd=folder,
        env=environment(),
        timeout=60,
    )
    # Decoded here, so that a carriage return stays one.
    out, error = run.stdout.decode(), run.stderr.decode()
    return (out, True) if run.returncode == 0 else (error + out, False)


def summary(text):
    """The first line of an error and what follows it, as one line."""
    lines = [line.lstrip("│╷╵ ").rstrip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    for index, line in enumerate(lines):
        if not line.startswith("Error: "):
            continue
        detail = " ".join(rest for rest in lines[index + 1 :] if not re.match(r"on <console|\(source code|\d+:", rest))
        # The stack of a crash is not the same each time.
        detail = detail.split(" goroutine ")[0]
        return f"{line.removeprefix('Error: ')}: {detail}".rstrip(": ")[:200]
    return lines[0][:200] if lines else ""


def one_line(type_text):
    """A type as it stands in a type constraint, on one line."""
    text = re.sub(r" *\n *", "", type_text.strip())
    return re.sub(r",(?=[)\]}])", "", text).replace(": ", "=").replace(",", ", ")


def record(expression):
    """The line of JSON for an expression. Numbers stay as Terraform writes them."""
    # Consoles in one folder lock each other out.
    with tempfile.TemporaryDirectory() as folder:
        return record_in(expression, folder)


def record_in(expression, folder):
    name = json.dumps(expression, ensure_ascii=False)
    text, good = console(f"base64encode(jsonencode({expression}))", folder)
    try:
        value = base64.b64decode(text.strip().strip('"'), validate=True).decode() if good else None
    except (binascii.Error, UnicodeDecodeError):
        value = None
    if value is None:
        shown, good = console(expression, folder)
        shown = shown.strip()
        # A value, but none that JSON can hold.
        if good and shown != "(sensitive value)" and "cannot serialize" not in text:
            raise SystemExit(f"terraform gives a value and no JSON of it: {expression}: {text}")
        problem = "not a value in JSON" if good else summary(shown)
        return f'{{"expression": {name}, "error": {json.dumps(problem, ensure_ascii=False)}}}'
    json.loads(value)
    text, good = console(f"type({expression})", folder)
    kind = f', "type": {json.dumps(one_line(text), ensure_ascii=False)}' if good else ""
    return f'{{"expression": {name}, "result": {value}{kind}}}'


def version(folder):
    run = subprocess.run(
        ["terraform", "version", "-json"], capture_output=True, text=True, check=True, cwd=folder, env=environment()
    )
    return json.loads(run.stdout)["terraform_version"]


def expressions(path):
    lines = (line.strip() for line in path.read_text().splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def main():
    groups = sys.argv[1:]
    skipped = re.compile(r"own_.*|differences")
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        terraform = version(folder)
        for path in sorted(HERE.glob("*.txt")):
            if skipped.fullmatch(path.stem) or groups and path.stem not in groups:
                continue
            records = list(pool.map(record, expressions(path)))
            body = ",\n".join(f"    {line}" for line in records)
            text = f'{{\n  "terraform": "{terraform}",\n  "records": [\n{body}\n  ]\n}}\n'
            path.with_suffix(".json").write_text(text)
            print(f"{path.stem}: {len(records)} expressions, {body.count(chr(34) + 'error' + chr(34) + ': ')} errors")


if __name__ == "__main__":
    main()
