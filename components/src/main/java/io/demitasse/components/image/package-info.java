/** A picture. */
@NullMarked
package io.demitasse.components.image;

import org.jspecify.annotations.NullMarked;
