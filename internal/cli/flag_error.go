package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError says in plain words why a flag could not be read.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		value   *pflag.InvalidValueError
		none    *pflag.ValueRequiredError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &value):
		return wrongValue(cmd, value.GetFlag(), value.GetValue(), value.Unwrap())
	case errors.As(err, &none):
		return Misuse(cmd, "--%s needs a value", none.GetFlag().Name)
	case errors.As(err, &syntax):
		return notFlag(cmd, syntax.GetSpecifiedFlag())
	}
	return Misuse(cmd, "%v", err)
}

// unknownFlag is the error of a flag that a command has not.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	if group := err.GetSpecifiedShortnames(); group != "" {
		return notFlag(cmd, "-"+group)
	}
	name := err.GetSpecifiedName()
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := Nearest(name, names); near != "" {
		return Misuse(cmd, "unknown flag: --%s; did you mean --%s?", name, near)
	}
	return Misuse(cmd, "unknown flag: --%s", name)
}

// notFlag is the error of a word that begins with a dash and is no flag of a command.
func notFlag(cmd *cobra.Command, word string) error {
	if strings.EqualFold(word, "-v") {
		return Misuse(cmd, "unknown flag: %s; did you mean --version?", word)
	}
	if cmd.ValidArgsFunction == nil && cmd.HasParent() || cmd.Args != nil {
		return Misuse(cmd, "unknown flag: %s", word)
	}
	return Misuse(cmd, "unknown flag: %s; what begins with a dash and is no flag stands behind --, as in %s -- %s",
		word, cmd.CommandPath(), ShellWords([]string{word}))
}

// wrongValue is the error of a flag's value that cannot be read, for a cause.
func wrongValue(cmd *cobra.Command, f *pflag.Flag, value string, cause error) error {
	switch kind := f.Value.Type(); {
	case kind == "int" && errors.Is(cause, strconv.ErrRange):
		return Misuse(cmd, "--%s cannot be %q; that is too large a number", f.Name, value)
	case kind == "int":
		return Misuse(cmd, "--%s cannot be %q; it is a whole number", f.Name, value)
	case kind == "bool":
		return Misuse(cmd, "--%s cannot be %q; it stands alone, or is true or false", f.Name, value)
	}
	return Misuse(cmd, "--%s cannot be %q; %v", f.Name, value, cause)
}

// NoArgs refuses arguments of a command that takes none.
func NoArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return Misuse(cmd, "%s takes flags only, and no %q", cmd.CommandPath(), args[0])
	}
	return nil
}
