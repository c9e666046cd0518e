/** Results that visitors flag, kept in a folder of the author. */
@NullMarked
package io.demitasse.internal.flag;

import org.jspecify.annotations.NullMarked;
