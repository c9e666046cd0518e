/** What replicas share, in Redis or Valkey. */
@NullMarked
package io.demitasse.internal.store.redis;

import org.jspecify.annotations.NullMarked;
