package exchange

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"aiterm/glossary"
)

// checkImport holds what is read from a file, if anything, to the law of all readers: it
// makes a glossary that is in order, and is the same when it is read again.
func checkImport(t *testing.T, data []byte, from string, o ReadOptions) {
	t.Helper()
	o.Name = "file"
	im, err := Read(data, from, "", o)
	if err != nil {
		return
	}
	fit, err := im.Fit(alone())
	if err != nil {
		t.Fatalf("%v\n%q", err, data)
	}
	if len(fit.New) == 0 {
		return
	}
	g := fit.Rest
	g.Entries = fit.New
	var out bytes.Buffer
	if err := WriteGlossary(&out, &g); err != nil {
		t.Fatal(err)
	}
	again, err := glossary.Parse("out", out.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	if err := glossary.Validate(again); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for i := range again.Entries {
		if again.Entries[i].Theme == "out" {
			again.Entries[i].Theme = ""
		}
	}
	got, want := unplaced(again), unplaced(&g)
	if !reflect.DeepEqual(got.Entries, want.Entries) {
		for i := range got.Entries {
			if !reflect.DeepEqual(got.Entries[i], want.Entries[i]) {
				t.Fatalf("%+v is read as %+v\n%s", want.Entries[i], got.Entries[i], out.String())
			}
		}
	}
	for _, n := range im.Notes {
		if n.Pos.Line < 0 || strings.Contains(n.Pos.String(), "\x00") {
			t.Fatalf("a note at %s", n.Pos)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add("term,abbr,definition,aliases,broader\nLarge Language Model,LLM,\"A model, large.\",大模型; LM,Model\nModel,,x,,\n")
	f.Add("\ufeffsep=;\n我的术语\n;;\n术语;缩写;英文名;释义\r\n微调;FT;Fine-tuning;\"一\n二\"\r\n微调;;;再\n")
	f.Add("id\tterm\tnote\nA b\tX\ty\na.b\tX\tz\tsurplus\n")
	f.Add("id,en,zh,related,contrasts-with,narrower,url,as-of,status,common,scan,kind,theme\na,A,甲,b,b,b,http://x.y,2026-11,deprecated,word,false,model,t\nb,B,,a,a,a,,,,,,,\n")
	f.Add(`id,abbr,en,zh,pinyin,aliases,hidden,kind,theme,definition (en),definition (zh),notes (en),notes (zh),relations,sources,status,as-of,common,scan
a,A,"A; {b}",,,"x {region: TW}; y\; z",,,,"D

- one
- two",,"n; m",,"broader: b {note: {en: why, zh: 因}}","T {authors: X, year: 2023, ref: ""http://x""}",,,,
b,,B,,,,,,,,,,,,,,,,
`)
	f.Fuzz(func(t *testing.T, table string) {
		checkImport(t, []byte(table), "csv", ReadOptions{})
		checkImport(t, []byte(table), "tsv", ReadOptions{Columns: []Column{{"1", "term"}, {"2", "definition"}}})
	})
}

func FuzzReadMarkdown(f *testing.F) {
	f.Add("# Title\n\n| Abbr | English | 中文 |\n| --- | :-: | --- |\n| **AI** | [Artificial](http://x) \\| Intelligence | `人工智能` |\n\n*[AB]: long\n")
	f.Add("---\nfront: matter\n---\n- RAG: retrieval\n- **FT** (fine-tuning) — more\n  - nested\n* x\n1. Foo: bar\n\nTerm\n: definition\n")
	f.Add("## 1.2 RAG {#rag}\n\nText *of* it.\n\n```go\ncode\n```\n\n## 微调（Fine-tuning）\n\n> quote\n<!-- comment\n-->\n")
	f.Fuzz(func(t *testing.T, page string) {
		for _, form := range []string{"", FormList, FormHeadings} {
			checkImport(t, []byte(page), "markdown", ReadOptions{Form: form})
		}
		checkImport(t, []byte(page), "abbr", ReadOptions{})
	})
}

func FuzzReadLaTeX(f *testing.F) {
	f.Add("\\newacronym[description={x, {y}}]{ai}{AI}{Artificial \\emph{Intelligence}} % c\n\\acro{ml}[ML]{machine learning}\n\\newglossaryentry{a}{name={\\'Etude},description={50\\% of $x^2$ -- see \\gls{ai}},parent=ai,see={b}}\n\\DeclareAcronym{x}{short=X, long=eX}")
	f.Add("\\longnewglossaryentry{b}{name=b}{p\\par q}\\newcommand{\\foo}[1]{\\newacronym{#1}{}{}}\\acrodef{B}{}\\acro{A}{0 x}")
	f.Fuzz(func(t *testing.T, text string) { checkImport(t, []byte(text), "latex", ReadOptions{}) })
}

func FuzzReadSKOS(f *testing.F) {
	const skos, a = "<http://www.w3.org/2004/02/skos/core#", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
	f.Add("<urn:x> " + a + " " + skos + "Concept> .\n<urn:x> " + skos + "prefLabel> \"X\\u0041\"@en .\n<urn:x> " + skos + "broader> <urn:y> .\n<urn:y> " + a + " " + skos + "Concept> .\n<urn:y> " + skos + "prefLabel> \"甲\" .\n<urn:y> " + skos + "related> <urn:x> .\n_:c " + skos + "member> <urn:x> .\n# c\n")
	f.Add("<urn:aiterm:scheme:terms> " + a + " " + skos + "ConceptScheme> .\n<urn:aiterm:a.> " + a + " " + skos + "Concept> .\n<urn:aiterm:a.> " + skos + "notation> \"A\" .\n<urn:aiterm:a.> <urn:aiterm:relation:uses> <urn:aiterm:a.> .\n")
	f.Fuzz(func(t *testing.T, text string) { checkImport(t, []byte(text), "skos", ReadOptions{}) })
}

func FuzzReadYAML(f *testing.F) {
	f.Add("terms:\n  - {id: a, en: A, relations: [{broader: b}, {related: nowhere}]}\n  - {id: b, en: B, relations: [{broader: a}]}\nshared: [{name: n, of: [a, c]}]\n")
	f.Add("terms:\n  - id: a\n    zh: 甲\n    aliases: [甲, x, x]\n  - {id: a, en: A}\ncomparisons:\n  - of: [a, a]\n    summary: s\nnot: [x]\n")
	f.Fuzz(func(t *testing.T, text string) { checkImport(t, []byte(text), "yaml", ReadOptions{}) })
}

// FuzzDetect: whatever a file is, reading it ends in terms or in an error.
func FuzzDetect(f *testing.F) {
	f.Add([]byte("术语,释义\n\xce\xa2\xb5\xf7,x\n"), "x")
	f.Add([]byte("\xff\xfea\x00,\x00b\x00"), "x.txt")
	f.Add([]byte("PK\x03\x04"), "x.xlsx")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		im, err := Read(data, "", "", ReadOptions{Name: name})
		if err == nil {
			_, err = im.Fit(alone())
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}
