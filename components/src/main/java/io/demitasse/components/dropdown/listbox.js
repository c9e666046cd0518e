const MOST_SHOWN = 200;

/** The list of a combobox: which options it shows, and which of them is active. */
export class Listbox {
  /**
   * @param {HTMLElement} list
   * @param {HTMLInputElement} search
   * @param {(value: string) => void} choose
   */
  constructor(list, search, choose) {
    this.list = list;
    this.search = search;
    // Pressing must not take the focus from the search box.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option instanceof HTMLElement && option.dataset.value !== undefined) choose(option.dataset.value);
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /**
   * Shows options; the chosen ones are marked, and the first chosen or else the first of all is active.
   *
   * @param {{value: string, text: string}[]} options
   * @param {string[]} chosen
   * @param {string} none what to say when there are none
   */
  open(options, chosen, none) {
    this.list.replaceChildren(...options.slice(0, MOST_SHOWN).map(({ value, text }, i) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${i}`;
      option.dataset.value = value;
      option.textContent = text;
      option.dir = "auto";
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(chosen.includes(value)));
      return option;
    }));
    if (options.length === 0) {
      const line = document.createElement("li");
      line.className = "dropdown-none";
      line.textContent = none;
      line.setAttribute("role", "option");
      line.setAttribute("aria-disabled", "true");
      line.setAttribute("aria-selected", "false");
      this.list.append(line);
    }
    this.list.hidden = false;
    const box = this.search.getBoundingClientRect();
    const below = window.innerHeight - box.bottom;
    this.list.classList.toggle("is-above", below < this.list.offsetHeight + 8 && box.top > below);
    this.search.setAttribute("aria-expanded", "true");
    this.#activate(this.list.querySelector("[aria-selected=true]") ?? this.list.querySelector("[data-value]"));
  }

  close() {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.search.setAttribute("aria-expanded", "false");
    this.search.removeAttribute("aria-activedescendant");
  }

  /** The value of the active option. */
  get active() {
    const option = this.list.querySelector(".is-active");
    return option instanceof HTMLElement ? option.dataset.value : undefined;
  }

  /**
   * Makes the option so many places further the active one, from the end to the start.
   *
   * @param {number} by
   */
  move(by) {
    const options = Array.from(this.list.querySelectorAll("[data-value]"));
    const at = options.findIndex((option) => option.classList.contains("is-active"));
    this.#activate(options[(at + by + options.length) % options.length] ?? null);
  }

  /** @param {Element | null} option */
  #activate(option) {
    this.list.querySelector(".is-active")?.classList.remove("is-active");
    option?.classList.add("is-active");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.search.setAttribute("aria-activedescendant", option.id);
    else this.search.removeAttribute("aria-activedescendant");
  }
}
