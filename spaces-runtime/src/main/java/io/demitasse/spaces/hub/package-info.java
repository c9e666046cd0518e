/** The HTTP API of the hub. */
@NullMarked
package io.demitasse.spaces.hub;

import org.jspecify.annotations.NullMarked;
