/** Links through a hub, by which others reach an app that this machine serves. */
@NullMarked
package io.demitasse.internal.share;

import org.jspecify.annotations.NullMarked;
