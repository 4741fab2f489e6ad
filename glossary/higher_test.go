package glossary

import (
	"slices"
	"testing"
)

func TestHigher(t *testing.T) {
	up := [][]int32{{1}, {2, 3}, {4}, {4}, nil, {0}} // 5 < 0 < 1 < 2, 3 < 4
	pairs := [][2]int32{{0, 4}, {4, 0}, {2, 3}, {5, 2}, {1, 5}, {1, 1}}
	if got, want := Higher(up, pairs), []int{1, 0, -1, 1, 0, -1}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
