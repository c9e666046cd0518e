/** The pictures on buttons and tools. */
@NullMarked
package io.demitasse.components.icon;

import org.jspecify.annotations.NullMarked;
