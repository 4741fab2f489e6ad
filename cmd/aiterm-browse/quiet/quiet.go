// Package quiet keeps bubbletea from asking the terminal what colour its background has,
// which it does in its init: a terminal that does not answer holds the program up, and
// one that answers late types into the filter. Go initializes packages in the order of
// their paths where they do not need each other, and this one stands before bubbletea's;
// TestSilentStart fails should that change.
package quiet

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) } // no colour here depends on it
