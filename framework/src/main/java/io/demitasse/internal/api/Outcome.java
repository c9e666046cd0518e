package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * What a call has given when something happened that was waited for. No thread waits.
 *
 * @param news what happened
 * @param values those of all outputs at that time
 * @param seconds how long the call ran, if it is over
 */
public record Outcome(News news, List<JsonNode> values, double seconds) {
    /** The first result of several, or the end. */
    public static CompletableFuture<Outcome> first(ApiCall call) {
        return when(call, news -> news instanceof News.Given || news.isEnd());
    }

    /** The end. */
    public static CompletableFuture<Outcome> last(ApiCall call) {
        return when(call, News::isEnd);
    }

    private static CompletableFuture<Outcome> when(ApiCall call, Predicate<News> wanted) {
        var watch = new Watch(call.reader(), wanted);
        call.call().session().subscribe(watch::look);
        watch.look();
        return watch.outcome;
    }

    private static final class Watch {
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private final CallReader reader;
        private final Predicate<News> wanted;

        Watch(CallReader reader, Predicate<News> wanted) {
            this.reader = reader;
            this.wanted = wanted;
        }

        /** Nothing is locked while the outcome is told: that stops the call, which may be telling something. */
        void look() {
            read().ifPresent(outcome::complete);
        }

        private synchronized Optional<Outcome> read() {
            for (Optional<News> news = reader.next(); news.isPresent(); news = reader.next()) {
                if (wanted.test(news.get())) {
                    return Optional.of(new Outcome(news.get(), reader.values(), reader.seconds()));
                }
            }
            return Optional.empty();
        }
    }
}
