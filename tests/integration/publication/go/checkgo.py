# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go's packages for transparent logs on the forged folders: checkgo.py CHECKLOG_GO FORGE VERIFY. They must agree with vigie-verify on the
tree and on the journal's signature; what they do not look at (cosignatures, entries, tables, files) is left out."""
import json
import os
import subprocess
import sys
import tempfile

SOURCE, FORGE, VERIFY = sys.argv[1:4]

# What vigie-verify finds that is of the tree or of the journal's signature.
OF_THE_TREE = ("Hashes are ", "Entries are missing", "A file of entries is damaged", "was changed: its hash",
               "The entries together", "The checkpoint is damaged", "The checkpoint does not say", "The folder has no file",
               "This is the journal of")
# Where Go's packages are content with more, by their own specification: base64 with bits that stand for nothing, longer notes, empty
# lines in a checkpoint, something behind the hashes and entries of a tile.
KNOWN = ("bits that stand for nothing", "a line over the limit", "an empty line in the text", "a hash more", "an entry more",
         "a byte more of tile")


def main():
    with tempfile.TemporaryDirectory(prefix="vigie-go-") as top:
        subprocess.run([FORGE, top, "2000"], check=True, timeout=300)
        program = os.path.join(top, "checklog")
        environment = dict(os.environ, GO111MODULE="off", GOPATH="/usr/share/gocode", GOCACHE=os.path.join(top, "cache"),
                           GOFLAGS="", CGO_ENABLED="0")
        subprocess.run(["go", "build", "-o", program, SOURCE], check=True, timeout=300, env=environment)
        with open(os.path.join(top, "good.vkey"), encoding="ascii") as file:
            good_key = file.read().strip()
        if subprocess.run([program, good_key, os.path.join(top, "good")], capture_output=True, text=True, check=True).stdout != "good\n":
            raise SystemExit("Go does not take the good folder of 2,000 entries")
        with open(os.path.join(top, "manifest.json"), encoding="utf-8") as file:
            manifest = [one for one in json.load(file) if one["vkey"] == good_key and one["remember"] is None]
        folders = [os.path.join(top, one["folder"]) for one in manifest]
        said = subprocess.run([program, good_key, *folders], capture_output=True, text=True, check=True).stdout.splitlines()
        different, asked = [], 0
        for one, folder, word in zip(manifest, folders, said, strict=True):
            ours = json.loads(subprocess.run([VERIFY, folder, "--vkey", good_key, "--json"], capture_output=True, text=True).stdout)
            if any("The checkpoint's signature" in p for p in ours["problems"]) and "cosignature" in one["name"]:
                continue
            bad = any(p.startswith(OF_THE_TREE) or any(w in p for w in OF_THE_TREE) for p in ours["problems"]) or \
                any("The checkpoint's signature" in p for p in ours["problems"])
            asked += 1
            if bad != word.startswith("bad") and not any(k in one["name"] for k in KNOWN):
                different.append("%s: vigie-verify %s, Go %s" % (one["name"], ours["problems"][:2], word))
        print("%d folders, %d of them held against each other" % (len(folders), asked))
        if different or asked < 200:
            raise SystemExit("\n".join(different) or "too few")


main()
