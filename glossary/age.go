package glossary

import (
	"strconv"
	"strings"
	"time"
)

// An Age is a length of time by the calendar: a number of years, of months or of
// days.
type Age struct{ Years, Months, Days int }

// maxAge is the greatest number in an age, as the greatest year in a Month.
const maxAge = 9999

// ParseAge reads an age: a number from 1 to 9999 and behind it d for days, m for
// months or y for years, such as 90d, 12m or 1y. ok is false for anything else.
func ParseAge(s string) (a Age, ok bool) {
	if s == "" {
		return Age{}, false
	}
	digits, unit := s[:len(s)-1], s[len(s)-1]
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > maxAge || strings.Trim(digits, "0123456789") != "" {
		return Age{}, false
	}
	switch unit {
	case 'd':
		return Age{Days: n}, true
	case 'm':
		return Age{Months: n}, true
	case 'y':
		return Age{Years: n}, true
	}
	return Age{}, false
}

// Before reports whether the whole of the month lies further back from now than
// an age. It counts from the month's end, in now's time zone, for the day is not
// known: 2025-11 lies further back than 12 months from the start of December
// 2026 on. The zero Month lies nowhere.
func (m Month) Before(now time.Time, a Age) bool {
	if m.IsZero() {
		return false
	}
	end := time.Date(m.Year, m.Month+1, 1, 0, 0, 0, 0, now.Location())
	return !end.AddDate(a.Years, a.Months, a.Days).After(now)
}

// CompareMonths orders months, the earliest first.
func CompareMonths(a, b Month) int {
	return 12*(a.Year-b.Year) + int(a.Month) - int(b.Month)
}
