package spelling

// Distance returns the number of edits that turn a into b: characters put in,
// left out, replaced, or swapped with their neighbour (optimal string
// alignment: no stretch is edited twice). A distance over most is returned as
// most+1, without being worked out.
func Distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	var before, last, row []int // rows of the table, for x[:i-2], x[:i-1], x[:i]
	for i := 0; i <= len(x); i++ {
		before, last, row = last, row, make([]int, len(y)+1)
		least := i
		row[0] = i
		for j := 1; j <= len(y); j++ {
			if i == 0 {
				row[j] = j
				continue
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(x[i-1], y[j-1]))
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if i > 0 && least > most {
			return most + 1
		}
	}
	return min(row[len(y)], most+1)
}

func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
