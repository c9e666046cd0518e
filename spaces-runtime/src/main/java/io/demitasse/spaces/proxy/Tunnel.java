package io.demitasse.spaces.proxy;

import java.time.Duration;
import org.eclipse.jetty.client.HttpUpgrader;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** A WebSocket through the proxy: once the Space has agreed, its bytes and the visitor's pass as they are. */
final class Tunnel implements HttpUpgrader {
    private static final String WEBSOCKET = "websocket";

    private final Request request;
    private final org.eclipse.jetty.server.Response response;
    private final Callback callback;
    private final AnswerHeaders headers;
    private final Duration silence;
    private final Use use;

    Tunnel(
            Request request,
            org.eclipse.jetty.server.Response response,
            Callback callback,
            AnswerHeaders headers,
            Duration silence,
            Use use) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.headers = headers;
        this.silence = silence;
        this.use = use;
    }

    /** Whether a request asks for a WebSocket as RFC 6455 wants it. */
    static boolean isAskedFor(Request request) {
        var headers = request.getHeaders();
        return request.getMethod().equals("GET")
                && headers.contains(HttpHeader.UPGRADE, WEBSOCKET)
                && headers.contains(HttpHeader.CONNECTION, "upgrade")
                && headers.contains(HttpHeader.SEC_WEBSOCKET_KEY);
    }

    @Override
    public void prepare(org.eclipse.jetty.client.Request toSpace) {
        toSpace.headers(all -> all.put(HttpHeader.UPGRADE, WEBSOCKET).put(HttpHeader.CONNECTION, "Upgrade"));
    }

    @Override
    public void upgrade(Response agreed, EndPoint space, Callback told) {
        EndPoint visitor = request.getConnectionMetaData().getConnection().getEndPoint();
        var server = request.getConnectionMetaData().getConnector();
        ByteBufferPool buffers = server.getByteBufferPool();
        var fromSpace = new Pipe(space, visitor, server.getExecutor(), buffers, () -> {}, use::end);
        Runnable opening = () -> {
            // Not sooner, since the end of the request gives the connection the idle time between requests.
            visitor.setIdleTimeout(silence.toMillis());
            space.upgrade(fromSpace);
        };
        var fromVisitor = new Pipe(visitor, space, server.getExecutor(), buffers, opening, () -> {
            space.close();
            use.end();
        });
        space.setIdleTimeout(silence.toMillis());
        headers.copy(agreed.getHeaders(), response.getHeaders());
        response.getHeaders().put(HttpHeader.UPGRADE, WEBSOCKET).put(HttpHeader.CONNECTION, "Upgrade");
        response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
        // The visitor's connection becomes the pipe once this answer is written, and with it the Space's.
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, fromVisitor);
        callback.succeeded();
        told.succeeded();
    }
}
