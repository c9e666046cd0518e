import { config, text } from "./config.js";
import { showToast } from "./toast.js";

/**
 * @typedef {{job: string, handler: number, phase: string, position: number, since: number, eta: number,
 *   share: number, doing: string}} Running
 */

/** The call of each handler that is on its way: there is one at a time. @type {Map<number, Running>} */
const running = new Map();

/** @type {(job: string) => void} */
let stop = () => {};

let clock = 0;

/**
 * Sets what a Stop button does.
 *
 * @param {(job: string) => void} listener
 */
export function stopListener(listener) {
  stop = listener;
}

/**
 * Whether a call of a handler is on its way.
 *
 * @param {number} handler
 */
export function isRunning(handler) {
  return running.has(handler);
}

/** Stops every call that is on its way. */
export function stopAll() {
  for (const { job } of running.values()) stop(job);
}

/**
 * Moves a job to where it is now, on the button that started it and on the outputs that it fills.
 *
 * @param {any[]} status
 */
export function moveJob([job, handler, phase, position, millis, share, doing, message]) {
  const ended = phase === "done" || phase === "failed" || phase === "stopped";
  const known = running.get(handler);
  if (ended && known && known.job !== job) return;
  if (ended) {
    running.delete(handler);
  } else {
    const since = performance.now() - (phase === "running" ? millis : 0);
    running.set(handler, { job, handler, phase, position, since, eta: millis, share, doing });
  }
  showHandler(handler, ended ? phase : "", message);
  if (ended && known) tellEnd(handler, phase, message);
  tick();
}

/**
 * Tells how a call ended: to those who listen to the page, and in a toast if there is no output to say it at.
 *
 * @param {number} handler
 * @param {string} phase
 * @param {string} message
 */
function tellEnd(handler, phase, message) {
  announce(phase === "done" ? text("status.done") : message || text("status.failed"));
  if (phase === "failed" && config.handlers[handler]?.out.length === 0) showToast("error", message);
}

/**
 * Gives up the calls that a restarted server knows nothing of.
 *
 * @param {(job: string) => boolean} known
 */
export function loseJobs(known) {
  for (const { job, handler } of Array.from(running.values())) {
    if (!known(job)) moveJob([job, handler, "failed", 0, 0, -1, "", text("status.lost")]);
  }
}

/**
 * Shows a handler as it is: its newest job, or how the last one ended.
 *
 * @param {number} handler
 * @param {string} end
 * @param {string} message
 */
function showHandler(handler, end, message) {
  const outputs = config.handlers[handler]?.out ?? [];
  const job = running.get(handler);
  for (const [name, event] of config.handlers[handler]?.on ?? []) {
    if (event === "click") showButton(name, job !== undefined);
  }
  for (const name of outputs) showOutput(name, job, end, message);
  for (const button of document.querySelectorAll("[data-action=stop]")) {
    /** @type {HTMLButtonElement} */ (button).disabled = running.size === 0;
  }
}

/**
 * @param {string} name
 * @param {boolean} busy
 */
function showButton(name, busy) {
  const button = document.querySelector(`#${name} button`);
  button?.classList.toggle("is-running", busy);
  if (busy) button?.setAttribute("aria-busy", "true");
  else button?.removeAttribute("aria-busy");
}

/**
 * @param {string} name
 * @param {Running | undefined} job
 * @param {string} end
 * @param {string} message
 */
function showOutput(name, job, end, message) {
  const field = document.getElementById(name);
  if (!field) return;
  field.classList.toggle("is-pending", job !== undefined);
  field.classList.toggle("is-failed", !job && end === "failed");
  if (job) field.setAttribute("aria-busy", "true");
  else field.removeAttribute("aria-busy");
  const line = statusLine(field);
  line.hidden = !job && !(message && end !== "done");
  line.classList.toggle("is-message", !job);
  if (job) showProgress(line, job);
  else line.replaceChildren(document.createTextNode(end === "done" ? "" : message));
}

/**
 * The status line of an output; it lies over the output's head, so that nothing moves.
 *
 * @param {Element} field
 * @returns {HTMLElement}
 */
function statusLine(field) {
  const found = field.querySelector(":scope > .status");
  if (found) return /** @type {HTMLElement} */ (found);
  const line = document.createElement("div");
  line.className = "status";
  line.hidden = true;
  field.append(line);
  return line;
}

/**
 * @param {HTMLElement} line
 * @param {Running} job
 */
function showProgress(line, job) {
  let words = line.querySelector(".status-text");
  let bar = line.querySelector("progress");
  if (!words || !bar) {
    line.replaceChildren();
    words = document.createElement("span");
    words.className = "status-text";
    bar = document.createElement("progress");
    bar.className = "status-bar";
    bar.max = 1;
    bar.setAttribute("aria-label", text("status.running", ""));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "status-stop";
    button.textContent = text("action.stop");
    button.addEventListener("click", () => stop(line.dataset.job ?? ""));
    line.append(words, bar, button);
  }
  line.dataset.job = job.job;
  const said = describe(job);
  if (words.textContent !== said) words.textContent = said;
  if (job.share >= 0) bar.value = job.share;
  else bar.removeAttribute("value");
}

/** @param {Running} job */
function describe(job) {
  if (job.phase === "queued") {
    const wait = job.eta > 0 ? text("status.eta", seconds(job.eta)) : "";
    return [text("status.queued", job.position + 1), wait].filter(Boolean).join(" · ");
  }
  const elapsed = performance.now() - job.since;
  const share = job.share >= 0 ? `${Math.round(job.share * 100)} %` : "";
  const time = elapsed > 300 ? text("status.running", seconds(elapsed)) : "";
  return [share, time, job.doing].filter(Boolean).join(" · ");
}

/** @param {number} millis */
function seconds(millis) {
  return (millis / 1000).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Shows the time that passes, ten times a second while something runs. */
function tick() {
  if (running.size === 0) {
    window.clearInterval(clock);
    clock = 0;
  } else if (clock === 0) {
    clock = window.setInterval(showTimes, 100);
  }
}

function showTimes() {
  for (const job of running.values()) {
    for (const name of config.handlers[job.handler]?.out ?? []) {
      const line = document.querySelector(`#${name} > .status`);
      if (line) showProgress(/** @type {HTMLElement} */ (line), job);
    }
  }
}

/** @param {string} message */
function announce(message) {
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = message;
}
