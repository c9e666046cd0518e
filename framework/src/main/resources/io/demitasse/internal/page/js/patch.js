import { appendEntry, fillEntries, readEntries, showGrown } from "./entries.js";
import { addTo, growElement, showGrowth } from "./grow.js";
import { elementOf } from "./html.js";
import { morph } from "./morph.js";
import { moveJob } from "./status.js";
import { fillPart } from "./part.js";
import { showToast } from "./toast.js";
import { isTouched } from "./touched.js";

/**
 * Applies a patch that tells a page, loaded again, what it showed before: what the visitor changed since is newer.
 *
 * @param {any[]} patch
 */
export function applyOldPatch(patch) {
  const [kind, name, ...rest] = patch;
  if (!isTouched(name) || !["v", "a", "h"].includes(kind)) applyPatch(patch);
  else if (kind === "h") applyPatch(["o", name, ...rest]);
}

/**
 * Applies one patch of the server; Patches.java says what each means.
 *
 * @param {any[]} patch
 */
export function applyPatch([kind, ...rest]) {
  if (kind === "v" || kind === "h" || kind === "o" || kind === "f") showGrown();
  if (kind === "h" || kind === "o" || kind === "i" || kind === "r" || kind === "f") showGrowth();
  switch (kind) {
    case "v":
      return fillEntries(rest[0], rest[1]);
    case "a":
      return appendEntry(rest[0], rest[1]);
    case "g":
      return growElement(rest[0], rest[1], rest[2], rest[3], rest[4]);
    case "i":
      return addTo(rest[0], rest[1]);
    case "r":
      return redrawPart(rest[0], rest[1]);
    case "h":
      return redraw(rest[0], rest[1], false);
    case "o":
      return redraw(rest[0], rest[1], true);
    case "f":
      return fillPart(rest[0], rest[1], rest[2], rest[3], rest[4]);
    case "s":
      return show(rest[0], rest[1]);
    case "e":
      return showError(rest[0], rest[1]);
    case "t":
      return showToast(rest[0], rest[1], rest[2], rest[3]);
    case "j":
      return moveJob(rest);
  }
}

/**
 * @param {string} name
 * @param {boolean} shown
 */
function show(name, shown) {
  const layout = document.getElementById(name);
  if (layout) layout.hidden = !shown;
}

/**
 * Draws a component again.
 *
 * @param {string} name
 * @param {string} html
 * @param {boolean} keepValues
 */
function redraw(name, html, keepValues) {
  const field = document.getElementById(name);
  const fresh = elementOf(html);
  if (!field || !fresh) return;
  for (const state of ["is-pending", "is-streaming", "is-failed"]) fresh.classList.toggle(state, field.classList.contains(state));
  if (field.hasAttribute("aria-busy")) fresh.setAttribute("aria-busy", "true");
  const status = field.querySelector(":scope > .status");
  if (status) fresh.append(status.cloneNode(true));
  const entries = readEntries(name);
  morph(field, fresh, keepValues);
  if (keepValues) fillEntries(name, entries);
  else document.getElementById(name)?.dispatchEvent(new CustomEvent("demitasse:value"));
}

/**
 * Draws one element of a component again.
 *
 * @param {string} id
 * @param {string} html
 */
function redrawPart(id, html) {
  const part = document.getElementById(id);
  const fresh = elementOf(html);
  if (!part || !fresh) return;
  const field = part.closest(".field");
  morph(part, fresh, true);
  field?.dispatchEvent(new CustomEvent("demitasse:value"));
}

/**
 * Says at a field why its value was refused; the first such field gets the focus.
 *
 * @param {string} name
 * @param {string} message
 */
function showError(name, message) {
  const field = document.getElementById(name);
  const line = document.getElementById(`${name}-error`);
  if (!field || !line) return;
  line.textContent = message;
  line.hidden = false;
  const control = /** @type {HTMLElement | null} */ (field.querySelector("input:not([type=hidden]), textarea, select, button"));
  const first = !document.querySelector(".field.is-invalid");
  field.classList.add("is-invalid");
  control?.setAttribute("aria-invalid", "true");
  if (first) control?.focus();
}

/**
 * Takes back what was said at a field.
 *
 * @param {string} name
 */
export function clearError(name) {
  const field = document.getElementById(name);
  const line = document.getElementById(`${name}-error`);
  if (!field?.classList.contains("is-invalid") || !line) return;
  line.hidden = true;
  line.textContent = "";
  field.classList.remove("is-invalid");
  field.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}
