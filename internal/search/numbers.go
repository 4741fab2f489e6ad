package search

// Numbers tune the rules and the decision whether a hit may answer. A length is
// one of compared forms (spelling.Key), in characters if not said otherwise.
// Fields are exported so that tests can change each of them by reflection.
type numbers struct {
	// The least that a rule needs of a query.

	InflectedLetters int // letters of a word that may be another form of a name
	InflectedStart   int // bytes at the start that both forms have in common
	ExtendedName     int // characters of the name that stands before a class word
	PrefixLetters    int // characters that begin a name, in Latin or mixed scripts
	PrefixHan        int // Han characters of a query that begins a name
	WordLetters      int // bytes, thus Latin letters, that begin a word of a name
	WordHan          int // Han characters that are part of a name
	AcrossWords      int // words that are looked for among all names of an entry
	ReadingLetters   int // letters of a reading of a whole name
	InitialsLetters  int // letters of initials with one left out
	SyllablesLetters int // letters of a run of syllables
	PartLength       int // characters of a name that a query contains
	CharactersHan    int // Han characters that a name has in any order

	// When a candidate, or the first of several hits, may answer.

	LeadRatio float64 // the most that the first weight may be of the second

	// Weights of hits for the field of the name: how much less than a preferred
	// name it stands for the entry.

	AliasWeight int
	OtherWeight int // hidden names, identifiers, pinyin and shared names

	// The number of suggestions that a result has at most.
	Suggestions int
	// The words of a command line that are tried as one name, at most.
	SplitWords int

	// Misspellings, counted in edits (see distance). A name with one is recognizable,
	// and from these lengths on, in characters, with another one.

	SecondHanError int // where the query has Han characters
	SecondError    int
	ThirdError     int

	// Which of these are typing errors, in Latin letters.

	ErrorFree     int // letters of the longest words without errors
	SwapLength    int // letters of the longest names whose only error is two letters swapped
	ReplaceLength int // letters of the longest names of one word without replaced letters
	FirstLetter   int // letters of the shortest words whose first letter can be left out

	// Names with the letters of the query in order.

	LettersMax        int     // the longest query: scores of sahilm/fuzzy overflow from about 40 adjacent characters
	LettersDensity    float64 // the least share of the query in the stretch of the name that it spans
	LettersShare      float64 // the least share of the query in the name
	LettersShort      int     // the longest query that counts as short
	LettersShortShare float64 // the least share of a short query in the name
}

// MaxSuggestions is the number of suggestions that a Result has at most.
const MaxSuggestions = 5

// tunedNumbers returns the numbers that search uses. Each has its examples in
// the tests: one that it finds, one that it must not.
func tunedNumbers() numbers {
	return numbers{
		InflectedLetters: 5,
		InflectedStart:   2,
		ExtendedName:     2,
		PrefixLetters:    3,
		PrefixHan:        2,
		WordLetters:      3,
		WordHan:          2,
		AcrossWords:      2,
		ReadingLetters:   4,
		InitialsLetters:  4,
		SyllablesLetters: 4,
		PartLength:       3,
		CharactersHan:    4,

		LeadRatio: 5.0 / 7,

		AliasWeight: 2,
		OtherWeight: 4,

		Suggestions: MaxSuggestions,
		SplitWords:  16,

		SecondHanError: 7,
		SecondError:    12,
		ThirdError:     17,

		ErrorFree:     3,
		SwapLength:    4,
		ReplaceLength: 6,
		FirstLetter:   7,

		LettersMax:        32,
		LettersDensity:    1.0 / 2,
		LettersShare:      2.0 / 5,
		LettersShort:      4,
		LettersShortShare: 7.0 / 10,
	}
}

// recognizable returns the number of edits that leave a name of a length, in
// characters, recognizable, where the query has so many Han characters.
func (num *numbers) recognizable(length, han int) int {
	switch {
	case han > 0 && length >= num.SecondHanError, han == 0 && length >= num.SecondError && length < num.ThirdError:
		return 2
	case han == 0 && length >= num.ThirdError:
		return 3
	}
	return 1
}

// atLeast reports whether part is at least a share of whole. Equal fractions of
// small integers are equal as float64 too, so that a bound is met exactly.
func atLeast(part, whole int, share float64) bool {
	return whole == 0 || float64(part)/float64(whole) >= share
}

// atMost reports whether part is at most a share of whole.
func atMost(part, whole int, share float64) bool {
	return part == 0 || float64(part)/float64(whole) <= share
}
