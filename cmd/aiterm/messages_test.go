package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/message"
)

// messageFiles returns the source files that say something to people: those of all
// rooms, but for what makes glossaries for measuring.
func messageFiles(t *testing.T) (paths []string) {
	t.Helper()
	for _, rooms := range []string{"cmd/*", "glossary", "internal/*"} {
		found, err := filepath.Glob(filepath.Join("../..", rooms, "*.go"))
		if err != nil || len(found) == 0 {
			t.Fatal(rooms, err)
		}
		paths = append(paths, found...)
	}
	return slices.DeleteFunc(paths, func(path string) bool {
		return strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") || filepath.Base(filepath.Dir(path)) == "synthetic"
	})
}

// formatArgs says which arguments of the functions that make messages are formats.
var formatArgs = map[string][]int{
	"message.New": {0}, "message.Errorf": {0}, "message.Sentinel": {0}, "message.Count": {1, 2},
	"New": {0}, "Phrase": {0}, // in the package itself
	"translate": {0},
	"Note":      {0}, "Misuse": {1}, "Usage": {1},
}

// makers are the functions that make or translate messages of formats that they are
// given.
var makers = []string{"New", "Errorf", "Note", "Misuse", "Usage", "Say", "sayError", "paragraph", "MessageIn"}

// wordTables are the variables that hold the words of problems, behind their codes.
var wordTables = []string{"english", "englishBetter", "parts", "mistakes"}

// unsaid are the errors and lines that nobody sees, or that have no words of a
// language, by file and the text in them.
var unsaid = []struct{ file, text, reason string }{
	{"internal/cli/status.go", "not found", "Status looks for it, and says nothing of it"},
	{"internal/cli/status.go", "invalid", "what is wrong has been written"},
	{"cmd/aiterm/pager.go", "there is no pager", "the pager then passes text on, and drops it"},
	{"internal/cli/say.go", "%s: %s\n", "messages are written here"},
}

// TestMessages checks that everything that is said to people has its Chinese, with
// the same arguments, that nothing is said past the catalogue, and that each line of
// the catalogue is used.
func TestMessages(t *testing.T) {
	said := map[string]string{} // each format, and where it is
	for _, path := range messageFiles(t) {
		readMessages(t, strings.TrimPrefix(filepath.ToSlash(path), "../../"), said)
	}
	for _, text := range helpTexts() {
		said[text] = "help"
	}
	for _, text := range helpBeside(t) {
		said[text] = "help of a program beside aiterm"
	}
	catalogue := message.Catalogue()
	for format, where := range said {
		switch chinese := catalogue[format]; {
		case strings.Contains(format, "%w"):
			t.Errorf("%s: errors are wrapped by %%v in %q", where, format)
		case chinese == "" && !strings.ContainsFunc(verb.ReplaceAllString(format, ""), unicode.IsLetter):
			// signs alone are the same in both languages
		case chinese == "":
			t.Errorf("%s: no Chinese for %q", where, format)
		case !slices.Equal(verbs(format), verbs(chinese)):
			t.Errorf("%s: %q has other arguments than %q", where, chinese, format)
		}
	}
	for format := range catalogue {
		if said[format] == "" {
			t.Errorf("nothing says %q", format)
		}
	}
}

// readMessages notes the formats in a file, and reports what goes past the catalogue.
func readMessages(t *testing.T, path string, said map[string]string) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, filepath.Join("../..", path), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	within := ""
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			within = n.Name.Name
		case *ast.ValueSpec:
			if slices.Contains(wordTables, n.Names[0].Name) && len(n.Values) == 1 {
				for _, text := range secondOfEach(n.Values[0]) {
					said[text] = path
				}
			}
		}
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		place := path + ":" + strconv.Itoa(files.Position(call.Pos()).Line)
		for _, i := range formatArgs[calledName(call, path)] {
			if format, ok := constant(call.Args[i]); ok {
				said[format] = place
			} else if !slices.Contains(makers, within) {
				t.Errorf("%s: the format of a message must be a constant", place)
			}
		}
		if past := saidPast(call); past != "" && !isUnsaid(path, past) {
			t.Errorf("%s: this goes past the catalogue: %s", place, past)
		}
		return true
	})
}

// calledName returns the name of the function that is called, with its package where
// that is message.
func calledName(call *ast.CallExpr, path string) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		if f.Name == "New" && !strings.HasPrefix(path, "internal/message/") {
			return ""
		}
		return f.Name
	case *ast.SelectorExpr:
		if of, ok := f.X.(*ast.Ident); ok && of.Name == "message" {
			return "message." + f.Sel.Name
		}
		inMessage := f.Sel.Name == "Phrase" && strings.HasPrefix(path, "internal/message/")
		if f.Sel.Name == "Note" || f.Sel.Name == "Misuse" || f.Sel.Name == "Usage" || inMessage {
			return f.Sel.Name
		}
	}
	return ""
}

// constant returns the value of a string literal, or of several that are joined.
func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		left, ok := constant(e.X)
		right, also := constant(e.Y)
		return left + right, ok && also
	}
	return "", false
}

// secondOfEach returns the second value, a text, of each struct of a list.
func secondOfEach(list ast.Expr) (texts []string) {
	rows, ok := list.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, row := range rows.Elts {
		if text, ok := constant(row.(*ast.CompositeLit).Elts[1]); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

// saidPast returns the text of a call that says something without the catalogue, or "".
func saidPast(call *ast.CallExpr) string {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	of, ok := f.X.(*ast.Ident)
	if !ok || len(call.Args) == 0 {
		return ""
	}
	text := call.Args[0]
	switch of.Name + "." + f.Sel.Name {
	case "fmt.Errorf", "errors.New":
	case "fmt.Fprint", "fmt.Fprintf", "fmt.Fprintln", "io.WriteString":
		if out, ok := text.(*ast.SelectorExpr); !ok || out.Sel.Name != "Stderr" {
			return ""
		}
		text = call.Args[1]
	default:
		return ""
	}
	if s, ok := constant(text); ok {
		return s
	}
	return of.Name + "." + f.Sel.Name
}

func isUnsaid(path, text string) bool {
	for _, u := range unsaid {
		if u.file == path && strings.HasPrefix(text, u.text) {
			return true
		}
	}
	return false
}

// helpTexts returns the keys of what help shows: of longer texts each paragraph, but
// for examples, which are commands.
func helpTexts() []string {
	var texts []string
	add := func(more ...string) { texts = append(texts, more...) }
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		add(helpKeys(cmd.Short, cmd.Long, cmd.Example)...)
		for _, group := range cmd.Groups() {
			add(group.Title)
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Usage != "" && !strings.HasPrefix(f.Usage, "help for ") {
				add(f.Usage)
			}
		})
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(rootForTest())
	for _, topic := range topics() {
		add(topic.short)
	}
	return texts
}

// helpKeys returns the keys of what help shows of a command.
func helpKeys(short, long, example string) []string {
	keys := []string{short}
	for p := range strings.SplitSeq(strings.TrimRight(long, "\n"), "\n\n") {
		if isCommands := p != "" && strings.ContainsAny(p[:1], " \t") && !explained.MatchString(p); !isCommands {
			keys = append(keys, message.HelpKey(p))
		}
	}
	if explained.MatchString(example) {
		keys = append(keys, example)
	}
	return slices.DeleteFunc(keys, func(key string) bool { return key == "" })
}

// helpBeside returns the keys of what help shows of the programs beside aiterm, as their
// sources have it.
func helpBeside(t *testing.T) (texts []string) {
	t.Helper()
	paths, err := filepath.Glob("../aiterm-*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			texts = append(texts, helpIn(n)...)
			return true
		})
	}
	return texts
}

// helpIn returns the keys of what help shows of a command that a literal makes, or of a
// flag that a call adds.
func helpIn(n ast.Node) []string {
	switch n := n.(type) {
	case *ast.CompositeLit:
		if of, ok := n.Type.(*ast.SelectorExpr); ok && of.Sel.Name == "Command" {
			return helpKeys(field(n, "Short"), field(n, "Long"), field(n, "Example"))
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.SelectorExpr); ok && addsFlag.MatchString(f.Sel.Name) {
			if usage, _ := constant(n.Args[len(n.Args)-1]); usage != "" {
				return []string{usage}
			}
		}
	}
	return nil
}

// addsFlag finds the methods that add a flag.
var addsFlag = regexp.MustCompile(`^(String|StringArray|StringSlice|Bool|Int|Duration)?VarP?$`)

// field returns the text that a struct literal gives to a field, or "".
func field(lit *ast.CompositeLit, name string) (text string) {
	for _, e := range lit.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok && key.Name == name {
				text, _ = constant(pair.Value)
			}
		}
	}
	return text
}

// explained finds the words that stand in a column beside a command.
var explained = regexp.MustCompile(`(?m)\S {3,}\S`)

var verb = regexp.MustCompile(`%(\[\d+\])?([a-zA-Z%])`)

// placeholder finds what stands for an argument in the words of a problem.
var placeholder = regexp.MustCompile(`\{(a )?"?\d"?\}|\{[XY]\}|\{better\}`)

// verbs returns the verbs of a format, or the placeholders, in the order of its
// arguments.
func verbs(format string) []string {
	var all []string
	next := 0
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		next++
		if m[1] != "" {
			next, _ = strconv.Atoi(strings.Trim(m[1], "[]"))
		}
		all = append(all, strconv.Itoa(next)+m[2])
	}
	all = append(all, placeholder.FindAllString(format, -1)...)
	slices.Sort(all)
	return slices.Compact(all)
}
