package shelf

import (
	"os"
	"path/filepath"
	"runtime"
)

func (c Config) env(name, otherwise string) string {
	if v := c.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// PersonalDir returns the directory of the user's own glossaries, or "" where
// there is no home.
func (c Config) PersonalDir() string { return c.userDir("XDG_CONFIG_HOME", ".config", "AppData") }

func (c Config) cacheDir() string { return c.userDir("XDG_CACHE_HOME", ".cache", "LocalAppData") }

func (c Config) userDir(variable, underHome, windows string) string {
	base := c.Getenv(variable)
	if base == "" && runtime.GOOS == "windows" {
		base = c.Getenv(windows)
	}
	if home := c.Getenv("HOME"); base == "" && home != "" {
		base = filepath.Join(home, underHome)
	}
	if !filepath.IsAbs(base) { // the XDG specification: relative paths are ignored
		return ""
	}
	return filepath.Join(base, "aiterm")
}

// projectDir returns the nearest .aiterm at or above the working directory.
func (c Config) projectDir() string {
	for dir := c.Dir; dir != ""; {
		candidate := filepath.Join(dir, ".aiterm")
		if info, err := os.Stat(candidate); err == nil && info.IsDir() {
			return candidate
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
	return ""
}
