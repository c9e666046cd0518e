/** Makes every list of tabs work as the ARIA pattern says: arrows move and open, Home and End jump. */
export function listenToTabs() {
  followTabs(document);
}

/**
 * Makes the lists of tabs in a part of the page work.
 *
 * @param {ParentNode} part
 */
export function followTabs(part) {
  for (const tabs of part.querySelectorAll("[data-tabs]")) {
    const list = Array.from(tabs.querySelectorAll(":scope > [role=tablist] > [role=tab]"));
    list.forEach((tab, i) => {
      tab.addEventListener("click", () => openTab(tab));
      tab.addEventListener("keydown", (event) => key(list, i, /** @type {KeyboardEvent} */ (event)));
    });
  }
}

/**
 * Shows the panel of a tab and hides those of the others.
 *
 * @param {Element} chosen
 */
export function openTab(chosen) {
  const changes = chosen.getAttribute("aria-selected") !== "true";
  for (const tab of Array.from(chosen.parentElement?.children ?? [])) {
    const open = tab === chosen;
    tab.setAttribute("aria-selected", String(open));
    tab.setAttribute("tabindex", open ? "0" : "-1");
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    panel?.classList.toggle("is-open", open);
    panel?.querySelector(":scope > [data-layout=tab]")?.dispatchEvent(new CustomEvent("demitasse:tab", { detail: open }));
  }
  const index = Array.from(chosen.parentElement?.children ?? []).indexOf(chosen);
  if (changes) chosen.closest("[data-tabs]")?.dispatchEvent(new CustomEvent("demitasse:tabs", { detail: index }));
}

/**
 * @param {Element[]} list
 * @param {number} i
 * @param {KeyboardEvent} event
 */
function key(list, i, event) {
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  /** @type {Record<string, number>} */
  const moves = { [forward]: (i + 1) % list.length, [back]: (i + list.length - 1) % list.length, Home: 0, End: list.length - 1 };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = /** @type {HTMLElement} */ (list[to]);
  openTab(next);
  next.focus();
}
