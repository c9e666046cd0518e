/** What replicas share, in PostgreSQL. */
@NullMarked
package io.demitasse.internal.store.postgres;

import org.jspecify.annotations.NullMarked;
