const TICK = "M5 12.5l4.5 4.5L19 7.5";
const TICK_MILLIS = 1000;

/**
 * Copies a text and says so on the button for a second.
 *
 * @param {HTMLElement} button
 * @param {string} copied
 */
export async function copyFrom(button, copied) {
  await navigator.clipboard.writeText(copied);
  const path = button.querySelector("path");
  const [shape, name] = [path?.getAttribute("d") ?? "", button.title];
  if (shape === TICK) return;
  showTick(button, TICK, button.dataset.done ?? "");
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = button.dataset.done ?? "";
  window.setTimeout(() => showTick(button, shape, name), TICK_MILLIS);
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
