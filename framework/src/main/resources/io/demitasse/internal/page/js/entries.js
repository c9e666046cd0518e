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

/**
 * Adds text to the end of a component's text control; it stays scrolled to the end if it was there.
 *
 * @param {string} name
 * @param {string} more
 */
export function appendEntry(name, more) {
  const field = document.getElementById(name);
  const [control] = field ? controls(field, name) : [];
  if (!field || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const atEnd = control.scrollTop + control.clientHeight >= control.scrollHeight - 4;
  control.setRangeText(more, control.value.length, control.value.length, "preserve");
  if (atEnd) requestScroll(control);
  tellField(field);
}

/** @type {Set<Element>} */
const scrolling = new Set();

/**
 * Scrolls once a frame, however many parts arrive.
 *
 * @param {Element} control
 */
function requestScroll(control) {
  if (scrolling.size === 0) {
    requestAnimationFrame(() => {
      for (const each of scrolling) each.scrollTop = each.scrollHeight;
      scrolling.clear();
    });
  }
  scrolling.add(control);
}

/**
 * Lets the component's own script follow a value that the server set.
 *
 * @param {Element} field
 */
function tellField(field) {
  field.dispatchEvent(new CustomEvent("demitasse:value"));
}
