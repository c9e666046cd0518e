import { config } from "./config.js";
import { copyLink } from "./link.js";
import { runHandler } from "./jobs.js";
import { readEntries } from "./entries.js";
import { send } from "./socket.js";
import { isRunning, stopAll } from "./status.js";

const TYPING_MILLIS = 120;

/** The events that come again and again while the visitor types. */
const OF_TYPING = ["input", "key_up"];

/** What the last event said, by the handlers that are due. @type {Map<number, object | undefined>} */
const typing = new Map();

/**
 * The component that an element belongs to.
 *
 * @param {EventTarget | null} target
 */
function componentOf(target) {
  return target instanceof Element ? (target.closest(".field")?.id ?? "") : "";
}

/**
 * Runs every handler that an event of a component starts; tells whether there was one.
 *
 * @param {string} component
 * @param {string} event
 * @param {object} [data] what the event says
 */
export function fire(component, event, data) {
  let fired = false;
  config.handlers.forEach((handler, number) => {
    if (!handler.on.some(([name, kind]) => name === component && kind === event)) return;
    fired = true;
    if (OF_TYPING.includes(event)) runSoon(number, data);
    else runHandler(number, data);
  });
  return fired;
}

/**
 * Runs a handler a moment later, once for all that comes until then: somebody who types or drags without a pause sees
 * results all the same.
 *
 * @param {number} number
 * @param {object} [data] what the last event says
 */
function runSoon(number, data) {
  const isDue = typing.has(number);
  typing.set(number, data);
  if (isDue) return;
  window.setTimeout(() => {
    const last = typing.get(number);
    typing.delete(number);
    runHandler(number, last);
  }, TYPING_MILLIS);
}

/**
 * Whether a handler that reads a component is at work.
 *
 * @param {string} component
 */
export function isRead(component) {
  return config.handlers.some((handler, number) => isRunning(number) && handler.in.includes(component));
}

/**
 * Sends a value that was changed while a call runs, for the handlers that follow it, and for other pages of the app.
 *
 * @param {string} component
 */
function tellRunning(component) {
  if (!component) return;
  if (!config.alone || isRead(component)) {
    send({ t: "enter", v: { [component]: readEntries(component) } }, "");
  }
}

/**
 * Runs what follows a change of a component.
 *
 * @param {string} component
 */
export function tellChange(component) {
  if (!fire(component, "change")) tellRunning(component);
}

/** Follows what the visitor does in the form. */
export function listenToForm() {
  const form = document.getElementById("demo");
  if (!(form instanceof HTMLFormElement)) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press(event.submitter);
  });
  form.addEventListener("input", (event) => fire(componentOf(event.target), "input"));
  form.addEventListener("change", (event) => {
    const component = componentOf(event.target);
    tellChange(component);
    picked(component, event.target);
  });
  form.addEventListener("demitasse:event", (event) => {
    if (event instanceof CustomEvent) fire(componentOf(event.target), event.detail.name, event.detail.data);
  });
  form.addEventListener("focusin", (event) => crossed(event) && fire(componentOf(event.target), "focus"));
  form.addEventListener("focusout", (event) => crossed(event) && fire(componentOf(event.target), "blur"));
  form.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-action=stop]")) stopAll();
  });
  form.addEventListener("keydown", (event) => enter(form, event));
}

/**
 * Whether the focus moved from one component to another, not within one.
 *
 * @param {FocusEvent} event
 */
function crossed(event) {
  return componentOf(event.target) !== componentOf(event.relatedTarget);
}

/**
 * Tells which choice the visitor made or took back.
 *
 * @param {string} component
 * @param {EventTarget | null} choice
 */
function picked(component, choice) {
  if (!(choice instanceof HTMLInputElement) || choice.name !== component) return;
  if (choice.type === "radio" || choice.type === "checkbox") fire(component, "select", { label: choice.dataset.label ?? choice.value, chosen: choice.checked });
}

/** @param {HTMLElement | null} button */
function press(button) {
  if (!(button instanceof HTMLButtonElement)) return;
  if (button.name === "_example") send({ t: "example", e: button.value }, "");
  else if (button.name === "_link") void copyLink();
  else fire(componentOf(button), "click");
}

/**
 * Enter in a line of text, and Shift+Enter in several lines, submits: the component if something listens to that, else
 * the interface.
 *
 * @param {HTMLFormElement} form
 * @param {KeyboardEvent} event
 */
function enter(form, event) {
  const target = event.target;
  if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
  const line = target instanceof HTMLInputElement && !["button", "submit", "file", "checkbox", "radio"].includes(target.type);
  const lines = target instanceof HTMLTextAreaElement && event.shiftKey;
  if (!line && !lines) return;
  event.preventDefault();
  if (fire(componentOf(target), "submit")) return;
  const button = form.querySelector("[data-action=submit]");
  if (button instanceof HTMLButtonElement) form.requestSubmit(button);
}
