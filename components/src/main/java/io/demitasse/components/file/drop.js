import { holdRuns } from "demitasse/pending.js";
import { upload } from "demitasse/upload.js";

/**
 * @typedef {import("demitasse/upload.js").StoredFile} StoredFile
 */

/**
 * The files that are dragged; null if something else is.
 *
 * @param {Event} event
 */
function filesIn(event) {
  const data = event instanceof DragEvent ? event.dataTransfer : null;
  return data?.types.includes("Files") ? Array.from(data.files) : null;
}

/**
 * Brings a place for files to life: it lights up under a dragged file, and uploads what is chosen in it or dropped on
 * the component around it.
 *
 * @param {Element} place
 * @param {AbortSignal} signal
 * @param {(files: File[]) => void} take
 */
export function listenToDrop(place, signal, take) {
  const around = place.parentElement ?? place;
  for (const kind of ["dragenter", "dragover"]) {
    around.addEventListener(kind, (event) => {
      if (filesIn(event) === null) return;
      event.preventDefault();
      place.classList.add("is-over");
    }, { signal });
  }
  around.addEventListener("dragleave", () => place.classList.remove("is-over"), { signal });
  around.addEventListener("drop", (event) => {
    const files = filesIn(event);
    if (files === null) return;
    // Else the browser would leave the page for a file that is dropped beside the chooser.
    event.preventDefault();
    place.classList.remove("is-over");
    if (!place.classList.contains("is-busy")) take(files);
  }, { signal });
  place.addEventListener("input", (event) => event.stopPropagation(), { signal });
  place.addEventListener("change", (event) => {
    // The value is not there before the upload is; then the component says that it changed.
    event.stopPropagation();
    const chooser = event.target;
    if (!(chooser instanceof HTMLInputElement)) return;
    const files = Array.from(chooser.files ?? []);
    chooser.value = "";
    take(files);
  }, { signal });
}

/**
 * Uploads files one after the other, and tells whether all arrived; calls of handlers that read them wait.
 *
 * @param {Element} place
 * @param {File[]} files
 * @param {(file: StoredFile) => void} arrived
 */
export function uploadInto(place, files, arrived) {
  const work = uploadAll(place, files, arrived);
  holdRuns(place, work);
  return work;
}

/**
 * @param {Element} place
 * @param {File[]} files
 * @param {(file: StoredFile) => void} arrived
 */
async function uploadAll(place, files, arrived) {
  let well = true;
  const bar = place.querySelector("progress");
  dropError(place, "");
  place.classList.add("is-busy");
  if (bar) bar.hidden = false;
  try {
    for (const [i, file] of files.entries()) {
      arrived(await upload(file, (share) => bar && (bar.value = (i + share) / files.length)));
    }
  } catch (failure) {
    well = false;
    dropError(place, failure instanceof Error ? failure.message : String(failure));
  }
  place.classList.remove("is-busy");
  if (bar) {
    bar.hidden = true;
    bar.value = 0;
  }
  return well;
}

/**
 * Says at the place what is wrong; an empty text takes it back.
 *
 * @param {Element} place
 * @param {string} message
 */
export function dropError(place, message) {
  const line = place.querySelector(".drop-error");
  if (!(line instanceof HTMLElement)) return;
  line.textContent = message;
  line.hidden = message === "";
}

/**
 * The first file that the form control would not let one choose.
 *
 * @param {Element} place
 * @param {File[]} files
 */
export function unwantedFile(place, files) {
  const types = (place.querySelector("input")?.accept ?? "").toLowerCase().split(",").filter(Boolean);
  const fits = (/** @type {File} */ file) => types.some((type) => {
    if (type.startsWith(".")) return file.name.toLowerCase().endsWith(type);
    return type.endsWith("/*") ? file.type.startsWith(type.slice(0, -1)) : file.type === type;
  });
  return types.length === 0 ? undefined : files.find((file) => !fits(file));
}

/**
 * The address of a file of this visitor.
 *
 * @param {StoredFile} file
 */
export function fileAddress(file) {
  return `_d/file/${file.id}/${encodeURIComponent(file.name)}`;
}
