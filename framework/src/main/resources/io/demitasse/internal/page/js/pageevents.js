import { config } from "./config.js";
import { runHandler } from "./jobs.js";

/**
 * Runs the handlers that an event of the page itself starts.
 *
 * @param {(event: string) => boolean} fits
 */
export function runOnPage(fits) {
  config.handlers.forEach((handler, number) => {
    if (handler.on.some(([source, event]) => source === "" && fits(event))) runHandler(number);
  });
}

/** Runs what is to run again and again, from now on. */
export function runEvery() {
  const times = new Set(config.handlers.flatMap(({ on }) => on.map(([, event]) => event).filter((event) => event.startsWith("every "))));
  for (const time of times) window.setInterval(() => runOnPage((event) => event === time), Number(time.slice(6)));
}
