/**
 * Puts a text on the clipboard, also where browsers let no script near it: on pages that come without TLS.
 *
 * @param {string} copied
 * @returns {Promise<boolean>} whether it is there
 */
export async function putOnClipboard(copied) {
  try {
    await navigator.clipboard.writeText(copied);
    return true;
  } catch {
    return copyAsIfSelected(copied);
  }
}

/**
 * @param {string} copied
 * @returns {boolean} whether it is on the clipboard
 */
function copyAsIfSelected(copied) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = copied;
  field.style.position = "fixed";
  // What is outside an open dialog can't be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isDone;
}
