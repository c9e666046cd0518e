/** The repositories of a hub: kept in a folder, read, changed and served over HTTP by JGit, whoever may do so. */
@NullMarked
package io.demitasse.spaces.git.hosting;

import org.jspecify.annotations.NullMarked;
