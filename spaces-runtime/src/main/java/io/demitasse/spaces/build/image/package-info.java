/** A runnable folder as an image for containers, without an engine for containers. */
@NullMarked
package io.demitasse.spaces.build.image;

import org.jspecify.annotations.NullMarked;
