//go:build !windows

package cli

// showsColour reports whether a terminal understands escape sequences; what
// TERM says is looked at elsewhere.
func showsColour(uintptr) bool { return true }
