package io.demitasse.spaces.proxy;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpUpgrader;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.UpgradeProtocolHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Sends requests on to Spaces and their answers back, piece by piece as they come. */
final class Forwarding extends ProxyHandler {
    private static final String ROUTE = Forwarding.class.getName() + ".route";
    private static final String UPLOAD = Forwarding.class.getName() + ".upload";
    private static final String TUNNEL = Forwarding.class.getName() + ".tunnel";
    private static final String VIA = "demitasse";
    private static final int CONNECTIONS_OF_A_SPACE = 4096;
    private static final int WAITING_FOR_A_SPACE = 1024;
    private static final int HEADER_BYTES = 64 << 10;

    private static final Route.Answer STALLED = new Route.Answer(
            HttpStatus.REQUEST_TIMEOUT_408,
            "The upload did not go on",
            "Nothing more of it came for too long. Send it again.");

    private final ProxySettings settings;
    private final RequestHeaders requestHeaders;
    private final AnswerHeaders answerHeaders;
    private final Notices notices;

    Forwarding(ProxySettings settings, Notices notices) {
        this.settings = settings;
        this.requestHeaders = new RequestHeaders(settings);
        this.answerHeaders = new AnswerHeaders(settings);
        this.notices = notices;
        setUseServerThreadPool(true);
        setViaHost(VIA);
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setMaxConnectionsPerDestination(CONNECTIONS_OF_A_SPACE);
        client.setMaxRequestsQueuedPerDestination(WAITING_FOR_A_SPACE);
        client.setConnectTimeout(settings.connect().toMillis());
        client.setIdleTimeout(settings.silence().toMillis());
        client.setUserAgentField(null);
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        client.setDestinationIdleTimeout(Duration.ofMinutes(1).toMillis());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        getHttpClient().getProtocolHandlers().put(new UpgradeProtocolHandler() {
            @Override
            protected boolean acceptHeaders(org.eclipse.jetty.client.Request request, Response response) {
                // Also one that nobody asked for, which then fails for want of a tunnel.
                return true;
            }
        });
    }

    /** Sends a request to the Space that the route names. */
    void forward(Request request, org.eclipse.jetty.server.Response response, Callback callback, Route.Forward route) {
        var use = new Use(route.done());
        request.setAttribute(ROUTE, route);
        if (Tunnel.isAskedFor(request)) {
            // It answers by the bare callback, since a socket is in use for longer than its answer takes.
            request.setAttribute(
                    TUNNEL, new Tunnel(request, response, callback, answerHeaders, settings.silence(), use));
        }
        handle(request, response, Callback.from(callback, use::end));
    }

    @Override
    protected HttpURI rewriteHttpURI(Request request) {
        return request.getHttpURI();
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request, HttpURI uri) {
        var route = (Route.Forward) request.getAttribute(ROUTE);
        var address = route.address();
        var onward = getHttpClient()
                .newRequest(address.getHostString(), address.getPort())
                .method(request.getMethod())
                .path(uri.getPathQuery().substring(route.prefix().length()))
                .idleTimeout(settings.silence().toMillis(), TimeUnit.MILLISECONDS);
        if (request.getAttribute(TUNNEL) instanceof Tunnel tunnel) {
            onward.attribute(HttpUpgrader.Factory.class.getName(), (HttpUpgrader.Factory) version -> tunnel);
        }
        return onward;
    }

    @Override
    protected void copyRequestHeaders(Request request, org.eclipse.jetty.client.Request onward) {
        var route = (Route.Forward) request.getAttribute(ROUTE);
        HttpFields kept = requestHeaders.forSpace(request.getHeaders(), Visitor.of(request, route.prefix()));
        onward.headers(headers -> headers.add(kept));
    }

    @Override
    protected void addForwardedHeader(Request request, org.eclipse.jetty.client.Request onward) {
        // Already there with the other headers.
    }

    @Override
    protected org.eclipse.jetty.client.Request.Content newProxyToServerRequestContent(
            Request request, org.eclipse.jetty.server.Response response, org.eclipse.jetty.client.Request onward) {
        var upload = new Upload(request);
        request.setAttribute(UPLOAD, upload);
        return upload;
    }

    @Override
    protected Response.CompleteListener newServerToProxyResponseListener(
            Request request,
            org.eclipse.jetty.client.Request onward,
            org.eclipse.jetty.server.Response response,
            Callback callback) {
        return new ProxyResponseListener(request, onward, response, callback) {
            @Override
            public void onHeaders(Response said) {
                answerHeaders.copy(said.getHeaders(), response.getHeaders());
                var route = (Route.Forward) request.getAttribute(ROUTE);
                route.headers().forEach(response.getHeaders()::put);
            }
        };
    }

    @Override
    protected void onServerToProxyResponseFailure(
            Request request,
            org.eclipse.jetty.client.Request onward,
            Response said,
            org.eclipse.jetty.server.Response response,
            Callback callback,
            Throwable failure) {
        if (response.isCommitted()) {
            // Half an answer must not look like a whole one.
            callback.failed(failure);
            return;
        }
        response.reset();
        boolean visitor = request.getAttribute(UPLOAD) instanceof Upload upload && upload.isToBlameFor(failure);
        notices.write(request, response, callback, visitor ? STALLED : answer(failure));
    }

    private static Route.Answer answer(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Route.Answer(
                    HttpStatus.GATEWAY_TIMEOUT_504,
                    "The Space does not answer",
                    "It took too long over this request. Try again; if it stays so, restart the Space.");
        }
        if (failure instanceof RejectedExecutionException) {
            return new Route.Answer(
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "The Space has too many visitors",
                    "As many requests as it may have at once wait for it. Try again in a moment.");
        }
        return new Route.Answer(
                HttpStatus.BAD_GATEWAY_502,
                "The Space can't be reached",
                "It closed the connection, or gave an answer that is none. Try again; if it stays so, see its log.");
    }
}
