import { DemitasseElement } from "demitasse/element.js";

/** Keeps what the server sealed, and gives it back with each event. */
class DemitasseBrowserState extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    const sealed = this.#control();
    if (sealed) sealed.value = localStorage.getItem(this.#key()) ?? "";
    this.closest(".field")?.addEventListener("demitasse:value", () => this.#keep(), { signal });
  }

  #key() {
    return `demitasse:${location.pathname}:${this.dataset.key}`;
  }

  #control() {
    return this.find("input", HTMLInputElement);
  }

  #keep() {
    const value = this.#control()?.value ?? "";
    try {
      if (value) localStorage.setItem(this.#key(), value);
      else localStorage.removeItem(this.#key());
    } catch {
      // The browser's space for this site is full: the value lives as long as the page.
    }
  }
}

customElements.define("demitasse-browser-state", DemitasseBrowserState);
