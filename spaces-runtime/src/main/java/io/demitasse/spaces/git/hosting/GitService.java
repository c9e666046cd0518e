package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One of the two things that git does over HTTP. */
interface GitService {
    /** Says what there is. */
    void advertise(OutputStream out) throws IOException;

    /** Answers a request. */
    void answer(InputStream in, OutputStream out) throws IOException;

    /** How much a request may be, in bytes. */
    long most();
}
