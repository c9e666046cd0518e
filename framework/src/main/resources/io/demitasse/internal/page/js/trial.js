/** Lets each form call its endpoint and shows what it gives as it comes, without loading the page again. */
export function listenToTrials() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.api) return;
    event.preventDefault();
    void tryCall(form, form.dataset.api);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {string} api
 */
async function tryCall(form, api) {
  const button = form.querySelector("button");
  const shown = form.querySelector(".trial-answer");
  const answer = shown?.querySelector("code");
  if (!(button instanceof HTMLButtonElement) || !(shown instanceof HTMLElement) || !answer) return;
  /** @type {(text: string, failed?: boolean) => void} */
  const show = (text, failed = false) => {
    shown.hidden = false;
    answer.textContent = text;
    answer.parentElement?.classList.toggle("is-failed", failed);
  };
  button.disabled = true;
  show(form.dataset.sending ?? "");
  try {
    await call(form, api, show);
  } catch (error) {
    show(error instanceof Error ? error.message : String(error), true);
  } finally {
    button.disabled = false;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} api
 * @param {(text: string, failed?: boolean) => void} show
 */
async function call(form, api, show) {
  const name = new FormData(form).get("endpoint");
  const started = await answerOf(
    fetch(`${api}/call/v2/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(await valuesOf(form, api)),
    }),
  );
  const results = await fetch(`${api}/call/${name}/${started.event_id}`);
  if (!results.body) return;
  let rest = "";
  const reader = results.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) showEvent(event, show);
  }
}

/**
 * @param {string} event
 * @param {(text: string, failed?: boolean) => void} show
 */
function showEvent(event, show) {
  const [, kind, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
  if (!data || kind === "heartbeat") return;
  const told = JSON.parse(data);
  if (kind === "error") show(told?.error ?? data, true);
  else show(JSON.stringify(told, null, 2));
}

/**
 * What the controls of a form stand for, by the names of the parameters.
 *
 * @param {HTMLFormElement} form
 * @param {string} api
 * @returns {Promise<Record<string, unknown>>}
 */
async function valuesOf(form, api) {
  /** @type {Record<string, unknown>} */
  const values = {};
  const controls = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-reading]"));
  for (const control of Array.from(controls)) {
    values[control.name.replace("value.", "")] = await valueOf(control, api);
  }
  return values;
}

/**
 * @param {HTMLInputElement} control
 * @param {string} api
 */
async function valueOf(control, api) {
  const reading = control.dataset.reading;
  if (reading === "text") return control.value;
  if (reading === "json") return control.value.trim() === "" ? null : parsed(control);
  const files = await upload(Array.from(control.files ?? []), api);
  return reading === "files" ? files : (files[0] ?? null);
}

/** @param {HTMLInputElement} control */
function parsed(control) {
  try {
    return JSON.parse(control.value);
  } catch {
    throw new Error(control.form?.dataset.notJson?.replace("{0}", control.name.replace("value.", "")));
  }
}

/**
 * Sends files and gives what a call names them by.
 *
 * @param {File[]} files
 * @param {string} api
 */
async function upload(files, api) {
  if (files.length === 0) return [];
  const body = new FormData();
  for (const file of files) body.append("files", file);
  /** @type {string[]} */
  const paths = await answerOf(fetch(`${api}/upload`, { method: "POST", body }));
  return paths.map((path) => ({ path, meta: { _type: "gradio.FileData" } }));
}

/**
 * The JSON of an answer; an error with its text if it refuses.
 *
 * @param {Promise<Response>} asked
 */
async function answerOf(asked) {
  const answer = await asked;
  const text = await answer.text();
  if (!answer.ok) throw new Error(refusal(text));
  return JSON.parse(text);
}

/** @param {string} text */
function refusal(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
