/**
 * A component's script as an element around its markup. The server draws all there is; the element brings it to life,
 * and is told when the server has set another value or drawn it again.
 */
export class DemitasseElement extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.closest(".field")?.addEventListener("demitasse:value", () => this.refresh(), { signal });
    this.start(signal);
    this.refresh();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  /**
   * Listens; the signal ends with the element's time in the page.
   *
   * @param {AbortSignal} _signal
   */
  start(_signal) {}

  /** Makes the element show what its form controls hold. */
  refresh() {}

  /**
   * The element of that selector inside this one.
   *
   * @template {Element} T
   * @param {string} selector
   * @param {new () => T} type
   * @returns {T | null}
   */
  find(selector, type) {
    const found = this.querySelector(selector);
    return found instanceof type ? found : null;
  }
}

/**
 * Says that the visitor changed a form control, as the browser does when no script is between.
 *
 * @param {Element} control
 */
export function tellChanged(control) {
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Says that something happened to the component around an element.
 *
 * @param {Element} element
 * @param {string} name
 * @param {object} [data] what the event says
 */
export function tellEvent(element, name, data) {
  element.dispatchEvent(new CustomEvent("demitasse:event", { bubbles: true, detail: { name, data } }));
}
