/** Runs handlers: sessions, jobs, the queue, and the log of what each session was shown. */
@NullMarked
package io.demitasse.internal.engine;

import org.jspecify.annotations.NullMarked;
