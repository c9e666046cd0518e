/**
 * What the server says of the app: which events start which handler, with which inputs and outputs. The
 * inputs include those of the handlers that may follow it.
 *
 * @typedef {{on: [string, string][], in: string[], out: string[], mode: "once" | "multiple" | "always_last", do?: string[][]}} HandlerConfig
 * @typedef {{handlers: HandlerConfig[], alone: boolean, texts: Record<string, string>}} Config handlers by their numbers; those that are
 *   gone leave gaps
 */

const embedded = document.getElementById("demitasse");

const given = JSON.parse(embedded?.textContent ?? '{"handlers":{},"alone":true,"texts":{}}');

/** @type {Config} */
export const config = { handlers: Object.assign([], given.handlers), alone: given.alone, texts: given.texts };

/**
 * Learns of the handlers of a part of the page, and forgets those that are gone. One whose call is on its way is kept
 * for its outputs, but nothing starts it any more.
 *
 * @param {string} more by their numbers, in JSON
 * @param {number[]} alive the numbers of all that there are now
 * @param {(number: number) => boolean} isBusy
 */
export function setHandlers(more, alive, isBusy) {
  const there = new Set(alive);
  config.handlers.forEach((handler, number) => {
    if (there.has(number)) return;
    if (isBusy(number)) handler.on = [];
    else delete config.handlers[number];
  });
  Object.assign(config.handlers, JSON.parse(more));
}

/**
 * Whether an event of a component starts a handler.
 *
 * @param {string} component
 * @param {string} event
 */
export function isAwaited(component, event) {
  return config.handlers.some(({ on }) => on.some(([name, kind]) => name === component && kind === event));
}

/**
 * A text of the page with its values put in.
 *
 * @param {string} key
 * @param {...(string|number)} values
 */
export function text(key, ...values) {
  return (config.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ""));
}
