import { setHandlers } from "./config.js";
import { fillEntries, readEntries } from "./entries.js";
import { elementOf } from "./html.js";
import { followLayouts } from "./layout.js";
import { morph } from "./morph.js";
import { isRunning } from "./status.js";
import { followTabs } from "./tabs.js";

/**
 * Puts another part into its place; PartPatch.java says what there is. Components that stay are moved over as they are.
 *
 * @param {string} name
 * @param {string} html
 * @param {string} handlers
 * @param {number[]} alive
 * @param {string[]} assets
 */
export function fillPart(name, html, handlers, alive, assets) {
  const place = document.getElementById(name);
  const fresh = elementOf(html);
  if (!place || !fresh) return;
  setHandlers(handlers, alive, isRunning);
  assets.forEach(loadAsset);
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  for (const field of fresh.querySelectorAll(".field[id]")) keep(place, field);
  place.replaceChildren(...fresh.childNodes);
  if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
  followLayouts(place);
  followTabs(place);
}

/**
 * Moves the field that was in the part before to where it is now, with what the visitor entered.
 *
 * @param {Element} place
 * @param {Element} fresh
 */
function keep(place, fresh) {
  const old = place.querySelector(`#${fresh.id}`);
  if (!old || old.getAttribute("data-type") !== fresh.getAttribute("data-type")) return;
  const entries = readEntries(fresh.id);
  const to = /** @type {Element} */ (fresh.cloneNode(true));
  fresh.replaceWith(old);
  morph(old, to, true);
  fillEntries(fresh.id, entries);
}

/**
 * Loads a style sheet or a script once; scripts run in the order of the first wish.
 *
 * @param {string} address
 */
function loadAsset(address) {
  const sheet = address.endsWith(".css");
  const known = Array.from(document.head.children).some((element) => element.getAttribute(sheet ? "href" : "src") === address);
  if (known) return;
  if (sheet) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    document.head.append(link);
  } else {
    const script = document.createElement("script");
    script.type = "module";
    script.async = false;
    script.src = address;
    document.head.append(script);
  }
}
