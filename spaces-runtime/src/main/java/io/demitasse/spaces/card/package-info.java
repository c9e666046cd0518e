/** The front matter of a Space's README: its settings, read and validated. */
@NullMarked
package io.demitasse.spaces.card;

import org.jspecify.annotations.NullMarked;
