package render

import (
	"encoding/hex"
	"encoding/json"
	"hash/fnv"
	"io"
	"net/url"
	"path/filepath"
	"strconv"

	"aiterm/internal/scan"
)

// reported is an answer of what is wrong with documents.
type reported interface{ Report() Findings }

// Report is the findings.
func (a Findings) Report() Findings { return a }

// The parts of a SARIF log (OASIS, version 2.1.0) that are written.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string       `json:"id"`
		ShortDescription sarifMessage `json:"shortDescription"`
		Help             sarifMessage `json:"help"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"` // behind the last character
	}
)

// sarifRules say what each rule is and what to do, in the order of scan.Rules.
func sarifRules() []sarifRule {
	return []sarifRule{
		{string(scan.Undefined), sarifMessage{"An abbreviation is not explained"},
			sarifMessage{"Give the meaning of an abbreviation before or at its first use, e.g. Retrieval-Augmented Generation (RAG), or allow it with --allow."}},
		{string(scan.Rendering), sarifMessage{"A term has several names"},
			sarifMessage{"Write a term under one name of each language; the glossary says which is preferred."}},
		{string(scan.Deprecated), sarifMessage{"A name should no longer be used"},
			sarifMessage{"Write the name that the glossary has in its place."}},
		{string(scan.Unknown), sarifMessage{"No glossary has an abbreviation"},
			sarifMessage{"Explain the abbreviation, or add it to a glossary."}},
	}
}

// writeSARIF writes findings for code hosts, which track them from one commit to the next.
func writeSARIF(w *Writer, a Answer) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{"aiterm", sarifRules()}}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	times := map[string]int{}
	for _, f := range a.(reported).Report() {
		run.Results = append(run.Results, sarifOf(asFinding(f), times))
	}
	text, err := json.MarshalIndent(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}, "", "  ")
	if err != nil {
		return err
	}
	out := w.output()
	out.Write(replaceSteering(text, butFor("\n", jsonEscape)))
	out.WriteByte('\n')
	return out.Flush()
}

func sarifOf(r findingRecord, times map[string]int) sarifResult {
	index := 0
	for i, rule := range scan.Rules() {
		if string(rule) == r.Rule {
			index = i
		}
	}
	return sarifResult{
		RuleID: r.Rule, RuleIndex: index, Level: "warning", Message: sarifMessage{r.Text + ": " + r.Message},
		Locations: []sarifLocation{{sarifPhysical{
			sarifArtifact{(&url.URL{Path: filepath.ToSlash(filepath.Clean(r.File))}).String()},
			sarifRegion{r.Line, r.Column, r.EndLine, r.EndColumn},
		}}},
		Fingerprints: map[string]string{"aiterm/v1": fingerprint(r, times)},
	}
}

// fingerprint names a finding by its rule, text and file, and how many alike come before
// it, so that it stays the same when lines move.
func fingerprint(r findingRecord, times map[string]int) string {
	key := r.Rule + "\x00" + r.Text + "\x00" + filepath.ToSlash(r.File)
	times[key]++
	h := fnv.New128a()
	io.WriteString(h, key+"\x00"+strconv.Itoa(times[key]))
	return hex.EncodeToString(h.Sum(nil))
}
