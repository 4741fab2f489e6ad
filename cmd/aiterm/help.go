package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
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
func writeFirstPage(w io.Writer, root *cobra.Command) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s.\n\n%s\n\n", root.Short, root.Example)
	for _, g := range root.Groups() {
		fmt.Fprintln(&b, g.Title)
		for _, cmd := range root.Commands() {
			if cmd.GroupID == g.ID {
				fmt.Fprintf(&b, "  %-12s%s\n", cmd.Name(), cmd.Short)
			}
		}
	}
	fmt.Fprintf(&b, "Read on: aiterm help COMMAND, aiterm help %s\n", strings.Join(topicNames(), "|"))
	_, err := io.WriteString(w, b.String())
	return err
}
