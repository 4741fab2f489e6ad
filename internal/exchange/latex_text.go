package exchange

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// latexText returns what a reader sees of a text in TeX: without commands, but for what
// stands for a sign. Formulas stay as they are. names has the names of terms by their
// labels, as \gls{label} shows them.
func latexText(tex string, names map[string]string) string {
	if !strings.ContainsAny(tex, "\\{}$~`'-\n") {
		return strings.TrimSpace(tex)
	}
	r := &latexReader{latexScanner: latexScanner{text: tex}, names: names, unclosed: map[string]bool{}}
	for r.at < len(r.text) {
		r.step()
	}
	return norm.NFC.String(strings.TrimSpace(r.out.String()))
}

type latexReader struct {
	latexScanner
	out    strings.Builder
	names  map[string]string
	accent string // of the letter that comes next, a combining mark

	unclosed map[string]bool // what begins a formula and, from here on, does not end one
}

func (r *latexReader) write(s string) {
	r.out.WriteString(s)
	if r.accent != "" && s != "" {
		r.out.WriteString(r.accent)
		r.accent = ""
	}
}

func (r *latexReader) step() {
	rest := r.text[r.at:]
	for _, pair := range [...]struct{ tex, sign string }{
		{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"~", " "}, {"{", ""}, {"}", ""},
	} {
		if strings.HasPrefix(rest, pair.tex) {
			r.at += len(pair.tex)
			r.out.WriteString(pair.sign)
			return
		}
	}
	switch rest[0] {
	case '$':
		r.formula("$", "$")
	case '\\':
		r.at++
		r.command()
	default:
		size := 1
		for size < len(rest) && rest[size]&0xC0 == 0x80 {
			size++
		}
		r.write(rest[:size])
		r.at += size
	}
}

// formula copies a formula.
func (r *latexReader) formula(open, close string) {
	end := -1
	if !r.unclosed[open] {
		end = strings.Index(r.text[r.at+len(open):], close)
	}
	if end < 0 {
		r.unclosed[open] = true
		r.write(open)
		r.at += len(open)
		return
	}
	end += r.at + len(open) + len(close)
	inside := r.text[r.at+len(open) : end-len(close)]
	r.write("$" + inside + "$")
	r.at = end
}

// command reads a command, of which the backslash has been read.
func (r *latexReader) command() {
	name := r.commandName()
	if name == "" {
		r.signCommand()
		return
	}
	for strings.HasPrefix(r.text[r.at:], " ") || strings.HasPrefix(r.text[r.at:], "\n") && !strings.HasPrefix(r.text[r.at:], "\n\n") {
		r.at++
	}
	if sign, ok := latexSign(name); ok {
		r.write(sign)
		return
	}
	if mark := accentOf(name); mark != "" {
		r.accent = mark
		return
	}
	r.argumentOf(name)
}

// argumentOf reads the argument of a command of which not just that is shown.
func (r *latexReader) argumentOf(name string) {
	switch {
	case strings.Contains(" gls Gls glspl Glspl acrshort acrlong acrfull ac acs acl acf acp glsname glstext ", " "+name+" "):
		label := r.argument()
		r.write(first(r.names[label], label))
	case strings.Contains(" cite citep citet label ref index footnotemark pageref vspace hspace glsadd ", " "+name+" "):
		r.option()
		r.argument()
	case strings.Contains(" href glslink glsdisp hyperref textcolor ", " "+name+" "):
		r.option()
		r.argument() // what is shown is the next one
	}
}

func (r *latexReader) argument() string {
	if !strings.HasPrefix(r.text[r.at:], "{") {
		return ""
	}
	value, _ := r.group('{', '}')
	return strings.TrimSpace(value)
}

func (r *latexReader) option() {
	const most = 200
	if rest := r.text[r.at:min(len(r.text), r.at+most)]; strings.HasPrefix(rest, "[") {
		r.at += strings.IndexByte(rest, ']') + 1
	}
}

// signCommand reads a command that is one sign.
func (r *latexReader) signCommand() {
	if r.at >= len(r.text) {
		return
	}
	sign := r.text[r.at : r.at+1]
	switch mark := accentOf(sign); {
	case mark != "":
		r.accent = mark
		r.at++
	case sign == "(":
		r.at--
		r.formula(`\(`, `\)`)
	case sign == "[":
		r.at--
		r.formula(`\[`, `\]`)
	case sign == `\`:
		r.out.WriteString("\n")
		r.at++
	case sign == "-" || sign == "/" || sign == "!" || sign == "@":
		r.at++
	case sign == "," || sign == ";" || sign == ":" || sign == " " || sign == "\n":
		r.out.WriteString(" ")
		r.at++
	default: // \% and its like
		size := 1
		for r.at+size < len(r.text) && r.text[r.at+size]&0xC0 == 0x80 {
			size++
		}
		r.write(r.text[r.at : r.at+size])
		r.at += size
	}
}

// accentOf returns the combining mark of a command for an accent, or "".
func accentOf(name string) string {
	switch name {
	case "'":
		return "\u0301"
	case "`":
		return "\u0300"
	case "^":
		return "\u0302"
	case `"`:
		return "\u0308"
	case "~":
		return "\u0303"
	case "=":
		return "\u0304"
	case ".":
		return "\u0307"
	case "u":
		return "\u0306"
	case "v":
		return "\u030C"
	case "H":
		return "\u030B"
	case "c":
		return "\u0327"
	case "k":
		return "\u0328"
	case "r":
		return "\u030A"
	}
	return ""
}

// latexSign returns what a command without an argument stands for.
func latexSign(name string) (sign string, ok bool) {
	for _, s := range [...]struct{ names, sign string }{
		{"par glspar", "\n\n"}, {"newline linebreak", "\n"}, {"ldots dots textellipsis", "…"},
		{"textendash", "–"}, {"textemdash", "—"}, {"LaTeX", "LaTeX"}, {"TeX", "TeX"},
		{"ss", "ß"}, {"ae", "æ"}, {"AE", "Æ"}, {"oe", "œ"}, {"OE", "Œ"}, {"o", "ø"}, {"O", "Ø"},
		{"l", "ł"}, {"L", "Ł"}, {"aa", "å"}, {"AA", "Å"}, {"i", "i"}, {"j", "j"},
		{"textasciitilde", "~"}, {"textasciicircum", "^"}, {"textbackslash", `\`}, {"textbar", "|"},
		{"textless", "<"}, {"textgreater", ">"}, {"textquotesingle", "'"}, {"textquotedbl", `"`},
		{"textquoteleft", "‘"}, {"textquoteright", "’"}, {"textquotedblleft", "“"}, {"textquotedblright", "”"},
		{"textunderscore", "_"}, {"textdollar", "$"}, {"textbullet", "•"}, {"textregistered", "®"},
		{"texttrademark", "™"}, {"copyright textcopyright", "©"}, {"textdegree degree", "°"},
		{"quad qquad space enspace thinspace", " "}, {"S", "§"}, {"P", "¶"}, {"pounds", "£"}, {"euro", "€"},
	} {
		for _, n := range strings.Fields(s.names) {
			if n == name {
				return s.sign, true
			}
		}
	}
	return "", false
}
