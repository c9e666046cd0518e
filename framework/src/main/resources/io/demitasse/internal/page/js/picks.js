import { isAwaited } from "./config.js";
import { tellEvent } from "./element.js";

const CONTROLS = "a, button, input, select, textarea, label, summary, audio, video";

/** @param {Element} element */
function isPickable(element) {
  return isAwaited(element.closest(".field")?.id ?? "", "select");
}

/**
 * Lets the visitor pick one of several things in a component, by a click or by Enter, if a handler wants to know.
 *
 * @param {HTMLElement} element
 * @param {string} things
 * @param {AbortSignal} signal
 * @param {(thing: HTMLElement) => object} describe what the event says
 */
export function followPicks(element, things, signal, describe) {
  const pick = (/** @type {Event} */ event) => {
    const target = event.target instanceof Element ? event.target : null;
    const thing = target?.closest(things);
    if (!(thing instanceof HTMLElement) || !isPickable(element)) return false;
    // What can be pressed in it does what it says, and a click may end a selection of text.
    const within = target?.closest(CONTROLS);
    if ((within && thing.contains(within)) || (event.type === "click" && String(document.getSelection()))) return false;
    tellEvent(element, "select", describe(thing));
    return true;
  };
  element.addEventListener("click", pick, { signal });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof Element && event.target.matches(things) && pick(event)) event.preventDefault();
  }, { signal });
}

/**
 * Lets the keyboard reach what can be picked.
 *
 * @param {HTMLElement} element
 * @param {string} things
 */
export function showPicks(element, things) {
  if (!isPickable(element)) return;
  for (const thing of element.querySelectorAll(things)) {
    thing.classList.add("is-pickable");
    thing.setAttribute("tabindex", "0");
  }
}
