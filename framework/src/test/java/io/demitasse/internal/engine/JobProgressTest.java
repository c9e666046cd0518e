package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.handler.Call;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.wiring.Proc1;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobProgressTest {
    /** Holds the handler until its progress was seen. */
    private final Semaphore seen = new Semaphore(0);

    private List<String> shown(Proc1<Call> body) throws InterruptedException {
        App app = Blocks.of("Progress", page -> {
            var go = page.add(press("Go"));
            page.add(line("Out"));
            page.on(go.click()).run(body);
        });
        var blobs = new MemoryBlobs(new Quota(1, 1));
        try (var engine = new Engine(app.graph(), blobs, Limits.DEFAULT)) {
            Session session = engine.open("ann");
            session.subscribe(() -> {
                if (session.read(session.last() - 1, 1).emissions().stream().anyMatch(JobProgressTest::isProgress)) {
                    seen.release();
                }
            });
            var client = new Request.Client(Locale.ENGLISH, io.demitasse.handler.WebRequest.NONE);
            var request = Request.of("job-0001", 0, Payload.ofEntries(Map.of()), client);
            return new Waiter(engine, session)
                    .run(request, Duration.ofSeconds(20)).stream()
                            .filter(JobProgressTest::isProgress)
                            .map(emission -> ((Emission.Moved) emission).status())
                            .map(status -> "%.3f %s".formatted(status.share(), status.doing()))
                            .toList();
        }
    }

    private static boolean isProgress(Emission emission) {
        return emission instanceof Emission.Moved moved
                && !moved.status().phase().isEnd()
                && !moved.status().doing().isEmpty();
    }

    @Test
    void loopsWithinLoopsAddUp() throws InterruptedException {
        assertThat(shown(call -> {
                    for (String book : call.track(List.of("A", "B"), "Books", "")) {
                        seen.acquire();
                        for (int page : call.track(List.of(1, 2, 3, 4), book, "pages")) {
                            seen.acquire();
                            if (page == 2) {
                                break;
                            }
                        }
                    }
                }))
                .containsExactly(
                        "0.000 Books 0/2",
                        "0.000 Books 0/2 › A 0/4 pages",
                        "0.125 Books 0/2 › A 1/4 pages",
                        "0.500 Books 1/2",
                        "0.500 Books 1/2 › B 0/4 pages",
                        "0.625 Books 1/2 › B 1/4 pages");
    }

    @Test
    void aStreamOfUnknownLengthHasNoShare() throws InterruptedException {
        assertThat(shown(call -> call.track(Stream.of("a", "b"), 0, "Reading", "lines")
                        .forEach(any -> seen.acquireUninterruptibly())))
                .containsExactly("-1.000 Reading 0 lines", "-1.000 Reading 1 lines");
    }

    @Test
    void aShareOfTheInnermostStepCountsToo() throws InterruptedException {
        assertThat(shown(call -> {
                    for (String book : call.track(List.of("A", "B"), "Books", "")) {
                        seen.acquire();
                        call.progress(1, 2, book);
                        seen.acquire();
                    }
                }))
                .containsExactly("0.000 Books 0/2", "0.250 Books 0/2 › A", "0.500 Books 1/2", "0.750 Books 1/2 › B");
    }
}
