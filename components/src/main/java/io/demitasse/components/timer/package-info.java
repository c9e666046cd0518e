/** A clock that starts handlers. */
@NullMarked
package io.demitasse.components.timer;

import org.jspecify.annotations.NullMarked;
