/** The demitasse command. */
@NullMarked
package io.demitasse.spaces.cli;

import org.jspecify.annotations.NullMarked;
