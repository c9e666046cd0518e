package io.demitasse.spaces.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URL;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** HTTP connections over which no more than so many bytes come in all, and none once they are given up. */
final class BoundedConnections implements HttpConnectionFactory {
    private final AtomicLong left;
    private final AtomicBoolean givenUp;

    BoundedConnections(long bytes, AtomicBoolean givenUp) {
        this.givenUp = givenUp;
        left = new AtomicLong(bytes);
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Bounded(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Bounded(url, proxy);
    }

    /** Too much has come. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much");
        }
    }

    private final class Bounded extends JDKHttpConnection {
        Bounded(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    return counted(super.read(), 1);
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    return counted(read, read);
                }
            };
        }

        /** What comes drop by drop meets no limit of silence, so who waits has to be able to give up. */
        private int counted(int result, int bytes) throws IOException {
            if (givenUp.get()) {
                throw new InterruptedIOException("given up");
            }
            if (result >= 0 && left.addAndGet(-bytes) < 0) {
                throw new TooMuch();
            }
            return result;
        }
    }
}
