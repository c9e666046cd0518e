import { DemitasseElement } from "demitasse/element.js";
import { followPicks, showPicks } from "demitasse/picks.js";

const NAMES = ".label-line";

/** Lets the visitor pick one of the names. */
class DemitasseLabel extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    followPicks(this, NAMES, signal, (line) => ({ name: line.querySelector(".label-name")?.textContent ?? "" }));
  }

  refresh() {
    showPicks(this, NAMES);
  }
}

customElements.define("demitasse-label", DemitasseLabel);
