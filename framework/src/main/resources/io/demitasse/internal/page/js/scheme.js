/** Lets the buttons in the footer choose light, dark or what the system says, without loading the page again. */
export function listenToScheme() {
  const form = document.querySelector(".page-foot form");
  form?.addEventListener("submit", (event) => {
    const button = /** @type {SubmitEvent} */ (event).submitter;
    if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const choice = button.value;
    if (choice === "auto") delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = choice;
    for (const each of form.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === button));
    void fetch(form.action, {
      method: "POST",
      body: new URLSearchParams({ scheme: choice }),
      redirect: "manual",
      credentials: "same-origin",
    });
  });
}
