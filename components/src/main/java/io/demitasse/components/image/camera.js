import { isRead } from "demitasse/events.js";
import { DemitasseElement } from "demitasse/element.js";
import { upload } from "demitasse/upload.js";
import { DemitasseImage } from "./image.js";

/** What a photo should have, and what is enough for one of many. */
const PHOTO = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const FRAME = { width: { ideal: 640 }, height: { ideal: 480 } };

const QUALITY = 0.85;

/** Shows what the visitor's camera sees, and gives it to the picture around it: when asked, or again and again. */
class DemitasseCamera extends DemitasseElement {
  /** @type {MediaStream | null} */
  #seen = null;
  #clock = 0;
  #isSending = false;

  /** @param {AbortSignal} signal */
  start(signal) {
    this.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest(".camera-start")) void this.#open("");
      if (target.closest(".camera-take")) void this.#take();
      if (target.closest(".camera-stop")) this.#stop();
    }, { signal });
    // The choice of a camera is no value of the form.
    for (const kind of ["input", "change"]) this.addEventListener(kind, (event) => event.stopPropagation(), { signal });
    this.find("select", HTMLSelectElement)?.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) void this.#open(event.target.value);
    }, { signal });
    signal.addEventListener("abort", () => this.#close());
  }

  /**
   * Turns that camera on, or the one that the browser prefers.
   *
   * @param {string} device
   */
  async #open(device) {
    this.#close();
    this.#say("");
    // Browsers leave it out where a page came over a line that others can change.
    if (!navigator.mediaDevices) return this.#say(this.dataset.unsafe);
    const wanted = { ...(this.dataset.millis ? FRAME : PHOTO), ...(device && { deviceId: { exact: device } }) };
    try {
      this.#seen = await navigator.mediaDevices.getUserMedia({ video: wanted });
    } catch (failure) {
      const missing = failure instanceof DOMException && ["NotFoundError", "OverconstrainedError"].includes(failure.name);
      return this.#say(missing ? this.dataset.missing : this.dataset.refused);
    }
    if (!this.isConnected) return this.#close();
    await this.#show(this.#seen);
    await this.#offer(this.#seen);
  }

  /** @param {MediaStream} seen */
  async #show(seen) {
    const [track] = seen.getVideoTracks();
    track?.addEventListener("ended", () => this.#stop());
    this.#turn(true);
    const picture = this.#picture();
    // One's own face is expected as in a mirror; what others film is not.
    picture.classList.toggle("is-mirrored", track?.getSettings().facingMode !== "environment");
    picture.muted = true;
    picture.srcObject = seen;
    await picture.play();
    this.find("button:not(.tool, .camera-start)", HTMLButtonElement)?.focus();
    if (this.dataset.millis) this.#clock = window.setInterval(() => void this.#tick(), Number(this.dataset.millis));
  }

  /**
   * Offers the choice where there is one; only now does the browser tell what cameras there are.
   *
   * @param {MediaStream} seen
   */
  async #offer(seen) {
    const choice = this.find("select", HTMLSelectElement);
    if (!choice) return;
    const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "videoinput");
    const current = seen.getVideoTracks()[0]?.getSettings().deviceId ?? "";
    choice.replaceChildren(...cameras.map(({ label, deviceId }) => new Option(label, deviceId, false, deviceId === current)));
    choice.hidden = cameras.length < 2;
  }

  async #take() {
    const photo = await this.#snap();
    const image = this.#image();
    this.#stop();
    await image?.take(photo);
  }

  /** Sends what is seen, unless what was sent before is still being looked at, or nobody looks at the page. */
  async #tick() {
    const component = this.closest(".field")?.id ?? "";
    if (this.#isSending || document.hidden || isRead(component)) return;
    this.#isSending = true;
    try {
      const frame = await upload(await this.#snap(), () => {}, true);
      if (this.#seen) this.#image()?.pass(frame);
    } catch (failure) {
      this.#stop();
      this.#say(failure instanceof Error ? failure.message : String(failure));
    } finally {
      this.#isSending = false;
    }
  }

  /** @returns {Promise<File>} */
  async #snap() {
    const picture = this.#picture();
    const canvas = document.createElement("canvas");
    canvas.width = picture.videoWidth;
    canvas.height = picture.videoHeight;
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
    const jpeg = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return new File([jpeg], "camera.jpg", { type: "image/jpeg" });
  }

  #stop() {
    this.#close();
    this.find(".camera-start", HTMLElement)?.focus();
  }

  #close() {
    window.clearInterval(this.#clock);
    this.#seen?.getTracks().forEach((track) => track.stop());
    this.#seen = null;
    this.#picture().srcObject = null;
    this.#turn(false);
  }

  /** @param {boolean} on */
  #turn(on) {
    this.classList.toggle("is-on", on);
    const box = this.find(".camera-box", HTMLElement);
    if (box) box.hidden = !on;
  }

  #picture() {
    return /** @type {HTMLVideoElement} */ (this.querySelector("video"));
  }

  #image() {
    const image = this.closest("demitasse-image");
    return image instanceof DemitasseImage ? image : null;
  }

  /** @param {string} [message] */
  #say(message) {
    const line = this.find(".camera-error", HTMLElement);
    if (!line) return;
    line.textContent = message ?? "";
    line.hidden = !message;
  }
}

customElements.define("demitasse-camera", DemitasseCamera);
