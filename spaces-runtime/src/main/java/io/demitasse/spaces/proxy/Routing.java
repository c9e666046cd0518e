package io.demitasse.spaces.proxy;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the router about each request, and does what it says. */
final class Routing extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);
    private static final Route.Answer BAD_PATH = new Route.Answer(
            HttpStatus.BAD_REQUEST_400, "This address is none", "A path has no segments '.' and '..'.");
    private static final Route.Answer FAILED = new Route.Answer(
            HttpStatus.INTERNAL_SERVER_ERROR_500, "Something went wrong", "The log of the runtime says what.");

    private final Router router;
    private final Notices notices;
    private final Forwarding forwarding;
    private final FileAnswers files;

    Routing(Router router, Notices notices, Forwarding forwarding) {
        super(forwarding);
        this.router = router;
        this.notices = notices;
        this.forwarding = forwarding;
        this.files = new FileAnswers(notices);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        if (path == null || !path.startsWith("/") || hasDots(path)) {
            notices.write(request, response, callback, BAD_PATH);
            return true;
        }
        CompletableFuture<Route> route = route(request, path).toCompletableFuture();
        if (route.isDone()) {
            go(request, response, callback, route);
        } else {
            CompletableFuture<Void> unused = route.handleAsync(
                    (found, failure) -> {
                        go(request, response, callback, route);
                        return null;
                    },
                    request.getComponents().getExecutor());
        }
        return true;
    }

    private CompletionStage<Route> route(Request request, String path) {
        try {
            return router.route(new Asked(
                    Optional.ofNullable(Request.getServerName(request)).orElse(""),
                    Request.getLocalPort(request),
                    path,
                    Notices.isForPerson(request),
                    new SaidBy(request)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void go(Request request, Response response, Callback callback, CompletableFuture<Route> route) {
        try {
            go(request, response, callback, route.join());
        } catch (IOException | RuntimeException e) {
            LOG.error("A request for {} found no way", request.getHttpURI(), e);
            notices.write(request, response, callback, FAILED);
        }
    }

    private void go(Request request, Response response, Callback callback, Route route) throws IOException {
        if (route instanceof Route.Answer answer) {
            notices.write(request, response, callback, answer);
        } else if (route instanceof Route.Elsewhere there) {
            response.setStatus(HttpStatus.SEE_OTHER_303);
            there.headers().forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.LOCATION, there.location());
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
            callback.succeeded();
        } else if (route instanceof Route.Files there) {
            if (!slashIsMissing(request, response, callback, there.prefix())) {
                files.answer(request, response, callback, there);
            }
        } else if (route instanceof Route.Forward there) {
            if (slashIsMissing(request, response, callback, there.prefix())) {
                there.done().run();
            } else {
                forwarding.forward(request, response, callback, there);
            }
        }
    }

    /** Relative links of a Space below a prefix only work if its address ends with a slash. */
    private static boolean slashIsMissing(Request request, Response response, Callback callback, String prefix) {
        if (prefix.isEmpty() || !prefix.equals(request.getHttpURI().getPath())) {
            return false;
        }
        String query = request.getHttpURI().getQuery();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
        response.getHeaders().put(HttpHeader.LOCATION, prefix + "/" + (query == null ? "" : "?" + query));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
        callback.succeeded();
        return true;
    }

    private static boolean hasDots(String path) {
        return (path + "/").contains("/./") || (path + "/").contains("/../");
    }
}
