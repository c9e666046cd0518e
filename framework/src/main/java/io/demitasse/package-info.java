/** What an author imports: declare an app and launch it. */
@NullMarked
package io.demitasse;

import org.jspecify.annotations.NullMarked;
