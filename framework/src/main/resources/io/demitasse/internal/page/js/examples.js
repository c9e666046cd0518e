/** Shows examples page by page, where the server has marked them so. */
export function listenToExamples() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".pager-turn") : null;
    const section = button?.closest(".examples");
    if (button instanceof HTMLButtonElement && section instanceof HTMLElement) turn(section, Number(button.value));
  });
}

/**
 * @param {HTMLElement} section
 * @param {number} by how many pages further
 */
function turn(section, by) {
  const size = Number(section.dataset.perPage);
  const first = Number(section.dataset.first ?? 0) + by * size;
  const all = Array.from(section.querySelectorAll(".example-chips > *, .example-table tbody > tr"));
  if (first < 0 || first >= all.length) return;
  section.dataset.first = String(first);
  all.forEach((example, i) => example.toggleAttribute("data-later", i < first || i >= first + size));
  const last = Math.min(first + size, all.length);
  const shown = section.querySelector(".pager-shown");
  if (shown instanceof HTMLElement) {
    shown.textContent = (shown.dataset.text ?? "").replace("{0}", String(first + 1)).replace("{1}", String(last));
  }
  const [before, next] = Array.from(section.querySelectorAll("button.pager-turn"));
  before?.toggleAttribute("disabled", first === 0);
  next?.toggleAttribute("disabled", last === all.length);
}
