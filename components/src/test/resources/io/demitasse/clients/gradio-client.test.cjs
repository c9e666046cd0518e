// What Gradio's own tests of its JavaScript client ask for, asked of apps declared in Java.
const assert = require("node:assert/strict");
const {after, test} = require("node:test");
const path = require("node:path");

const url = process.env.DEMITASSE_URL;
const privateUrl = process.env.DEMITASSE_PRIVATE_URL;
const folder = path.join(process.cwd(), "node_modules", "@gradio", "client", "dist", "index.js");
const clients = [];
let gradio;

async function connect(demo, options) {
  gradio ??= await import(folder);
  const client = await gradio.Client.connect(url + demo + "/", options);
  clients.push(client);
  return client;
}

after(() => clients.forEach((client) => client.close()));

async function messages(job, wanted) {
  const all = [];
  for await (const message of job) {
    if (wanted.includes(message.type)) {
      // One list is handed out for all events and changed in place.
      all.push(structuredClone(message));
    }
  }
  return all;
}

test("predicts by place, by name and by number", async () => {
  const client = await connect("greeter");
  assert.deepEqual((await client.predict("/predict", ["Ada", 3])).data, ["Hello, Ada!!!"]);
  assert.deepEqual((await client.predict("/predict", {name: "Ada", enthusiasm: 2})).data, ["Hello, Ada!!"]);
  assert.deepEqual((await client.predict("/predict", {name: "Ada"})).data, ["Hello, Ada!"]);
  assert.deepEqual((await client.predict(0, ["Ada", 1])).data, ["Hello, Ada!"]);
});

test("calls one after the other on one client", async () => {
  const client = await connect("calculator");
  for (let i = 0; i < 5; i++) {
    assert.deepEqual((await client.predict("/predict", [i, "add", 1])).data, [i + 1]);
  }
});

test("calls side by side on one client", async () => {
  const client = await connect("calculator");
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map((i) => client.predict("/predict", [i, "multiply", 2])));
  assert.deepEqual(all.map((each) => each.data[0]), [2, 4, 6, 8, 10, 12]);
});

test("tells an error of the app", async () => {
  const client = await connect("calculator");
  await assert.rejects(client.predict("/predict", [1, "divide", 0]), (error) =>
    JSON.stringify(error).includes("Cannot divide by zero!") || String(error.message).includes("Cannot divide by zero!"));
});

test("a private endpoint is not there, by name or by number", async () => {
  const client = await connect("increment");
  await assert.rejects(client.predict("/hidden", [null]));
  await assert.rejects(client.predict(2, [null]));
});

test("keeps state, also past the queue", async () => {
  const client = await connect("increment");
  assert.equal((await client.predict("/increment_with_queue", [])).data.at(-1), 1);
  assert.equal((await client.predict("/increment_without_queue", [])).data.at(-1), 2);
  assert.equal((await client.predict("/increment_with_queue", [])).data.at(-1), 3);
});

test("streams results", async () => {
  const client = await connect("count");
  const data = await messages(client.submit("/count", [3]), ["data"]);
  assert.deepEqual(data.map((each) => each.data[0]).slice(0, 3), ["0", "1", "2"]);
});

test("streams what is appended, and trees by their differences", async () => {
  const client = await connect("talk");
  const data = await messages(client.submit("/append", ["a b c"]), ["data"]);
  assert.deepEqual(data.map((each) => each.data[0]).slice(0, 3), ["a ", "a b ", "a b c "]);
  const trees = await messages((await connect("grow")).submit("/predict", [1]), ["data"]);
  assert.deepEqual(trees.at(-1).data[0], {list: [1, "a"], more: {deep: false}});
});

test("tells what is logged and how far a call is", async () => {
  const client = await connect("long", {events: ["data", "status", "log"]});
  const logs = await messages(client.submit("/predict", []), ["log"]);
  assert.deepEqual(logs.map((each) => [each.level, each.log, each.title]), [
    ["info", "Beginning", "Info"],
    ["warning", "Half done", "Watch out"],
  ]);
  const progress = await messages(
    (await connect("progress", {events: ["data", "status"]})).submit("/predict", ["x"]), ["status"]);
  assert.ok(progress.some((each) => each.progress_data?.some((step) => step.index === 5 && step.length === 20)));
});

test("stops a call", async () => {
  const client = await connect("cancel", {events: ["data", "status"]});
  const job = client.submit("/iterate", []);
  const seen = [];
  for await (const message of job) {
    if (message.type === "data") {
      seen.push(message.data[0]);
      if (seen.length === 2) {
        await job.cancel();
      }
    }
  }
  assert.ok(seen.length < 10);
});

test("a validator speaks of its parameter", async () => {
  const client = await connect("rules", {events: ["data", "status"]});
  const status = await messages(client.submit("/go", [2, 1]), ["status"]);
  const refused = status.find((each) => each.stage === "error");
  assert.equal(refused.code, "validation_error");
  assert.equal(refused.message[1].message, "This has to be later.");
});

test("files go there and back", async () => {
  const client = await connect("files");
  const blob = new Blob(["content"], {type: "text/plain"});
  const told = await client.predict("/upload_1b", [blob]);
  assert.match(told.data[0], / 7$/);
  const {data} = await client.predict("/predict", [[blob, blob], blob]);
  assert.equal(data[0].length, 2);
  assert.equal(await (await fetch(data[1].url)).text(), "content");
  assert.equal((await fetch(data[1].url, {headers: {cookie: "demitasse=AAAAAAAAAAAAAAAAAAAAAA"}})).status, 200);
});

test("values of every kind go there and back", async () => {
  const client = await connect("values");
  const values = [true, ["a"], "x", ["p", "q"], {deep: [1, null, {er: "ü"}]}];
  assert.deepEqual((await client.predict("/echo", values)).data, values);
});

test("what an event says is forwarded", async () => {
  const client = await connect("odd");
  const job = client.submit("/select", [], {label: "foo", chosen: true});
  const [data] = await messages(job, ["data"]);
  assert.deepEqual(data.data, ["footrue"]);
});

test("describes the endpoints", async () => {
  const client = await connect("calculator");
  const info = await client.view_api();
  assert.deepEqual(Object.keys(info.named_endpoints), ["/predict"]);
  assert.deepEqual(info.named_endpoints["/predict"].parameters.map((each) => each.parameter_name),
    ["num1", "operation", "num2"]);
});

test("a chat remembers a session", async () => {
  const client = await connect("chat");
  assert.equal((await client.predict("/chat", ["one", "kind"])).data[0], "0 kind one");
  assert.equal((await client.predict("/chat", {message: "two"})).data[0], "2 kind two");
});

test("who signs in can call and get files", async () => {
  gradio ??= await import(folder);
  const auth = ["ann", "se:cret é"];
  const greeter = await gradio.Client.connect(privateUrl + "greeter/", {auth});
  clients.push(greeter);
  assert.deepEqual((await greeter.predict("/predict", ["Ada", 3])).data, ["Hello, Ada!!!"]);
  await assert.rejects(gradio.Client.connect(privateUrl + "greeter/"));
  await assert.rejects(gradio.Client.connect(privateUrl + "greeter/", {auth: ["ann", "wrong"]}));
});
