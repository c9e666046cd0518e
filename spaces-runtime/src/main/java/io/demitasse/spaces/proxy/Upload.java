package io.demitasse.spaces.proxy;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.ContentSourceRequestContent;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * What a visitor sends on to a Space, read as fast as the Space takes it; it knows which of the two kept it waiting.
 */
final class Upload extends ContentSourceRequestContent {
    private volatile boolean waiting;
    private volatile boolean broken;

    Upload(Request request) {
        super(request, request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    }

    @Override
    public Content.Chunk read() {
        Content.Chunk chunk = super.read();
        waiting = chunk == null;
        broken = Content.Chunk.isFailure(chunk);
        return chunk;
    }

    /** Whether a failure is due to the visitor, who left or sent nothing for too long. */
    boolean isToBlameFor(Throwable failure) {
        return broken || (waiting && failure instanceof TimeoutException);
    }
}
