package render

import (
	"fmt"
	"strings"

	"aiterm/glossary"
)

// writeGitHub writes problems as commands that a GitHub Actions runner makes
// annotations of.
func writeGitHub(w *Writer, a Answer) error {
	out := w.output()
	for _, p := range a.(annotated).Annotations() {
		if _, err := out.WriteString(annotation(p) + "\n"); err != nil {
			return err
		}
	}
	return out.Flush()
}

// An Annotation is what a code host shows beside a line.
type Annotation struct {
	Severity, File string
	Line, Column   int // from 1, the column in characters
	Title, Message string
}

// Annotations are the problems.
func (a Problems) Annotations() []Annotation {
	return each(a, func(p glossary.Problem) Annotation {
		r := asProblem(p)
		return Annotation{r.Severity, r.File, r.Line, r.Column, r.Code, r.Message}
	})
}

func annotation(a Annotation) string {
	return fmt.Sprintf("::%s file=%s,line=%d,col=%d,title=%s::%s", a.Severity,
		annotationProperty(a.File), a.Line, a.Column, annotationProperty(a.Title), annotationText(a.Message))
}

// annotationText escapes a text as the runner unescapes it; and what could steer a
// terminal, as logs are read on one. Line ends stay, for they are escaped.
func annotationText(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(safeBut(s, "\n\r"))
}

// annotationProperty escapes a text for the part before the message.
func annotationProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(annotationText(s))
}
