/** The page that explains an app's API to people. */
@NullMarked
package io.demitasse.internal.apipage;

import org.jspecify.annotations.NullMarked;
