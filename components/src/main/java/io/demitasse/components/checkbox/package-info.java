/** Yes or no. */
@NullMarked
package io.demitasse.components.checkbox;

import org.jspecify.annotations.NullMarked;
