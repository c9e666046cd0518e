/** Examples in a folder of the author: a table of values, or files. */
@NullMarked
package io.demitasse.internal.example;

import org.jspecify.annotations.NullMarked;
