package io.demitasse.examples.bench;

import java.io.IOException;
import java.net.URI;

/** A process that serves and is measured. */
interface Served extends AutoCloseable {
    /** The address of its first page. */
    URI url();

    /** The processor time of the process so far. */
    long cpuNanos();

    @Override
    void close() throws IOException;
}
