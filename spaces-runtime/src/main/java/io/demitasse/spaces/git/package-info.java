/** The Git repositories of Spaces, over HTTP, with large files. */
@NullMarked
package io.demitasse.spaces.git;

import org.jspecify.annotations.NullMarked;
