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

/**
 * The work under way on these components.
 *
 * @param {string[]} names
 */
export function pendingWork(names) {
  return names.flatMap((name) => Array.from(pending.get(name) ?? []));
}
