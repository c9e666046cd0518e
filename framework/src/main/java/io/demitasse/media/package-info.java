/** Files as values: a name, a type, a size and a stream; never a path. */
@NullMarked
package io.demitasse.media;

import org.jspecify.annotations.NullMarked;
