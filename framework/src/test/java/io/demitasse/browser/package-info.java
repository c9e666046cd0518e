/** Runs tests in a real Chromium or Chrome, and gets one where there is none. */
@NullMarked
package io.demitasse.browser;

import org.jspecify.annotations.NullMarked;
