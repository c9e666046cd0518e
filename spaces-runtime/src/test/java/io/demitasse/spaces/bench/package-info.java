/** Measures what packaging and running Spaces takes. */
@NullMarked
package io.demitasse.spaces.bench;

import org.jspecify.annotations.NullMarked;
