// What Gradio's own tests of its JavaScript client ask for, asked of apps declared in Java.
const assert = require("node:assert/strict");
const {test} = require("node:test");
const {createRequire} = require("node:module");
const path = require("node:path");

const url = process.env.DEMITASSE_URL;
const load = () => import(require.resolve("@gradio/client"));
const connect = async (demo) => (await load()).Client.connect(url + demo + "/");

test("predicts by place and by name", async () => {
  const client = await connect("greeter");
  assert.deepEqual((await client.predict("/predict", ["Ada", 3])).data, ["Hello, Ada!!!"]);
  assert.deepEqual((await client.predict("/predict", {name: "Ada", enthusiasm: 2})).data, ["Hello, Ada!!"]);
});
