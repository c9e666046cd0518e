import { isAwaited } from "demitasse/config.js";
import { DemitasseElement, tellChanged, tellEvent } from "demitasse/element.js";
import { dropError, fileAddress, listenToDrop, unwantedFile, uploadInto } from "../file/drop.js";

/**
 * @typedef {import("demitasse/upload.js").StoredFile} StoredFile
 */

/** Takes a picture that is chosen, dropped or pasted, shows it, and lets go of it. */
export class DemitasseImage extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    const place = this.querySelector(".drop");
    if (place) {
      listenToDrop(place, signal, (files) => this.#take(place, files));
      document.addEventListener("paste", (event) => this.#paste(place, event), { signal });
    }
    this.addEventListener("click", (event) => {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest(".image-enlarge")) this.querySelector("img")?.requestFullscreen();
      if (event.target.closest(".image-clear")) this.#clear();
      if (event.target instanceof HTMLImageElement) this.#point(event.target, event);
    }, { signal });
  }

  refresh() {
    const picture = this.querySelector(".image-picture");
    picture?.classList.toggle("is-pickable", isAwaited(this.closest(".field")?.id ?? "", "select"));
  }

  /**
   * Tells which pixel was hit. The picture stands in the middle of its box, as large as fits.
   *
   * @param {HTMLImageElement} picture
   * @param {MouseEvent} event
   */
  #point(picture, event) {
    const { naturalWidth: width, naturalHeight: height } = picture;
    const box = picture.getBoundingClientRect();
    const scale = Math.min(box.width / width, box.height / height);
    const x = Math.floor(width / 2 + (event.clientX - box.left - box.width / 2) / scale);
    const y = Math.floor(height / 2 + (event.clientY - box.top - box.height / 2) / scale);
    if (x >= 0 && y >= 0 && x < width && y < height) tellEvent(this, "select", { x, y });
  }

  /**
   * A picture is for the component in focus; with no focus at all, for the first one of the page.
   *
   * @param {Element} place
   * @param {ClipboardEvent} event
   */
  #paste(place, event) {
    const files = Array.from(event.clipboardData?.files ?? []);
    const meant = this.contains(document.activeElement);
    const first = document.activeElement === document.body && document.querySelector("demitasse-image:has(.drop)") === this;
    if (files.length === 0 || !(meant || first)) return;
    event.preventDefault();
    this.#take(place, files);
  }

  /**
   * @param {Element} place
   * @param {File[]} files
   */
  async #take(place, files) {
    const wrong = unwantedFile(place, files);
    if (wrong) return dropError(place, (this.dataset.wrong ?? "").replace("{0}", wrong.name).replace("{1}", wrong.type || "?"));
    if (files.length === 0) return;
    const well = await uploadInto(place, files.slice(0, 1), (file) => this.#show(file));
    tellChanged(this);
    if (well) tellEvent(this, "upload");
  }

  /**
   * Takes a picture that was made in the page.
   *
   * @param {File} picture
   */
  async take(picture) {
    const place = this.querySelector(".drop");
    if (place) await this.#take(place, [picture]);
  }

  /**
   * Takes a picture that the server has already, one of many. A camera shows its own, so it is shown when that is off.
   *
   * @param {StoredFile} file
   */
  pass(file) {
    this.#show(file);
    tellChanged(this);
    tellEvent(this, "stream");
  }

  /** @param {StoredFile} file */
  #show(file) {
    const box = this.find(".image-box", HTMLElement);
    const link = this.find(".image-download", HTMLAnchorElement);
    const picture = this.find("img", HTMLImageElement);
    const id = this.find(".image-id", HTMLInputElement);
    if (!box || !link || !picture || !id) return;
    id.value = file.id;
    picture.src = fileAddress(file);
    link.href = fileAddress(file);
    link.download = file.name;
    box.hidden = false;
  }

  #clear() {
    const box = this.find(".image-box", HTMLElement);
    const id = this.find(".image-id", HTMLInputElement);
    if (!box || !id) return;
    id.value = "";
    box.hidden = true;
    this.querySelector("img")?.removeAttribute("src");
    this.find(".drop-input", HTMLInputElement)?.focus();
    tellChanged(id);
    tellEvent(this, "clear");
  }
}

customElements.define("demitasse-image", DemitasseImage);
