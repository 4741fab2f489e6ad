package shelf

import (
	"os"
	"runtime/debug"
)

// What reading files may take in memory before their garbage is collected: so many
// bytes, and so many for each byte of the files.
const (
	memoryAtLeast = 200 << 20
	memoryPerByte = 10
)

// spareMemory has garbage collected early, from now on: reading files leaves several
// times as much of it as it keeps.
func spareMemory(files []File) {
	aim := int64(memoryAtLeast)
	for _, f := range files {
		if info, err := os.Stat(f.Path); err == nil {
			aim += memoryPerByte * min(info.Size(), MaxFile)
		}
	}
	debug.SetMemoryLimit(aim)
}
