package shelf

import "aiterm/internal/index"

// A Kept keeps the glossaries in force open from one question to the next, for a program
// that runs long. It is not for several goroutines at once.
type Kept struct {
	index *index.Index
	made  string   // the recipe of what is open
	of    []string // the states of its files
}

// Open opens the glossaries in force, as the function does, unless those that are open
// still say the same. Where that fails, what was open before is gone too.
func (k *Kept) Open(c Config) (*index.Index, error) {
	reached, err := c.files()
	if err != nil {
		*k = Kept{}
		return nil, err
	}
	files := lastOfEach(reached)
	made, err := recipe("", files, c.NoBuiltin)
	now := statesOf(files, c.Now())
	if err == nil && k.index != nil && k.index.Err() == nil && k.made == made && sameStates(k.of, now) {
		return k.index, nil
	}
	c.LeftOut = nil // which files has called
	x, failed := Open(c)
	*k = Kept{x, made, now}
	if failed != nil || err != nil || !sameStates(now, statesOf(files, c.Now())) {
		k.of = []string{unsettled} // open it again the next time
	}
	return x, failed
}
