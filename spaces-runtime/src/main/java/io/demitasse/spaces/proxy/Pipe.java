package io.demitasse.spaces.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a tunnel. It reads the next bytes when those before are written, so a reader that is slow slows the
 * writer, and one buffer is all that it costs.
 */
final class Pipe extends AbstractConnection.NonBlocking implements Connection.UpgradeTo {
    private final ByteBufferPool buffers;
    private final EndPoint to;
    private final Runnable opening;
    private final Runnable closed;
    private final IteratingCallback pump = new Pump();
    private @Nullable ByteBuffer early;

    /**
     * Leads from one end to the other.
     *
     * @param opening done before the first byte is read
     * @param closed told when nothing more comes
     */
    Pipe(EndPoint from, EndPoint to, Executor executor, ByteBufferPool buffers, Runnable opening, Runnable closed) {
        super(from, executor);
        this.to = to;
        this.buffers = buffers;
        this.opening = opening;
        this.closed = closed;
    }

    @Override
    public void onUpgradeTo(ByteBuffer buffer) {
        early = buffer;
    }

    @Override
    public void onOpen() {
        super.onOpen();
        opening.run();
        pump.iterate();
    }

    @Override
    public void onFillable() {
        pump.iterate();
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        closed.run();
    }

    private final class Pump extends IteratingCallback {
        private @Nullable RetainableByteBuffer buffer;

        @Override
        protected Action process() {
            ByteBuffer first = early;
            if (first != null && BufferUtil.hasContent(first)) {
                early = null;
                to.write(this, first);
                return Action.SCHEDULED;
            }
            RetainableByteBuffer next = buffers.acquire(getInputBufferSize(), true);
            buffer = next;
            try {
                int filled = getEndPoint().fill(next.getByteBuffer());
                if (filled > 0) {
                    to.write(this, next.getByteBuffer());
                    return Action.SCHEDULED;
                }
                release();
                if (filled == 0) {
                    fillInterested();
                    return Action.IDLE;
                }
                to.shutdownOutput();
                return Action.SUCCEEDED;
            } catch (IOException e) {
                release();
                abandon(e);
                return Action.SUCCEEDED;
            }
        }

        @Override
        protected void onSuccess() {
            release();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            release();
            abandon(cause);
        }

        private void release() {
            RetainableByteBuffer used = buffer;
            buffer = null;
            if (used != null) {
                used.release();
            }
        }

        private void abandon(Throwable cause) {
            getEndPoint().close(cause);
            to.close(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
