import { listenToCode } from "./code.js";
import { config } from "./config.js";
import { listenToForm } from "./events.js";
import { listenToStop, runHandler } from "./jobs.js";
import { keepTyped, restoreTyped } from "./keep.js";
import { listenToLayouts } from "./layout.js";
import { listenToScheme } from "./scheme.js";
import { connect } from "./socket.js";
import { listenToTabs } from "./tabs.js";

document.documentElement.classList.add("js");
listenToForm();
listenToStop();
listenToScheme();
listenToTabs();
listenToCode();
listenToLayouts();
keepTyped();
connect((known) => {
  if (known) restoreTyped();
  else config.handlers.forEach((handler, number) => handler.on.some(([, event]) => event === "load") && runHandler(number));
});
