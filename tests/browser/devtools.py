"""A headless Chromium, driven over the DevTools protocol through a pair of pipes; the standard library is enough."""

import json
import os
import select
import shutil
import subprocess
import tempfile

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe", "about:blank",
]
# A machine under load needs long for a page of megabytes; nothing waits this long otherwise.
PATIENCE = 120


class Browser:
    """One process, one profile of its own."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="tfgate-browser-")
        commands, self.writer = os.pipe()
        self.reader, answers = os.pipe()

        def at_3_and_4():
            # The numbers may overlap, so both move out of the way first.
            one, two = os.dup(commands), os.dup(answers)
            os.dup2(one, 3)
            os.dup2(two, 4)

        self.process = subprocess.Popen(
            [program, f"--user-data-dir={self.profile}", *FLAGS],
            preexec_fn=at_3_and_4, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        self.buffer = bytearray()
        self.number = 0
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.close(self.writer)
        os.close(self.reader)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, session=None, **params):
        """The result of one command. Events that arrive meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = memoryview(json.dumps(message).encode() + b"\0")
        while data:
            data = data[os.write(self.writer, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self):
        while b"\0" not in self.buffer:
            if not select.select([self.reader], [], [], PATIENCE)[0]:
                raise RuntimeError("the browser does not answer")
            data = os.read(self.reader, 1 << 20)
            if not data:
                raise RuntimeError("the browser has ended")
            self.buffer += data
        message, _, rest = self.buffer.partition(b"\0")
        self.buffer = rest
        return json.loads(message)


class Page:
    """One page in a tab of its own, with everything that it complains about or asks for."""

    def __init__(self, browser, url, width=1280, height=900, scheme="light", script=True):
        self.browser, self.url = browser, url
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        self.events = []
        for domain in ["Page", "Runtime", "Log", "Network", "Audits"]:
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        if not script:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.call("Page.navigate", url=url)
        while not self.seen("Page.loadEventFired"):
            self.keep(self.browser.receive())
        # Whatever the page started by itself is reported before the answer to a question that comes after it.
        if script:
            self.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")

    def call(self, method, **params):
        result = self.browser.call(method, self.session, **params)
        for event in self.browser.events:
            self.keep(event)
        self.browser.events = []
        return result

    def keep(self, event):
        if event.get("sessionId") == self.session:
            self.events.append(event)
            # A dialog stops the page until somebody answers.
            if event["method"] == "Page.javascriptDialogOpening":
                self.call("Page.handleJavaScriptDialog", accept=False)

    def seen(self, method):
        return any(event["method"] == method for event in self.events)

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "an exception"))
        return answer["result"].get("value")

    def complaints(self):
        """Dialogs, exceptions, console messages, violations, and requests for anything but the page itself."""
        found = []
        for event in self.events:
            params = event["params"]
            match event["method"]:
                case "Page.javascriptDialogOpening":
                    found.append(f"dialog: {params['message']}")
                case "Runtime.exceptionThrown":
                    found.append(f"exception: {params['exceptionDetails']['text']}")
                case "Runtime.consoleAPICalled":
                    found.append(f"console: {params['type']}")
                case "Log.entryAdded":
                    found.append(f"log: {params['entry']['text']}")
                case "Audits.issueAdded" if params["issue"]["code"] == "ContentSecurityPolicyIssue":
                    found.append(f"violation: {params['issue']['details']}")
                case "Network.requestWillBeSent":
                    url = params["request"]["url"]
                    if url not in (self.url, "data:,"):
                        found.append(f"request: {url}")
        return found

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
