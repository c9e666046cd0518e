package io.demitasse.internal.fetch;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches files by HTTP from addresses that visitors name. Nothing of the library for it is loaded before the first
 * file is asked for, since most apps don't have it.
 */
public final class Fetcher implements AutoCloseable {
    /** What is done with a file as it comes in. */
    @FunctionalInterface
    public interface Keeper<R> {
        /**
         * Keeps it.
         *
         * @param type as the server says, without parameters
         */
        R keep(String name, String type, InputStream content) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final int AT_ONCE = 8;

    private final Predicate<InetAddress> allowed;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable Transfer transfer;

    /** One that fetches from public places. */
    public Fetcher() {
        this(PublicAddresses::isPublic);
    }

    Fetcher(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /**
     * Fetches a file.
     *
     * @throws VisitorException if it can't be had, without saying why: that would tell what there is behind this server
     */
    public <R> R fetch(String address, Keeper<R> keeper) {
        URI from = checked(address);
        if (!places.tryAcquire()) {
            throw new VisitorException(Message.of("fetch.busy"));
        }
        try {
            return transfer().get(from, keeper);
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.info("{} could not be fetched.", from.getHost(), e);
            throw refused(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(address);
        } finally {
            places.release();
        }
    }

    private static VisitorException refused(String address) {
        return new VisitorException(Message.of("fetch.failed", address));
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || !List.of("http", "https").contains(scheme)) {
                throw refused(address);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw refused(address);
        }
    }

    private synchronized Transfer transfer() throws IOException {
        if (transfer == null) {
            transfer = Transfer.start(allowed);
        }
        return transfer;
    }

    @Override
    public synchronized void close() {
        if (transfer != null) {
            transfer.close();
        }
    }
}
