package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// ignoreRules are what the .gitignore of a directory says, as gitignore(5) has it.
type ignoreRules struct {
	dir   string // an absolute path
	rules []ignoreRule
}

type ignoreRule struct {
	pattern  *regexp.Regexp // of a path below the directory, with slashes
	dirsOnly bool
	keeps    bool // what matches is not ignored after all
}

// rulesAbove returns the rules of the directories above one, up to that of the
// repository that it is in.
func rulesAbove(dir string) []ignoreRules {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil
	}
	var above []string
	for at := abs; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			break
		}
		parent := filepath.Dir(at)
		if parent == at {
			return nil // in no repository
		}
		above = append([]string{parent}, above...)
	}
	var all []ignoreRules
	for _, dir := range above {
		all = withRulesOf(dir, all)
	}
	return all
}

// withRulesOf puts the rules of a directory behind those of the ones above it.
func withRulesOf(dir string, above []ignoreRules) []ignoreRules {
	text, err := os.ReadFile(filepath.Join(dir, ".gitignore"))
	abs, notFound := filepath.Abs(dir)
	if err != nil || notFound != nil {
		return above
	}
	own := ignoreRules{dir: abs}
	for line := range strings.Lines(string(text)) {
		if rule, ok := ignoreRuleOf(strings.TrimRight(line, "\r\n")); ok {
			own.rules = append(own.rules, rule)
		}
	}
	return append(above[:len(above):len(above)], own)
}

// ignoreRuleOf reads a line of a .gitignore.
func ignoreRuleOf(line string) (r ignoreRule, ok bool) {
	if strings.HasPrefix(line, "#") {
		return r, false
	}
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = strings.TrimSuffix(line, " ")
	}
	line, r.keeps = strings.CutPrefix(line, "!")
	line, r.dirsOnly = strings.CutSuffix(line, "/")
	if line == "" {
		return r, false
	}
	anchored := strings.Contains(line, "/")
	expression := globExpression(strings.TrimPrefix(line, "/"))
	if !anchored {
		expression = "(?:.*/)?" + expression
	}
	pattern, err := regexp.Compile("^" + expression + "$")
	r.pattern = pattern
	return r, err == nil
}

// globExpression returns the regular expression of a pattern of gitignore(5).
func globExpression(glob string) string {
	var b strings.Builder
	for i := 0; i < len(glob); i++ {
		rest := glob[i:]
		switch c := glob[i]; {
		case strings.HasPrefix(rest, "**/") && (i == 0 || glob[i-1] == '/'):
			b.WriteString("(?:.*/)?")
			i += 2
		case rest == "**" && (i == 0 || glob[i-1] == '/'):
			b.WriteString(".*")
			i++
		case c == '*':
			b.WriteString("[^/]*")
		case c == '?':
			b.WriteString("[^/]")
		case c == '[' && strings.Contains(rest[1:], "]"):
			end := 2 + strings.Index(rest[2:], "]")
			b.WriteString(strings.Replace(rest[:end], "[!", "[^", 1))
			i += end - 1
			b.WriteByte(']')
			i++
		case c == '\\' && i+1 < len(glob):
			i++
			b.WriteString(regexp.QuoteMeta(string(glob[i])))
		default:
			b.WriteString(regexp.QuoteMeta(string(c)))
		}
	}
	return b.String()
}

// ignored reports whether rules leave a path out: the last one that speaks of it counts.
func ignored(all []ignoreRules, path string, isDir bool) bool {
	abs, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	out := false
	for _, rules := range all {
		below, err := filepath.Rel(rules.dir, abs)
		if err != nil {
			continue
		}
		for _, r := range rules.rules {
			if (isDir || !r.dirsOnly) && r.pattern.MatchString(filepath.ToSlash(below)) {
				out = !r.keeps
			}
		}
	}
	return out
}
