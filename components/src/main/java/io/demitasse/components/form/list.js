import { DemitasseElement, tellChanged } from "demitasse/element.js";

/** Adds and takes away rows of a list. */
class DemitasseList extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button?.closest("demitasse-list") !== this) return;
      if (button.classList.contains("list-add")) this.#add();
      else if (button.classList.contains("list-remove")) this.#remove(button);
    }, { signal });
  }

  #add() {
    const spare = this.querySelector(":scope > .list-spare > .list-row");
    const rows = this.querySelector(":scope > .list-rows");
    const prefix = this.dataset.prefix ?? "";
    if (!spare || !rows) return;
    const row = /** @type {Element} */ (spare.cloneNode(true));
    const all = prefix.replace(/\d+\.$/, "");
    const controls = Array.from(rows.querySelectorAll("[name]"), (control) => control.getAttribute("name") ?? "");
    const used = controls.filter((name) => name.startsWith(all)).map((name) => parseInt(name.slice(all.length), 10));
    const fresh = `${all}${Math.max(-1, ...used) + 1}.`;
    for (const element of [row, ...row.querySelectorAll("*")]) renameRow(element, prefix, fresh);
    const mark = document.createElement("input");
    mark.type = "hidden";
    mark.name = `${fresh}row`;
    mark.value = "1";
    row.prepend(mark);
    rows.append(row);
    /** @type {HTMLElement | null} */ (row.querySelector("input:not([type=hidden]), select, textarea"))?.focus();
    tellChanged(mark);
  }

  /** @param {Element} button */
  #remove(button) {
    const row = button.closest(".list-row");
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    const heir = next?.querySelector(".list-remove") ?? this.querySelector(":scope > .list-add");
    row?.remove();
    if (heir instanceof HTMLElement) heir.focus();
    tellChanged(this);
  }
}

/**
 * Gives an element of a copied row names of its own.
 *
 * @param {Element} element
 * @param {string} before
 * @param {string} after
 */
function renameRow(element, before, after) {
  for (const { name, value } of Array.from(element.attributes)) {
    if (value.includes(before)) element.setAttribute(name, value.replaceAll(before, after));
  }
}

customElements.define("demitasse-list", DemitasseList);
