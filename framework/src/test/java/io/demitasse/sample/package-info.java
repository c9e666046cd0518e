/** Small components that the framework's own tests declare apps with, and a clock. */
@NullMarked
package io.demitasse.sample;

import org.jspecify.annotations.NullMarked;
