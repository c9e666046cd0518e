// Apps as the MCP SDK for TypeScript sees them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));
const { Client } = require("@modelcontextprotocol/sdk/client/index.js");
const { StreamableHTTPClientTransport } = require("@modelcontextprotocol/sdk/client/streamableHttp.js");

const address = process.env.DEMITASSE_URL + "tools/gradio_api/mcp";

async function connected(run, url = address) {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  try {
    await run(client);
  } finally {
    await client.close();
  }
}

const texts = (result) => result.content.filter((each) => each.type === "text").map((each) => each.text);

test("tools are listed with schemas", () =>
  connected(async (client) => {
    assert.equal(client.getServerVersion().name, "Tools");
    const { tools } = await client.listTools();
    const counter = tools.find((each) => each.name === "letter_counter");
    assert.equal(counter.description, "Counts a letter in a text.");
    assert.deepEqual(counter.inputSchema.required, ["text"]);
    assert.equal(counter.inputSchema.properties.letter.default, "r");
    assert.ok(!tools.some((each) => each.name === "hidden" || each.name === "unlisted"));
  }));

test("tools are called", () =>
  connected(async (client) => {
    const result = await client.callTool({ name: "letter_counter", arguments: { text: "strawberry" } });
    assert.deepEqual(texts(result), ["3"]);
    assert.equal(result.isError, false);
  }));

test("a picture goes in and comes back", () =>
  connected(async (client) => {
    const { content } = await client.callTool({ name: "noise", arguments: {} });
    assert.equal(content[0].type, "image");
    assert.ok(Buffer.from(content[0].data, "base64").length > 1 << 20);
    const result = await client.callTool({
      name: "size",
      arguments: { picture: content[1].text.replace("Image URL: ", "") },
    });
    assert.deepEqual(texts(result), ["700 image/png"]);
  }));

test("progress is told", () =>
  connected(async (client) => {
    const told = [];
    const answers = [];
    const onprogress = ({ progress, message }) => {
      told.push([progress, message]);
      if (message?.startsWith("Progress letters")) {
        answers.push(client.callTool({ name: "go_on", arguments: {} }));
      }
    };
    const result = await client.callTool({ name: "steps", arguments: { text: "ab" } }, undefined, { onprogress });
    await Promise.all(answers);
    assert.deepEqual(texts(result), ["AB"]);
    assert.deepEqual(
      told.slice(-3).map(([, message]) => message),
      ["Progress letters: Step 1 of 2", "Progress letters: Step 2 of 2", undefined],
    );
  }));

test("a call that is aborted is stopped", () =>
  connected(async (client) => {
    const abort = new AbortController();
    const onprogress = ({ message }) => message === "Processing" && abort.abort("enough");
    await assert.rejects(
      client.callTool({ name: "hold", arguments: {} }, undefined, { signal: abort.signal, onprogress }),
      /enough/,
    );
    const stopped = await client.callTool({ name: "await_stop", arguments: {} });
    assert.deepEqual(texts(stopped), ["stopped"]);
  }));

test("errors are results", () =>
  connected(async (client) => {
    const failed = await client.callTool({ name: "fail", arguments: { text: "this" } });
    assert.equal(failed.isError, true);
    assert.deepEqual(texts(failed), ['Not "this", please.']);
    const unknown = await client.callTool({ name: "nothing", arguments: {} });
    assert.equal(unknown.isError, true);
  }));

test("the address chooses tools", () =>
  connected(async (client) => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map((each) => each.name),
      ["both"],
    );
  }, address + "?tools=both"));

test("resources are read", () =>
  connected(async (client) => {
    const { contents } = await client.readResource({ uri: "greeting://ann/2" });
    assert.deepEqual(contents, [{ uri: "greeting://ann/2", mimeType: "text/plain", text: "Hello, ann!!" }]);
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.equal(resourceTemplates[0].uriTemplate, "greeting://{text}/{times}");
    await assert.rejects(client.readResource({ uri: "nothing://at/all" }), /Resource not found/);
  }));

test("prompts are given", () =>
  connected(async (client) => {
    const { prompts } = await client.listPrompts();
    assert.deepEqual(prompts.map((each) => each.name).sort(), ["refuse", "review"]);
    const { messages } = await client.getPrompt({ name: "review", arguments: { text: "x = 1" } });
    assert.equal(messages[0].content.text, "Review in English:\nx = 1");
    await assert.rejects(client.getPrompt({ name: "nothing" }), /Invalid prompt name/);
  }));
