/**
 * What the server says of the app: which events start which handler, with which inputs and outputs. The
 * inputs include those of the handlers that may follow it.
 *
 * @typedef {{on: [string, string][], in: string[], out: string[], mode: "once" | "multiple" | "always_last", do?: string[][]}} HandlerConfig
 * @typedef {{handlers: HandlerConfig[], texts: Record<string, string>}} Config
 */

const embedded = document.getElementById("demitasse");

/** @type {Config} */
export const config = JSON.parse(embedded?.textContent ?? '{"handlers":[],"texts":{}}');

/**
 * A text of the page with its values put in.
 *
 * @param {string} key
 * @param {...(string|number)} values
 */
export function text(key, ...values) {
  return (config.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ""));
}
