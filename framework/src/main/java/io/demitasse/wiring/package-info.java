/** Generated arities that let javac tie inputs and outputs to a function; nothing here needs reading. */
@NullMarked
package io.demitasse.wiring;

import org.jspecify.annotations.NullMarked;
