import { DemitasseElement } from "demitasse/element.js";

/** Tells which conversation the visitor chose or deleted, and keeps the focus in the list. */
class DemitasseConversations extends DemitasseElement {
  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("click", (event) => this.#press(event.target), { signal });
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    const name = button?.dataset.event ?? "";
    if (!button || !name || button.hasAttribute("aria-current")) return;
    const line = button.closest("li");
    // The line and its button will be gone.
    if (name.startsWith("remove")) this.find(".conversations-fresh", HTMLButtonElement)?.focus();
    const data = line ? { id: line.dataset.id ?? "" } : {};
    this.dispatchEvent(new CustomEvent("demitasse:event", { bubbles: true, detail: { name, data } }));
  }
}

customElements.define("demitasse-conversations", DemitasseConversations);
