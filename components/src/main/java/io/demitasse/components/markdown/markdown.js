import { copyFrom, wordsIn } from "demitasse/copy.js";
import { tellEvent } from "demitasse/element.js";

/**
 * Tells what is copied out of running text.
 *
 * @param {EventTarget | null} from
 * @param {string} text
 */
function tellCopied(from, text) {
  if (from instanceof Element && from.closest(".field[data-type=markdown]")) tellEvent(from, "copy", { text });
}

document.addEventListener("copy", (event) => tellCopied(event.target, String(document.getSelection())));
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const code = target.closest(".code-copy")?.closest(".code-head")?.nextElementSibling;
  if (code) return tellCopied(target, code.textContent ?? "");
  const button = target.closest(".markdown-copy");
  const text = button?.parentElement?.querySelector(".markdown");
  if (!(button instanceof HTMLElement) || !text) return;
  void copyFrom(button, wordsIn(text));
  tellCopied(button, wordsIn(text));
});
