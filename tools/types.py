#!/usr/bin/env python3
"""Compares lists of resource types with what the packs know. Run it by hand when a provider has a new release:

    terraform providers schema -json > schema.json
    python3 tools/types.py --schema schema.json
    python3 tools/types.py --lists FOLDER                # FOLDER/PROVIDER.txt, one type per line
    python3 tools/types.py --all --lists src/policy/known_types/types > tools/types.tsv   # what is kept

A list has all types of its provider: what is not in it counts as gone.
It needs Python 3.9 and `tfgate`, and no packages. Each row is a kind, a type and a detail:

    unknown   no pack names the type, and it holds data by its name; with `--all` also where tfgate lists it
    new       tfgate does not list the type yet; by its name it holds no data
    gone      a pack names the type, and the provider no longer has it; the packs may name its successor
              (without `--all` only what `earlier.txt` does not have yet)
    renamed   as `gone`, with types that no pack names and that it may be called now
"""

import argparse
import datetime
import difflib
import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LISTS = ROOT / "src/policy/known_types/types"
GUESSES = "builtin/data/any/names/guesses"
PACKS = ["data", "identity", "safeguards", "hygiene", "exposure"]
# Below this a new name is another type: `aws_s3_bucket` and `aws_s3_object` have 0.85.
ALIKE = 0.86


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=pathlib.Path, help="folder with a file PROVIDER.txt for each provider")
    parser.add_argument("--schema", type=pathlib.Path, help="output of `terraform providers schema -json`")
    parser.add_argument("--all", action="store_true", help="look again at listed types without a policy, and at what went earlier")
    parser.add_argument("--tfgate", default="tfgate", help="the program that has the packs")
    arguments = parser.parse_args()
    if not arguments.lists and not arguments.schema:
        parser.error("expected `--lists` or `--schema`")
    given = {}
    if arguments.lists:
        given.update(read_lists(arguments.lists))
    if arguments.schema:
        given.update(read_schema(arguments.schema))
    if not given:
        sys.exit("no types: expected files PROVIDER.txt, or a schema with `provider_schemas`")
    named, guesses = read_packs(arguments.tfgate)
    rows = []
    for provider, types in sorted(given.items()):
        rows += compare(provider, types, named, guesses, arguments.all)
    count = sum(len(types) for types in given.values())
    print(f"# {datetime.date.today().isoformat()}: {count} types of {len(given)} providers")
    for row in rows:
        print("\t".join(row))
    counts = {kind: sum(row[0] == kind for row in rows) for kind in ("unknown", "new", "gone", "renamed")}
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()), file=sys.stderr)


def read_lists(folder):
    """The types of each provider, by files of one type per line."""
    lists = {}
    # Names that a provider no longer has are in no list of its own.
    for path in sorted(path for path in folder.glob("*.txt") if path.stem != "earlier"):
        lines = path.read_text(encoding="utf-8").splitlines()
        lists[path.stem] = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    return lists


def read_schema(path):
    """The types of each provider in a schema, by the first word of their names."""
    lists = {}
    for provider in json.loads(path.read_text(encoding="utf-8")).get("provider_schemas", {}).values():
        for name in provider.get("resource_schemas", {}):
            lists.setdefault(name.split("_")[0], set()).add(name)
    return lists


def read_packs(program):
    """The types and globs that the packs name, and how the packs guess from a name."""
    packs = [word for pack in PACKS for word in ("--pack", pack)]
    found = shutil.which(program)
    if not found:
        sys.exit(f"no program `{program}`: build it, and pass `--tfgate target/debug/tfgate`")
    command = [str(pathlib.Path(found).resolve()), "policies", "--format", "json", *packs]
    # In an empty folder and without variables of tfgate: policies and settings beside the lists must not count.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TFGATE_")}
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder, env=environment)
    listing = json.loads(ran.stdout)
    named, guesses = set(), []
    for policy in listing["policies"]:
        types = [entry["type"] for entry in policy["types"]]
        if policy["id"] == GUESSES:
            guesses = types
        elif policy["origin"] == "builtin":
            # A glob of a rule about one attribute, such as `aws_*`, says nothing about what a type holds.
            named.update(name for name in types if "*" not in name or policy["kind"] == "protect")
    text = (ROOT / "policies/data/any/names.gate.hcl").read_text(encoding="utf-8")
    beside = re.compile(re.search(r'beside = "(.*)"', text).group(1))
    return named, lambda name: any(fnmatch.fnmatchcase(name, glob) for glob in guesses) and not beside.search(name)


def compare(provider, types, named, guesses, again):
    """The rows of one provider."""
    path = LISTS / f"{provider}.txt"
    listed = set(path.read_text(encoding="utf-8").split()) if path.exists() else set()
    globs = [name for name in named if "*" in name]
    is_named = lambda name: name in named or any(fnmatch.fnmatchcase(name, glob) for glob in globs)
    new = sorted(name for name in types - listed if not is_named(name))
    # What is listed and has no policy was looked at.
    asked = sorted(name for name in types if not is_named(name)) if again else new
    unknown = [name for name in asked if guesses(name)]
    rows = [("unknown", name, "no pack names it") for name in unknown]
    rows += [("new", name, "not listed") for name in new if name not in unknown]
    own = {name for name in named if name.split("_")[0] == provider and "*" not in name}
    if not again:
        own -= set((LISTS / "earlier.txt").read_text(encoding="utf-8").split())
    for name in sorted(own - types):
        near = similar(name, types)
        free = [other for other in near if other not in named]
        known = [other for other in near if other in named]
        if known:
            unnamed = f"; unnamed: {', '.join(free)}" if free else ""
            rows.append(("gone", name, f"the packs name {', '.join(known)}{unnamed}"))
        elif free:
            rows.append(("renamed", name, ", ".join(free)))
        else:
            rows.append(("gone", name, "the packs name nothing like it"))
    return rows


def similar(name, types):
    """The types that a name may have become: near in spelling, or the same words with up to three more or one less."""
    words = set(name.split("_"))
    longer = [other for other in sorted(types) if words < set(other.split("_")) and len(other.split("_")) <= len(words) + 3]
    longer.sort(key=lambda other: len(other.split("_")))
    shorter = [other for other in sorted(types) if set(other.split("_")) < words and len(other.split("_")) == len(words) - 1]
    near = difflib.get_close_matches(name, sorted(types), n=4, cutoff=ALIKE)
    return near + [other for other in longer[:3] + shorter[:2] if other not in near]


if __name__ == "__main__":
    main()
