import { text } from "./config.js";

const MOST_TOASTS = 4;

/**
 * Shows news, which goes by itself unless the pointer or the focus is on it.
 *
 * @param {"info" | "success" | "warning" | "error"} kind
 * @param {string} message
 * @param {string} [title]
 * @param {number} [millis] how long; until it is closed if 0
 */
export function showToast(kind, message, title = "", millis = 0) {
  const region = document.getElementById("toasts");
  if (!region) return;
  const toast = document.createElement("div");
  toast.className = `toast toast-${kind}`;
  toast.setAttribute("role", kind === "error" ? "alert" : "status");
  const words = document.createElement("div");
  words.className = "toast-words";
  if (title) words.append(line("toast-title", title));
  words.append(line("toast-text", message));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast-close";
  close.setAttribute("aria-label", text("toast.close"));
  close.textContent = "×";
  close.addEventListener("click", () => toast.remove());
  toast.append(words, close);
  region.append(toast);
  while (region.children.length > MOST_TOASTS) region.firstElementChild?.remove();
  if (millis > 0) leaveLater(toast, millis);
}

/**
 * @param {string} style
 * @param {string} words
 */
function line(style, words) {
  const made = document.createElement("p");
  made.className = style;
  made.textContent = words;
  return made;
}

/**
 * @param {HTMLElement} toast
 * @param {number} millis
 */
function leaveLater(toast, millis) {
  let timer = 0;
  const start = () => (timer = window.setTimeout(() => toast.remove(), millis));
  const hold = () => window.clearTimeout(timer);
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusout", start);
  start();
}
