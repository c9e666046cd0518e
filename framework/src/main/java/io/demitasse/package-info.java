/** What an author of a demo imports. */
@NullMarked
package io.demitasse;

import org.jspecify.annotations.NullMarked;
