/** What something is, and how sure the handler is of it. */
@NullMarked
package io.demitasse.components.label;

import org.jspecify.annotations.NullMarked;
