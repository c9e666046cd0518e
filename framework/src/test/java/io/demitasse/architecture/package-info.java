/** Holds the code to the table of packages in ARCHITECTURE.md. */
@NullMarked
package io.demitasse.architecture;

import org.jspecify.annotations.NullMarked;
