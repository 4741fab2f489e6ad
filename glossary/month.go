package glossary

import (
	"fmt"
	"time"
)

// A Month is a month of a year. The zero Month is none.
type Month struct {
	Year  int // 0 to 9999
	Month time.Month
}

// ParseMonth reads a month as it is written in a glossary: 2026-11, the year in
// four digits and the month in two. ok is false for anything else.
func ParseMonth(s string) (m Month, ok bool) {
	t, err := time.Parse("2006-01", s)
	if err != nil {
		return Month{}, false
	}
	return Month{t.Year(), t.Month()}, true
}

// IsZero reports whether m is no month.
func (m Month) IsZero() bool { return m == Month{} }

// String returns the month in the form that ParseMonth reads, or "" for none.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year, m.Month)
}
