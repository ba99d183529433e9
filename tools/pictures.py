#!/usr/bin/env python3
"""Makes the pictures of README.md and docs/reports.md from what tfgate prints. Run it by hand when a report looks different:

    python3 -m venv target/pictures && target/pictures/bin/pip install cmarkgfm==2025.10.22
    target/pictures/bin/python tools/pictures.py --tfgate target/debug/tfgate

The same reports give the same pictures, with the same Chromium and fonts. `--plan` and `--to` make pictures of another plan, to look at:

    target/pictures/bin/python tools/pictures.py --plan testdata/reviews/drift/plan.json --to target/drift --all

It needs Chromium, and cmarkgfm for the Markdown: GitHub's own parser. GitHub's style sheet is imitated, its alerts too.
"""

import os
import sys

# Before all others: `types.py` of this folder would be taken for the one of Python.
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = os.path.join(ROOT, "tests", "browser")

import argparse
import base64
import fcntl
import html
import pty
import re
import shutil
import struct
import subprocess
import tempfile
import termios
from pathlib import Path

from devtools import Browser, Page

ROOT = Path(ROOT)

PLAN = "testdata/reviews/database_replace/plan.json"
SCHEMES = ["light", "dark"]
# A picture that is larger slows the page that shows it.
LARGEST = 200 * 1024

# Colors of a terminal: those of GitHub's themes, so that the pictures suit the page around them.
TERMINAL = {
    "light": dict(ground="#ffffff", text="#1f2328", frame="#d1d9e0", bar="#f6f8fa", colors=[
        "#24292f", "#cf222e", "#116329", "#7d4e00", "#0969da", "#8250df", "#1b7c83", "#6e7781"]),
    "dark": dict(ground="#0d1117", text="#e6edf3", frame="#3d444d", bar="#151b23", colors=[
        "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4"]),
}

# Few machines that make pictures have a font of emoji: shapes that look like those of GitHub.
SIGNS = {
    "\U0001f6d1": '<path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z" fill="#da2f47"/>',
    "\u26d4": '<circle cx="8" cy="8" r="8" fill="#da2f47"/><path d="M3 6.5h10v3H3z" fill="#fff"/>',
    "\u26a0\ufe0f": '<path d="M8 0l8 15H0z" fill="#f4b400"/><path d="M7 5h2v5H7zm0 6h2v2H7z" fill="#222"/>',
    "\u2705": '<rect width="16" height="16" rx="3" fill="#3aa757"/><path d="M4 8l3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/>',
    "\u274c": '<path d="M2 2l12 12M14 2L2 14" fill="none" stroke="#da2f47" stroke-width="3"/>',
    "\u2753": '<circle cx="8" cy="8" r="8" fill="#da2f47"/><path d="M7 11h2v2H7zM5 6c0-4 6-4 6-1 0 2-2 2-2 5H7c0-4 2-3 2-5 0-1-2-1-2 1z" fill="#fff"/>',
}

TERMINAL_STYLE = """
body { margin: 0; background: %(ground)s; color: %(text)s; }
#picture { display: inline-block; border: 1px solid %(frame)s; background: %(ground)s; }
#bar { background: %(bar)s; border-bottom: 1px solid %(frame)s; padding: 9px 12px; line-height: 0; }
#bar i { display: inline-block; width: 11px; height: 11px; border-radius: 50%%; background: %(frame)s; margin-right: 7px; }
pre { margin: 0; padding: 14px 16px; font: 14px/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
"""

GITHUB = {
    "light": dict(ground="#ffffff", text="#1f2328", muted="#59636e", frame="#d1d9e0", soft="#f6f8fa", code="#818b981f",
                  link="#0969da", CAUTION="#d1242f", WARNING="#9a6700", IMPORTANT="#8250df", NOTE="#0969da", TIP="#1a7f37",
                  added="#dafbe1", addedtext="#116329", removed="#ffebe9", removedtext="#82071e", changed="#953800"),
    "dark": dict(ground="#0d1117", text="#f0f6fc", muted="#9198a1", frame="#3d444d", soft="#151b23", code="#656c7633",
                 link="#4493f8", CAUTION="#f85149", WARNING="#d29922", IMPORTANT="#ab7df8", NOTE="#4493f8", TIP="#3fb950",
                 added="#033a16", addedtext="#aff5b4", removed="#67060c", removedtext="#ffdcd7", changed="#ffa657"),
}

GITHUB_STYLE = """
body { margin: 0; background: %(ground)s; color: %(text)s; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, "DejaVu Sans", sans-serif; }
#picture { box-sizing: border-box; width: var(--wide); border: 1px solid %(frame)s; border-radius: 6px; overflow: hidden; background: %(ground)s; }
#author { background: %(soft)s; border-bottom: 1px solid %(frame)s; padding: 8px 16px; color: %(muted)s; }
#author b { color: %(text)s; font-weight: 600; }
#comment { padding: 16px; overflow-wrap: break-word; }
#comment > :first-child { margin-top: 0; } #comment > :last-child { margin-bottom: 0; }
h1, h2, h3, h4 { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
p, ul, ol, pre, table, details, blockquote { margin: 0 0 16px; } ul, ol { padding-left: 2em; } li + li { margin-top: .25em; }
a { color: %(link)s; } sub { font-size: 75%%; vertical-align: baseline; position: relative; bottom: -.25em; }
code, pre { font: 85%%/1.45 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { background: %(code)s; padding: .2em .4em; border-radius: 6px; white-space: break-spaces; }
pre { background: %(soft)s; padding: 16px; border-radius: 6px; overflow: auto; } pre code { background: none; padding: 0; font-size: 100%%; white-space: pre; }
blockquote, .alert { padding: 0 1em; border-left: .25em solid %(frame)s; color: %(muted)s; } .alert { padding: 8px 16px; color: inherit; margin-bottom: 16px; }
.alert > :last-child { margin: 0; } .alert > .title { font-weight: 500; margin-bottom: 8px; }
.alert.CAUTION { border-color: %(CAUTION)s; } .CAUTION .title { color: %(CAUTION)s; } .alert.WARNING { border-color: %(WARNING)s; } .WARNING .title { color: %(WARNING)s; }
.alert.IMPORTANT { border-color: %(IMPORTANT)s; } .IMPORTANT .title { color: %(IMPORTANT)s; } .alert.NOTE { border-color: %(NOTE)s; } .NOTE .title { color: %(NOTE)s; }
.alert.TIP { border-color: %(TIP)s; } .TIP .title { color: %(TIP)s; }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%%; overflow: auto; } th, td { border: 1px solid %(frame)s; padding: 6px 13px; }
summary { cursor: default; } .added { background: %(added)s; color: %(addedtext)s; } .removed { background: %(removed)s; color: %(removedtext)s; } .changed { color: %(changed)s; }
"""


def main():
    parser = argparse.ArgumentParser(description="Makes the pictures of the documents from what tfgate prints.")
    parser.add_argument("--tfgate", default=ROOT / "target/debug/tfgate", type=Path, help="the program")
    parser.add_argument("--browser", default=shutil.which("chromium") or shutil.which("google-chrome"), help="Chromium")
    parser.add_argument("--plan", default=PLAN, help="a plan, from the root of the repository")
    parser.add_argument("--to", default=ROOT / "docs/images", type=Path, help="the folder of the pictures")
    parser.add_argument("--all", action="store_true", help="also other widths, and the whole page instead of its top")
    options = parser.parse_args()
    options.tfgate = options.tfgate.resolve()
    options.to.mkdir(parents=True, exist_ok=True)
    with Browser(options.browser) as browser, tempfile.TemporaryDirectory() as folder:
        pictures = Pictures(browser, Path(folder), options)
        pictures.text()
        pictures.markdown()
        pictures.html()


class Pictures:
    """The pictures of the reports of one plan."""

    def __init__(self, browser, folder, options):
        self.browser, self.folder, self.options = browser, folder, options

    def text(self):
        for wide in [60, 80, 120] if self.options.all else [80]:
            report = terminal([self.options.tfgate, *arguments(self.options.plan)], wide)
            if not self.options.all:
                # The list of changes has a page of its own in the documents; the cards are what one decides by.
                report = report.split("\x1b[1mChanges\x1b[0m")[0]
            for scheme in SCHEMES:
                style = TERMINAL_STYLE % TERMINAL[scheme]
                body = f'<div id="bar"><i></i><i></i><i></i></div><pre>{colored(report.strip(), scheme)}</pre>'
                self.take(self.name("text", wide, 80, scheme), page(style, body), 1400, scheme)

    def markdown(self):
        command = [self.options.tfgate, *arguments(self.options.plan), "--format", "markdown"]
        comment = rendered(run(command))
        for wide in [800, 390] if self.options.all else [800]:
            for scheme in SCHEMES:
                style = GITHUB_STYLE % GITHUB[scheme]
                style += f":root {{ --wide: {wide}px; }}"
                body = f'<div id="author"><b>github-actions</b> bot commented</div><div id="comment">{comment}</div>'
                self.take(self.name("markdown", wide, 800, scheme), page(style, body), wide, scheme)

    def html(self):
        report = run([self.options.tfgate, *arguments(self.options.plan), "--format", "html"])
        for wide in [1000, 390] if self.options.all else [1000]:
            for scheme in SCHEMES:
                height = None if self.options.all else 900
                self.take(self.name("html", wide, 1000, scheme), report, wide, scheme, height)
        if self.options.all:
            self.print(report)

    def name(self, kind, wide, usual, scheme):
        return f"{kind}-{scheme}.png" if wide == usual else f"{kind}-{wide}-{scheme}.png"

    def take(self, name, source, wide, scheme, height=None):
        """A picture of `#picture`, or of the page from its top."""
        path = self.folder / "page.html"
        path.write_text(source, encoding="utf-8")
        tab = Page(self.browser, path.as_uri(), width=wide, height=900, scheme=scheme)
        box = tab.evaluate("""(() => {
          const box = (document.querySelector("#picture") || document.documentElement).getBoundingClientRect();
          return {x: box.x, y: box.y, width: Math.floor(box.width), height: Math.floor(box.height)};
        })()""")
        if height:
            box["height"] = min(box["height"], height)
        answer = tab.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip={**box, "scale": 1})
        tab.close()
        self.write(name, base64.b64decode(answer["data"]))

    def print(self, source):
        path = self.folder / "page.html"
        path.write_text(source, encoding="utf-8")
        tab = Page(self.browser, path.as_uri())
        answer = tab.call("Page.printToPDF", printBackground=False, paperWidth=8.27, paperHeight=11.69)
        tab.close()
        (self.options.to / "html-print.pdf").write_bytes(base64.b64decode(answer["data"]))

    def write(self, name, data):
        if len(data) > LARGEST and not self.options.all:
            sys.exit(f"{name} has {len(data)} bytes, more than {LARGEST}")
        (self.options.to / name).write_bytes(data)
        print(f"{self.options.to / name}: {len(data) // 1024} KiB")


def arguments(plan):
    name = Path(plan).parent.name if Path(plan).name == "plan.json" else Path(plan).stem
    return ["check", "--name", name, plan]


def run(command):
    """What the program prints. A verdict is no error, a plan without one is."""
    done = subprocess.run(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"tfgate ended with {done.returncode}: {done.stderr}")
    return done.stdout


def terminal(command, columns):
    """What the program prints on a terminal that is so wide; the end of each line is a line feed."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL, stdout=slave,
                               stderr=subprocess.DEVNULL, close_fds=True)
    os.close(slave)
    said = b""
    while True:
        try:
            data = os.read(master, 1 << 16)
        except OSError:  # Linux says so when the other side is closed.
            break
        if not data:
            break
        said += data
    os.close(master)
    if process.wait() not in (0, 1):
        sys.exit(f"tfgate ended with {process.returncode}")
    return said.decode().replace("\r\n", "\n")


def environment():
    """Nothing of the machine changes the report: no CI, no links, the colors of a terminal."""
    return {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "FORCE_HYPERLINK": "0", "LANG": "C.UTF-8"}


def colored(report, scheme):
    """The escapes that the report uses, as elements."""
    theme, done, state = TERMINAL[scheme], [], {}
    for part in re.split(r"(\x1b\[[\d;]*m)", report):
        if not part.startswith("\x1b["):
            done.append(span(part, state, theme) if part else "")
            continue
        for code in (int(number or 0) for number in part[2:-1].split(";")):
            match code:
                case 0: state = {}
                case 1: state["bold"] = True
                case 2: state["dim"] = True
                case 3: state["italic"] = True
                case 4: state["underlined"] = True
                case 7: state["reversed"] = True
                case 22: state.pop("bold", None), state.pop("dim", None)
                case 39: state.pop("color", None)
                case code if 30 <= code <= 37: state["color"] = code - 30
                case code if 90 <= code <= 97: state["color"] = code - 90
                case _: sys.exit(f"no picture of the escape {part!r}")
    return "".join(done)


def span(text, state, theme):
    front = theme["colors"][state["color"]] if "color" in state else theme["text"]
    style = [f"color:{theme['ground']};background:{front}" if "reversed" in state else f"color:{front}"]
    style += ["font-weight:bold"] * ("bold" in state) + ["opacity:.72"] * ("dim" in state)
    style += ["font-style:italic"] * ("italic" in state) + ["text-decoration:underline"] * ("underlined" in state)
    return f'<span style="{";".join(style)}">{html.escape(text)}</span>'


def rendered(comment):
    """A comment as GitHub shows it: by its parser, with its alerts and its colors of a diff."""
    try:
        import cmarkgfm
        from cmarkgfm.cmark import Options
    except ImportError:
        sys.exit("cmarkgfm is missing; the first lines of this file say how to install it")
    body = cmarkgfm.github_flavored_markdown_to_html(comment, Options.CMARK_OPT_UNSAFE)
    body = re.sub(r"<blockquote>\s*<p>\[!(CAUTION|WARNING|IMPORTANT|NOTE|TIP)\](?:<br />)?\s*(.*?)</blockquote>",
                  lambda found: f'<div class="alert {found[1]}"><p class="title">{found[1].title()}</p><p>{found[2]}</div>',
                  body, flags=re.DOTALL)
    for sign, shape in SIGNS.items():
        body = body.replace(sign, f'<svg viewBox="0 0 16 16" width="1em" height="1em" style="vertical-align:-.125em">{shape}</svg>')
    return re.sub(r'(<pre(?: lang="diff")?><code(?: class="language-diff")?>)(.*?)(</code></pre>)', diff, body, flags=re.DOTALL)


def diff(found):
    if "diff" not in found[1]:
        return found[0]
    kinds = {"+": "added", "-": "removed", "!": "changed"}
    lines = [f'<span class="{kinds[line[0]]}">{line}</span>' if line[:1] in kinds else line
             for line in found[2].split("\n")]
    return found[1] + "\n".join(lines) + found[3]


def page(style, body):
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style><div id="picture">{body}</div>'


if __name__ == "__main__":
    main()
