/** The database: accounts, Spaces, secrets and builds. */
@NullMarked
package io.demitasse.spaces.store;

import org.jspecify.annotations.NullMarked;
