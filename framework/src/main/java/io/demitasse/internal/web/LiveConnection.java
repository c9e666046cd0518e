package io.demitasse.internal.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Texts;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.page.LateAssets;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.page.Patches;
import io.demitasse.internal.page.SessionPage;
import io.demitasse.internal.store.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page at the other end of a socket: events come in, patches go out. At most one frame is on its way at a time;
 * what is emitted meanwhile waits in the session's log and leaves in the next frame, so a reader that is slow costs no
 * memory.
 */
final class LiveConnection {
    private static final int FRAME_CHARS = 256 << 10;

    /** Who is at the other end. */
    record Client(String owner, Texts texts, PageSettings settings, LateAssets late, WebRequest web) {}

    private final Engine engine;
    private final Client client;
    private final LiveSocket socket;
    private final Ids ids = new Ids();
    private final Unseen unseen = new Unseen();
    private final Runnable wake = this::wake;
    private Optional<Attached> attached = Optional.empty();
    private long position;
    private boolean sending;

    private record Attached(Session session, Patches patches) {}

    LiveConnection(Engine engine, Client client, LiveSocket socket) {
        this.engine = engine;
        this.client = client;
        this.socket = socket;
    }

    /** Handles a message; one that can't be understood is answered in the page and changes nothing. */
    void receive(String text) {
        try {
            handle(LiveMessage.parse(text));
        } catch (VisitorException e) {
            ObjectNode frame = JsonNodeFactory.instance.objectNode();
            frame.putArray("p")
                    .addArray()
                    .add("t")
                    .add("error")
                    .add(client.texts().text(e.visible()));
            socket.send(frame.toString(), () -> {});
        }
    }

    private void handle(LiveMessage message) {
        if (message instanceof LiveMessage.Hello hello) {
            attach(hello);
        } else if (message instanceof LiveMessage.Run run) {
            engine.submit(session(), request(run, unseen.without(run.entries(), run.seen())));
        } else if (message instanceof LiveMessage.Enter enter) {
            engine.enter(session(), Payload.ofEntries(enter.entries()));
        } else if (message instanceof LiveMessage.Stop stop) {
            engine.stop(session(), stop.job());
        } else if (message instanceof LiveMessage.Example example) {
            fill(example.row());
        }
    }

    private void fill(String row) {
        Handler handler = engine.fillExample(session(), row);
        unseen.given(handler.inputs(), session().last());
        if (handler.runsExamples()) {
            engine.submit(session(), Request.asShown(ids, handler.id(), visitor()));
        }
    }

    private Request request(LiveMessage.Run run, Map<Integer, List<String>> entries) {
        return new Request(run.job(), run.handler(), Payload.ofEntries(entries), run.data(), visitor(), 0);
    }

    private Request.Client visitor() {
        return new Request.Client(client.texts().locale(), client.web());
    }

    private Session session() {
        return attached.orElseThrow(LiveMessage::bad).session();
    }

    /** Joins the session that the page had, or a new one, and tells the page which. */
    private void attach(LiveMessage.Hello hello) {
        if (client.owner().isEmpty()) {
            socket.refuse("No visitor cookie: load the page first.");
            return;
        }
        Optional<Session> known = engine.find(hello.session(), client.owner());
        Session session = known.orElseGet(() -> engine.open(client.owner()));
        synchronized (this) {
            attached.ifPresent(before -> before.session().unsubscribe(wake));
            var page = new SessionPage(session, Map.of());
            attached = Optional.of(
                    new Attached(session, new Patches(page, client.texts(), client.settings(), client.late())));
            position = known.isPresent() ? hello.seen() : 0;
            sending = true;
        }
        session.subscribe(wake);
        engine.attached(session);
        socket.send(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("s", session.id())
                        .put("known", known.isPresent())
                        .toString(),
                this::drain);
    }

    /** Called after each emission: starts sending unless a frame is on its way. */
    private void wake() {
        synchronized (this) {
            if (sending) {
                return;
            }
            sending = true;
        }
        engine.execute(this::drain);
    }

    private void drain() {
        Optional<String> frame;
        synchronized (this) {
            frame = attached.flatMap(this::next);
            sending = frame.isPresent();
        }
        frame.ifPresent(text -> socket.send(text, this::drain));
    }

    /** The next frame: what was emitted since the last one. */
    private Optional<String> next(Attached to) {
        return to.session().steadily(() -> frame(to));
    }

    private Optional<String> frame(Attached to) {
        Session.Reading reading = to.session().read(position, FRAME_CHARS);
        if (reading.upTo() == position && reading.emissions().isEmpty()) {
            return Optional.empty();
        }
        position = reading.upTo();
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("n", position).set("p", to.patches().of(reading.emissions()));
        return Optional.of(frame.toString());
    }

    void ping() {
        socket.ping();
    }

    void close() {
        Optional<Attached> left;
        synchronized (this) {
            left = attached;
            attached = Optional.empty();
        }
        left.map(Attached::session).ifPresent(session -> {
            session.unsubscribe(wake);
            engine.disconnected(session);
        });
    }
}
