/** Clients that others make, run against Demitasse unmodified. */
@NullMarked
package io.demitasse.clients;

import org.jspecify.annotations.NullMarked;
