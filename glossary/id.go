package glossary

import (
	"strings"
	"unicode"
)

// SuggestID makes an Entry.ID of a name: in lower case, with a hyphen between words,
// and the signs that tell C++ from C# in words. It is "my-term" where no id can be made
// of the name.
func SuggestID(name string) string {
	if strings.ContainsAny(name, "+#*&/:") {
		name = strings.NewReplacer("+", " plus ", "#", " sharp ", "*", " star ", "&", " and ", "/", " ", ":", " ").Replace(name)
	}
	id := strings.ToLower(strings.Join(strings.Fields(name), "-"))
	if !ValidID(id) {
		return "my-term"
	}
	return id
}

// ValidID reports whether s is made of letters that are not upper case,
// digits, hyphens, dots and underscores, and begins with a letter or digit.
func ValidID(s string) bool {
	for i, r := range s {
		alphanumeric := unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsUpper(r)
		if !alphanumeric && (i == 0 || !strings.ContainsRune("-._", r)) {
			return false
		}
	}
	return s != ""
}
