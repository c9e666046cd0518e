/** Structured data. */
@NullMarked
package io.demitasse.components.json;

import org.jspecify.annotations.NullMarked;
