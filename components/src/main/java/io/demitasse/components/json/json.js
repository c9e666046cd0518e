import { copyFrom } from "demitasse/copy.js";
import { DemitasseElement } from "demitasse/element.js";

/** Copies the data as text. */
class DemitasseJson extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest(".json-copy") : null;
      if (button instanceof HTMLElement) copyFrom(button, button.dataset.text ?? "");
    }, { signal });
  }
}

customElements.define("demitasse-json", DemitasseJson);
