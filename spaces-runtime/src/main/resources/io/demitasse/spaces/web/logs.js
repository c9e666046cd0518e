/** So many are kept in the page. */
const MOST_LINES = 5000;

const log = document.getElementById("log");
const state = document.getElementById("log-state");
if (log && state && log.dataset.follow) follow(log, state, log.dataset.follow);

/**
 * Shows what a Space writes as it writes it.
 *
 * @param {HTMLElement} log
 * @param {HTMLElement} state where it is said whether that goes on
 * @param {string} address of the events
 */
function follow(log, state, address) {
  const source = new EventSource(address);
  // All that is kept comes again with each connection.
  source.onopen = () => {
    log.textContent = "";
    state.textContent = "Live: new lines appear by themselves.";
  };
  source.onmessage = (event) => append(log, JSON.parse(event.data).data);
  source.onerror = () => {
    state.textContent =
      source.readyState === EventSource.CLOSED
        ? "No longer live. Load the page again to go on."
        : "Not connected just now; trying again.";
  };
}

/**
 * Adds a line, and keeps the end in sight for those who look at it.
 *
 * @param {HTMLElement} log
 * @param {string} line
 */
function append(log, line) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 24;
  log.append(line);
  while (log.childNodes.length > MOST_LINES) log.firstChild?.remove();
  if (atEnd) log.scrollTop = log.scrollHeight;
}
