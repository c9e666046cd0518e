import { copyFrom, wordsIn } from "demitasse/copy.js";
import { DemitasseElement, tellEvent } from "demitasse/element.js";
import { showGrowth } from "demitasse/grow.js";
import { followPicks, showPicks } from "demitasse/picks.js";

const NEAR_THE_END = 48;
const MOST_LIKES = 200;
const MESSAGES = ".chat-list > .chat-message";

/**
 * Follows a conversation: stays at its end unless the reader scrolled up, reads a finished answer aloud once, and tells
 * of what the visitor does with messages.
 */
class DemitasseChatbot extends DemitasseElement {
  #atEnd = true;

  /**
   * What answers were thought of, by their number and words: the server does not draw it, and the same place may hold
   * another answer later.
   *
   * @type {Map<string, string>}
   */
  #likes = new Map();

  /** Thoughts that were seen at work: they fold away once, when they are done. @type {WeakSet<Element>} */
  #working = new WeakSet();

  /** @param {AbortSignal} signal */
  start(signal) {
    this.#likes = new Map(JSON.parse(sessionStorage.getItem(this.#likesKey()) ?? "[]"));
    const log = this.#log();
    log?.addEventListener("scroll", () => this.#scrolled(), { signal });
    this.addEventListener("click", (event) => this.#press(event.target), { signal });
    followPicks(this, MESSAGES, signal, (message) => ({ index: Number(message.dataset.index), text: textOf(message) }));
    const field = this.closest(".field");
    if (!field) return;
    const watcher = new MutationObserver(() => {
      this.refresh();
      if (!field.hasAttribute("aria-busy")) this.#announce();
    });
    watcher.observe(field, { attributeFilter: ["aria-busy"] });
    signal.addEventListener("abort", () => watcher.disconnect());
  }

  refresh() {
    this.#foldThoughts();
    const log = this.#log();
    if (log && this.#atEnd) log.scrollTop = log.scrollHeight;
    this.#showLikes();
    this.#scrolled();
    showPicks(this, MESSAGES);
  }

  #foldThoughts() {
    for (const thought of this.querySelectorAll("details.chat-thought")) {
      if (thought.querySelector(":scope > .is-working")) this.#working.add(thought);
      else if (this.#working.delete(thought)) /** @type {HTMLDetailsElement} */ (thought).open = false;
    }
  }

  #log() {
    return this.find(".chat-log", HTMLElement);
  }

  /** The jump button shows while newer messages are out of view. */
  #scrolled() {
    const log = this.#log();
    const jump = this.find(".chat-jump", HTMLElement);
    if (!log || !jump) return;
    this.#atEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - NEAR_THE_END;
    jump.hidden = this.#atEnd;
  }

  /** Says the newest answer, once it is there as a whole. */
  #announce() {
    showGrowth();
    const said = this.find(".chat-said", HTMLElement);
    const last = this.find(".chat-list > .is-assistant:last-child .chat-parts", HTMLElement);
    const words = last ? textOf(last) : "";
    if (said && words && said.textContent !== words) said.textContent = words;
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    // What a message shows speaks for itself.
    if (!button || button.closest(".chat-component")) return;
    const log = this.#log();
    if (button.classList.contains("chat-jump") && log) {
      this.#atEnd = true;
      log.scrollTop = log.scrollHeight;
      log.focus();
    }
    const message = button.closest(".chat-message");
    if (button.dataset.event) this.#act(button.dataset.event, button, message instanceof HTMLElement ? message : null);
  }

  /**
   * @param {string} name
   * @param {HTMLElement} button
   * @param {HTMLElement | null} message
   */
  #act(name, button, message) {
    const index = Number(message?.dataset.index ?? 0);
    const text = button.textContent ?? "";
    if (name === "copy" && message) {
      void copyFrom(button, textOf(message));
      this.#tell("copy", { index });
    } else if (name === "like") {
      this.#like(index, "like", "");
    } else if (name === "dislike") {
      this.#like(index, "dislike", "");
      const reasons = message?.querySelector(".chat-reasons");
      if (reasons instanceof HTMLElement) reasons.hidden = false;
    } else if (name === "reason") {
      this.#like(index, "dislike", text);
      const reasons = message?.querySelector(".chat-reasons");
      if (reasons instanceof HTMLElement) reasons.hidden = true;
      button.closest(".chat-tools")?.querySelector("button")?.focus();
    } else if (name === "edit" && message) {
      editMessage(message, (changed) => this.#tell("edit", { index, text: changed }));
    } else if (name === "option") {
      this.#tell("option", { index, text });
    } else if (name === "example") {
      this.#tell("example", { index: Array.from(button.parentElement?.children ?? []).indexOf(button), text });
    } else if (name === "clear") {
      this.#tell("clear", {});
    } else {
      this.#tell(name, { index });
    }
  }

  /**
   * @param {number} index
   * @param {string} thought
   * @param {string} reason
   */
  #like(index, thought, reason) {
    const message = this.find(`[data-index="${index}"]`, HTMLElement);
    if (message) this.#likes.set(likeKey(message), thought);
    // Those of this tab only, the newest of them.
    const kept = Array.from(this.#likes).slice(-MOST_LIKES);
    sessionStorage.setItem(this.#likesKey(), JSON.stringify(kept));
    this.#showLikes();
    this.#tell("like", { index, liked: thought === "like", reason });
  }

  #likesKey() {
    return `demitasse:${location.pathname}:${this.closest(".field")?.id ?? ""}:likes`;
  }

  #showLikes() {
    // While an answer comes, it has none yet, and the others keep theirs.
    if (this.#likes.size === 0 || this.closest(".field")?.hasAttribute("aria-busy")) return;
    for (const button of this.querySelectorAll("[data-event=like], [data-event=dislike]")) {
      const message = button.closest(".chat-message");
      const thought = message instanceof HTMLElement ? this.#likes.get(likeKey(message)) : undefined;
      button.setAttribute("aria-pressed", String(button instanceof HTMLElement && button.dataset.event === thought));
    }
  }

  /**
   * @param {string} name
   * @param {object} data
   */
  #tell(name, data) {
    if (name !== "like" && name !== "copy") this.#atEnd = true;
    tellEvent(this, name, data);
  }
}

/**
 * The words of a message: its text without thoughts.
 *
 * @param {Element} message
 */
function textOf(message) {
  return Array.from(message.querySelectorAll(".chat-text"), (text) => (text.closest(".chat-thought") ? "" : wordsIn(text)))
    .filter(Boolean)
    .join("\n\n");
}

/**
 * Tells an answer from others: its place, and a number made of its words.
 *
 * @param {HTMLElement} message
 */
function likeKey(message) {
  let number = 0;
  for (const character of textOf(message)) number = (number * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return `${message.dataset.index ?? ""}:${number}`;
}

/**
 * Lets the visitor change a message in its place. Enter is done, Escape leaves it as it was.
 *
 * @param {HTMLElement} message
 * @param {(text: string) => void} done
 */
function editMessage(message, done) {
  const parts = message.querySelector(".chat-parts");
  if (!(parts instanceof HTMLElement) || message.querySelector(".chat-edit")) return;
  const box = document.createElement("textarea");
  box.className = "control chat-edit";
  box.value = message.dataset.text ?? "";
  box.rows = Math.min(8, box.value.split("\n").length + 1);
  const pen = message.querySelector("[data-event=edit]");
  box.setAttribute("aria-label", pen?.getAttribute("aria-label") ?? "");
  const end = () => {
    box.remove();
    parts.hidden = false;
    if (pen instanceof HTMLElement) pen.focus();
  };
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") end();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    const changed = box.value.trim();
    end();
    if (changed) done(changed);
  });
  for (const kind of ["input", "change"]) box.addEventListener(kind, (event) => event.stopPropagation());
  parts.hidden = true;
  parts.before(box);
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}

customElements.define("demitasse-chatbot", DemitasseChatbot);
