/** Any of a few choices, all in view. */
@NullMarked
package io.demitasse.components.checkboxgroup;

import org.jspecify.annotations.NullMarked;
