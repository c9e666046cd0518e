/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/**
 * The form controls of a component: those of its name, and those that hold a part of its value, named `name.part`.
 *
 * @param {Element} field
 * @param {string} name
 * @returns {Control[]}
 */
function controls(field, name) {
  const all = /** @type {NodeListOf<Control>} */ (field.querySelectorAll("input, textarea, select"));
  return Array.from(all).filter((control) => control.name === name || control.name.startsWith(`${name}.`));
}

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
function isChoice(control) {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

/**
 * What stands before the text in an entry of this control: nothing, or the name of the part.
 *
 * @param {Control} control
 * @param {string} name
 */
function partOf(control, name) {
  return control.name === name ? "" : `${control.name.slice(name.length + 1)}=`;
}

/**
 * What a component would submit: its texts in document order.
 *
 * @param {string} name
 * @returns {string[]}
 */
export function readEntries(name) {
  showGrown();
  const field = document.getElementById(name);
  /** @type {string[]} */
  const entries = [];
  for (const control of field ? controls(field, name) : []) {
    const part = partOf(control, name);
    if (control instanceof HTMLSelectElement) {
      entries.push(...Array.from(control.selectedOptions, (option) => part + option.value));
    } else if (!isChoice(control) || control.checked) {
      if (control.type !== "file") entries.push(part + control.value);
    }
  }
  return entries;
}

/**
 * Makes a component show what these texts stand for.
 *
 * @param {string} name
 * @param {string[]} entries
 */
export function fillEntries(name, entries) {
  const field = document.getElementById(name);
  if (!field) return;
  /** @type {Map<string, number>} */
  const used = new Map();
  for (const control of controls(field, name)) {
    const part = partOf(control, name);
    if (isChoice(control)) {
      control.checked = entries.includes(part + control.value);
    } else if (control instanceof HTMLSelectElement) {
      for (const option of Array.from(control.options)) option.selected = entries.includes(part + option.value);
    } else if (control.type !== "file") {
      const next = used.get(part) ?? 0;
      control.value = entries.filter((entry) => entry.startsWith(part))[next]?.slice(part.length) ?? "";
      used.set(part, next + 1);
    }
  }
  tellField(field);
}

/** Texts that came for the ends of components and are not in the page yet. @type {Map<string, string>} */
const grown = new Map();

/**
 * Adds text to the end of a component's text control, once a frame of the screen however many parts arrive: each time
 * costs a layout of the whole text.
 *
 * @param {string} name
 * @param {string} more
 */
export function appendEntry(name, more) {
  if (grown.size === 0) requestAnimationFrame(showGrown);
  grown.set(name, (grown.get(name) ?? "") + more);
}

/** Shows now what has come for the ends of components. */
export function showGrown() {
  const all = Array.from(grown);
  grown.clear();
  for (const [name, more] of all) grow(name, more);
}

/**
 * A control stays scrolled to its end if it was there.
 *
 * @param {string} name
 * @param {string} more
 */
function grow(name, more) {
  const field = document.getElementById(name);
  const [control] = field ? controls(field, name) : [];
  if (!field || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const atEnd = control.scrollTop + control.clientHeight >= control.scrollHeight - 4;
  control.setRangeText(more, control.value.length, control.value.length, "preserve");
  tellField(field);
  if (atEnd) requestAnimationFrame(() => (control.scrollTop = control.scrollHeight));
}

/**
 * Lets the component's own script follow a value that the server set.
 *
 * @param {Element} field
 */
function tellField(field) {
  field.dispatchEvent(new CustomEvent("demitasse:value"));
}
