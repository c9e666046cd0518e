package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.LinkStore;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.MemoryLinks;
import io.demitasse.internal.store.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest {
    private Instant now = Instant.EPOCH;
    private final LinkStore store = new MemoryLinks(2, () -> now);
    private final MemoryBlobs blobs = new MemoryBlobs(new Quota(1 << 20, 1 << 20));
    private final Engine engine = engine(app("In"));
    private final Session session = engine.open("ann");

    private static App app(String label) {
        return Interface.of("Echo")
                .linkButton()
                .inputs(line(label).longest(5), line("Other"))
                .outputs(line("Out"))
                .predict((a, b) -> a + b);
    }

    private Engine engine(App app) {
        return new Engine(app.graph(), blobs, Limits.DEFAULT);
    }

    private Links links(Engine of) {
        return new Links(of.graph(), store, new LinkLimits(2, 200, Duration.ofDays(1)), () -> now);
    }

    private LinkOpened open(Engine in, String id) {
        return links(in).open(id, () -> in.open("bob"));
    }

    private String link(String in, String other) {
        engine.enter(session, Payload.ofEntries(Map.of(0, List.of(in), 1, List.of(other))));
        return links(engine).make(session).id();
    }

    @AfterEach
    void close() {
        engine.close();
        blobs.close();
    }

    @Test
    void leadsAnotherVisitorToTheSameValues() {
        session.emit(new Emission.Valued(
                engine.graph().components().size() - 1, new com.fasterxml.jackson.databind.node.TextNode("done")));
        var opened = (LinkOpened.Open) open(engine, link("one", "two"));
        assertThat(opened.whole()).isTrue();
        assertThat(opened.session().owner()).isEqualTo("bob");
        assertThat(opened.session().shown(0)).hasToString("Optional[\"one\"]");
        assertThat(opened.session().shown(1)).hasToString("Optional[\"two\"]");
        assertThat(opened.session().shown(engine.graph().components().size() - 1))
                .hasToString("Optional[\"done\"]");
    }

    @Test
    void whatIsNotAcceptedIsNotPassedOn() {
        var opened = (LinkOpened.Open) open(engine, link("too long", "two"));
        assertThat(opened.session().shown(0)).isEmpty();
        assertThat(opened.session().shown(1)).isPresent();
    }

    @Test
    void tooMuchIsRefused() {
        assertThatThrownBy(() -> link("one", "x".repeat(200)))
                .isInstanceOfSatisfying(
                        VisitorException.class,
                        e -> assertThat(e.visible().key()).isEqualTo("link.tooLarge"));
    }

    @Test
    void isUnknownBeforeAndExpiredAfterItsTime() {
        String id = link("one", "two");
        assertThat(open(engine, new Ids().next())).isEqualTo(LinkOpened.UNKNOWN);
        now = now.plus(Duration.ofHours(25));
        links(engine).sweep();
        assertThat(open(engine, id)).isEqualTo(LinkOpened.EXPIRED);
        now = now.plus(Duration.ofHours(25));
        links(engine).sweep();
        assertThat(open(engine, id)).isEqualTo(LinkOpened.UNKNOWN);
    }

    @Test
    void aValueWhosePlaceIsGoneIsLeftOut() {
        String id = link("one", "two");
        try (Engine changed = engine(app("Input"))) {
            var opened = (LinkOpened.Open) open(changed, id);
            assertThat(opened.whole()).isFalse();
            assertThat(opened.session().shown(0)).isEmpty();
            assertThat(opened.session().shown(1)).hasToString("Optional[\"two\"]");
        }
    }

    @Test
    void aSnapshotThatIsBrokenOpensNothing() {
        store.put("broken", "[{");
        store.put("strange", "[{\"at\":99,\"value\":1},{\"at\":0,\"type\":\"line\",\"label\":\"In\",\"value\":7},4]");
        assertThat(open(engine, "broken")).isEqualTo(LinkOpened.UNKNOWN);
        assertThat(((LinkOpened.Open) open(engine, "strange")).whole()).isFalse();
    }
}
