#!/usr/bin/env python3
"""Extracts from GitHub's OpenAPI description what tfgate uses of it.

Usage: `openapi.py PACKAGE`, where PACKAGE is the unpacked npm package `@octokit/openapi`. It writes
`testdata/github/openapi.json`, the operations below as JSON Schema without prose; `testdata/github/examples.json`, GitHub's example of
each answer, which the GitHub of the tests fills in; and `testdata/github/NOTICE`.
"""

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "testdata/github"

# What tfgate asks, and what the GitHub of the tests answers.
OPERATIONS = """
GET /repos/{owner}/{repo}
GET /repos/{owner}/{repo}/pulls
GET /repos/{owner}/{repo}/pulls/{pull_number}
GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews
GET /repos/{owner}/{repo}/pulls/{pull_number}/commits
GET /repos/{owner}/{repo}/pulls/{pull_number}/files
GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls
GET /repos/{owner}/{repo}/commits/{ref}
GET /repos/{owner}/{repo}/commits/{ref}/statuses
GET /repos/{owner}/{repo}/compare/{basehead}
GET /repos/{owner}/{repo}/collaborators/{username}/permission
GET /orgs/{org}/teams/{team_slug}
GET /orgs/{org}/teams/{team_slug}/memberships/{username}
POST /repos/{owner}/{repo}/statuses/{sha}
GET /repos/{owner}/{repo}/issues
GET /repos/{owner}/{repo}/issues/{issue_number}
POST /repos/{owner}/{repo}/issues
PATCH /repos/{owner}/{repo}/issues/{issue_number}
GET /repos/{owner}/{repo}/issues/{issue_number}/comments
POST /repos/{owner}/{repo}/issues/{issue_number}/comments
GET /repos/{owner}/{repo}/issues/{issue_number}/events
DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}
GET /repos/{owner}/{repo}/issues/comments/{comment_id}
PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}
DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}
GET /repos/{owner}/{repo}/git/trees/{tree_sha}
GET /repos/{owner}/{repo}/git/blobs/{file_sha}
GET /repos/{owner}/{repo}/rules/branches/{branch}
GET /repos/{owner}/{repo}/rulesets/{ruleset_id}
GET /repos/{owner}/{repo}/branches/{branch}/protection
GET /repos/{owner}/{repo}/actions/permissions/workflow
GET /repos/{owner}/{repo}/environments
""".split("\n")

# Not in the package yet: Actions policies, of https://docs.github.com/rest/actions/policies (API version 2026-03-10), and of the
# rules that https://docs.github.com/actions/concepts/about-actions-policies describes. As far as tfgate reads them.
POLICY = {
    "type": "object",
    "required": ["id", "name", "enforcement"],
    "properties": {
        "id": {"type": "integer"},
        "name": {"type": "string"},
        "target": {"type": "string"},
        "source": {"type": "string"},
        "source_type": {"type": "string"},
        "enforcement": {"enum": ["disabled", "active", "evaluate"], "type": "string"},
        "conditions": {"type": "object"},
        "rules": {
            "type": "array",
            "items": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}, "parameters": {"type": "object"}}},
        },
    },
}


def place(name, where, kind):
    return {"name": name, "in": where, "required": where == "path", "schema": {"type": kind}}


REPOSITORY = [place("owner", "path", "string"), place("repo", "path", "string")]
BY_HAND = {
    "GET /repos/{owner}/{repo}/actions/policies": {
        "parameters": REPOSITORY + [place("per_page", "query", "integer"), place("page", "query", "integer"), place("has_parents", "query", "boolean")],
        "responses": {
            "200": {
                "type": "object",
                "required": ["total_count", "policies"],
                "properties": {"total_count": {"type": "integer"}, "policies": {"type": "array", "items": POLICY}},
            }
        },
    },
    "GET /repos/{owner}/{repo}/actions/policies/{policy_id}": {
        "parameters": REPOSITORY + [place("policy_id", "path", "integer")],
        "responses": {"200": POLICY},
    },
}

# The words of a schema that say something about a value.
KEYWORDS = {
    "$ref", "additionalProperties", "allOf", "anyOf", "const", "default", "enum", "items", "maxItems", "maxLength",
    "maximum", "minItems", "minLength", "minProperties", "minimum", "not", "oneOf", "pattern", "properties", "required", "type",
}  # fmt: skip


def schema(node):
    """A schema of OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, prose goes."""
    if not isinstance(node, dict):
        return node
    out = {}
    for key, value in node.items():
        if key == "properties":
            out[key] = {name: schema(one) for name, one in value.items()}
        elif key in ("allOf", "anyOf", "oneOf"):
            out[key] = [schema(one) for one in value]
        elif key in ("items", "not", "additionalProperties"):
            out[key] = schema(value)
        elif key in KEYWORDS and key != "default":
            out[key] = value
    if node.get("nullable"):
        out = {"anyOf": [out, {"type": "null"}]}
    return out


def resolve(document, node):
    while "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def parameters(document, path, operation):
    for node in document["paths"][path].get("parameters", []) + operation.get("parameters", []):
        node = resolve(document, node)
        yield {"name": node["name"], "in": node["in"], "required": node.get("required", False), "schema": schema(node["schema"])}


def content(document, node):
    return resolve(document, node).get("content", {}).get("application/json", {})


def extract(document, name):
    method, path = name.split(" ")
    operation = document["paths"][path][method.lower()]
    out = {"parameters": list(parameters(document, path, operation))}
    if "requestBody" in operation:
        body = resolve(document, operation["requestBody"])
        out["body"] = {"required": body.get("required", False), "schema": schema(content(document, body)["schema"])}
    out["responses"], examples = {}, []
    for status, response in sorted(operation["responses"].items()):
        answer = content(document, response)
        if status.startswith("2"):
            out["responses"][status] = schema(answer.get("schema"))
            examples += [resolve(document, one)["value"] for one in answer.get("examples", {}).values()]
    return out, next((one for one in examples if not (isinstance(one, dict) and "$ref" in one)), None)


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rsplit("/", 1)[1]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def write(name, head, sections):
    """One entry a line: a difference names what it is about."""
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    for section, entries in sections.items():
        rows = ",\n".join(f"    {json.dumps(key)}: {json.dumps(value, sort_keys=True, separators=(',', ':'))}" for key, value in sorted(entries.items()))
        lines.append(f"  {json.dumps(section)}: {{\n{rows}\n  }}")
    (FOLDER / name).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def main():
    package = Path(sys.argv[1])
    document = json.loads((package / "generated/api.github.com.json").read_text())
    operations, examples, components = {}, {}, {}
    for name in filter(None, OPERATIONS):
        operations[name], example = extract(document, name)
        if example is not None:
            examples[name] = example
    operations.update(BY_HAND)
    wanted = set(references(operations))
    while wanted:
        one = wanted.pop()
        components[one] = schema(document["components"]["schemas"][one])
        wanted |= set(references(components[one])) - set(components)
    head = {"source": "@octokit/openapi", "version": json.loads((package / "package.json").read_text())["version"]}
    write("openapi.json", head, {"operations": operations, "schemas": components})
    write("examples.json", head, {"examples": examples})
    notice = (package / "LICENSE").read_text().strip()
    (FOLDER / "NOTICE").write_text(
        f"openapi.json and examples.json are extracts of GitHub's OpenAPI description, from {head['source']} {head['version']}.\n\n{notice}\n"
    )


main()
