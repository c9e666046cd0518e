package io.demitasse.internal.fetch;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches files by HTTP from addresses that visitors name. Where a name leads to is decided once and connected to, so
 * no name can be asked twice and answer differently; redirections go the same way. Nothing is loaded before the first
 * file is asked for.
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
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 5;
    private static final int HEADERS = 16 << 10;
    private static final int AT_ONCE = 8;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Predicate<InetAddress> allowed;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable HttpClient http;

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
            return fetch(from, keeper);
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

    private <R> R fetch(URI from, Keeper<R> keeper)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var listener = new InputStreamResponseListener();
        client().newRequest(from).timeout(WHOLE.toSeconds(), TimeUnit.SECONDS).send(listener);
        try (InputStream content = listener.getInputStream()) {
            Response response = listener.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
            if (response.getStatus() != HttpStatus.OK_200) {
                var failure = new IOException("Status " + response.getStatus());
                CompletableFuture<Boolean> unused = response.abort(failure);
                throw failure;
            }
            return keeper.keep(name(response.getRequest().getURI()), type(response), content);
        }
    }

    private static String type(Response response) {
        String type = Optional.ofNullable(response.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse(UNKNOWN_TYPE);
        return type.replaceFirst(";.*", "").strip();
    }

    private static String name(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? "file" : last;
    }

    private synchronized HttpClient client() throws IOException {
        if (http == null) {
            http = start();
        }
        return http;
    }

    private HttpClient start() throws IOException {
        var fresh = new HttpClient();
        fresh.setName("demitasse-fetch");
        fresh.setConnectTimeout(CONNECT.toMillis());
        fresh.setMaxRedirects(REDIRECTS);
        fresh.setMaxResponseHeadersSize(HEADERS);
        fresh.setHttpCookieStore(new HttpCookieStore.Empty());
        fresh.setSocketAddressResolver((host, port, context, promise) -> resolve(host, port, promise));
        try {
            fresh.start();
        } catch (Exception e) {
            throw new IOException("The client could not be started.", e);
        }
        return fresh;
    }

    private void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
        try {
            List<InetSocketAddress> all = Stream.of(InetAddress.getAllByName(host))
                    .filter(allowed)
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
            if (all.isEmpty()) {
                promise.failed(new IOException(host + " is at no public address."));
            } else {
                promise.succeeded(all);
            }
        } catch (IOException e) {
            promise.failed(e);
        }
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            try {
                http.stop();
            } catch (Exception e) {
                LOG.debug("The client did not stop.", e);
            }
        }
    }
}
