import { DemitasseElement } from "demitasse/element.js";

/** As much of a sealed value as tells it from others: what it is sealed with differs for each. */
const TELLING = 16;

/** Keeps what the server sealed, and gives it back with each event. */
class DemitasseBrowserState extends DemitasseElement {
  #fresh = true;

  /** @param {AbortSignal} signal */
  start(signal) {
    const sealed = this.#control();
    if (sealed) sealed.value = localStorage.getItem(this.#key()) ?? "";
    // Another tab kept something newer.
    window.addEventListener("storage", (event) => {
      const control = this.#control();
      if (control && event.key === this.#key()) control.value = event.newValue ?? "";
    }, { signal });
    this.closest(".field")?.addEventListener("demitasse:value", () => this.#keep(), { signal });
  }

  #key() {
    return `demitasse:${location.pathname}:${this.dataset.key}`;
  }

  #control() {
    return this.find("input", HTMLInputElement);
  }

  #keep() {
    const control = this.#control();
    if (!control) return;
    const repeated = this.#fresh && control.value.slice(0, TELLING) === sessionStorage.getItem(this.#key());
    this.#fresh = false;
    if (repeated) {
      // A page that was loaded again is told what it knew before; another tab may know better.
      control.value = localStorage.getItem(this.#key()) ?? "";
      return;
    }
    try {
      sessionStorage.setItem(this.#key(), control.value.slice(0, TELLING));
      if (control.value) localStorage.setItem(this.#key(), control.value);
      else localStorage.removeItem(this.#key());
    } catch {
      // The browser's space for this site is full: the value lives as long as the page.
    }
  }
}

customElements.define("demitasse-browser-state", DemitasseBrowserState);
