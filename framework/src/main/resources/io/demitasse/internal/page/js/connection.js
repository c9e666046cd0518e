import { text } from "./config.js";

const SHOWN_MILLIS = 2500;
const PATIENCE_MILLIS = 600;

let timer = 0;

/**
 * Says that the connection is lost, that the browser is offline, or for a moment that all is well again. A loss that is
 * mended at once is not worth a word.
 *
 * @param {"" | "lost" | "offline"} state
 */
export function showConnection(state) {
  window.clearTimeout(timer);
  const banner = document.getElementById("connection");
  if (state) {
    if (banner) say(banner, state);
    else timer = window.setTimeout(() => say(newBanner(), state), PATIENCE_MILLIS);
  } else if (banner) {
    say(banner, "back");
    timer = window.setTimeout(() => banner.remove(), SHOWN_MILLIS);
  }
}

function newBanner() {
  const banner = document.createElement("p");
  banner.id = "connection";
  banner.setAttribute("role", "status");
  document.body.append(banner);
  return banner;
}

/**
 * @param {HTMLElement} banner
 * @param {string} state
 */
function say(banner, state) {
  banner.className = `connection connection-${state}`;
  banner.textContent = text(`connection.${state}`);
}
