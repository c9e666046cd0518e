/**
 * A text without case and accents, as people type when they search.
 *
 * @param {string} words
 */
function foldText(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/**
 * The choices whose texts contain what was typed, those that start with it first.
 *
 * @param {{value: string, text: string}[]} choices
 * @param {string} typed
 */
export function matchChoices(choices, typed) {
  const wanted = foldText(typed.trim());
  if (!wanted) return choices;
  const found = choices.map((choice) => ({ choice, at: foldText(choice.text).indexOf(wanted) })).filter(({ at }) => at >= 0);
  return [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)].map(({ choice }) => choice);
}
