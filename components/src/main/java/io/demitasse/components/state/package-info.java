/** Values that a visitor's session keeps on the server. */
@NullMarked
package io.demitasse.components.state;

import org.jspecify.annotations.NullMarked;
