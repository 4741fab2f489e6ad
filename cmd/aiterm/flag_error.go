package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError is the error of a flag that could not be read.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &bare):
		return misuse(cmd, "--%s needs a value", bare.GetFlag().Name)
	case errors.As(err, &value):
		return wrongValue(cmd, value)
	case errors.As(err, &syntax):
		return misuse(cmd, "%s is no flag; one is written as --name or --name=value", syntax.GetSpecifiedFlag())
	}
	return err
}

func unknownFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	if group := unknown.GetSpecifiedShortnames(); group != "" {
		return misuse(cmd, "unknown flag: -%s; what begins with a dash and is no flag stands behind --, as in %s -- -%[1]s", group, cmd.CommandPath())
	}
	typed := unknown.GetSpecifiedName()
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if name := nearest(typed, names); name != "" && len(typed) > 1 {
		return misuse(cmd, "unknown flag: --%s; did you mean --%s?", typed, name)
	}
	return misuse(cmd, "unknown flag: --%s", typed)
}

// wrongValue says what a flag takes where it was given something else.
func wrongValue(cmd *cobra.Command, wrong *pflag.InvalidValueError) error {
	flag := wrong.GetFlag()
	switch flag.Value.Type() {
	case "int":
		return misuse(cmd, "--%s takes a whole number, not %q", flag.Name, wrong.GetValue())
	case "bool":
		return misuse(cmd, "--%s takes true, false or nothing, not %q", flag.Name, wrong.GetValue())
	}
	return misuse(cmd, "--%s cannot be %q: %v", flag.Name, wrong.GetValue(), wrong.Unwrap())
}
