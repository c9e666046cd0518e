/** Share links: a demo on the author's machine, reached through the hub. */
@NullMarked
package io.demitasse.spaces.share;

import org.jspecify.annotations.NullMarked;
