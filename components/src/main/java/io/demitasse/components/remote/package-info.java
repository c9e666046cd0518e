/**
 * Apps whose functions run in another app: {@link io.demitasse.components.remote.Remote} makes them from its address.
 */
@NullMarked
package io.demitasse.components.remote;

import org.jspecify.annotations.NullMarked;
