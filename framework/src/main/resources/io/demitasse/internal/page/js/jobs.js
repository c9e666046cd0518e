import { clearError } from "./patch.js";
import { config } from "./config.js";
import { doDeed } from "./deeds.js";
import { readEntries } from "./entries.js";
import { isCatchingUp, pendingWork } from "./pending.js";
import { send } from "./socket.js";
import { isRunning, moveJob, stopListener } from "./status.js";
import { showToast } from "./toast.js";
import { text } from "./config.js";

const LARGEST = 15_000_000;

/**
 * The id of a job, made here so that sending it twice after a lost connection runs it once.
 */
function newJob() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Runs a handler with what its inputs hold now.
 *
 * @param {number} number
 * @param {object} [data] what the event says
 */
export function runHandler(number, data) {
  const handler = config.handlers[number];
  if (handler?.do) return handler.do.forEach(doDeed);
  if (!handler || (handler.mode === "once" && isRunning(number))) return;
  if (pendingWork(handler.in).length > 0) void runLater(number, handler, data);
  else sendRun(number, handler, newJob(), data);
}

/** The handlers of calls that wait for uploads or for the page, by job. @type {Map<string, number>} */
const heldBack = new Map();

/**
 * Whether a call has yet to be sent.
 *
 * @param {string} job
 */
export function isHeldBack(job) {
  return heldBack.has(job);
}

/**
 * Runs a handler once its inputs have their values, unless the visitor stops it or one of them fails.
 *
 * @param {number} number
 * @param {import("./config.js").HandlerConfig} handler
 * @param {object} [data]
 */
async function runLater(number, handler, data) {
  if (Array.from(heldBack.values()).includes(number)) return;
  const job = newJob();
  heldBack.set(job, number);
  if (!isRunning(number)) moveJob([job, number, "running", 0, 0, -1, isCatchingUp() ? "" : text("upload.waiting"), ""]);
  let well = true;
  for (let work = pendingWork(handler.in); work.length > 0; work = pendingWork(handler.in)) {
    well = (await Promise.all(work)).every(Boolean) && well;
  }
  if (!heldBack.delete(job)) return;
  if (well) sendRun(number, handler, job, data);
  else moveJob([job, number, "failed", 0, 0, -1, "", text("job.refused")]);
}

/**
 * @param {number} number
 * @param {import("./config.js").HandlerConfig} handler
 * @param {string} job
 * @param {object} [data]
 */
function sendRun(number, handler, job, data) {
  /** @type {Record<string, string[]>} */
  const values = {};
  let size = 0;
  for (const name of handler.in.filter((each) => document.getElementById(each))) {
    values[name] = readEntries(name);
    size += values[name].reduce((sum, entry) => sum + entry.length, 0);
    clearError(name);
  }
  if (size > LARGEST) {
    showToast("error", text("request.tooLarge", Math.round(LARGEST / 1e6)));
    return;
  }
  if (!isRunning(number)) moveJob([job, number, "running", 0, 0, -1, "", ""]);
  send({ t: "run", j: job, h: number, v: values, d: data }, job);
}

/** Sends wishes to stop. */
export function listenToStop() {
  stopListener((job) => {
    const number = heldBack.get(job);
    if (number === undefined) return send({ t: "stop", j: job }, "");
    heldBack.delete(job);
    moveJob([job, number, "stopped", 0, 0, -1, "", text("job.stopped")]);
  });
}
