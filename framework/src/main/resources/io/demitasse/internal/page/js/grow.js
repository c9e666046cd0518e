import { nodesOf } from "./html.js";
import { morphFrom } from "./morph.js";

/**
 * An element whose end is still being written: the HTML of the end, how many of its nodes come before, and HTML that is
 * settled but not in the page yet.
 *
 * @typedef {{open: string, settled: string, keep: number}} Open
 */

/** @type {WeakMap<Element, Open>} */
const opened = new WeakMap();

/** Elements with news that the page does not show yet. @type {Set<Element>} */
const waiting = new Set();

/**
 * Changes the HTML of an element's open end; Change.Grown says what the numbers mean. It shows once a frame of the
 * screen however much arrives, since each time costs a layout.
 *
 * @param {string} id
 * @param {number} from
 * @param {number} tail
 * @param {string} html
 * @param {number} closed
 */
export function growElement(id, from, tail, html, closed) {
  const element = document.getElementById(id);
  if (!element) return;
  const before = from < 0 ? "" : (opened.get(element)?.open ?? "");
  const whole = before.slice(0, Math.max(from, 0)) + html + before.slice(before.length - tail);
  const known = from < 0 ? { settled: "", keep: 0 } : (opened.get(element) ?? { settled: "", keep: 0 });
  opened.set(element, { open: whole.slice(closed), settled: known.settled + whole.slice(0, closed), keep: known.keep });
  if (waiting.size === 0) requestAnimationFrame(showGrowth);
  waiting.add(element);
}

/** Shows now what has come for the ends of elements. */
export function showGrowth() {
  const fields = new Set(Array.from(waiting, showEnd));
  waiting.clear();
  for (const field of fields) field?.dispatchEvent(new CustomEvent("demitasse:value"));
}

/** @param {Element} element */
function showEnd(element) {
  const end = opened.get(element);
  if (end) {
    const settled = nodesOf(end.settled);
    morphFrom(element, [...settled, ...nodesOf(end.open)], end.keep);
    opened.set(element, { open: end.open, settled: "", keep: end.keep + settled.length });
  }
  return element.closest(".field");
}

/**
 * Adds what the server drew to the end of an element.
 *
 * @param {string} id
 * @param {string} html
 */
export function addTo(id, html) {
  const element = document.getElementById(id);
  element?.append(...nodesOf(html));
  element?.closest(".field")?.dispatchEvent(new CustomEvent("demitasse:value"));
}
