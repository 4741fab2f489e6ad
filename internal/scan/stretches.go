package scan

import (
	"cmp"
	"slices"
)

// stretches are parts of a document, from one offset up to another, in its order and
// without overlaps.
type stretches [][2]int

// have reports whether an offset is in one of the stretches.
func (s stretches) have(offset int) bool {
	i, found := slices.BinarySearchFunc(s, offset, func(one [2]int, offset int) int { return cmp.Compare(one[0], offset) })
	return found || i > 0 && offset < s[i-1][1]
}

// merged returns the stretches that parts in any order, with overlaps, cover.
func merged(parts [][2]int) stretches {
	slices.SortFunc(parts, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var all stretches
	for _, p := range parts {
		if n := len(all); n > 0 && p[0] <= all[n-1][1] {
			all[n-1][1] = max(all[n-1][1], p[1])
		} else {
			all = append(all, p)
		}
	}
	return all
}
