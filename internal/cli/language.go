package cli

import (
	"cmp"
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// Langs returns the languages to answer in; both are shown with the locale's
// first.
func (p *Program) Langs() []glossary.Lang {
	switch l := p.locale(); p.lang {
	case "en", "zh":
		return []glossary.Lang{glossary.Lang(p.lang)}
	case "both":
		return []glossary.Lang{l, l.Other()}
	default:
		return []glossary.Lang{l}
	}
}

// locale returns the language of the locale: Chinese if it says so, else English.
func (p *Program) locale() glossary.Lang {
	if strings.HasPrefix(strings.ToLower(p.localeName()), "zh") {
		return glossary.ZH
	}
	return glossary.EN
}

// Region returns the region whose names of terms stand beside the others: TW or HK where
// the locale says zh_TW or zh_HK, else "".
func (p *Program) Region() string {
	name, _, _ := strings.Cut(strings.ToUpper(strings.ReplaceAll(p.localeName(), "-", "_")), ".")
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '@' })
	for _, region := range []string{"TW", "HK"} {
		if strings.HasPrefix(name, "ZH_") && slices.Contains(parts, region) {
			return region
		}
	}
	return ""
}

// localeName returns what the environment says the locale of messages is, or "": the
// first of its variables, as POSIX ranks them, that says something.
func (p *Program) localeName() string {
	return cmp.Or(p.Sys.Getenv("LC_ALL"), p.Sys.Getenv("LC_MESSAGES"), p.Sys.Getenv("LANG"))
}

// Speaks returns what writes messages in the reader's language: that of --lang where
// it names one, else that of the locale.
func (p *Program) Speaks() *message.Translator {
	lang := p.lang
	if lang != "en" && lang != "zh" {
		lang = langAmong(p.Args) // not read yet where a flag before it is wrong
	}
	if lang == "" {
		lang = string(p.locale())
	}
	if p.translator == nil || string(p.translator.Lang()) != lang {
		p.translator = message.To(message.Lang(lang))
	}
	return p.translator
}

// langAmong returns the language that --lang names among arguments, or "".
func langAmong(args []string) (lang string) {
	for i, arg := range args {
		value, found := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return lang
		case arg == "--lang" && i+1 < len(args):
			value, found = args[i+1], true
		}
		if found && (value == "en" || value == "zh") {
			lang = value
		}
	}
	return lang
}
