/** Draws the page and its patches as HTML; knows nothing of sockets. */
@NullMarked
package io.demitasse.internal.page;

import org.jspecify.annotations.NullMarked;
