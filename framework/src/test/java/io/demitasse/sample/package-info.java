/** Two small components that the framework's own tests declare apps with. */
@NullMarked
package io.demitasse.sample;

import org.jspecify.annotations.NullMarked;
