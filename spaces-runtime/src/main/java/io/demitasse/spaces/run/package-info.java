/** Runners of a Space (process, Docker, Swarm, Kubernetes), its stages, health, logs, sleep and wake. */
@NullMarked
package io.demitasse.spaces.run;

import org.jspecify.annotations.NullMarked;
