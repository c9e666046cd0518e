import { putOnClipboard } from "./clipboard.js";

const TICK = "M5 12.5l4.5 4.5L19 7.5";
const TICK_MILLIS = 1000;

/**
 * Copies a text and says so on the button for a second.
 *
 * @param {HTMLElement} button
 * @param {string} copied
 */
export async function copyFrom(button, copied) {
  if (!(await putOnClipboard(copied))) return;
  const path = button.querySelector("path");
  const [shape, name] = [path?.getAttribute("d") ?? "", button.title];
  if (shape === TICK) return;
  showTick(button, TICK, button.dataset.done ?? "");
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = button.dataset.done ?? "";
  window.setTimeout(() => showTick(button, shape, name), TICK_MILLIS);
}

/**
 * The words of a text without the heads of code, formulas as they were written.
 *
 * @param {Element} text
 */
export function wordsIn(text) {
  const copy = /** @type {Element} */ (text.cloneNode(true));
  for (const head of copy.querySelectorAll(".code-head")) head.remove();
  for (const math of copy.querySelectorAll("math")) {
    const mark = math.getAttribute("display") === "block" ? "$$" : "$";
    math.replaceWith(mark + (math.getAttribute("alttext") ?? "") + mark);
  }
  return (copy.textContent ?? "").trim();
}

/**
 * @param {HTMLElement} button
 * @param {string} shape
 * @param {string} name
 */
function showTick(button, shape, name) {
  button.querySelector("path")?.setAttribute("d", shape);
  button.title = name;
  button.setAttribute("aria-label", name);
}
