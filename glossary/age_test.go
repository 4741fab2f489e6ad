package glossary

import (
	"testing"
	"time"
)

func TestParseAge(t *testing.T) {
	for s, want := range map[string]Age{
		"90d": {Days: 90}, "12m": {Months: 12}, "1y": {Years: 1}, "9999d": {Days: 9999}, "012m": {Months: 12},
	} {
		if got, ok := ParseAge(s); !ok || got != want {
			t.Errorf("ParseAge(%q) = %v, %v", s, got, ok)
		}
	}
	for _, bad := range []string{
		"", "m", "12", "0m", "0d", "00y", "-1d", "+1d", "1.5y", "12 months", "12 m", " 12m", "12m ", "12M", "12w", "1y6m",
		"10000d", "99999999999999999999y", "１２m", "12月", "0x1m", "1_0m",
	} {
		if got, ok := ParseAge(bad); ok || got != (Age{}) {
			t.Errorf("ParseAge(%q) = %v, %v", bad, got, ok)
		}
	}
}

// TestMonthBefore checks the instant from which a month counts as older, for each
// unit, over ends of months and years and in now's time zone.
func TestMonthBefore(t *testing.T) {
	china := time.FixedZone("CST", 8*60*60)
	for _, c := range []struct {
		month, age string
		from       time.Time // the first instant at which it lies further back
	}{
		{"2025-11", "12m", time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)},
		{"2025-12", "12m", time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{"2025-11", "1y", time.Date(2026, 12, 1, 0, 0, 0, 0, china)},
		{"2026-01", "1m", time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)},
		{"2026-02", "3m", time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)}, // and not on 31 May, three months after "31 February"
		{"2026-02", "90d", time.Date(2026, 5, 30, 0, 0, 0, 0, time.UTC)},
		{"2024-02", "1d", time.Date(2024, 3, 2, 0, 0, 0, 0, china)},
		{"0000-12", "9999y", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		m, _ := ParseMonth(c.month)
		age, ok := ParseAge(c.age)
		if !ok || m.Before(c.from.Add(-1), age) || !m.Before(c.from, age) {
			t.Errorf("%s does not begin to lie further back than %s at %s", c.month, c.age, c.from)
		}
	}
	if (Month{}).Before(time.Now(), Age{Days: 1}) {
		t.Error("no month lies further back than a day")
	}
}
