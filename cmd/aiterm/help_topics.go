package main

import (
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A topic is what help explains beside commands. It is read only where it is shown.
type topic struct {
	name  string
	short string
}

func topics() []topic {
	return []topic{
		{"scripts", "Statuses, streams, JSON, templates and batches"},
		{"glossary", "Your own terms: the file, the layers, edit and validate"},
		{"exchange", "Terms from other programs: import, its formats and columns"},
		{"environment", "Variables and files"},
	}
}

// topicFiles are the texts of the topics, one file each in each language: headings begin
// with #, what is indented keeps its lines.
//
//go:embed help/*.txt
var topicFiles embed.FS

// text returns what the file of a topic says in a language.
func (t topic) text(l message.Lang) (string, error) {
	name := "help/" + t.name + ".txt"
	if l == message.Chinese {
		name = "help/" + t.name + ".zh.txt"
	}
	text, err := topicFiles.ReadFile(name)
	return string(text), err
}

// showTopic writes a topic for people: headings stand out, and what is below them is
// indented.
func (g *globals) showTopic(t topic) error {
	text, err := t.text(g.Speaks().Lang())
	if err != nil {
		return err
	}
	const indent = "  "
	var b strings.Builder
	for line := range strings.Lines(render.WrapHelp(text, max(g.Width()-len(indent), 0))) {
		heading, isHeading := strings.CutPrefix(line, "# ")
		switch {
		case isHeading:
			b.WriteString(strings.ToUpper(heading))
		case line == "\n":
			b.WriteString(line)
		default:
			b.WriteString(indent + line)
		}
	}
	_, err = io.WriteString(g.answersTo(nil), b.String())
	return err
}

func topicNames() (names []string) {
	for _, t := range topics() {
		names = append(names, t.name)
	}
	return names
}

// newHelp is cobra's help command, with topics, and an error for what is neither.
func newHelp(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:               "help [COMMAND | TOPIC]",
		Short:             "Help about commands and topics",
		Long:              "Say what a command is for and how it is used, as its --help does, or explain a topic.\n\n" + topicList() + "\n" + exitStatusHelp,
		Example:           "  aiterm help relate\n  aiterm help scripts",
		RunE:              g.help,
		ValidArgsFunction: g.completeHelp,
	}
}

// topicList names the topics and what each explains.
func topicList() string {
	var b strings.Builder
	b.WriteString("Explained by aiterm help TOPIC:\n\n")
	for _, t := range topics() {
		fmt.Fprintf(&b, "  %-13s%s\n", t.name, t.short)
	}
	return b.String()
}

func (g *globals) help(cmd *cobra.Command, args []string) error {
	if len(args) == 1 {
		if i := slices.Index(topicNames(), args[0]); i >= 0 {
			return g.showTopic(topics()[i])
		}
	}
	about, rest, err := cmd.Root().Find(args)
	if err == nil && len(rest) == 0 {
		return about.Help()
	}
	what := strings.Join(args, " ")
	if near := cli.Nearest(what, append(commandNames(cmd.Root()), topicNames()...)); near != "" {
		return cli.Misuse(cmd.Root(), "there is no command or topic %q; did you mean aiterm help %s?", what, near)
	}
	return cli.Misuse(cmd.Root(), "there is no command or topic %q", what)
}

func (g *globals) completeHelp(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var offers []cobra.Completion
	if len(args) == 0 {
		for _, sub := range cmd.Root().Commands() {
			if sub.IsAvailableCommand() {
				offers = append(offers, cobra.CompletionWithDesc(sub.Name(), sub.Short))
			}
		}
		for _, t := range topics() {
			offers = append(offers, cobra.CompletionWithDesc(t.name, g.Speaks().Phrase(t.short)))
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
