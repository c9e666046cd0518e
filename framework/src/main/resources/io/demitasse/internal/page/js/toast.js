import { text } from "./config.js";

const TOAST_MILLIS = 8000;
const MOST_TOASTS = 4;

/**
 * Shows news. Errors stay until they are closed; the rest goes by itself unless the pointer or the focus is on it.
 *
 * @param {"info" | "success" | "warning" | "error"} kind
 * @param {string} message
 */
export function showToast(kind, message) {
  const region = document.getElementById("toasts");
  if (!region) return;
  const toast = document.createElement("div");
  toast.className = `toast toast-${kind}`;
  toast.setAttribute("role", kind === "error" ? "alert" : "status");
  const words = document.createElement("p");
  words.className = "toast-text";
  words.textContent = message;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast-close";
  close.setAttribute("aria-label", text("toast.close"));
  close.textContent = "×";
  close.addEventListener("click", () => toast.remove());
  toast.append(words, close);
  region.append(toast);
  while (region.children.length > MOST_TOASTS) region.firstElementChild?.remove();
  if (kind !== "error") leaveLater(toast);
}

/** @param {HTMLElement} toast */
function leaveLater(toast) {
  let timer = 0;
  const start = () => (timer = window.setTimeout(() => toast.remove(), TOAST_MILLIS));
  const hold = () => window.clearTimeout(timer);
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusout", start);
  start();
}
