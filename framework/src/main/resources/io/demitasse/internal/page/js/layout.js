import { isAwaited } from "./config.js";
import { fire } from "./events.js";
import { send } from "./socket.js";
import { openTab } from "./tabs.js";

/** Opens and closes layouts as their hidden controls say, and says in them what the visitor opened and closed. */
export function listenToLayouts() {
  followLayouts(document);
  document.addEventListener("toggle", (event) => toggled(event.target), true);
  document.addEventListener("close", (event) => event.target instanceof HTMLDialogElement && told(event.target, false), true);
}

/**
 * Opens and closes the layouts in a part of the page.
 *
 * @param {ParentNode} part
 */
export function followLayouts(part) {
  for (const layout of part.querySelectorAll("[data-layout]")) {
    if (layout instanceof HTMLElement) follow(layout);
  }
}

/** @param {HTMLElement} layout */
function follow(layout) {
  layout.addEventListener("demitasse:value", () => openLayout(layout, control(layout)?.value === "true"));
  layout.addEventListener("demitasse:tab", (event) => event instanceof CustomEvent && told(layout, event.detail));
  layout.addEventListener("demitasse:tabs", (event) => event instanceof CustomEvent && fire(layout.id, "change", { index: event.detail }));
  layout.querySelector(":scope > .overlay-head > .overlay-close")?.addEventListener("click", () => openLayout(layout, false));
  if (layout instanceof HTMLDialogElement) {
    // A click beside the dialog hits the dialog itself, not what is in it.
    layout.addEventListener("click", (event) => event.target === layout && layout.close());
  }
  if (layout.classList.contains("overlay") && control(layout)?.value === "true") openLayout(layout, true);
}

/**
 * The control that says whether a layout is open.
 *
 * @param {Element} layout
 * @returns {HTMLInputElement | null}
 */
function control(layout) {
  return layout.querySelector(`:scope > input[name="${layout.id}"]`);
}

/**
 * Opens or closes a layout.
 *
 * @param {HTMLElement} layout
 * @param {boolean} open
 */
export function openLayout(layout, open) {
  if (layout instanceof HTMLDialogElement) {
    if (open && !layout.open) showDialog(layout);
    else if (!open && layout.open) layout.close();
  } else if (layout.popover !== null) {
    if (open) placeBeside(layout, document.activeElement);
    if (layout.matches(":popover-open") !== open) layout.togglePopover(open);
  } else if (layout.dataset.layout === "tab") {
    const tab = document.getElementById(layout.closest(".tab-panel")?.getAttribute("aria-labelledby") ?? "");
    if (open && tab) openTab(tab);
  } else {
    const details = detailsOf(layout);
    if (details) details.open = open;
  }
}

/**
 * Puts a popover below what opened it, or above where there is more room.
 *
 * @param {HTMLElement} popover
 * @param {Element | null} opener
 */
function placeBeside(popover, opener) {
  if (!opener || opener === document.body) return;
  const { left, top, bottom, width } = opener.getBoundingClientRect();
  const below = innerHeight - bottom > top;
  const half = Math.min(180, innerWidth / 2 - 16);
  const middle = Math.min(Math.max(left + width / 2, half + 16), innerWidth - half - 16);
  popover.style.margin = "0";
  popover.style.inset = below ? `${bottom + 8}px auto auto ${middle - half}px` : `auto auto ${innerHeight - top + 8}px ${middle - half}px`;
}

/**
 * The first thing to fill in gets the focus, not the button that closes.
 *
 * @param {HTMLDialogElement} layout
 */
function showDialog(layout) {
  layout.showModal();
  const first = layout.querySelector(":scope > .column :is(input:not([type=hidden]), select, textarea)");
  if (first instanceof HTMLElement) first.focus();
  told(layout, true);
}

/**
 * @param {Element} layout
 * @returns {HTMLDetailsElement | null}
 */
function detailsOf(layout) {
  return layout instanceof HTMLDetailsElement ? layout : layout.querySelector(":scope > details");
}

/** @param {EventTarget | null} target */
function toggled(target) {
  if (!(target instanceof HTMLElement)) return;
  if (target instanceof HTMLDetailsElement) {
    const layout = target.matches("[data-layout]") ? target : target.parentElement;
    if (layout) told(layout, target.open);
  } else if (target.popover !== null) {
    told(target, target.matches(":popover-open"));
  }
}

/**
 * Notes that the visitor opened or closed a layout, and runs what that starts; what a handler opened or closed, the
 * server follows.
 *
 * @param {Element} layout
 * @param {boolean} open
 */
function told(layout, open) {
  const said = layout.matches("[data-layout]") ? control(layout) : null;
  if (!said || said.value === String(open)) return;
  said.value = String(open);
  if (isAwaited(layout.id, "expand") || isAwaited(layout.id, "collapse")) {
    // Else a handler that opens the layout again would be taken for one that changes nothing.
    send({ t: "enter", v: { [layout.id]: [said.value] } }, "");
  }
  fire(layout.id, open ? "expand" : "collapse");
}
