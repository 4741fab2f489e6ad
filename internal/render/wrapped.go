package render

// Wrap breaks a paragraph into lines of at most so many columns on a terminal, as
// answers are.
func Wrap(paragraph string, columns int) []string { return wrap(paragraph, columns) }
