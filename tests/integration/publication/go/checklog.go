// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// checklog VKEY FOLDER...: whether published folders are what their checkpoint says, as Go's own packages for transparent
// logs read them (golang.org/x/mod/sumdb: note and tlog), which have nothing to do with Vigie. Prints "good" or "bad" and why for each.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// tiles reads the hashes of a folder (C2SP tlog-tiles; tlog's own paths are those of another protocol).
type tiles struct {
	folder string
}

func (t tiles) Height() int { return height }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func numberPath(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

func (t tiles) read(level string, index int64, width int) ([]byte, error) {
	path := filepath.Join(t.folder, "tile", level, filepath.FromSlash(numberPath(index)))
	if width < 1<<height {
		if data, err := os.ReadFile(fmt.Sprintf("%s.p/%d", path, width)); err == nil {
			return data, nil
		}
	}
	return os.ReadFile(path)
}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var out [][]byte
	for _, tile := range wanted {
		data, err := t.read(fmt.Sprint(tile.L), tile.N, tile.W)
		if err != nil {
			return nil, err
		}
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("a short tile %d/%d", tile.L, tile.N)
		}
		out = append(out, data[:tile.W*tlog.HashSize])
	}
	return out, nil
}

// entries gives the leaf hashes of a bundle.
func (t tiles) entries(index int64, width int) ([]tlog.Hash, error) {
	data, err := t.read("entries", index, width)
	var out []tlog.Hash
	for err == nil && len(out) < width {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("a short bundle %d", index)
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		out = append(out, tlog.RecordHash(data[2:end]))
		data = data[end:]
	}
	return out, err
}

func check(vkey, folder string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	bytes, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.SplitN(opened.Text, "\n", 4)
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return fmt.Errorf("not a checkpoint of this log")
	}
	// tlog.ParseTree wants the first line of Go's own log; the rest is the same.
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + lines[1] + "\n" + lines[2] + "\n" + lines[3]))
	if err != nil {
		return err
	}
	if tree.N == 0 {
		if root, _ := tlog.TreeHash(0, nil); root != tree.Hash && tree.Hash.String() != "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" {
			return fmt.Errorf("not the empty root")
		}
		return nil
	}
	reader := tlog.TileHashReader(tree, tiles{folder})
	for first := int64(0); first < tree.N; first += 1 << height {
		width := int(min(tree.N-first, 1<<height))
		var indexes []int64
		for i := range width {
			indexes = append(indexes, tlog.StoredHashIndex(0, first+int64(i)))
		}
		hashes, err := reader.ReadHashes(indexes) // each is proved against the root
		if err != nil {
			return err
		}
		leaves, err := tiles{folder}.entries(first>>height, width)
		if err != nil {
			return err
		}
		for i := range leaves {
			if leaves[i] != hashes[i] {
				return fmt.Errorf("entry %d is another", first+int64(i))
			}
		}
	}
	return nil
}

func main() {
	for _, folder := range os.Args[2:] {
		if err := check(os.Args[1], folder); err != nil {
			fmt.Println("bad", err)
		} else {
			fmt.Println("good")
		}
	}
}
