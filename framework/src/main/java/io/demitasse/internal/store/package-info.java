/** Keeps what outlives a call: the files of visitors. */
@NullMarked
package io.demitasse.internal.store;

import org.jspecify.annotations.NullMarked;
