/** What a program knows of the {@code demitasse dev} that runs it: when its turn comes, and what to tell its pages. */
@NullMarked
package io.demitasse.internal.dev;

import org.jspecify.annotations.NullMarked;
