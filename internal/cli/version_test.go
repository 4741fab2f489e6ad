package cli

import (
	"strings"
	"testing"
)

func TestRelease(t *testing.T) {
	defer func(was string) { release = was }(release)
	release = "9.8.7"
	if got := Release(); got != "9.8.7" {
		t.Errorf("Release is %s", got)
	}
	if got := Version("aiterm-mcp"); !strings.HasPrefix(got, "aiterm-mcp 9.8.7, commit ") {
		t.Errorf("Version says %s", got)
	}
}
