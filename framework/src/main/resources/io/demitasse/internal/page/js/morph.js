/**
 * Changes an element into another one where they differ, so that focus, scrolling and running media stay. What stands
 * in an element marked `data-own` is the visitor's, as values are.
 *
 * @param {Element} from
 * @param {Element} to
 * @param {boolean} keepValues whether form controls keep what the visitor entered
 */
export function morph(from, to, keepValues) {
  if (from.tagName !== to.tagName || from.id !== to.id) {
    from.replaceWith(to);
    return;
  }
  if (keepValues && from.hasAttribute("data-own") && to.hasAttribute("data-own")) return;
  morphAttributes(from, to, keepValues);
  morphChildren(from, to, keepValues);
  if (!keepValues) morphValue(from, to);
}

/**
 * @param {Element} from
 * @param {Element} to
 * @param {boolean} keepValues
 */
function morphAttributes(from, to, keepValues) {
  for (const { name } of Array.from(from.attributes)) {
    if (!to.hasAttribute(name) && !(keepValues && isValue(from, name))) from.removeAttribute(name);
  }
  for (const { name, value } of Array.from(to.attributes)) {
    if (from.getAttribute(name) !== value && !(keepValues && isValue(from, name))) from.setAttribute(name, value);
  }
}

/**
 * Whether an attribute holds what the visitor entered; the value of a choice says which choice it is.
 *
 * @param {Element} element
 * @param {string} attribute
 */
function isValue(element, attribute) {
  if (attribute !== "value") return attribute === "checked" || attribute === "selected";
  return element instanceof HTMLInputElement && element.type !== "checkbox" && element.type !== "radio";
}

/**
 * @param {Element} from
 * @param {Element} to
 * @param {boolean} keepValues
 */
function morphChildren(from, to, keepValues) {
  if (from.tagName === "TEXTAREA") {
    if (!keepValues) from.textContent = to.textContent;
    return;
  }
  morphNodes(from, Array.from(to.childNodes), 0, keepValues);
}

/**
 * Changes the children of an element from the one of that number on into others where they differ.
 *
 * @param {Element} from
 * @param {ChildNode[]} fresh
 * @param {number} start
 */
export function morphFrom(from, fresh, start) {
  morphNodes(from, fresh, start, false);
}

/**
 * @param {Element} from
 * @param {ChildNode[]} fresh
 * @param {number} start
 * @param {boolean} keepValues
 */
function morphNodes(from, fresh, start, keepValues) {
  const old = Array.from(from.childNodes).slice(start);
  fresh.forEach((node, i) => {
    const before = old[i];
    if (!before) {
      from.append(node);
    } else if (before instanceof Element && node instanceof Element) {
      morph(before, node, keepValues);
    } else if (before.nodeType === node.nodeType && before instanceof CharacterData) {
      if (before.data !== node.textContent) before.data = node.textContent ?? "";
    } else {
      from.replaceChild(node, before);
    }
  });
  for (const rest of old.slice(fresh.length)) rest.remove();
}

/**
 * @param {Element} from
 * @param {Element} to
 */
function morphValue(from, to) {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && from.type !== "file") {
    from.checked = to.checked;
    from.value = to.value;
  } else if (from instanceof HTMLTextAreaElement && to instanceof HTMLTextAreaElement) {
    from.value = to.value;
  } else if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) {
    Array.from(from.options).forEach((option, i) => (option.selected = to.options[i]?.selected ?? false));
  }
}
