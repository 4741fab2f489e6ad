package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// helpWidth is the columns that help in Chinese wraps at, so that it fits into a manual
// page too; English has its lines as they are written.
const helpWidth = 72

// ShowHelp gives all commands the texts that help shows of one of them.
func (p *Program) ShowHelp(cmd *cobra.Command) {
	if p.SayMore != nil {
		p.SayMore(cmd)
	}
	p.WriteHelp(cmd.Root())
}

// WriteHelp gives a command, and those below it, the texts that help shows of them in
// the reader's language.
func (p *Program) WriteHelp(cmd *cobra.Command) {
	t := p.Speaks()
	cmd.Short = t.Phrase(cmd.Short)
	cmd.Long = t.Help(cmd.Long, wrapHelp)
	cmd.Example = t.Phrase(cmd.Example)
	for _, group := range cmd.Groups() {
		group.Title = t.Phrase(group.Title)
	}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { p.WriteUsage(f) })
	for _, sub := range cmd.Commands() {
		p.WriteHelp(sub)
	}
	if !cmd.HasParent() && t.Lang() == message.Chinese {
		cmd.SetUsageTemplate(usageTemplate(t, cmd.UsageTemplate()))
	}
}

func wrapHelp(text string) []string { return render.Wrap(text, helpWidth) }

// WriteUsage says what a flag is for. In Chinese its default value stands in the same
// text, as the word that pflag puts before it is English.
func (p *Program) WriteUsage(f *pflag.Flag) {
	t := p.Speaks()
	if text, depends := p.usages[f]; depends {
		f.Usage = t.Say(text)
	} else if of, isHelp := strings.CutPrefix(f.Usage, "help for "); isHelp {
		f.Usage = t.Say(message.New("help for %s", of))
	} else {
		f.Usage = t.Phrase(f.Usage)
	}
	if t.Lang() == message.Chinese {
		writeDefault(t, f)
	}
}

func writeDefault(t *message.Translator, f *pflag.Flag) {
	none := ""
	switch f.Value.Type() {
	case "int":
		none = "0"
	case "bool":
		none = "false"
	}
	if f.DefValue != none && f.DefValue != "" {
		f.Usage += t.Say(message.New(" (default %s)", f.DefValue))
		f.DefValue = none
	}
}

// usageTemplate returns cobra's template of usage with its words translated.
func usageTemplate(t *message.Translator, template string) string {
	for _, words := range []message.Text{
		message.New("Usage:"),
		message.New("Aliases:"),
		message.New("Examples:"),
		message.New("Available Commands:"),
		message.New("Additional Commands:"),
		message.New("Global Flags:"),
		message.New("\nFlags:"),
		message.New("Additional help topics:"),
		message.New(`Use "{{.CommandPath}} [command] --help" for more information about a command.`),
	} {
		template = strings.ReplaceAll(template, words.String(), t.Say(words))
	}
	return template
}
