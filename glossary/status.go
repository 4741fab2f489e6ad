package glossary

// A Status says whether a term should be used; "" is that nothing is said
// against it.
type Status string

// Deprecated is the status of a term that should no longer be used. A relation
// replaced-by names its successor, if it has one.
const Deprecated Status = "deprecated"

// Statuses returns the values that a term's status can have in a glossary.
func Statuses() []Status { return []Status{Deprecated} }
