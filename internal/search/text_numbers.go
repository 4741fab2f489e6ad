package search

// TextNumbers tune how entries are found by what their names and texts say.
type textNumbers struct {
	// BM25's k1: how much it adds that an entry says a word again and again. From 0,
	// where it adds nothing.
	Saturation float64
	// BM25's b: how much less a word counts in a long entry than in a short one.
	// From 0, where length does not matter, to 1.
	LengthShare float64
	// The weight of an asked word that no entry says. One that a single entry says
	// has 1, which is the most.
	UnknownWeight float64

	// What a word that is in no name keeps of its weight, where it is decided whether
	// a hit is weak: such words (how, reduce) are less of the field than others.
	OutsideNames float64
	// The least product of evidence and share of a hit that is not weak and does not
	// say all. Neither of them tells right hits from others alone: a rare word
	// makes a high score, a question of two words a large share.
	Strength float64
	// Weak hits are given up to so many hits in all, where no name was found.
	WeakHits int
}

// tunedTextNumbers returns the numbers that search uses. They are tuned on
// testdata/search/questions.tsv and offtopic.txt; around them the figures of
// TestQuestions change little.
func tunedTextNumbers() textNumbers {
	return textNumbers{
		Saturation:    1.5,
		LengthShare:   0.6,
		UnknownWeight: 1,
		OutsideNames:  0.6,
		Strength:      0.6,
		WeakHits:      5,
	}
}

// frequency returns what BM25 multiplies the weight of a word by that an entry
// says a number of times: 1 for once in an entry of the mean length. Length is
// that of the entry, in mean lengths.
func (num *textNumbers) frequency(times, length float64) float64 {
	return times * (num.Saturation + 1) / (times + num.Saturation*(1-num.LengthShare+num.LengthShare*length))
}
