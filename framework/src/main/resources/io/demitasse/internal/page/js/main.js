import { listenToCode } from "./code.js";
import { listenToForm } from "./events.js";
import { listenToExamples } from "./examples.js";
import { listenToStop } from "./jobs.js";
import { keepTyped, restoreTyped } from "./keep.js";
import { listenToLayouts } from "./layout.js";
import { listenToScheme } from "./scheme.js";
import { runEvery, runOnPage } from "./pageevents.js";
import { connect } from "./socket.js";
import { listenToTabs } from "./tabs.js";
import { watchTouches } from "./touched.js";

document.documentElement.classList.add("js");
listenToForm();
listenToExamples();
listenToStop();
listenToScheme();
listenToTabs();
listenToCode();
listenToLayouts();
watchTouches();
keepTyped();
connect((known, visited) => {
  if (known) restoreTyped();
  if (!visited) runOnPage((event) => event === "load");
  runEvery();
});
