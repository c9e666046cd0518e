/** Programs that call Demitasse: clients that others make, unmodified, and a plain one. */
@NullMarked
package io.demitasse.clients;

import org.jspecify.annotations.NullMarked;
