/** HTML that the author vouches for. */
@NullMarked
package io.demitasse.components.html;

import org.jspecify.annotations.NullMarked;
