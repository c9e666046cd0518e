import { DemitasseElement, tellChanged, tellEvent } from "demitasse/element.js";

/** Ties a track and a number box together; the number box is what the form submits. */
class DemitasseSlider extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("input", (event) => this.#follow(event.target), { signal });
    this.addEventListener("change", (event) => event.isTrusted && tellEvent(this, "release"), { signal });
    this.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest(".slider-reset")) this.#reset();
    });
  }

  refresh() {
    this.#follow(this.find(".slider-number", HTMLInputElement));
  }

  /** @param {EventTarget | null} moved */
  #follow(moved) {
    const track = this.find(".slider-track", HTMLInputElement);
    const box = this.find(".slider-number", HTMLInputElement);
    if (!track || !box) return;
    if (moved === track) box.value = track.value;
    else if (box.value !== "") track.value = box.value;
  }

  #reset() {
    const box = this.find(".slider-number", HTMLInputElement);
    if (!box) return;
    box.value = box.defaultValue;
    tellChanged(box);
  }
}

customElements.define("demitasse-slider", DemitasseSlider);
