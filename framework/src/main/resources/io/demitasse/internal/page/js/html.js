/**
 * The nodes of HTML that came from the server: the only place where HTML becomes elements. The server has escaped every
 * text in it; it never holds a script, and the page's policy would not run one.
 *
 * @param {string} html
 */
export function nodesOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return Array.from(document.importNode(template.content, true).childNodes);
}

/**
 * The element that HTML from the server is.
 *
 * @param {string} html
 */
export function elementOf(html) {
  return nodesOf(html).find((node) => node instanceof Element);
}
