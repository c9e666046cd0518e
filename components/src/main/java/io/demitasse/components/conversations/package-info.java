/** Past conversations to choose from. */
@NullMarked
package io.demitasse.components.conversations;

import org.jspecify.annotations.NullMarked;
