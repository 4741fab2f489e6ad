package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// group puts the commands into groups, which the help shows.
func group(root *cobra.Command) {
	groupOf := map[string]string{}
	for _, g := range []struct{ id, title, commands string }{
		{"ask", "Ask:", "lookup relate search"},
		{"see", "See what there is:", "list random scan"},
		{"own", "Your own terms:", "edit glossaries schema validate"},
		{"setup", "Set up:", "completion help man"},
	} {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for name := range strings.FieldsSeq(g.commands) {
			groupOf[name] = g.id
		}
	}
	for _, cmd := range root.Commands() {
		cmd.GroupID = groupOf[cmd.Name()]
	}
}

// writeFirstPage writes what aiterm alone shows: what it is, examples, the commands
// in their groups, and where to read on. It fits a screen of 24 lines.
func (g *globals) writeFirstPage(root *cobra.Command) error {
	g.WriteHelp(root)
	t := g.Speaks()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n\n", t.Say(message.New("%s.", root.Short)), root.Example)
	for _, group := range root.Groups() {
		fmt.Fprintln(&b, group.Title)
		for _, cmd := range root.Commands() {
			if cmd.GroupID == group.ID {
				fmt.Fprintf(&b, "  %-12s%s\n", cmd.Name(), cmd.Short)
			}
		}
	}
	fmt.Fprintln(&b, t.Say(message.New("Read on: aiterm help COMMAND, aiterm help %s", strings.Join(topicNames(), "|"))))
	_, err := io.WriteString(g.answersTo(nil), render.WrapHelp(b.String(), g.Width()))
	return err
}
