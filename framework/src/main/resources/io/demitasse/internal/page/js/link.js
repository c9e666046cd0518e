import { putOnClipboard } from "./clipboard.js";
import { readEntries } from "./entries.js";
import { pendingWork } from "./pending.js";
import { SESSION } from "./socket.js";
import { showToast } from "./toast.js";
import { text } from "./config.js";

/** Copies the address of what the page shows now; where that is not allowed, the address is shown instead. */
export async function copyLink() {
  const names = Array.from(document.querySelectorAll("#demo :is(.field, [data-layout])"), (field) => field.id);
  const own = names.filter((name) => /^c\d+$/.test(name));
  for (let work = pendingWork(own); work.length > 0; work = pendingWork(own)) await Promise.all(work);
  const values = Object.fromEntries(own.map((name) => [name, readEntries(name)]));
  try {
    const made = await make(values);
    const address = new URL(location.href.replace(/[?#].*/, ""));
    address.searchParams.set("link", made.id);
    await copy(String(address), made);
  } catch (error) {
    showToast("error", error instanceof Error && error.message ? error.message : text("link.failed"));
  }
}

/**
 * @param {Record<string, string[]>} values
 * @returns {Promise<{id: string, whole: boolean, text: string}>}
 */
async function make(values) {
  const answer = await fetch(new URL("_d/link", location.href.replace(/[?#].*/, "")), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ s: sessionStorage.getItem(SESSION) ?? "", v: values }),
  }).catch(() => {
    throw new Error("");
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/**
 * @param {string} address
 * @param {{whole: boolean, text: string}} made
 */
async function copy(address, made) {
  if (await putOnClipboard(address)) showToast(made.whole ? "success" : "warning", made.text, "", 8000);
  else showToast("info", address, text("link.title"));
}
