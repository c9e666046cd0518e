/** Files, one or many. */
@NullMarked
package io.demitasse.components.file;

import org.jspecify.annotations.NullMarked;
