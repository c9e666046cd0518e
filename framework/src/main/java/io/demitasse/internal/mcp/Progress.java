package io.demitasse.internal.mcp;

import io.demitasse.internal.api.News;
import io.demitasse.internal.engine.Job;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells how a call goes to a client that wants to know, in the words of Gradio and counted as Gradio counts. */
final class Progress {
    private static final double MILLIS = 1000.0;

    private final Optional<Object> token;
    private int told;

    /**
     * Tells of one call.
     *
     * @param token what the client knows the call by; empty if it does not want to know
     */
    Progress(Optional<Object> token) {
        this.token = token;
    }

    /** What is to be told of the news, if anything. */
    Optional<ProgressNotification> of(News news) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (news instanceof News.Waiting waiting) {
            return Optional.of(next(text(waiting)));
        }
        if (news instanceof News.Started) {
            return Optional.of(next("Processing"));
        }
        if (news instanceof News.Progress progress) {
            return Optional.of(next(text(progress.steps())));
        }
        return news.isEnd() ? Optional.of(next("")) : Optional.empty();
    }

    private ProgressNotification next(String text) {
        var notification = ProgressNotification.builder(token.orElseThrow(), told++);
        return text.isEmpty()
                ? notification.build()
                : notification.message(text).build();
    }

    private static String text(News.Waiting waiting) {
        String place = "In queue. Position " + waiting.position() + " out of " + (waiting.position() + 1) + ".";
        return waiting.millis() == 0
                ? place
                : place + " Estimated time remaining: " + String.format(Locale.ROOT, "%.2f", waiting.millis() / MILLIS)
                        + " seconds.";
    }

    private static String text(List<Job.Step> steps) {
        return steps.stream().map(Progress::text).collect(Collectors.joining("\n"));
    }

    private static String text(Job.Step step) {
        String doing = step.doing().isEmpty() ? "Progress" : "Progress " + step.doing();
        if (step.done() >= 0) {
            return doing + ": Step " + step.done() + (step.of() > 0 ? " of " + step.of() : "");
        }
        return step.share() >= 0 ? doing + ": " + Math.round(step.share() * 100) + "%" : doing;
    }
}
