/** What can go wrong, split by who can mend it: the author, the visitor or the operator. */
@NullMarked
package io.demitasse.error;

import org.jspecify.annotations.NullMarked;
