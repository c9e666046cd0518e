import { copyText, listenToCode } from "./code.js";
import { listenToScheme } from "./scheme.js";
import { listenToTrials } from "./trial.js";

document.documentElement.classList.add("js");
listenToCode();
listenToScheme();
listenToTrials();

const wholePage = document.querySelector(".copy-page");
if (wholePage instanceof HTMLButtonElement) {
  wholePage.addEventListener("click", () => void copyPage(wholePage, wholePage.dataset.from ?? ""));
}

/**
 * Copies what the page says as Markdown; shows it where copying is not allowed.
 *
 * @param {HTMLElement} button
 * @param {string} from
 */
async function copyPage(button, from) {
  try {
    const answer = await fetch(from);
    await copyText(button, await answer.text());
  } catch {
    location.assign(from);
  }
}
