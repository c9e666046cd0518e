/** Files at addresses that visitors name, fetched from public places only. */
@NullMarked
package io.demitasse.internal.fetch;

import org.jspecify.annotations.NullMarked;
