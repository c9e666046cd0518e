/** Work that ends before a component has its value, an upload for instance, by component. @type {Map<string, Set<Promise<boolean>>>} */
const pending = new Map();

/**
 * Makes calls that read the component around an element wait for this work.
 *
 * @param {Element} element
 * @param {Promise<boolean>} work whether it went well; it never rejects
 */
export function holdRuns(element, work) {
  const name = element.closest(".field")?.id ?? "";
  const all = pending.get(name) ?? new Set();
  pending.set(name, all.add(work));
  void work.then(() => all.delete(work));
}

/** Ends when the page shows what it has to, while it does not yet. @type {Promise<boolean> | undefined} */
let page;

/**
 * Makes all calls wait until the page shows what it showed before: until then its components hold less than the visitor
 * had.
 *
 * @returns {() => void} ends that
 */
export function holdAllRuns() {
  /** @type {(well: boolean) => void} */
  let end = () => {};
  page = new Promise((resolve) => (end = resolve));
  return () => {
    page = undefined;
    end(true);
  };
}

/**
 * The work under way on these components, or on all.
 *
 * @param {string[]} names
 */
export function pendingWork(names) {
  const all = names.flatMap((name) => Array.from(pending.get(name) ?? []));
  return page ? [...all, page] : all;
}

/** Whether calls wait for the page rather than for a component. */
export function isCatchingUp() {
  return page !== undefined;
}
