package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/aymanbagabas/go-osc52/v2"

	"aiterm/internal/message"
)

// A screen is a terminal's output. Whenever bubbletea has drawn, it puts the cursor where
// text is typed, which is where an input method shows what it offers.
type screen struct {
	*os.File
	mu           sync.Mutex
	column, line int
	shown        bool
	drawn        bool // on the alternate screen
}

// home begins what bubbletea draws on the alternate screen.
const home = "\x1b[H"

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := string(p)
	if strings.HasPrefix(text, home) {
		s.drawn = true
		text = "\x1b[?25l" + text + s.cursor()
	} else if strings.Contains(text, "\x1b[?1049l") {
		s.drawn = false
	}
	if _, err := io.WriteString(s.File, text); err != nil {
		return 0, err
	}
	return len(p), nil
}

// WriteString is for io.WriteString, which would go past Write.
func (s *screen) WriteString(text string) (int, error) { return s.Write([]byte(text)) }

func (s *screen) cursor() string {
	if !s.shown {
		return ""
	}
	return fmt.Sprintf("\x1b[%d;%dH\x1b[?25h", s.line+1, s.column+1)
}

// place says where the cursor is to be, and puts it there: bubbletea draws nothing where
// only the cursor moves.
func (s *screen) place(column, line int, shown bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if column == s.column && line == s.line && shown == s.shown {
		return
	}
	s.column, s.line, s.shown = column, line, shown
	if s.drawn {
		io.WriteString(s.File, "\x1b[?25l"+s.cursor())
	}
}

// mostCopied is in bytes; several terminals take no more.
const mostCopied = 70_000

// copy puts a text on the clipboard, if the terminal lets programs do that.
func (s *screen) copy(text string) error {
	if len(text) > mostCopied {
		return message.Errorf("it is longer than %d bytes", mostCopied)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := osc52.New(text).WriteTo(s.File)
	return err
}
