import { DemitasseElement, tellChanged, tellEvent } from "demitasse/element.js";
import { Listbox } from "./listbox.js";
import { matchChoices } from "./match.js";

/**
 * A combobox over a plain form control, which stays what the form submits: typing filters, arrows move, Enter chooses,
 * Escape closes; several choices become chips.
 */
class DemitasseDropdown extends DemitasseElement {
  /** @type {Listbox | null} */
  #list = null;

  /** Whether the visitor is looking for a choice: choices that come meanwhile are shown at once. */
  #looking = false;

  /** @param {AbortSignal} signal */
  start(signal) {
    const box = this.querySelector(".dropdown-box");
    const list = this.find(".dropdown-list", HTMLElement);
    const search = this.#search;
    if (!box || !list || !search) return;
    this.#list = new Listbox(list, search, (value) => this.#choose(value));
    // Typing in the search box is no change of the value yet.
    for (const kind of ["input", "change"]) box.addEventListener(kind, (event) => event.stopPropagation(), { signal });
    search.addEventListener("input", () => {
      this.#looking = true;
      this.#open(search.value);
    }, { signal });
    search.addEventListener("keydown", (event) => this.#key(event), { signal });
    search.addEventListener("keyup", (event) => this.#tellKey(event), { signal });
    search.addEventListener("focus", () => search.select(), { signal });
    search.addEventListener("blur", () => this.#leave(), { signal });
    box.addEventListener("click", (event) => this.#press(event), { signal });
    // Pressing a chip's cross must not take the focus from the search box.
    box.addEventListener("mousedown", (event) => event.target !== search && event.preventDefault(), { signal });
    // The label and the page's messages know the plain control only.
    this.#plain?.addEventListener("focus", () => search.focus(), { signal });
  }

  refresh() {
    const [plain, search] = [this.#plain, this.#search];
    if (!plain || !search) return;
    plain.tabIndex = -1;
    plain.setAttribute("aria-hidden", "true");
    if (this.#several) this.#drawChips();
    if (this.#looking && document.activeElement === search) return this.#open(search.value);
    if (document.activeElement !== search || !this.#list?.isOpen) search.value = this.#several ? "" : this.#textOf(this.#chosen[0] ?? "");
    if (this.#list && !this.#list.isOpen) this.#list.close();
  }

  get #several() {
    return this.hasAttribute("data-several");
  }

  get #custom() {
    return this.hasAttribute("data-custom");
  }

  get #search() {
    return this.find(".dropdown-search", HTMLInputElement);
  }

  get #plain() {
    const plain = this.querySelector(".dropdown-plain");
    return /** @type {HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement | null} */ (plain);
  }

  /** The choices, with their labels in the visitor's language. */
  get #choices() {
    const options = /** @type {NodeListOf<HTMLOptionElement>} */ (this.querySelectorAll("select option, datalist option"));
    return Array.from(options, ({ value, label }) => ({ value, text: label || value })).filter(({ value }) => value);
  }

  /** @param {string} value */
  #textOf(value) {
    return this.#choices.find((choice) => choice.value === value)?.text ?? value;
  }

  get #chosen() {
    const plain = this.#plain;
    if (plain instanceof HTMLSelectElement) return Array.from(plain.selectedOptions, (option) => option.value).filter(Boolean);
    return (plain?.value ?? "").split("\n").map((line) => line.trim()).filter(Boolean);
  }

  /** @param {string[]} values */
  set #chosen(values) {
    const plain = this.#plain;
    if (!plain) return;
    if (plain instanceof HTMLSelectElement) {
      for (const option of Array.from(plain.options)) option.selected = values.includes(option.value);
    } else {
      plain.value = values.join("\n");
    }
    this.refresh();
    tellChanged(plain);
  }

  /** @param {string} typed */
  #open(typed) {
    const choices = this.#choices;
    const found = matchChoices(choices, typed);
    const own = typed.trim();
    if (this.#custom && own && !choices.some(({ text }) => text === own)) {
      found.push({ value: own, text: (this.dataset.use ?? "").replace("{0}", own) });
    }
    this.#list?.open(found, this.#chosen, this.dataset.none ?? "");
  }

  /** @param {string} value */
  #choose(value) {
    const before = this.#chosen;
    const search = this.#search;
    this.#looking = false;
    if (search) search.value = "";
    this.#list?.close();
    if (!this.#several) {
      this.#chosen = [value];
    } else if (before.includes(value)) {
      this.#chosen = before.filter((each) => each !== value);
    } else if (before.length < Number(this.dataset.most)) {
      this.#chosen = [...before, value];
    }
    this.#tellPicked(before);
  }

  /**
   * Tells which choice was made or taken back.
   *
   * @param {string[]} before
   */
  #tellPicked(before) {
    const now = this.#chosen;
    const label = now.find((each) => !before.includes(each)) ?? before.find((each) => !now.includes(each));
    if (label !== undefined) tellEvent(this, "select", { label, chosen: now.includes(label) });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const [list, search] = [this.#list, this.#search];
    if (!list || !search || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.isOpen) list.move(event.key === "ArrowDown" ? 1 : -1);
      else this.#open("");
    } else if (event.key === "Enter" && list.isOpen) {
      event.preventDefault();
      if (list.active !== undefined) this.#choose(list.active);
    } else if (event.key === "Escape" && list.isOpen) {
      event.preventDefault();
      this.#looking = false;
      list.close();
      this.refresh();
    } else if (event.key === "Backspace" && search.value === "" && this.#several) {
      const before = this.#chosen;
      this.#chosen = before.slice(0, -1);
      this.#tellPicked(before);
    }
  }

  /** @param {KeyboardEvent} event */
  #tellKey({ key, isComposing }) {
    const text = this.#search?.value ?? "";
    if (!isComposing) tellEvent(this, "key_up", { key, text });
  }

  /** What was typed and not chosen counts only where any text does. */
  #leave() {
    const typed = this.#search?.value.trim() ?? "";
    this.#looking = false;
    this.#list?.close();
    const value = this.#choices.find(({ text }) => text === typed)?.value ?? typed;
    if (this.#custom && typed && value !== this.#chosen[0]) this.#choose(value);
    else this.refresh();
  }

  /** @param {Event} event */
  #press(event) {
    const target = event.target instanceof Element ? event.target : null;
    const chip = target?.closest("button")?.closest(".dropdown-chip");
    const search = this.#search;
    if (chip instanceof HTMLElement) {
      const before = this.#chosen;
      this.#chosen = before.filter((each) => each !== chip.dataset.label);
      this.#tellPicked(before);
      search?.focus();
    } else if (search && !search.disabled) {
      search.focus();
      if (this.#list?.isOpen) this.#list.close();
      else this.#open("");
    }
  }

  #drawChips() {
    const chips = this.querySelector(".dropdown-chips");
    const pattern = this.find("template", HTMLTemplateElement)?.content.firstElementChild;
    if (!chips || !pattern) return;
    chips.replaceChildren(...this.#chosen.map((label) => {
      const chip = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      chip.dataset.label = label;
      const words = this.#textOf(label);
      /** @type {Element} */ (chip.querySelector("span")).textContent = words;
      const remove = chip.querySelector("button");
      if (remove) {
        remove.title = (this.dataset.remove ?? "").replace("{0}", words);
        remove.setAttribute("aria-label", remove.title);
      }
      return chip;
    }));
  }
}

customElements.define("demitasse-dropdown", DemitasseDropdown);
