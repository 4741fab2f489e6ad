package glossary

import _ "embed"

// Schema is the JSON Schema (2020-12) of glossary files, as YAML is read into
// JSON. It accepts what Parse accepts, but for what JSON cannot say: keys that
// stand twice, YAML aliases, and cells that do not match their columns.
//
//go:embed schema.json
var Schema string
