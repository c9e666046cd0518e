/** Makes every list of tabs work as the ARIA pattern says: arrows move and open, Home and End jump. */
export function listenToTabs() {
  for (const tabs of document.querySelectorAll("[data-tabs]")) {
    const list = Array.from(tabs.querySelectorAll(":scope > [role=tablist] > [role=tab]"));
    list.forEach((tab, i) => {
      tab.addEventListener("click", () => openTab(list, i));
      tab.addEventListener("keydown", (event) => key(list, i, /** @type {KeyboardEvent} */ (event)));
    });
  }
}

/**
 * @param {Element[]} list
 * @param {number} chosen
 */
function openTab(list, chosen) {
  list.forEach((tab, i) => {
    tab.setAttribute("aria-selected", String(i === chosen));
    tab.setAttribute("tabindex", i === chosen ? "0" : "-1");
    document.getElementById(tab.getAttribute("aria-controls") ?? "")?.classList.toggle("is-open", i === chosen);
  });
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
  openTab(list, to);
  /** @type {HTMLElement} */ (list[to]).focus();
}
