package shelf

import (
	"path/filepath"
	"slices"
)

// namedFiles are files to check among those in force.
type namedFiles struct {
	files  []File          // those in force and the named, the lowest layer first
	real   map[string]bool // of the named files
	layers map[int]bool    // the layers that have named files
}

// named finds the files that paths name, and puts those that are not in force
// above those that are. failed says what could not be found.
func (c Config) named(paths []string) (n namedFiles, failed []error) {
	reached, err := c.files()
	if err != nil {
		failed = append(failed, err)
	}
	n = namedFiles{lastOfEach(reached), map[string]bool{}, map[int]bool{}}
	top := len(c.places())
	for _, path := range paths {
		found, err := expand(path)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		for _, file := range found {
			n.real[realPath(file)] = true
		}
		if around := withNeighbours(path, found); !n.isLayer(around) {
			top++
			n.putOver(around, top)
		}
		for _, file := range found {
			n.call(file)
		}
	}
	for _, f := range n.files {
		if n.real[f.real] {
			n.layers[f.Layer] = true
		}
	}
	return n, failed
}

// withNeighbours returns what a path names or, where that is a file of a directory
// that is made to be a layer, the files of this directory.
func withNeighbours(path string, found []string) []string {
	dir := filepath.Dir(realPath(path))
	if len(found) != 1 || found[0] != path || filepath.Base(dir) != ".aiterm" {
		return found
	}
	files, err := inDir(filepath.Dir(path))
	if err != nil || !slices.Contains(files, filepath.Clean(path)) {
		return found
	}
	return files
}

// isLayer reports whether all paths are of one layer already.
func (n *namedFiles) isLayer(paths []string) bool {
	layers := map[int]bool{}
	for _, path := range paths {
		layers[n.layerOf(realPath(path))] = true
	}
	return len(layers) == 1 && !layers[0]
}

// layerOf returns the layer of a file, or 0.
func (n *namedFiles) layerOf(real string) int {
	if i := slices.IndexFunc(n.files, func(f File) bool { return f.real == real }); i >= 0 {
		return n.files[i].Layer
	}
	return 0
}

// putOver makes paths a layer over all others.
func (n *namedFiles) putOver(paths []string, layer int) {
	for _, path := range paths {
		n.files = append(n.files, File{OriginFlag, path, layer, realPath(path)})
	}
	n.files = lastOfEach(n.files)
}

// call lets a file, and those beside it in its layer, have the paths by which it was
// named, as people look for them there.
func (n *namedFiles) call(path string) {
	real := realPath(path)
	layer := n.layerOf(real)
	for i := range n.files {
		f := &n.files[i]
		beside := filepath.Join(filepath.Dir(path), filepath.Base(f.Path))
		switch {
		case f.real == real:
			f.Path = path
		case f.Layer == layer && filepath.Dir(f.real) == filepath.Dir(real) && realPath(beside) == f.real:
			f.Path = beside
		}
	}
}
