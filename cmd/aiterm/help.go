package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// setUp is the group of commands that one needs once, if at all.
const setUp = "setup"

// group puts the commands into groups, which the help shows.
func group(root *cobra.Command) {
	groupOf := map[string]string{}
	for _, g := range []struct{ id, title, commands string }{
		{"ask", "Ask:", "lookup relate search"},
		{"see", "See what there is:", "list random scan"},
		{"own", "Your own terms:", "edit glossaries import validate"},
		{setUp, "Set up:", "completion help man schema"},
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
		writeGroup(&b, group, inGroup(root, group.ID))
	}
	fmt.Fprintln(&b, t.Say(message.New("Read on: aiterm help COMMAND, aiterm help %s", strings.Join(topicNames(), "|"))))
	_, err := io.WriteString(g.answersTo(nil), render.WrapHelp(b.String(), g.Width()))
	return err
}

// inGroup returns the commands of a group.
func inGroup(root *cobra.Command, id string) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(root.Commands()), func(cmd *cobra.Command) bool { return cmd.GroupID != id })
}

// writeGroup writes the commands of a group, one a line with what it does; those to set
// up, and programs, have their names on one line.
func writeGroup(w io.Writer, group *cobra.Group, commands []*cobra.Command) {
	if group.ID == setUp || group.ID == programGroup {
		var names []string
		for _, cmd := range commands {
			names = append(names, cmd.Name())
		}
		fmt.Fprintf(w, "%s %s\n", group.Title, strings.Join(names, ", "))
		return
	}
	fmt.Fprintln(w, group.Title)
	for _, cmd := range commands {
		fmt.Fprintf(w, "  %-12s%s\n", cmd.Name(), cmd.Short)
	}
}
