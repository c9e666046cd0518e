package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a program for its page until it answers: with any status below 500, since some pages need a login. */
public final class Health {
    private static final int FAILING = 500;
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Completes when what listens at each of these addresses has answered, exceptionally with a
     * {@link TimeoutException} if it does not within that time. Whoever cancels it ends the asking.
     */
    public CompletableFuture<Void> answers(List<InetSocketAddress> addresses, Duration limit) {
        var healthy = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        List<HttpRequest> requests = addresses.stream()
                .map(address ->
                        HttpRequest.newBuilder(page(address)).timeout(limit).build())
                .toList();
        ask(requests, healthy, FIRST_PAUSE_MILLIS);
        return healthy;
    }

    private static URI page(InetSocketAddress address) {
        try {
            return new URI("http", null, address.getHostString(), address.getPort(), "/", null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(address + " is no address of a program.", e);
        }
    }

    /** Asks the first, and when it answers the others. */
    private void ask(List<HttpRequest> requests, CompletableFuture<Void> healthy, long pause) {
        if (healthy.isDone()) {
            return;
        }
        var unused = client.sendAsync(requests.get(0), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(Health::isFine)
                .exceptionally(failure -> false)
                .thenAccept(fine -> {
                    if (!fine) {
                        later(requests, healthy, pause);
                    } else if (requests.size() == 1) {
                        healthy.complete(null);
                    } else {
                        ask(requests.subList(1, requests.size()), healthy, FIRST_PAUSE_MILLIS);
                    }
                });
    }

    private void later(List<HttpRequest> requests, CompletableFuture<Void> healthy, long pause) {
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS)
                .execute(() -> ask(requests, healthy, Math.min(LONGEST_PAUSE_MILLIS, pause * 2)));
    }

    /** The page may never end, so it is not read. */
    private static boolean isFine(HttpResponse<InputStream> response) {
        try {
            response.body().close();
            return response.statusCode() < FAILING;
        } catch (IOException e) {
            return false;
        }
    }
}
