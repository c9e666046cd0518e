/** Programs of Spaces that run as processes and see no more of a machine than they need. */
@NullMarked
package io.demitasse.spaces.confine;

import org.jspecify.annotations.NullMarked;
