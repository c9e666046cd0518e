import { copyFrom } from "demitasse/copy.js";
import { DemitasseElement, tellEvent } from "demitasse/element.js";
import { listenToWords } from "./words.js";

/** Lets a text area grow with its text, and copies it. */
class DemitasseTextbox extends DemitasseElement {
  #measuring = false;

  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("input", () => this.refresh(), { signal });
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest(".textbox-copy") : null;
      const control = /** @type {HTMLInputElement | null} */ (this.querySelector("input, textarea"));
      if (!(button instanceof HTMLElement) || !control) return;
      void copyFrom(button, control.value);
      tellEvent(this, "copy", { text: control.value });
    });
  }

  /** Measures once a frame, however many parts of a text arrive in it. */
  refresh() {
    if (this.#measuring) return;
    this.#measuring = true;
    requestAnimationFrame(() => {
      this.#measuring = false;
      this.#grow();
    });
  }

  #grow() {
    const area = this.find("textarea", HTMLTextAreaElement);
    if (!area) return;
    const style = getComputedStyle(area);
    const edges = area.offsetHeight - area.clientHeight;
    const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    const most = Number(this.dataset.maxLines) * parseFloat(style.lineHeight) + padding + edges;
    const top = area.scrollTop;
    area.style.height = "auto";
    const wanted = area.scrollHeight + edges;
    const least = area.offsetHeight;
    area.style.height = wanted > least ? `${Math.min(wanted, Math.max(most, least))}px` : "";
    area.scrollTop = top;
  }
}

listenToWords();
customElements.define("demitasse-textbox", DemitasseTextbox);
