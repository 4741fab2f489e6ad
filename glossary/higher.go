package glossary

// Higher returns of each pair of entries, which have numbers from 0, the place in the
// pair of the one that stands above the other in a hierarchy, or -1 where neither does.
// up has the numbers of those that are one step above each entry; it must have no cycle.
// Where an entry can be reached from another is found for all pairs together, so that
// long ways are not gone for each of them.
func Higher(up [][]int32, pairs [][2]int32) []int {
	all := make([]association, len(pairs))
	for i, p := range pairs {
		all[i] = association{low: p[0], high: p[1]}
	}
	markClashes(&hierarchy{ids: make([]string, len(up)), up: up}, all)
	higher := make([]int, len(pairs))
	for i, a := range all {
		switch {
		case !a.clashes:
			higher[i] = -1
		case a.high == pairs[i][1]:
			higher[i] = 1
		}
	}
	return higher
}
