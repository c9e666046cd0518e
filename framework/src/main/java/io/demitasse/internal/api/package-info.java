/** The handlers of an app as programs see and call them, whatever protocol they speak. */
@NullMarked
package io.demitasse.internal.api;

import org.jspecify.annotations.NullMarked;
