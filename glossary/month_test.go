package glossary

import "testing"

func TestParseMonth(t *testing.T) {
	for _, good := range []string{"2026-11", "1999-01", "0000-12"} {
		if m, ok := ParseMonth(good); !ok || m.IsZero() || m.String() != good {
			t.Errorf("ParseMonth(%q) = %v, %v", good, m, ok)
		}
	}
	for _, bad := range []string{
		"", "2026", "2026-", "2026-0", "2026-1", "2026-00", "2026-13", "2026-011", "26-11", "02026-11", "-026-11",
		"2026/11", "202611", "2026-11-05", " 2026-11", "2026-11 ", "２０２６-11", "2026-Nov",
	} {
		if m, ok := ParseMonth(bad); ok || !m.IsZero() || m.String() != "" {
			t.Errorf("ParseMonth(%q) = %v, %v", bad, m, ok)
		}
	}
}
