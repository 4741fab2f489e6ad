package cli

import "golang.org/x/sys/windows"

// showsColour turns on the console's escape sequences and reports whether it
// has them: Windows 10 and later do.
func showsColour(fd uintptr) bool {
	var mode uint32
	if err := windows.GetConsoleMode(windows.Handle(fd), &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(windows.Handle(fd), mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
