package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"aiterm/internal/message"
)

// opener returns the program that opens addresses on a system, and its arguments before
// the address.
func opener(system string) []string {
	switch system {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}

// openPage opens the page at an address of http or https in the user's browser. No shell
// sees the address, and the program has no terminal.
func openPage(address string) error {
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return message.Errorf("it is no address of a page")
	}
	command := opener(runtime.GOOS)
	path, err := exec.LookPath(command[0])
	if err != nil || !filepath.IsAbs(path) {
		return message.Errorf("there is no %s, which opens pages", command[0])
	}
	cmd := exec.Command(path, append(command[1:], address)...)
	cmd.SysProcAttr = withoutTerminal()
	if err := cmd.Run(); err != nil {
		return message.Errorf("%s: %v", command[0], err)
	}
	return nil
}
