import { fillEntries, readEntries } from "./entries.js";
import { tellChange } from "./events.js";
import { openLayout } from "./layout.js";
import { text } from "./config.js";
import { showToast } from "./toast.js";

/** How many changes may lead to one another, as on the server. */
const DEEPEST = 12;

/** The components whose changes led to what is done now. @type {string[]} */
const changing = [];

/**
 * Does what the page can do by itself; Deed.java lists it.
 *
 * @param {string[]} deed
 */
export function doDeed([verb, ...names]) {
  const [first = "", second = ""] = names;
  const element = document.getElementById(first);
  if (!element) return;
  switch (verb) {
    case "show":
      element.hidden = false;
      break;
    case "hide":
      element.hidden = true;
      break;
    case "toggle":
      element.hidden = !element.hidden;
      break;
    case "open":
    case "close":
      openLayout(element, verb === "open");
      break;
    case "copy":
      fill(second, readEntries(first));
      break;
    case "clear":
      names.forEach((name) => fill(name, []));
  }
}

/**
 * Fills a component, which is a change if it held something else.
 *
 * @param {string} name
 * @param {string[]} entries
 */
function fill(name, entries) {
  const before = readEntries(name);
  fillEntries(name, entries);
  if (String(readEntries(name)) === String(before)) return;
  if (changing.length >= DEEPEST) return showToast("error", text("job.cycle", labelOf(changing[DEEPEST - 1] ?? ""), labelOf(name)));
  changing.push(name);
  tellChange(name);
  changing.pop();
}

/** @param {string} name */
function labelOf(name) {
  return document.getElementById(`${name}-label`)?.textContent ?? name;
}
