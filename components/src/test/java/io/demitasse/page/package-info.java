/** The page in a real browser: what a visitor sees of jobs, errors, lost connections, languages and colours. */
@NullMarked
package io.demitasse.page;

import org.jspecify.annotations.NullMarked;
