import { config } from "./config.js";
import { fillEntries, readEntries } from "./entries.js";
import { SESSION, send } from "./socket.js";
import { isTouched } from "./touched.js";

export const KEPT = `${SESSION}:typed`;

/** The components that a visitor may have typed into. */
export function typed() {
  const names = new Set(config.handlers.flatMap((handler) => handler.in));
  return Array.from(names).filter((name) => {
    const field = document.getElementById(name);
    return field && !field.hasAttribute("data-readonly") && !field.querySelector("input[type=password], input[type=file]");
  });
}

/** Keeps what was typed but not yet sent, for this tab only, when the page is left. */
export function keepTyped() {
  window.addEventListener("pagehide", () => {
    const values = Object.fromEntries(typed().map((name) => [name, readEntries(name)]));
    // Other pages of the app may change what was typed here, so there it is for the server to keep.
    if (!config.alone) return send({ t: "enter", v: values }, "");
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(values));
    } catch {
      sessionStorage.removeItem(KEPT);
    }
  });
}

/** Puts back what was typed before the page was loaded again, but not over what was typed since. */
export function restoreTyped() {
  const values = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  sessionStorage.removeItem(KEPT);
  for (const name of typed()) {
    if (Array.isArray(values[name]) && !isTouched(name)) fillEntries(name, values[name]);
  }
}
