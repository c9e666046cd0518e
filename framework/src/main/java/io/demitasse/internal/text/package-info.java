/** The texts of the page in every language there is. */
@NullMarked
package io.demitasse.internal.text;

import org.jspecify.annotations.NullMarked;
