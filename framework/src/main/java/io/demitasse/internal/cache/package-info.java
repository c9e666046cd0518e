/** Results that are kept: of examples on disk, of functions in memory. */
@NullMarked
package io.demitasse.internal.cache;

import org.jspecify.annotations.NullMarked;
