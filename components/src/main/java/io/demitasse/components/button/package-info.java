/** Something to press. */
@NullMarked
package io.demitasse.components.button;

import org.jspecify.annotations.NullMarked;
