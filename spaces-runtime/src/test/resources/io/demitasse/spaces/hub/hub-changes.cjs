// What upstream's own tests of @huggingface/hub ask of a hub when files are sent, changed and fetched: commits, large
// files, pull requests, progress, access and snapshots.
const assert = require("node:assert");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const hub = require("@huggingface/hub");

const hubUrl = process.env.HF_ENDPOINT;
const at = { hubUrl, accessToken: process.env.TOKEN_ANN };
const large = "O123456789".repeat(100_000);
const sha256 = createHash("sha256").update(large).digest("hex");
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${large.length}`;

const blob = (text) => new Blob([text]);
const text = async (where, name, more = {}) =>
  (await hub.downloadFile({ ...where, path: name, ...more }))?.text() ?? null;

/** Makes a repository, and deletes it when the part is over. */
async function within(repo, options, part) {
  const made = await hub.createRepo({ ...at, repo, ...options });
  const { type, name } = typeof repo === "string" ? { type: "model", name: repo } : repo;
  assert.equal(made.repoUrl, `${hubUrl}/${type === "space" ? "spaces/" : ""}${name}`);
  try {
    await part({ ...at, repo });
  } finally {
    await hub.deleteRepo({ ...at, repo });
  }
}

async function refused(call, status) {
  await assert.rejects(call, (error) => error.statusCode === status || assert.fail(error));
}

const parts = {
  async "a commit sends texts, large files, files of the disk and of the web, and deletes"() {
    await within({ type: "model", name: "ann/js-commit" }, { license: "mit" }, async (here) => {
      assert.match(await text(here, "README.md"), /license: mit/);
      const web = new URL(`${hubUrl}/ann/js-commit/raw/main/.gitattributes`);
      await hub.commit({
        ...here,
        title: "Some commit",
        operations: [
          { operation: "addOrUpdate", path: "test.txt", content: blob("This is me") },
          { operation: "addOrUpdate", path: "test.lfs.txt", content: blob(large) },
          { operation: "addOrUpdate", path: "disk.cjs", content: pathToFileURL(__filename) },
          { operation: "addOrUpdate", path: "web.txt", content: web },
          { operation: "delete", path: "README.md" },
        ],
      });
      assert.equal(await text(here, "test.txt"), "This is me");
      assert.equal(await text(here, "test.lfs.txt"), large);
      assert.equal(await text(here, "disk.cjs"), fs.readFileSync(__filename, "utf-8"));
      assert.equal(await text(here, "web.txt"), await (await fetch(web)).text());
      assert.equal(await text(here, "README.md"), null);
      assert.equal((await text(here, "test.lfs.txt", { raw: true })).trim(), pointer);
      const raw = await fetch(`${hubUrl}/ann/js-commit/raw/main/test.lfs.txt`);
      assert.equal(raw.status, 200);
      assert.equal((await raw.text()).trim(), pointer);
    });
  },

  async "what is known of a file before it is fetched"() {
    const files = [{ path: "small.txt", content: blob("small") }, { path: "big.bin", content: blob(large) }];
    await within("ann/js-info", { files }, async (here) => {
      const info = async (name, more = {}) => hub.fileDownloadInfo({ ...here, path: name, ...more });
      const git = (content) => createHash("sha1").update(`blob ${content.length}\0${content}`).digest("hex");
      assert.deepEqual([(await info("small.txt")).size, (await info("small.txt")).etag], [5, `"${git("small")}"`]);
      assert.deepEqual([(await info("big.bin")).size, (await info("big.bin")).etag], [large.length, `"${sha256}"`]);
      const raw = await info("big.bin", { raw: true });
      assert.deepEqual([raw.size, raw.etag], [pointer.length + 1, `"${git(pointer + "\n")}"`]);
      assert.equal(await info("none.txt"), null);
      const [big] = await hub.pathsInfo({ ...here, paths: ["big.bin"], expand: true });
      assert.equal(big.lfs.oid, sha256);
      assert.equal((await hub.modelInfo({ ...at, name: "ann/js-info" })).name, "ann/js-info");
    });
  },

  async "a pull request is opened by a commit, and gets another"() {
    await within({ type: "model", name: "ann/js-proposal" }, {}, async (here) => {
      const add = (name, content) => [{ operation: "addOrUpdate", path: name, content: blob(content) }];
      const first = { title: "Create PR", isPullRequest: true, operations: add("test.txt", "This is me") };
      const opened = await hub.commit({ ...here, ...first });
      const branch = `refs/pr/${opened.pullRequestUrl.split("/").pop()}`;
      await hub.commit({ ...here, branch, title: "More", operations: add("more.bin", large) });
      assert.equal(await text(here, "test.txt", { revision: branch }), "This is me");
      assert.equal(await text(here, "more.bin", { revision: branch }), large);
      assert.equal(await text(here, "test.txt"), null);
    });
  },

  async "several files are deleted at once, from a dataset named in one string"() {
    const files = ["file1", "file2", "file3"].map((name) => ({ path: name, content: blob(name) }));
    await within("datasets/ann/js-delete", { files }, async (here) => {
      await hub.deleteFiles({ ...here, paths: ["file1", "file2"] });
      assert.deepEqual(await Promise.all(files.map((each) => text(here, each.path))), [null, null, "file3"]);
    });
  },

  async "progress is told in phases"() {
    await within({ type: "model", name: "ann/js-progress" }, {}, async (here) => {
      const files = [{ path: "file1", content: blob("file1") }, { path: "test.lfs.txt", content: blob(large) }];
      const phases = [];
      for await (const told of hub.uploadFilesWithProgress({ ...here, files })) {
        if (told.event === "phase") {
          phases.push(told.phase);
        }
      }
      assert.deepEqual([phases[0], phases.at(-1)], ["preuploading", "committing"]);
      assert.equal(await text(here, "file1"), "file1");
      assert.equal(await text(here, "test.lfs.txt"), large);
    });
  },

  async "who may see a repository"() {
    const repo = { type: "model", name: "ann/js-private" };
    const files = [{ path: "secret.txt", content: blob("secret") }];
    await within(repo, { visibility: "private", files }, async (here) => {
      await hub.checkRepoAccess(here);
      assert.equal(await text(here, "secret.txt"), "secret");
      const bob = { hubUrl, accessToken: process.env.TOKEN_BOB };
      await refused(hub.checkRepoAccess({ ...bob, repo }), 404);
      await refused(hub.checkRepoAccess({ hubUrl, repo }), 404);
      await refused(text({ ...bob, repo }, "secret.txt"), 404);
      await refused(hub.createRepo({ ...bob, repo: "ann/js-foreign" }), 403);
    });
    await refused(hub.checkRepoAccess({ ...at, repo: { type: "model", name: "ann/none" } }), 404);
    await assert.rejects(hub.createRepo({ ...at, repo: { type: "model", name: "canonical" } }), TypeError);
    await refused(hub.whoAmI({ hubUrl, accessToken: "hf_forged" }), 401);
  },

  async "a snapshot is fetched into the cache, and found there again"() {
    const files = [{ path: "a.txt", content: blob("a") }, { path: "deep/er/b.bin", content: blob(large) }];
    await within({ type: "space", name: "ann/js-snapshot" }, { sdk: "static", files }, async (here) => {
      const cacheDir = fs.mkdtempSync(path.join(process.env.HF_HOME, "snapshot-"));
      const folder = await hub.snapshotDownload({ ...here, cacheDir });
      assert.equal(fs.readFileSync(path.join(folder, "a.txt"), "utf-8"), "a");
      assert.equal(fs.readFileSync(path.join(folder, "deep", "er", "b.bin"), "utf-8"), large);
      assert.equal(await hub.snapshotDownload({ ...here, cacheDir }), folder);
      const [cached] = (await hub.scanCacheDir(cacheDir)).repos;
      assert.equal(cached.id.name, "ann/js-snapshot");
    });
  },
};

async function main() {
  for (const [name, part] of Object.entries(parts)) {
    await part();
    console.log(name);
  }
  console.log("ok");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
