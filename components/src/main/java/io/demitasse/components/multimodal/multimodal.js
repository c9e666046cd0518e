import { config } from "demitasse/config.js";
import { DemitasseElement, tellChanged, tellEvent } from "demitasse/element.js";
import { holdRuns, pendingWork } from "demitasse/pending.js";
import { isRunning } from "demitasse/status.js";
import { upload } from "demitasse/upload.js";
import { fileAddress, unwantedFile } from "../file/drop.js";
import { listenToWords } from "../textbox/words.js";

/**
 * Grows with its text, takes files that are dropped, pasted or picked, and is empty again as soon as it is sent.
 */
class DemitasseMultimodal extends DemitasseElement {
  /** Whether the server is still to say that the box is empty, and what was typed meanwhile. */
  #sent = false;
  #ahead = "";

  /** @param {AbortSignal} signal */
  start(signal) {
    const text = this.#text();
    text?.addEventListener("keydown", (event) => this.#key(event), { signal });
    text?.addEventListener("input", () => {
      this.#ahead = text.value;
      this.#grow();
    }, { signal });
    text?.addEventListener("paste", (event) => this.#takeFrom(event, event.clipboardData), { signal });
    this.addEventListener("click", (event) => this.#press(event), { signal });
    const chooser = this.find(".multimodal-chooser", HTMLInputElement);
    if (!chooser) return;
    chooser.addEventListener("input", (event) => event.stopPropagation(), { signal });
    chooser.addEventListener("change", (event) => {
      // The value is not there before the upload is.
      event.stopPropagation();
      const files = Array.from(chooser.files ?? []);
      chooser.value = "";
      this.#take(files);
    }, { signal });
    this.#listenToDrops(signal);
  }

  /** What was typed ahead outlives the news that the box is empty. */
  refresh() {
    const text = this.#text();
    if (this.#sent && text?.value === "") {
      text.value = this.#ahead;
      this.#sent = false;
    }
    const stop = this.find(".multimodal-stop", HTMLButtonElement);
    if (stop) stop.disabled = !config.handlers.some((_, number) => isRunning(number));
    this.#grow();
  }

  /** @param {AbortSignal} signal */
  #listenToDrops(signal) {
    for (const kind of ["dragenter", "dragover"]) {
      this.addEventListener(kind, (event) => {
        if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        this.classList.add("is-over");
      }, { signal });
    }
    this.addEventListener("dragleave", () => this.classList.remove("is-over"), { signal });
    this.addEventListener("drop", (event) => {
      this.classList.remove("is-over");
      this.#takeFrom(event, event.dataTransfer);
    }, { signal });
  }

  #text() {
    return this.find(".multimodal-text", HTMLTextAreaElement);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    // Else the page would take Shift+Enter for sending, as it does in other boxes.
    event.stopPropagation();
    if (event.shiftKey) return;
    event.preventDefault();
    void this.#send();
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    if (button.classList.contains("multimodal-attach")) this.find(".multimodal-chooser", HTMLInputElement)?.click();
    if (button.classList.contains("multimodal-remove")) {
      button.closest(".file-line")?.remove();
      this.#text()?.focus();
    }
    if (button.classList.contains("multimodal-stop")) this.#stopped();
    if (button.type === "submit") {
      event.preventDefault();
      void this.#send();
    }
  }

  /** Tells it after the page has stopped what runs, which it does when the click gets there. */
  #stopped() {
    window.setTimeout(() => tellEvent(this, "stop"));
  }

  /** Sends what is there, unless nothing is or the answer to the last one is still on its way. */
  async #send() {
    const text = this.#text();
    const name = this.closest(".field")?.id ?? "";
    const list = this.querySelector(".multimodal-files");
    if (!text || text.readOnly || !list) return;
    while (pendingWork([name]).length > 0) await Promise.all(pendingWork([name]));
    if (text.value.trim() === "" && list.childElementCount === 0) return;
    const free = (/** @type {string} */ kind) =>
      config.handlers.some((handler, i) => handler.on.some(([on, event]) => on === name && event === kind) && !(handler.mode === "once" && isRunning(i)));
    const kind = ["submit", "click"].find(free);
    if (!kind) return;
    tellEvent(this, kind);
    text.value = this.#ahead = "";
    this.#sent = true;
    list.replaceChildren();
    this.#grow();
  }

  /**
   * @param {Event} event
   * @param {DataTransfer | null} data
   */
  #takeFrom(event, data) {
    const files = Array.from(data?.files ?? []);
    if (files.length === 0 || !this.querySelector(".multimodal-chooser")) return;
    event.preventDefault();
    this.#take(files);
  }

  /** @param {File[]} files */
  #take(files) {
    const tools = this.querySelector(".multimodal-tools");
    const wrong = tools ? unwantedFile(tools, files) : undefined;
    this.#complain(wrong ? (this.dataset.wrong ?? "").replace("{0}", wrong.name) : "");
    if (!wrong && files.length > 0) holdRuns(this, this.#upload(files));
  }

  /** @param {File[]} files */
  async #upload(files) {
    this.setAttribute("aria-busy", "true");
    try {
      for (const file of files) this.#show(await upload(file, () => {}));
      return true;
    } catch (failure) {
      this.#complain(failure instanceof Error ? failure.message : String(failure));
      return false;
    } finally {
      this.removeAttribute("aria-busy");
      this.#text()?.focus();
    }
  }

  /** @param {import("demitasse/upload.js").StoredFile} file */
  #show(file) {
    const pattern = this.find("template", HTMLTemplateElement)?.content.firstElementChild;
    const line = /** @type {Element | undefined} */ (pattern?.cloneNode(true));
    const link = line?.querySelector("a");
    const id = line?.querySelector("input");
    const remove = line?.querySelector("button");
    if (!line || !link || !id || !remove) return;
    /** @type {Element} */ (link.firstElementChild).textContent = file.name;
    link.download = file.name;
    link.href = fileAddress(file);
    id.value = file.id;
    remove.title = remove.title.replace("{0}", file.name);
    remove.setAttribute("aria-label", remove.title);
    this.querySelector(".multimodal-files")?.append(line);
    tellChanged(this);
  }

  /** @param {string} message */
  #complain(message) {
    const line = this.find(".drop-error", HTMLElement);
    if (!line) return;
    line.textContent = message;
    line.hidden = message === "";
  }

  #grow() {
    const text = this.#text();
    if (!text) return;
    const style = getComputedStyle(text);
    const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, Number(this.dataset.maxLines) * parseFloat(style.lineHeight) + padding)}px`;
  }
}

listenToWords();
customElements.define("demitasse-multimodal", DemitasseMultimodal);
