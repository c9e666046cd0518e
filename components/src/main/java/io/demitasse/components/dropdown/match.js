/**
 * A text without case and accents, as people type when they search.
 *
 * @param {string} words
 */
function foldText(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/**
 * The labels that contain what was typed, those that start with it first.
 *
 * @param {string[]} labels
 * @param {string} typed
 */
export function matchLabels(labels, typed) {
  const wanted = foldText(typed.trim());
  if (!wanted) return labels;
  const found = labels.map((label) => ({ label, at: foldText(label).indexOf(wanted) })).filter(({ at }) => at >= 0);
  return [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)].map(({ label }) => label);
}
