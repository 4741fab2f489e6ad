package search

import "aiterm/internal/index"

// A matcher finds what queries mean in one index: by rules, which are tuned by
// numbers.
type matcher struct {
	index       *index.Index
	exact       []exactRule
	approximate []rule
	numbers     numbers
	texts       textNumbers
}

func newMatcher(x *index.Index) *matcher {
	return &matcher{x, exactRules(), approximateRules(), tunedNumbers(), tunedTextNumbers()}
}
