/** Routes a visitor's request to the Space it names. */
@NullMarked
package io.demitasse.spaces.proxy;

import org.jspecify.annotations.NullMarked;
