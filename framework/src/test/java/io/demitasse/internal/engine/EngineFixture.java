package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.engine.Job.Phase;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** An engine with a small app, for tests that give it others. */
abstract class EngineFixture {
    static final Limits SMALL =
            new Limits(2, Duration.ofMinutes(5), Duration.ofHours(1), 2, Duration.ofMinutes(1), 100, 10_000);
    final MemoryBlobs blobs = new MemoryBlobs(new Quota(1_000, 10_000));
    Engine engine = new Engine(echo().graph(), blobs, Limits.DEFAULT);

    static App echo() {
        return Interface.of("Echo")
                .inputs(line("In").longest(5))
                .outputs(line("Out"))
                .predict(text -> text + "!");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void run(App app, Limits limits) {
        engine.close();
        engine = new Engine(app.graph(), blobs, limits);
    }

    static Request request(String job, String... inputs) {
        return request(job, 0, inputs);
    }

    static Request request(String job, int handler, String... inputs) {
        Map<Integer, List<String>> entries = inputs.length == 0 ? Map.of() : Map.of(0, List.of(inputs));
        return Request.of(
                job, handler, Payload.ofEntries(entries), new Request.Client(Locale.ENGLISH, WebRequest.NONE));
    }

    List<Emission> answer(Session session, Request request) throws InterruptedException {
        return new Waiter(engine, session).run(request, Duration.ofSeconds(20));
    }

    static List<Phase> phases(List<Emission> emissions) {
        return emissions.stream()
                .filter(Emission.Moved.class::isInstance)
                .map(emission -> ((Emission.Moved) emission).status().phase())
                .toList();
    }

    static String ending(List<Emission> emissions) {
        return emissions.stream()
                .filter(Emission.Moved.class::isInstance)
                .map(emission -> ((Emission.Moved) emission).status())
                .filter(status -> status.phase().isEnd())
                .findFirst()
                .flatMap(Job.Status::message)
                .map(Object::toString)
                .orElse("");
    }
}
