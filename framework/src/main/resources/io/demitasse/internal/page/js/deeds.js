import { fillEntries, readEntries } from "./entries.js";
import { openLayout } from "./layout.js";

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
      fillEntries(second, readEntries(first));
      break;
    case "clear":
      names.forEach((name) => fillEntries(name, []));
  }
}
