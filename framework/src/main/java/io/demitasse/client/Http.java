package io.demitasse.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The requests to one app: with its cookies and headers, to its own address only, with limits of time and size. */
final class Http {
    private static final int OK = 200;

    /** Bytes a second below which an upload is given up. */
    private static final long SLOW = 64 << 10;

    /** What an upload of unknown size is taken for. */
    private static final long LARGE = 256 << 20;

    private final String base;
    private final ClientOptions options;
    private final HttpClient client;

    Http(String base, ClientOptions options) {
        this.base = base;
        this.options = options;
        // Without redirects: they would carry headers and cookies to wherever the answer says.
        this.client = HttpClient.newBuilder()
                .version(base.startsWith("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
                .connectTimeout(options.within())
                .build();
    }

    /** An answer that fits in memory. */
    record Reply(int status, String body, String location) {
        boolean isOk() {
            return status == OK;
        }
    }

    ClientOptions options() {
        return options;
    }

    String base() {
        return base;
    }

    /** A request to a path of the app, which is encoded already. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
        options.headers().forEach(builder::setHeader);
        return builder.setHeader("x-gradio-user", "api");
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, String json) {
        return send(request(path).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Reply send(HttpRequest.Builder request) {
        return send(request, options.within());
    }

    /** Sends a body of any size, which may take its time. */
    Reply upload(HttpRequest.Builder request) {
        long bytes = request.build()
                .bodyPublisher()
                .map(BodyPublisher::contentLength)
                .orElse(0L);
        return send(request, options.within().plusSeconds((bytes < 0 ? LARGE : bytes) / SLOW));
    }

    private Reply send(HttpRequest.Builder request, Duration longest) {
        HttpResponse<String> answer = await(request.build(), info -> new BoundedBody(limits().bytes()), longest);
        return new Reply(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse(""));
    }

    /** Posts without waiting for the answer, or caring for it. */
    void tell(String path, String json) {
        start(
                request(path).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json)),
                info -> new BoundedBody(limits().bytes()),
                (answer, failure) -> {});
    }

    /** The size of a file. */
    long size(String path) throws IOException {
        HttpResponse<String> answer = await(
                request(path).method("HEAD", BodyPublishers.noBody()).build(),
                info -> new BoundedBody(limits().bytes()),
                options.within());
        return answer.headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow(() -> new IOException(base + path + " does not say its size."));
    }

    /** Opens the content of a file, of any size. */
    InputStream open(String path) throws IOException {
        HttpResponse<InputStream> answer = await(request(path).build(), BodyHandlers.ofInputStream(), options.within());
        if (answer.statusCode() != OK) {
            answer.body().close();
            throw new IOException(base + path + " was answered with " + answer.statusCode() + ".");
        }
        return answer.body();
    }

    /** Sends without waiting; {@code ended} is told when the answer is over. What is given back breaks off. */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller is told
    <T> Runnable start(
            HttpRequest.Builder request,
            BodyHandler<T> handler,
            BiConsumer<@Nullable HttpResponse<T>, @Nullable Throwable> ended) {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request.build(), handler);
        answer.whenComplete(ended);
        return () -> answer.cancel(true);
    }

    ClientLimits limits() {
        return options.limits();
    }

    /** Not by the JDK's own limit, which in some versions ends with the headers and in others holds for streams too. */
    private static <T> T within(CompletableFuture<T> answer, Duration longest, String what) {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ClientException.Late(what, longest);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException(what + " was interrupted.");
        } catch (ExecutionException e) {
            throw Failures.connection(what, e.getCause() == null ? e : e.getCause());
        }
    }

    private <T> HttpResponse<T> await(HttpRequest request, BodyHandler<T> handler, Duration longest) {
        return within(client.sendAsync(request, handler), longest, request.method() + " " + request.uri());
    }
}
