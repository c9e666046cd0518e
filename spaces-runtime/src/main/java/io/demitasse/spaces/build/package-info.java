/** From a project or a single file to a runnable app, an OCI image or a Dockerfile. */
@NullMarked
package io.demitasse.spaces.build;

import org.jspecify.annotations.NullMarked;
