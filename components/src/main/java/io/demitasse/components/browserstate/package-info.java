/** A value that the visitor's browser keeps. */
@NullMarked
package io.demitasse.components.browserstate;

import org.jspecify.annotations.NullMarked;
