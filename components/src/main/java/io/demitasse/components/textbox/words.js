import { tellEvent } from "demitasse/element.js";

const PAUSE_MILLIS = 120;

let listening = false;
let selecting = 0;

/**
 * What is selected in one of a component's text controls.
 *
 * @param {EventTarget | null} control
 */
function selectionIn(control) {
  const isText = (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) && control.name !== "";
  const [start, end] = isText ? [control.selectionStart ?? 0, control.selectionEnd ?? 0] : [0, 0];
  return isText && start < end ? { text: control.value.slice(start, end), start, end } : undefined;
}

/** Tells of the words that the visitor selects and copies in text controls. */
export function listenToWords() {
  if (listening) return;
  listening = true;
  document.addEventListener("select", ({ target }) => tellSelection(target));
  document.addEventListener("copy", ({ target }) => {
    // What was selected comes before what was copied of it.
    if (selecting) tellNow(target);
    const selection = selectionIn(target);
    if (selection && target instanceof Element) tellEvent(target, "copy", { text: selection.text });
  });
}

/**
 * Waits for a pause, since a selection grows.
 *
 * @param {EventTarget | null} target
 */
function tellSelection(target) {
  window.clearTimeout(selecting);
  selecting = window.setTimeout(() => tellNow(target), PAUSE_MILLIS);
}

/** @param {EventTarget | null} target */
function tellNow(target) {
  window.clearTimeout(selecting);
  selecting = 0;
  const selection = selectionIn(target);
  if (selection && target instanceof Element) tellEvent(target, "select", selection);
}
