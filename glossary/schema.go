package glossary

import _ "embed"

//go:embed schema.json
var schema string // never written to

// Schema returns the JSON Schema (2020-12) of glossary files, as YAML is read
// into JSON. It accepts what Parse accepts, but for what JSON cannot say: keys
// that stand twice, YAML aliases, and cells that do not match the terms of their
// comparison.
func Schema() string { return schema }
