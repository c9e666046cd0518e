/** The hub's end of links by which demos are shared: an SSH server that they bring themselves to. */
@NullMarked
package io.demitasse.spaces.share;

import org.jspecify.annotations.NullMarked;
