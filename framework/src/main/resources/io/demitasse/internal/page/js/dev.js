import { fillEntries, readEntries } from "./entries.js";
import { KEPT, typed } from "./keep.js";
import { SESSION } from "./socket.js";

/**
 * What `demitasse dev` says of the source of the app. This module is in the page of an app in the making only.
 *
 * @typedef {{file: string, line: number, column: number, message: string, source: string}} Problem
 * @typedef {{kind: "WORKING" | "FAILED" | "FINE", problems: Problem[], build: string, working: string, failed: string,
 *   kept: string, close: string}} DevFrame
 * @typedef {{name: string, label: string, kind: string, entries: string[]}} Filled
 */

const CARRIED = `demitasse:${location.pathname}:dev`;
const AGAIN_MILLIS = 200;
const REFUSED = 1008;

/** What the fields held when the page was drawn. @type {Map<string, string>} */
const drawn = new Map(typed().map((name) => [name, JSON.stringify(readEntries(name))]));

let build = "";

/** Texts to put back. They are the new app's own only if it has such fields. @type {Filled[]} */
let carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? "[]");
if (sessionStorage.getItem(CARRIED)) {
  for (const key of [CARRIED, KEPT, SESSION]) sessionStorage.removeItem(key);
}
listenToSource();

function listenToSource() {
  const address = new URL("_d/dev", location.href.replace(/[?#].*/, ""));
  address.protocol = address.protocol.replace("http", "ws");
  const mine = new WebSocket(address);
  mine.addEventListener("message", (event) => followSource(JSON.parse(event.data)));
  mine.addEventListener("close", (event) => event.code !== REFUSED && window.setTimeout(listenToSource, AGAIN_MILLIS));
}

/** @param {DevFrame} frame */
function followSource(frame) {
  if (build && build !== frame.build) {
    sessionStorage.setItem(CARRIED, JSON.stringify(filled().filter(({ name, entries }) => drawn.get(name) !== JSON.stringify(entries))));
    location.reload();
    return;
  }
  build = frame.build;
  putBack();
  showWorking(frame);
  if (frame.kind === "FAILED") showProblems(frame);
  else if (frame.kind === "FINE") document.getElementById("dev-problems")?.remove();
}

/** The fields and what they hold. */
function filled() {
  return typed().map((name) => {
    const field = document.getElementById(name);
    const label = field?.querySelector("label, legend")?.textContent ?? "";
    const control = field?.querySelector("input, textarea, select");
    return { name, label, kind: `${control?.tagName}:${control?.getAttribute("type")}`, entries: readEntries(name) };
  });
}

/** Puts what was typed into the field of the same label, else, if that label is gone, into the one in its place. */
function putBack() {
  const fields = filled();
  for (const old of carried) {
    const alike = fields.filter((field) => field.kind === old.kind);
    const same = alike.find((field) => field.label === old.label) ?? alike.find((field) => field.name === old.name);
    if (same) fillEntries(same.name, old.entries);
  }
  carried = [];
}

/** @param {DevFrame} frame */
function showWorking(frame) {
  document.getElementById("dev-working")?.remove();
  if (frame.kind === "WORKING") document.body.append(devElement("p", "dev-working", frame.working, "status"));
}

/** @param {DevFrame} frame */
function showProblems(frame) {
  document.getElementById("dev-problems")?.remove();
  const panel = devElement("section", "dev-problems", "", "alert");
  panel.tabIndex = 0;
  panel.dir = "ltr";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "dev-close";
  close.textContent = frame.close;
  close.addEventListener("click", () => panel.remove());
  const title = document.createElement("h2");
  title.textContent = frame.failed;
  panel.append(close, title, ...frame.problems.flatMap(problemParts));
  panel.append(devElement("p", "dev-kept", frame.kept, ""));
  document.body.append(panel);
}

/**
 * Where it is, what is wrong, and the line of the source with a mark below the place.
 *
 * @param {Problem} problem
 */
function problemParts(problem) {
  const place = [problem.file, problem.line, problem.column].filter(Boolean).join(":");
  const parts = [devElement("p", "", place, ""), devElement("p", "", problem.message, "")];
  parts[0].className = "dev-place";
  parts[1].className = "dev-message";
  if (problem.source) {
    const mark = problem.column ? `\n${problem.source.slice(0, problem.column - 1).replace(/[^\t]/g, " ")}^` : "";
    parts.push(devElement("pre", "", problem.source + mark, ""));
  }
  return parts;
}

/**
 * @param {string} tag
 * @param {string} id
 * @param {string} words
 * @param {string} role
 */
function devElement(tag, id, words, role) {
  const element = document.createElement(tag);
  if (id) element.id = id;
  if (role) element.setAttribute("role", role);
  element.textContent = words;
  return element;
}
