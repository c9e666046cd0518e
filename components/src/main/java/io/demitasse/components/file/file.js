import { DemitasseElement, tellChanged, tellEvent } from "demitasse/element.js";
import { followPicks, showPicks } from "demitasse/picks.js";
import { dropError, fileAddress, listenToDrop, unwantedFile, uploadInto } from "./drop.js";

/**
 * @typedef {import("demitasse/upload.js").StoredFile} StoredFile
 */

const LINES = ".file-line";

/** Uploads files into a list, and takes them away. */
class DemitasseFile extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    followPicks(this, LINES, signal, (line) => this.#describe(line));
    this.addEventListener("click", ({ target }) => {
      const line = target instanceof Element ? target.closest(".file-name")?.closest(LINES) : null;
      if (line) tellEvent(this, "download", this.#describe(line));
    }, { signal });
    const place = this.querySelector(".drop");
    if (!place) return;
    listenToDrop(place, signal, (files) => this.#take(place, files));
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest(".file-remove") : null;
      if (button) this.#remove(button);
    }, { signal });
  }

  refresh() {
    showPicks(this, LINES);
  }

  /** @param {Element} line */
  #describe(line) {
    return { index: Array.from(this.querySelectorAll(LINES)).indexOf(line), name: line.querySelector(".file-name")?.textContent ?? "" };
  }

  /**
   * @param {Element} place
   * @param {File[]} files
   */
  async #take(place, files) {
    const wrong = unwantedFile(place, files);
    if (wrong) return dropError(place, (this.dataset.wrong ?? "").replace("{0}", wrong.name));
    const wanted = this.hasAttribute("data-many") ? files : files.slice(0, 1);
    if (wanted.length === 0) return;
    const well = await uploadInto(place, wanted, (file) => this.#show(file));
    tellChanged(this);
    if (well) tellEvent(this, "upload");
  }

  /** @param {StoredFile} file */
  #show(file) {
    const list = this.querySelector(".file-list");
    const pattern = this.find("template", HTMLTemplateElement)?.content.firstElementChild;
    if (!list || !pattern) return;
    const line = /** @type {Element} */ (pattern.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (line.querySelector("a"));
    /** @type {Element} */ (link.firstElementChild).textContent = file.name;
    link.download = file.name;
    link.href = fileAddress(file);
    /** @type {HTMLInputElement} */ (line.querySelector("input")).value = file.id;
    /** @type {Element} */ (line.querySelector(".file-size")).textContent = sizeInWords(file.size);
    const remove = /** @type {HTMLElement} */ (line.querySelector(".file-remove"));
    remove.title = remove.title.replace("{0}", file.name);
    remove.setAttribute("aria-label", remove.title);
    if (this.hasAttribute("data-many")) list.append(line);
    else list.replaceChildren(line);
    this.refresh();
  }

  /** @param {Element} button */
  #remove(button) {
    const line = button.closest(".file-line");
    const name = line?.querySelector(".file-name")?.textContent ?? "";
    line?.remove();
    this.find(".drop-input", HTMLInputElement)?.focus();
    tellChanged(this);
    if (this.hasAttribute("data-many")) tellEvent(this, "delete", { name });
    if (!this.querySelector(".file-line")) tellEvent(this, "clear");
  }
}

/** @param {number} bytes */
function sizeInWords(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let unit = 0;
  for (; bytes >= 1024 && unit < units.length - 1; unit++) bytes /= 1024;
  const digits = unit === 0 || bytes >= 100 ? 0 : 1;
  return `${bytes.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits })}\u00a0${units[unit]}`;
}

customElements.define("demitasse-file", DemitasseFile);
