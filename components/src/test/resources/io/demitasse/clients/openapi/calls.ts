// Calls apps by the types that openapi-typescript made of what they say: this file compiles only if those are right.
import assert from "node:assert/strict";
import { test } from "node:test";
import createClient from "openapi-fetch";
import type * as Files from "./files.js";
import type * as Greeter from "./greeter.js";
import type * as Records from "./records.js";
import type * as Rules from "./rules.js";
import type * as State from "./state.js";
import type * as Values from "./values.js";

const address = process.env.DEMITASSE_URL ?? "";
const client = <Paths extends {}>(app: string) =>
  createClient<Paths>({ baseUrl: `${address}${app}/gradio_api` });

test("one request gives the results in order", async () => {
  const { data } = await client<Greeter.paths>("greeter").POST("/run/predict", { body: { data: ["Ada", 3] } });
  const greeting: string | null | undefined = data?.data[0];
  assert.equal(greeting, "Hello, Ada!!!");
});

test("values of each kind go there and back", async () => {
  const sent: Values.operations["run_echo"]["requestBody"]["content"]["application/json"]["data"] = [
    true,
    ["a", "b"],
    "y",
    ["p"],
    { any: ["thing", 1, null] },
  ];
  const { data } = await client<Values.paths>("values").POST("/run/echo", { body: { data: sent } });
  assert.deepEqual(data?.data, sent);
});

test("values by name start a call whose events are read", async () => {
  const app = client<Records.paths>("records");
  const order = { what: "cup", count: 2, gift: true };
  const { data, error } = await app.POST("/call/v2/predict", { body: order });
  assert.equal(error, undefined);
  const events = await app.GET("/call/predict/{event_id}", {
    params: { path: { event_id: data?.event_id ?? "" } },
    parseAs: "text",
  });
  assert.match(events.data ?? "", /event: complete\ndata: \[/);
});

test("a file is sent, named, made and fetched", async () => {
  const app = client<Files.paths>("files");
  const { data: paths } = await app.POST("/upload", {
    body: { files: [] },
    bodySerializer: () => {
      const form = new FormData();
      form.append("files", new Blob(["abc"], { type: "text/plain" }), "a b.txt");
      return form;
    },
  });
  const path: string = paths?.[0] ?? "";
  const told = await app.POST("/run/upload_1b", {
    body: { data: [{ path, meta: { _type: "gradio.FileData" } }] },
  });
  assert.equal(told.data?.data[0], "a b.txt 3");
  const made = await app.POST("/run/make", { body: { data: ["made.txt"] } });
  const fetched = await app.GET("/file={path}", {
    params: { path: { path: made.data?.data[0]?.path ?? "" } },
    parseAs: "text",
  });
  assert.equal(fetched.data, "made");
});

test("what is kept for a visitor stays under the name of a session", async () => {
  const app = client<State.paths>("state");
  const said = async (text: string) =>
    (await app.POST("/run/predict", { body: { data: [text], session_hash: "openapi" } })).data?.data;
  assert.deepEqual(await said("a"), ["a", null]);
  assert.deepEqual(await said("b"), ["ab", null]);
});

test("each problem has the shape that was told", async () => {
  const app = client<Rules.paths>("rules");
  const refused = await app.POST("/run/go", { body: { data: [3, 2] } });
  assert.equal(refused.response.status, 422);
  const told = refused.error;
  const findings = typeof told === "object" && "detail" in told ? told.detail : "";
  const verdict = findings[1];
  assert.ok(typeof verdict === "object" && "is_valid" in verdict);
  assert.deepEqual([verdict.is_valid, verdict.message, verdict.parameter_name], [false, "This has to be later.", "to"]);
  const wrong = await app.POST("/run/go", { body: { data: ["x", 2] } as never });
  assert.equal(wrong.response.status, 500);
  assert.match((wrong.error as { error: string }).error, /^from: /);
  const missing = await app.POST("/call/v2/go", { body: { from: 1 } as never });
  assert.equal(missing.response.status, 422);
});

// @ts-expect-error a text is no number
export const noNumber: Greeter.operations["run_predict"]["requestBody"]["content"]["application/json"] = { data: ["Ada", "x"] };
// @ts-expect-error one of the values is missing
export const tooFew: Greeter.operations["run_predict"]["requestBody"]["content"]["application/json"] = { data: ["Ada"] };
// @ts-expect-error there is no such endpoint
export const unknown: keyof Greeter.paths = "/run/nothing";
