package io.demitasse.spaces.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends JSON to addresses that users name. Where a name leads to is decided once and connected to, so no name can be
 * asked twice and answer differently; redirections are not followed. By Jetty's client, since Java's own does not let
 * anybody decide that.
 */
final class WebhookSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int HEADERS = 16 << 10;

    private final HttpClient http = new HttpClient();
    private final Predicate<InetAddress> allowed;
    private final Duration patience;

    private WebhookSender(Predicate<InetAddress> allowed, Duration patience) {
        this.allowed = allowed;
        this.patience = patience;
        http.setName("demitasse-webhooks");
        http.setConnectTimeout(CONNECT.toMillis());
        http.setFollowRedirects(false);
        http.setMaxResponseHeadersSize(HEADERS);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setSocketAddressResolver((host, port, context, promise) -> resolve(host, port, promise));
    }

    /**
     * One that connects to these places only.
     *
     * @param patience how long an answer may take
     */
    static WebhookSender start(Predicate<InetAddress> allowed, Duration patience) throws IOException {
        var sender = new WebhookSender(allowed, patience);
        try {
            sender.http.start();
        } catch (Exception e) {
            throw new IOException("The client of webhooks could not be started.", e);
        }
        return sender;
    }

    private void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
        try {
            List<InetSocketAddress> all = Stream.of(InetAddress.getAllByName(host))
                    .filter(allowed)
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
            if (all.isEmpty()) {
                promise.failed(new IOException(host + " is at no public address"));
            } else {
                promise.succeeded(all);
            }
        } catch (IOException e) {
            promise.failed(new IOException(host + " can't be found", e));
        }
    }

    /**
     * Sends something; what is answered beside the status is not read.
     *
     * @param secret sent beside it; empty for none
     * @return the status of HTTP
     * @throws IOException if there is no answer, with a reason for the owner of the address
     */
    int send(String url, String secret, String body) throws IOException, InterruptedException {
        var listener = new InputStreamResponseListener();
        Request request = http.POST(url)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .body(new StringRequestContent("application/json", body));
        if (!secret.isEmpty()) {
            request.headers(headers -> headers.put("X-Webhook-Secret", secret));
        }
        try {
            request.send(listener);
            Response response = listener.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Boolean> unused = response.abort(new IOException("The status is enough."));
            return response.getStatus();
        } catch (TimeoutException e) {
            throw new IOException("there was no answer within " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e), e);
        }
    }

    /** What is said of itself by our own failures; of others only that they were. */
    private static String reason(ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof TimeoutException) {
            return "there was no answer in time";
        }
        return cause.getClass() == IOException.class && cause.getMessage() != null
                ? cause.getMessage()
                : "the connection failed";
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            LOG.debug("The client of webhooks did not stop.", e);
        }
    }
}
