import { DemitasseElement } from "demitasse/element.js";

/** Ticks while it is active; the server draws it anew to change that. */
class DemitasseTimer extends DemitasseElement {
  static observedAttributes = ["data-active", "data-millis"];

  #timer = 0;

  /** @param {AbortSignal} signal */
  start(signal) {
    signal.addEventListener("abort", () => window.clearInterval(this.#timer));
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  refresh() {
    window.clearInterval(this.#timer);
    if (this.dataset.active !== undefined) this.#timer = window.setInterval(() => this.#tick(), Number(this.dataset.millis));
  }

  #tick() {
    this.dispatchEvent(new CustomEvent("demitasse:event", { bubbles: true, detail: { name: "tick" } }));
  }
}

customElements.define("demitasse-timer", DemitasseTimer);
