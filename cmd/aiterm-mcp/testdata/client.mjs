// A client that is not Go, to try aiterm-mcp with. In a clone, with Node 18 or later:
//
//   d=$(mktemp -d) && npm install --prefix "$d" @modelcontextprotocol/sdk@1
//   CGO_ENABLED=0 go build -o "$d" ./cmd/aiterm-mcp && cp cmd/aiterm-mcp/testdata/client.mjs "$d"
//   node "$d/client.mjs" "$d/aiterm-mcp"
//
// It says what it has tried, and ends with status 1 where something is not as it is to be.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const home = mkdtempSync(join(tmpdir(), "aiterm-mcp-"));
const project = (name, text) => {
  const dir = join(home, name);
  mkdirSync(join(dir, ".aiterm"), { recursive: true });
  writeFileSync(join(dir, ".aiterm", "team.yaml"), text);
  return dir;
};
const term = (definition) => `terms:\n  - id: sla\n    abbr: SLA\n    en: Service Level Agreement\n    definition: ${definition}\n`;
let roots = [project("our product", term("What we promise."))];

const client = new Client({ name: "test", version: "1" }, { capabilities: { roots: { listChanged: true } } });
client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots.map((dir) => ({ uri: pathToFileURL(dir).href })) }));
const transport = new StdioClientTransport({
  command: process.argv[2], stderr: "pipe", cwd: home,
  env: { PATH: process.env.PATH, XDG_CONFIG_HOME: join(home, "config"), XDG_CACHE_HOME: join(home, "cache") },
});
let complaints = "";
transport.stderr.on("data", (text) => (complaints += text));
await client.connect(transport);

const call = async (name, args) => {
  const result = await client.callTool({ name, arguments: args });
  assert.equal(result.content.length, 1);
  assert.equal(result.structuredContent, undefined);
  return { text: result.content[0].text, failed: result.isError ?? false };
};
const steps = {
  "server": async () => {
    assert.equal(client.getServerVersion().name, "aiterm");
    assert.match(client.getInstructions(), /glossary/);
  },
  "tools": async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map((t) => t.name).sort(), ["lookup", "relate", "scan", "search"]);
    assert.ok(JSON.stringify(tools).length < 3000, `tools have ${JSON.stringify(tools).length} characters`);
    assert.ok(tools.every((t) => t.annotations.readOnlyHint && t.annotations.openWorldHint === false && !t.outputSchema));
  },
  "lookup": async () => assert.match((await call("lookup", { terms: ["RLHF", "微调"], lang: "both" })).text, /人类反馈[^]*Fine-tuning/),
  "relate": async () => assert.match((await call("relate", { terms: ["gai", "agi"] })).text, /GAI is contrasted with AGI\./),
  "search": async () => assert.match((await call("search", { query: "people rank outputs", limit: 2 })).text, /^RLHF/),
  "scan": async () => assert.match((await call("scan", { text: "We use RAG.", check: true })).text, /1:8: undefined: RAG/),
  "missing": async () => assert.deepEqual([(await call("lookup", { terms: ["微条"] })).failed], [false]),
  "wrong": async () => assert.equal((await call("lookup", { term: "x" })).failed, true),
  "unknown tool": async () => {
    const result = await client.callTool({ name: "nope", arguments: {} }).catch((e) => e);
    assert.equal(result.code, -32602);
  },
  "first root": async () => assert.match((await call("lookup", { terms: ["sla"] })).text, /What we promise\./),
  "other root": async () => {
    roots = [project("other", term("Another promise."))];
    await client.sendRootsListChanged();
    assert.match((await call("lookup", { terms: ["sla"] })).text, /Another promise\./);
  },
  "broken file": async () => {
    const dir = project("other", "terms:\n  - id: sla\n    nonsense: x\n");
    const { text, failed } = await call("lookup", { terms: ["sla"] });
    assert.ok(failed && text.includes(join(dir, ".aiterm", "team.yaml") + ":3:5: "), text);
    project("other", term("Mended."));
    assert.match((await call("lookup", { terms: ["sla"] })).text, /Mended\./);
  },
  "resources": async () => {
    assert.ok((await client.listResources()).resources.some((r) => r.uri === "aiterm://theme/team"));
    assert.match((await client.readResource({ uri: "aiterm://entry/rag" })).contents[0].text, /^## RAG/);
    assert.match((await client.readResource({ uri: "aiterm://theme/team" })).contents[0].text, /SLA/);
    assert.equal((await client.readResource({ uri: "aiterm://entry/nope" }).catch((e) => e)).code, -32602);
    assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 2);
  },
  "completion": async () => {
    const ref = { type: "ref/resource", uri: "aiterm://entry/{id}" };
    const { completion } = await client.complete({ ref, argument: { name: "id", value: "rlh" } });
    assert.deepEqual(completion.values.slice(0, 1), ["rlhf"]);
  },
  "prompt": async () => {
    const { messages } = await client.getPrompt({ name: "check-wording", arguments: { text: "README.md" } });
    assert.match(messages[0].content.text, /README\.md$/);
  },
  "cancelled": async () => {
    const gone = new AbortController();
    const asked = client.callTool({ name: "search", arguments: { query: "attention" } }, undefined, { signal: gone.signal });
    gone.abort();
    await assert.rejects(asked);
    await client.ping();
  },
  "many at once": async () => {
    const all = await Promise.all(Array.from({ length: 100 }, (_, i) => call("lookup", { terms: [i % 2 ? "rag" : "agi"] })));
    all.forEach(({ text }, i) => assert.ok(text.startsWith(i % 2 ? "RAG" : "AGI")));
  },
  "nothing on standard error": async () => assert.equal(complaints, ""),
  "the end": async () => client.close(),
};
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log("ok", name);
  } catch (e) {
    console.log("FAILED", name, e.message);
    process.exitCode = 1;
  }
}
