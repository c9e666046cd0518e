import { text } from "./config.js";

/**
 * @typedef {{id: string, name: string, type: string, size: number}} StoredFile
 */

/**
 * Sends a file to the server, which keeps it for this visitor.
 *
 * @param {File} file
 * @param {(share: number) => void} onProgress
 * @param {boolean} [passes] whether it is one of many that come and go, so that it need not be kept for long
 * @returns {Promise<StoredFile>} rejected with a message for the visitor
 */
export function upload(file, onProgress, passes) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", new URL("_d/upload", location.href.replace(/[?#].*/, "")));
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    if (passes) request.setRequestHeader("X-Passing", "1");
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded / Math.max(1, event.total)));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText));
      else reject(new Error(request.responseText || text("upload.failed")));
    });
    request.addEventListener("error", () => reject(new Error(text("upload.failed"))));
    request.send(file);
  });
}
