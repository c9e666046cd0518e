import { putOnClipboard } from "./clipboard.js";

const COPIED_MILLIS = 1000;

/** Lets the button above each block of code copy it. */
export function listenToCode() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".code-copy") : null;
    const code = button?.closest(".code-head")?.nextElementSibling;
    if (button instanceof HTMLElement && code) void copyText(button, code.textContent ?? "");
  });
}

/**
 * Copies a text and says so on the button for a second.
 *
 * @param {HTMLElement} button
 * @param {string} copied
 */
export async function copyText(button, copied) {
  if (!(await putOnClipboard(copied))) return;
  const name = button.textContent;
  const done = button.dataset.done ?? "";
  if (name === done) return;
  button.textContent = done;
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = done;
  window.setTimeout(() => (button.textContent = name), COPIED_MILLIS);
}
