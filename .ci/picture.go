//go:build ignore

// Picture draws what commands of aiterm show on a terminal, as SVG on standard output.
// Each argument is the arguments of one command, separated by spaces.
package main

import (
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"strings"

	"github.com/rivo/uniseg"
)

// Sizes in pixels of a character cell, and of the space around the text.
const (
	cellWidth  = 8.4
	cellHeight = 19
	margin     = 14
	columns    = 80
)

// colours of a dark theme, by the code of the escape sequence.
var colours = map[string]string{
	"31": "#f14c4c", "32": "#23d18b", "33": "#e5e510", "34": "#3b8eea", "35": "#d670d6", "36": "#29b8db", "37": "#e5e5e5",
	"90": "#8a8a8a", "91": "#f14c4c", "92": "#23d18b", "93": "#f5f543", "94": "#3b8eea", "95": "#d670d6", "96": "#29b8db",
}

func main() {
	var lines []string
	for _, args := range os.Args[1:] {
		cmd := exec.Command("go", append([]string{"run", "./cmd/aiterm"}, strings.Fields(args)...)...)
		cmd.Args = append(cmd.Args, "--color=always", fmt.Sprintf("--width=%d", columns))
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			log.Fatalf("aiterm %s: %v", args, err)
		}
		lines = append(lines, "\x1b[90m$\x1b[0m \x1b[1maiterm "+args+"\x1b[0m")
		lines = append(lines, strings.Split(strings.TrimRight(string(out), "\n"), "\n")...)
		lines = append(lines, "")
	}
	draw(lines[:len(lines)-1])
}

func draw(lines []string) {
	width, height := 2*margin+columns*cellWidth, 2*margin+len(lines)*cellHeight
	fmt.Printf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\" height=\"%d\" "+
		"font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace\" font-size=\"14\" fill=\"#d4d4d4\">\n",
		width, height, width, height)
	fmt.Println(`<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>`)
	for i, line := range lines {
		drawLine(line, float64(margin+(i+1)*cellHeight-5))
	}
	fmt.Println("</svg>")
}

// drawLine draws each part of a line that is written alike. Parts with Chinese are
// drawn a character at a time, so that columns hold in any font.
func drawLine(line string, y float64) {
	x, style := float64(margin), map[string]string{}
	for i, part := range strings.Split("m"+line, "\x1b[") {
		codes, text, _ := strings.Cut(part, "m")
		if i > 0 {
			apply(style, codes)
		}
		for _, run := range runs(text) {
			size := float64(uniseg.StringWidth(run)) * cellWidth
			if strings.TrimSpace(run) != "" {
				fmt.Printf("<text x=\"%.1f\" y=\"%.0f\" textLength=\"%.1f\" xml:space=\"preserve\"%s>%s</text>\n",
					x, y, size, attributes(style), html.EscapeString(run))
			}
			x += size
		}
	}
}

// runs splits text into characters that are two cells wide and what stands between them.
func runs(text string) (all []string) {
	wide := true
	for g := uniseg.NewGraphemes(text); g.Next(); {
		if g.Width() > 1 || wide {
			all = append(all, g.Str())
		} else {
			all[len(all)-1] += g.Str()
		}
		wide = g.Width() > 1
	}
	return all
}

func apply(style map[string]string, codes string) {
	for code := range strings.SplitSeq(codes, ";") {
		switch code {
		case "", "0":
			clear(style)
		case "1":
			style["font-weight"] = "bold"
		case "2":
			style["opacity"] = "0.7"
		case "3":
			style["font-style"] = "italic"
		case "4":
			style["text-decoration"] = "underline"
		default:
			if colour, ok := colours[code]; ok {
				style["fill"] = colour
			}
		}
	}
}

func attributes(style map[string]string) string {
	var b strings.Builder
	for _, name := range []string{"fill", "font-weight", "opacity", "font-style", "text-decoration"} {
		if value := style[name]; value != "" {
			fmt.Fprintf(&b, " %s=%q", name, value)
		}
	}
	return b.String()
}
