package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"aiterm/internal/message"
)

// arguments are those of a call, by name. Assistants write a list of one as its only
// member, and numbers in quotes: where there is no doubt what is meant, that is taken.
type arguments map[string]json.RawMessage

// parseArguments reads the arguments of a tool that has some names.
func parseArguments(text json.RawMessage, tool string, names ...string) (arguments, error) {
	var a arguments
	if len(text) > 0 && json.Unmarshal(text, &a) != nil {
		return nil, message.Errorf("the arguments of %s are a JSON object", tool)
	}
	for name, value := range a {
		if !slices.Contains(names, name) {
			return nil, message.Errorf("%s has no argument %q; it has %s", tool, name, message.List(names))
		}
		if bytes.Equal(value, null) {
			delete(a, name)
		}
	}
	return a, nil
}

// texts returns a list of most texts at most, and one at least.
func (a arguments) texts(name string, most int) (all []string, err error) {
	value := a[name]
	one, err := a.text(name)
	if err == nil && strings.HasPrefix(one, "[") { // a list that was put in quotes
		value = json.RawMessage(one)
	}
	switch {
	case json.Unmarshal(value, &all) == nil && len(all) > 0:
	case err == nil && one != "":
		all = []string{one}
	default:
		return nil, message.Errorf("%s is a list of texts, one at least", name)
	}
	if len(all) > most {
		return nil, message.Errorf("%s has %d texts; %d is the most in one call", name, len(all), most)
	}
	return all, nil
}

// text returns a text, "" where there is none.
func (a arguments) text(name string) (s string, err error) {
	if value, given := a[name]; given && json.Unmarshal(value, &s) != nil {
		return "", message.Errorf("%s is a text", name)
	}
	return s, nil
}

// oneOf returns a text that is one of some, "" where there is none.
func (a arguments) oneOf(name string, values ...string) (string, error) {
	s, err := a.text(name)
	if err == nil && s != "" && !slices.Contains(values, s) {
		return "", message.Errorf("%s cannot be %q; it is one of %s", name, s, message.List(values))
	}
	return s, err
}

// number returns a number from 1 to most, or what stands for none.
func (a arguments) number(name string, none, most int) (int, error) {
	value, given := a[name]
	if !given {
		return none, nil
	}
	n, err := strconv.Atoi(unquoted(value))
	if err != nil || n < 1 || n > most {
		return 0, message.Errorf("%s is a whole number from 1 to %d", name, most)
	}
	return n, nil
}

// flag returns true or false; false where there is none.
func (a arguments) flag(name string) (bool, error) {
	switch value := a[name]; unquoted(value) {
	case "true":
		return true, nil
	case "false", "":
		return false, nil
	}
	return false, message.Errorf("%s is true or false", name)
}

func unquoted(value json.RawMessage) string { return strings.Trim(string(value), `"`) }
