# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium, driven through its pipe (Chrome DevTools Protocol). Standard library only; it listens on no port."""
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One page. Ends the browser and its children with the block it is used in."""

    def __init__(self, url, width=1280, height=800):
        self.url, self.size = url, (width, height)
        self.number, self.session, self.events, self.held = 0, None, [], b""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="vigie-browser-")
        to_read, to_write = os.pipe()
        from_read, from_write = os.pipe()

        def take_pipes():
            # Chromium reads 3 and writes 4.
            os.dup2(to_read, 1000)
            os.dup2(from_write, 1001)
            os.dup2(1000, 3)
            os.dup2(1001, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
             "--disable-dev-shm-usage", "--user-data-dir=" + self.profile, "--window-size=%d,%d" % self.size, "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=lambda: (os.setpgid(0, 0), take_pipes()))
        os.close(to_read)
        os.close(from_write)
        self.out, self.into = to_write, from_read
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(t for t in targets if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "DOM", "Network"):
            self.call(domain + ".enable")
        self.call("Page.navigate", url=self.url)
        self.wait(lambda: self.run("document.readyState") == "complete" and self.run("typeof vigieVerify") == "function")
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, 9)
        except ProcessLookupError:
            pass
        self.process.wait()
        os.close(self.out)
        os.close(self.into)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, timeout=120, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        end = time.monotonic() + timeout
        while True:
            answer = self.receive(end)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def receive(self, end):
        while b"\0" not in self.held:
            if not select.select([self.into], [], [], max(0.0, end - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self.into, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has ended")
            self.held += piece
        message, self.held = self.held.split(b"\0", 1)
        return json.loads(message)

    def run(self, expression, timeout=120):
        """The value of an expression in the page; waits for promises."""
        answer = self.call("Runtime.evaluate", timeout, expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def wait(self, condition, timeout=60):
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("what was waited for did not come")
            select.select([self.into], [], [], 0.02)

    def choose(self, selector, paths):
        """Puts files, or a folder, into a file input, as a person does."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=paths)
        # A folder is listed in its own time.
        self.wait(lambda: self.run("document.querySelector(%s).files.length > 0" % json.dumps(selector)))

    def picture(self, file, width, height, dark):
        import base64
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        clip = {"x": 0, "y": 0, "width": width, "height": 2 * height, "scale": 1}
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def requests(self):
        """Addresses the page has asked for."""
        return [e["params"]["request"]["url"] for e in self.events if e.get("method") == "Network.requestWillBeSent"]
