/** What several components share in reading their wire forms. */
@NullMarked
package io.demitasse.components.wire;

import org.jspecify.annotations.NullMarked;
