import { applyOldPatch, applyPatch } from "./patch.js";
import { holdAllRuns } from "./pending.js";
import { isHeldBack } from "./jobs.js";
import { showConnection } from "./connection.js";
import { loseJobs } from "./status.js";

const link = new URLSearchParams(location.search).get("link");

/**
 * Where this tab keeps the session, which all pages of an app share. What a link leads to has one of its own.
 */
export const SESSION = `demitasse:${new URL(".", location.href).pathname}${link ? `?${link}` : ""}`;

/** The pages of the app that were open in this session. */
const VISITED = `${SESSION}:visited`;
const LONGEST_WAIT = 10_000;

/** @type {WebSocket | undefined} */
let socket;
let wait = 250;
let seen = -1;
let ready = false;

/** Messages that the server has not yet been seen to act on, by their job. @type {Map<string, object>} */
const unanswered = new Map();

/** Messages without a job that wait for a connection. @type {object[]} */
let unsent = [];

/** @type {(known: boolean, visited: boolean) => void} */
let onJoined = () => {};

/** Whether the page is one that was loaded again and waits for what it showed before. */
let catchingUp = false;

/** Whether the session is known because a link has just opened it. */
let isNew = false;

/**
 * Connects, and connects again whenever the connection is lost, from the last patch seen.
 *
 * @param {(known: boolean, visited: boolean) => void} listener called once, when the page shows what it has to: whether
 *   the server knew the session from before, and whether this page was open in it
 */
export function connect(listener) {
  const show = session() ? holdAllRuns() : () => {};
  onJoined = (known, visited) => {
    show();
    listener(known, visited);
  };
  open();
  window.addEventListener("online", () => !ready && socket?.readyState !== WebSocket.CONNECTING && open());
}

/** The session that this tab or the page itself belongs to, if there is one already. */
function session() {
  return sessionStorage.getItem(SESSION) ?? drawnFor();
}

/** The session that the page was drawn for, if it was for one: that of a link. */
function drawnFor() {
  const session = document.querySelector("#demo > input[name=_session]");
  isNew = session instanceof HTMLInputElement;
  return session instanceof HTMLInputElement ? session.value : "";
}

function open() {
  const address = new URL("_d/live", location.href.replace(/[?#].*/, ""));
  // What the page was asked for is what its handlers may know.
  address.search = location.search;
  address.protocol = address.protocol.replace("http", "ws");
  const mine = new WebSocket(address);
  socket = mine;
  mine.addEventListener("open", () => {
    mine.send(JSON.stringify({ t: "hello", s: session(), n: seen }));
  });
  mine.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  mine.addEventListener("close", () => mine === socket && reconnect());
}

function reconnect() {
  if (ready) showConnection("lost");
  ready = false;
  window.setTimeout(async () => {
    if (!navigator.onLine) showConnection("offline");
    if (await isSignedOut()) location.reload();
    else open();
  }, wait * (0.75 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

/** Whether this is a page behind a login that is over: then the page that comes instead is one to sign in. */
async function isSignedOut() {
  if (!document.querySelector(".sign-out")) return false;
  try {
    return (await fetch(location.href, { method: "HEAD" })).status === 401;
  } catch {
    return false;
  }
}

/** @param {{s?: string, known?: boolean, n?: number, p?: any[][]}} frame */
function receive(frame) {
  if (frame.s !== undefined) {
    join(frame.s, frame.known === true);
    return;
  }
  for (const patch of frame.p ?? []) {
    if (patch[0] === "j" && patch[3] !== "queued") unanswered.delete(patch[1]);
    (catchingUp ? applyOldPatch : applyPatch)(patch);
  }
  if (frame.n !== undefined) seen = frame.n;
  if (catchingUp) joined(true);
}

/**
 * @param {string} session
 * @param {boolean} known
 */
function join(session, known) {
  sessionStorage.setItem(SESSION, session);
  catchingUp = known && seen < 0;
  if (!known) {
    seen = 0;
    loseJobs((job) => unanswered.has(job) || isHeldBack(job));
  }
  ready = true;
  wait = 250;
  showConnection("");
  for (const message of [...unsent, ...unanswered.values()]) socket?.send(JSON.stringify(message));
  unsent = [];
  if (!catchingUp) joined(known);
}

/** @param {boolean} known */
function joined(known) {
  catchingUp = false;
  /** @type {string[]} */
  const before = known && !isNew ? JSON.parse(sessionStorage.getItem(VISITED) ?? "[]") : [];
  const visited = before.includes(location.pathname);
  if (!visited) sessionStorage.setItem(VISITED, JSON.stringify([...before, location.pathname]));
  onJoined(known && !isNew, visited);
  onJoined = () => {};
}

/**
 * Sends a message now, or as soon as there is a connection. One with a job is sent again after a lost connection until
 * the server has acted on it; the job's id keeps it from running twice.
 *
 * @param {object} message
 * @param {string} job
 */
export function send(message, job) {
  // What the page holds is as old as what it has seen.
  const told = job ? { ...message, n: seen } : message;
  if (job) unanswered.set(job, told);
  if (ready) socket?.send(JSON.stringify(told));
  else if (!job) unsent.push(told);
}
