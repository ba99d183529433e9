"""Opens pages of tfgate in Chromium and demands that they are quiet, usable and readable.

Quiet: no dialog, no exception, no message on the console, no violation of the page's policy, no request. First it opens
pages that are not, and demands that each is caught: a check that cannot fail proves nothing.

    python3 tests/browser/check.py [TFGATE]
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from devtools import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
SNAPSHOTS = ROOT / "src/render/tests/snapshots"

# What a page must not do, and a word of the complaint about it.
BAD = {
    "<script>alert(1)</script>": "dialog: 1",
    "<script>throw new Error('x')</script>": "exception",
    "<script>console.log('x')</script>": "console: log",
    "<img src=https://tracker.invalid/x.png>": "request: https://tracker.invalid/x.png",
    "<link rel=stylesheet href=other.css>": "request: file://",
    "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\"><script>1</script>": "violation",
    "<meta http-equiv=Content-Security-Policy content=\"style-src 'none'\"><p style='color:red'>": "violation",
}

# Keys and values that would act in a page if they were not escaped.
ATTACKS = [
    "</script><script>alert(1)</script>", "<script>alert(2)</script>", "<img src=x onerror=alert(3)>",
    "\"><svg onload=alert(4)>", "' onmouseover='alert(5)", "</style><style>*{display:none}</style>",
    "</title><script>alert(6)</script>", "</code></article></main><h1>Pass</h1>", "<!--", "-->", "<![CDATA[",
    "javascript:alert(7)", "<a href=javascript:alert(8)>x</a>", "<base href=https://evil.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://evil.invalid/'>", "<iframe srcdoc='<script>alert(9)</script>'>",
    "<link rel=stylesheet href=https://evil.invalid/x.css>", "<form action=https://evil.invalid><button>x",
    "<input id=query name=level autofocus onfocus=alert(10)>", "<p id=filter hidden>", "&lt;script&gt;", "&#60;b>",
    "\u202egnp.exe", "\u0000\u200b\u2028", "${alert(11)}", "{{7*7}}", "`${alert(12)}`", "#f1", "__proto__",
    "constructor", "x" * 3000, "W" * 400,
]

CONTRAST = """(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => rgb.slice(0, 3).map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const rgb = numbers(getComputedStyle(up).backgroundColor);
      if (rgb.length < 4 || rgb[3] === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const bad = [];
  let seen = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.matches("script, option")) continue;
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    seen += 1;
    if (contrast < 4.5) bad.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 120)}`);
  }
  return { seen, bad };
})()"""

WIDER = """[...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""

VISIBLE = """(() => {
  const shown = [...document.querySelectorAll("[data-level]")].filter((one) => !one.hidden);
  const cards = shown.filter((one) => one.closest("article")).length;
  return {
    cards, rows: shown.length - cards,
    levels: [...new Set(shown.flatMap((one) => one.dataset.level.split(" ")))],
    status: document.getElementById("status").innerText.trim(),
    nothing: document.getElementById("nothing").checkVisibility(),
  };
})()"""


def demand(holds, what):
    if not holds:
        raise SystemExit(f"tests/browser/check.py: {what}")


def check_that_it_can_fail(browser, folder):
    """Each bad page is caught, and by the complaint that it deserves."""
    for number, (markup, expected) in enumerate(BAD.items()):
        file = folder / f"bad{number}.html"
        file.write_text(f"<!doctype html><html lang=en><title>x</title>{markup}")
        page = Page(browser, file.as_uri())
        complaints = page.complaints()
        demand(any(expected in found for found in complaints), f"{markup} is not caught: {complaints}")
        page.close()
    file = folder / "unreadable.html"
    file.write_text("<!doctype html><html lang=en><title>x</title><body style='background:#fff'>"
                    "<p style='color:#999'>faint</p><p style='width:900px'>wide</p>")
    page = Page(browser, file.as_uri(), width=360)
    demand(len(page.evaluate(CONTRAST)["bad"]) == 1, "text without contrast is not caught")
    demand(page.evaluate(WIDER), "a page that is too wide is not caught")
    page.close()


def hostile_plan():
    """Objects of which every key and value attacks, created, updated and destroyed."""
    changes = []
    for number, attack in enumerate(ATTACKS):
        before, after = {"id": attack, "input": attack, attack: "a"}, {"id": attack, "input": f"{attack}!", attack: "b"}
        actions = [["create"], ["update"], ["delete"], ["delete", "create"]][number % 4]
        if actions == ["create"]:
            before = None
        if actions == ["delete"]:
            after = None
        key = json.dumps(attack, ensure_ascii=False)
        changes.append({
            "address": f"module.m[{key}].aws_s3_bucket.b[{key}]", "module_address": f"module.m[{key}]",
            "mode": "managed", "type": "aws_s3_bucket", "name": "b", "index": attack,
            "provider_name": "registry.terraform.io/hashicorp/aws",
            "change": {"actions": actions, "before": before, "after": after, "after_unknown": {},
                       "before_sensitive": {}, "after_sensitive": {}},
        })
    return {"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": changes,
            "errored": False, "complete": True, "applyable": True}


def pages(tfgate, folder):
    """Rendered by the program, and the fixture with an attack in every string from the snapshot of its test."""
    plan = folder / "plan.json"
    plan.write_text(json.dumps(hostile_plan()))
    plans = {name: [ROOT / f"testdata/plans/{name}/plan.json"]
             for name in ["hostile_keys", "import_for_each_hostile", "aws_delete_db", "aws_drift_and_replace",
                          "modules_for_each", "errored", "noop"]}
    plans["attacks"] = [plan]
    plans["several"] = [path for paths in plans.values() for path in paths]
    found = {}
    for name, paths in plans.items():
        command = [tfgate, "check", "--format", "html", "--policy", ROOT / "testdata/cli/everything.gate.hcl", *paths]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True)
        demand(ran.stdout.endswith(b"</html>\n"), f"{name}: no page: {ran.stderr.decode()}")
        found[name] = folder / f"{name}.html"
        found[name].write_bytes(ran.stdout)
    for name in ["report", "hostile"]:
        snapshot = (SNAPSHOTS / f"tfgate__render__tests__{name}.html.snap").read_text()
        found[f"snapshot of {name}"] = folder / f"snapshot-{name}.html"
        found[f"snapshot of {name}"].write_text(snapshot.split("\n---\n", 1)[1] + "\n")
    return found


def check_looks(browser, name, file):
    """Both schemes and two widths: quiet, nothing too wide, enough contrast, with every fold open."""
    for width, scheme in [(1280, "light"), (360, "dark")]:
        page = Page(browser, file.as_uri(), width=width, scheme=scheme)
        where = f"{name} at {width} px, {scheme}"
        if page.evaluate("Boolean(document.getElementById('filter-fold'))"):
            is_open = page.evaluate("document.getElementById('filter-fold').open")
            demand(is_open == (width > 640), f"{where}: the filter is {'open' if is_open else 'closed'}")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        scroll = page.evaluate("document.documentElement.scrollWidth")
        demand(scroll <= width, f"{where}: scrolls to {scroll} px: {page.evaluate(WIDER)[:3]}")
        contrast = page.evaluate(CONTRAST)
        demand(contrast["seen"] > 10, f"{where}: only {contrast['seen']} texts")
        demand(not contrast["bad"], f"{where}: contrast {contrast['bad'][:3]}")
        demand(not page.complaints(), f"{where}: {page.complaints()}")
        page.close()


def check_filter(browser, name, file):
    """Each level, a text, and what nothing matches; the counts are those of what is shown."""
    page = Page(browser, file.as_uri())
    if not page.evaluate("Boolean(document.getElementById('filter'))"):
        page.close()
        return 0
    click = "document.querySelector(`#filter input[name=level][value=${%s}]`).click()"
    whole = page.evaluate(VISIBLE)
    for level in whole["levels"]:
        page.evaluate(click % json.dumps(level))
        part = page.evaluate(VISIBLE)
        held = page.evaluate(f"document.querySelectorAll('[data-level~={json.dumps(level)}]').length")
        demand(part["cards"] + part["rows"] == held > 0, f"{name}: level {level}: {part}, of {held}")
        numbers = [int(number.replace(",", "")) for number in re.findall(r"[\d,]+(?= of)", part["status"])]
        expected = [part[kind] for kind in ["cards", "rows"] if whole[kind]]
        demand(numbers == expected, f"{name}: level {level}: {part}")
        page.evaluate(click % json.dumps(level))
    typed = "(() => { const query = document.getElementById('query'); query.value = %s; " \
            "query.dispatchEvent(new Event('input', { bubbles: true })); })()"
    page.evaluate(typed % json.dumps("no address has this in it"))
    none = page.evaluate(VISIBLE)
    demand(none["nothing"] and none["cards"] + none["rows"] == 0, f"{name}: {none}")
    page.evaluate("document.getElementById('clear').click()")
    demand(page.evaluate(VISIBLE) == whole, f"{name}: the filter does not clear")
    for name_of, state in [("open", "true"), ("close", "false")]:
        page.evaluate(f"document.getElementById('{name_of}').click()")
        held = page.evaluate(f"[...document.querySelectorAll('main details:not(#filter-fold)')].every((one) => one.open === {state})")
        demand(held, f"{name}: `{name_of}` leaves a fold")
    demand(not page.complaints(), f"{name}: {page.complaints()}")
    page.close()
    return len(whole["levels"])


def check_print(browser, name, file):
    """No filter, no colored ground, and the attributes of all changes are unfolded, by the style alone."""
    page = Page(browser, file.as_uri(), width=700, scheme="dark")
    hidden = "[...document.querySelectorAll('main details table')].filter((one) => !one.checkVisibility()).length"
    demand(page.evaluate(hidden) > 0, f"{name}: nothing is folded")
    page.call("Emulation.setEmulatedMedia", media="print")
    demand(page.evaluate(hidden) == 0, f"{name}: a fold stays closed on paper")
    demand(not page.evaluate("document.getElementById('filter').checkVisibility()"), f"{name}: a filter on paper")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    demand(ground == "rgb(255, 255, 255)", f"{name}: printed on {ground}")
    demand(not page.evaluate(CONTRAST)["bad"], f"{name}: contrast on paper")
    page.close()


def check_without_script(browser, name, file):
    """The filter is not there, everything else is."""
    page = Page(browser, file.as_uri(), script=False)
    page.call("DOM.enable")
    root = page.call("DOM.getDocument", depth=0)["root"]["nodeId"]
    hidden = page.call("DOM.querySelectorAll", nodeId=root, selector="[hidden]")["nodeIds"]
    known = page.call("DOM.querySelectorAll", nodeId=root, selector="#filter-fold[hidden], #status[hidden], #nothing[hidden]")["nodeIds"]
    demand(hidden == known, f"{name}: something is hidden without the script")
    page.close()


def main():
    tfgate = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/tfgate").resolve()
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next(filter(None, map(shutil.which, names)), None)
    demand(chromium, "none of %s in PATH" % ", ".join(names))
    levels = 0
    with tempfile.TemporaryDirectory() as folder, Browser(chromium) as browser:
        folder = Path(folder)
        check_that_it_can_fail(browser, folder)
        found = pages(tfgate, folder)
        for name, file in found.items():
            check_looks(browser, name, file)
            levels += check_filter(browser, name, file)
            check_without_script(browser, name, file)
        check_print(browser, "report", found["snapshot of report"])
    demand(levels > len(found), f"only {levels} levels were filtered")
    print(f"{len(found)} pages are quiet, usable and readable; {len(BAD) + 2} bad ones were caught")


if __name__ == "__main__":
    main()
