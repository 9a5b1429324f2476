# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify.html in a real browser: checkpage.py PAGE FORGE SHARED [--pictures DIR]. Ends with 0 where all is as it must be."""
import base64
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

from browser import Browser

PAGE, FORGE, SHARED = sys.argv[1:4]
PICTURES = sys.argv[sys.argv.index("--pictures") + 1] if "--pictures" in sys.argv else None
CI = os.environ.get("CI") == "true"


def folder_files(folder):
    out = {}
    for top, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(top, name)
            with open(path, "rb") as file:
                out[os.path.relpath(path, folder)] = base64.b64encode(file.read()).decode()
    return out


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class VerifyPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="vigie-forge-")
        cls.top = cls.folder.name
        subprocess.run([FORGE, cls.top, "20000"], check=True, timeout=300)
        cls.browser = Browser("file://" + PAGE)
        cls.browser.__enter__()
        cls.browser.run("""window.unpack = files => new Map(Object.entries(files).map(([path, text]) =>
            [path, Uint8Array.from(atob(text), c => c.charCodeAt(0))])); 0""")

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def judge(self, files, **options):
        remember = options.pop("remember", None)
        if remember is not None:
            options["remember"] = None
        text = "vigieVerify(unpack(%s), {...%s, remember: %s})" % (
            json.dumps(files), json.dumps(options),
            "null" if remember is None else "Uint8Array.from(atob(%s), c => c.charCodeAt(0))" % json.dumps(
                base64.b64encode(remember.encode("utf-8", "surrogateescape")).decode()))
        return self.browser.run(text)

    def test_forged_folders(self):
        manifest = json.loads(read(os.path.join(self.top, "manifest.json")))
        self.assertGreaterEqual(len(manifest), 200)
        for one in manifest:
            with self.subTest(one["name"]):
                answer = self.judge(folder_files(os.path.join(self.top, one["folder"])),
                                    vkeys=[one["vkey"]] if one["vkey"] is not None else [], policy=one["policy"],
                                    remember=one["remember"])
                self.assertEqual(answer["exit"], one["exit"], json.dumps(answer))
                self.assertEqual(bool(answer["problems"]), one["exit"] >= 30)

    def test_a_person_checks_a_folder(self):
        page = self.browser
        page.choose("#folder", [os.path.join(self.top, "good")])
        page.run("document.getElementById('vkey').value = %s; 0" % json.dumps(read(self.top + "/good.vkey").strip()))
        page.run("document.getElementById('policy').value = %s; 0" % json.dumps(read(self.top + "/good.policy")))
        page.run("document.getElementById('go').click(); 0")
        page.wait(lambda: page.run("!document.getElementById('go').disabled && !document.getElementById('result').classList.contains('none')"), 120)
        self.assertIn("(0)", page.run("document.getElementById('verdict').textContent"))
        self.assertIn("20", page.run("document.getElementById('facts').textContent"))
        self.assertEqual(page.run("document.getElementById('rows').children.length"), 100)
        page.run("document.getElementById('search').value = 'journal.begin'; document.getElementById('search').dispatchEvent(new Event('input')); 0")
        self.assertEqual(page.run("document.getElementById('rows').children.length"), 1)
        page.run("document.getElementById('search').value = ''; document.getElementById('search').dispatchEvent(new Event('input')); 0")
        if PICTURES:
            for language in ("en", "fr"):
                page.run("if (document.documentElement.lang !== '%s') document.getElementById('language').click(); 0" % language)
                for width, height in ((360, 800), (1280, 800), (1920, 1080)):
                    for dark in (False, True):
                        page.picture("%s/page-%s-%d-%s.png" % (PICTURES, language, width, "dark" if dark else "light"), width, height, dark)
            page.run("document.getElementById('language').click(); 0")

    def test_a_person_cancels(self):
        page = self.browser
        page.choose("#folder", [os.path.join(self.top, "good")])
        page.run("document.getElementById('result').classList.add('none'); 0")
        page.run("document.getElementById('go').click(); document.getElementById('stop').click(); 0")
        page.wait(lambda: page.run("!document.getElementById('go').disabled"))
        self.assertIn(page.run("document.getElementById('hint').textContent"), ("Cancelled.", "Annulé."))

    def test_a_receipt(self):
        page = self.browser
        proof, key = read(self.top + "/good.proof"), read(self.top + "/good.vkey").strip()
        policy = read(self.top + "/good.policy")

        def judge(text, **options):
            return page.run("vigieVerifyProof(new TextEncoder().encode(%s), null, %s)" % (json.dumps(text), json.dumps(options)))["exit"]

        lines = proof.split("\n")
        self.assertEqual(judge(proof, vkeys=[key], policy=policy), 0)
        self.assertEqual(judge(proof, vkeys=[key]), 10)
        self.assertEqual(judge(proof), 50)
        self.assertEqual(judge("x" + proof, vkeys=[key]), 50)
        self.assertEqual(judge(proof.replace("index 7", "index 6"), vkeys=[key]), 40)
        self.assertEqual(judge("\n".join(lines[:3] + lines[4:]), vkeys=[key]), 40)
        self.assertEqual(judge("\n".join(lines[:3] + [lines[3]] + lines[3:]), vkeys=[key]), 40)
        self.assertEqual(judge("\n".join(lines[:1] + lines[2:]), vkeys=[key]), 50)

    def test_hashes_are_those_of_the_browser(self):
        answer = self.browser.run("""(async () => {
            for (let n = 0; n < 300; ++n) {
                const bytes = Uint8Array.from({length: n}, (_, i) => i * 7 + n);
                const own = vigieParts.hex(vigieParts.sha256(bytes.subarray(0, n >> 1), bytes.subarray(n >> 1)));
                if (own !== vigieParts.hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))) return n;
            }
            return -1; })()""")
        self.assertEqual(answer, -1)

    def signatures(self, vectors):
        """Of each: key, signature, message (hex), whether it is good. With the browser's Ed25519, and by hand."""
        return self.browser.run("""(async vectors => {
            const bytes = text => Uint8Array.from(text.match(/../g) ?? [], b => parseInt(b, 16)), wrong = [];
            for (const [i, [key, signature, message, good]] of vectors.entries())
                for (const byHand of [false, true])
                    if (await vigieParts.verifySignature(bytes(key), bytes(message), bytes(signature), byHand) !== good) wrong.push([i, byHand]);
            return wrong; })(%s)""" % json.dumps(vectors), 500)

    def test_signatures(self):
        cctv, wycheproof = SHARED + "/tlog/cctv-ed25519.json", SHARED + "/tlog/wycheproof-ed25519.json"
        if not os.path.exists(cctv) and not CI:
            self.skipTest("The sample data is not there.")
        refused = {"low_order_R", "low_order_A", "non_canonical_R", "non_canonical_A", "low_order_residue"}
        vectors = [[v["key"], v["sig"], v["msg"].encode().hex(), not refused & set(v["flags"] or [])] for v in json.loads(read(cctv))]
        self.assertEqual(len(vectors), 914)
        for group in json.loads(read(wycheproof))["testGroups"]:
            vectors += [[group["publicKey"]["pk"], t["sig"], t["msg"], t["result"] == "valid"] for t in group["tests"]]
        self.assertEqual(len(vectors), 1064 + 1)
        self.assertEqual(self.signatures(vectors), [])

    def test_inclusion_proofs(self):
        files = sorted(glob.glob(SHARED + "/tlog/merkle/inclusion/**/*.json", recursive=True))
        if not files and not CI:
            self.skipTest("The sample data is not there.")
        self.assertEqual(len(files), 98)
        for file in files:
            one = json.loads(read(file))
            with self.subTest(one["desc"] if "desc" in one else file):
                good = self.browser.run("""(one => { const bytes = text => vigieParts.fromBase64(text ?? '') ?? new Uint8Array();
                    const root = one.leafIdx < one.treeSize ? vigieParts.rootFrom(one.leafIdx, one.treeSize, bytes(one.leafHash), (one.proof ?? []).map(bytes)) : null;
                    return root !== null && bytes(one.root).length === 32 && vigieParts.hex(root) === vigieParts.hex(bytes(one.root)); })(%s)""" % json.dumps(one))
                self.assertEqual(good, not one["wantErr"])

    def test_zz_nothing_leaves_the_page(self):
        self.assertEqual([u for u in self.browser.requests() if not u.startswith(("file://", "data:"))], [])
        blocked = self.browser.run("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')")
        self.assertEqual(blocked, "refused")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
