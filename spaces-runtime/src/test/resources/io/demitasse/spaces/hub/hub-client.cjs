// What @huggingface/hub does with a hub.
const assert = require("node:assert");
const hub = require("@huggingface/hub");

const at = { hubUrl: process.env.HF_ENDPOINT, accessToken: process.env.TOKEN_ANN };
const repo = { type: "space", name: "ann/javascript" };
const here = { ...at, repo };

async function all(iterator, part) {
  const parts = [];
  for await (const each of iterator) {
    parts.push(each[part]);
  }
  return parts;
}

async function main() {
  assert.equal((await hub.whoAmI(at)).name, "ann");
  await hub.createRepo({ ...here, sdk: "static" });
  assert(await hub.repoExists(here));
  const big = new Uint8Array(2_000_000).fill(7);
  await hub.uploadFiles({
    ...here,
    files: [
      { path: "a.txt", content: new Blob(["hello"]) },
      { path: "empty.txt", content: new Blob([]) },
      { path: "d/big.bin", content: new Blob([big]) },
    ],
  });
  assert.deepEqual((await all(hub.listFiles({ ...here, recursive: true }), "path")).sort(), [
    ".gitattributes", "README.md", "a.txt", "d", "d/big.bin", "empty.txt", "index.html", "style.css",
  ]);
  const read = async (path) => (await hub.downloadFile({ ...here, path })).text();
  assert.equal(await read("a.txt"), "hello");
  assert.equal(await read("empty.txt"), "");
  const got = await (await hub.downloadFile({ ...here, path: "d/big.bin" })).arrayBuffer();
  assert.deepEqual(Buffer.from(got), Buffer.from(big));
  assert.equal(await hub.downloadFile({ ...here, path: "none.txt" }), null);
  assert(await hub.fileExists({ ...here, path: "a.txt" }));
  assert(!(await hub.fileExists({ ...here, path: "none" })));

  await hub.createBranch({ ...here, branch: "feat/z" });
  await hub.uploadFile({ ...here, branch: "feat/z", file: { path: "z.txt", content: new Blob(["z"]) } });
  assert((await all(hub.listFiles({ ...here, revision: "feat/z" }), "path")).includes("z.txt"));
  await hub.deleteBranch({ ...here, branch: "feat/z" });

  assert.equal((await all(hub.listCommits(here), "oid")).length, 2);
  assert.equal(await hub.countCommits(here), 2);
  await hub.deleteFile({ ...here, path: "a.txt" });
  await assert.rejects(hub.deleteFile({ ...here, path: "a.txt" }));
  assert.equal((await hub.spaceInfo({ ...at, name: repo.name, additionalFields: ["sha", "tags"] })).sdk, "static");
  assert((await all(hub.listSpaces({ ...at, search: { owner: "ann" } }), "name")).includes(repo.name));
  await hub.deleteRepo(here);
  assert(!(await hub.repoExists(here)));
  console.log("ok");
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
