package io.demitasse.internal.fetch;

import io.demitasse.internal.fetch.Fetcher.Keeper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets files by HTTP. Where a name leads to is decided once and connected to, so no name can be asked twice and answer
 * differently; redirections go the same way. The one class that knows the client's library, which may be missing.
 */
final class Transfer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 5;
    private static final int HEADERS = 16 << 10;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final HttpClient http = new HttpClient();

    private Transfer(Predicate<InetAddress> allowed) {
        http.setName("demitasse-fetch");
        http.setConnectTimeout(CONNECT.toMillis());
        http.setMaxRedirects(REDIRECTS);
        http.setMaxResponseHeadersSize(HEADERS);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setSocketAddressResolver((host, port, context, promise) -> resolve(host, port, allowed, promise));
    }

    /** One that connects to these places only. */
    static Transfer start(Predicate<InetAddress> allowed) throws IOException {
        var transfer = new Transfer(allowed);
        try {
            transfer.http.start();
        } catch (Exception e) {
            throw new IOException("The client could not be started.", e);
        }
        return transfer;
    }

    <R> R get(URI from, Keeper<R> keeper)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var listener = new InputStreamResponseListener();
        http.newRequest(from).timeout(WHOLE.toSeconds(), TimeUnit.SECONDS).send(listener);
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

    private static void resolve(
            String host, int port, Predicate<InetAddress> allowed, Promise<List<InetSocketAddress>> promise) {
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
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            LOG.debug("The client did not stop.", e);
        }
    }
}
