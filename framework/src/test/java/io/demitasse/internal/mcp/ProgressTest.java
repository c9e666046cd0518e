package io.demitasse.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.api.News;
import io.demitasse.internal.engine.Job;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final News BOTH = new News.Progress(List.of(
            new Job.Step(2, 5, -1, "pages", ""), new Job.Step(3, 0, -1, "", ""), new Job.Step(-1, 0, 0.256, "", "")));

    @Test
    void theWordsAreThoseOfGradioAndTheCountGoesUp() {
        var progress = new Progress(Optional.of("token"));
        assertThat(Stream.of(
                                new News.Waiting(1, 0),
                                new News.Waiting(0, 1234),
                                new News.Started(),
                                BOTH,
                                new News.Given(List.of()),
                                new News.Done())
                        .flatMap(news -> progress.of(news).stream()))
                .containsExactly(
                        told(0, "In queue. Position 1 out of 2."),
                        told(1, "In queue. Position 0 out of 1. Estimated time remaining: 1.23 seconds."),
                        told(2, "Processing"),
                        told(3, "Progress pages: Step 2 of 5\nProgress: Step 3\nProgress: 26%"),
                        ProgressNotification.builder("token", 4).build());
    }

    private static ProgressNotification told(int count, String text) {
        return ProgressNotification.builder("token", count).message(text).build();
    }

    @Test
    void whoDoesNotAskIsNotTold() {
        assertThat(new Progress(Optional.empty()).of(new News.Started())).isEmpty();
    }
}
