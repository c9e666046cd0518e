/** Calls of an endpoint as source code that runs as it is. */
@NullMarked
package io.demitasse.internal.snippet;

import org.jspecify.annotations.NullMarked;
