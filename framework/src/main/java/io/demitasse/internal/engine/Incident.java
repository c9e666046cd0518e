package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.internal.graph.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure that only the author can mend: the log has the cause, the visitor a number by which it is found there. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs the cause and gives what the visitor is told. */
    static Message of(Handler handler, Throwable cause) {
        String number = Long.toString(System.nanoTime(), 36);
        LOG.error("Incident {}: the handler declared at {} failed.", number, handler.name(), cause);
        return Message.of("job.failed", number);
    }
}
