/** @type {Set<string>} */
const touched = new Set();

/** Remembers which components the visitor changes. */
export function watchTouches() {
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      if (event.target instanceof Element) touched.add(event.target.closest(".field")?.id ?? "");
    });
  }
}

/**
 * Whether the visitor changed a component since the page was loaded.
 *
 * @param {string} component
 */
export function isTouched(component) {
  return touched.has(component);
}
