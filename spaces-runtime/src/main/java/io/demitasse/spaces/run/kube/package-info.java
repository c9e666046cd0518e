/** Spaces on Kubernetes: as manifests, and by a runner that speaks to a cluster. */
@NullMarked
package io.demitasse.spaces.run.kube;

import org.jspecify.annotations.NullMarked;
