/** Spaces in containers of an engine on this machine, or of its swarm. */
@NullMarked
package io.demitasse.spaces.run.docker;

import org.jspecify.annotations.NullMarked;
