package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.handler.Toast;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.News;
import io.demitasse.internal.engine.Job;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The messages of Gradio's queue, as its clients read them. */
final class Messages {
    private static final double MILLIS = 1000.0;
    private static final int ERROR_SECONDS = 10;

    private Messages() {}

    static ObjectNode of(String kind, String event) {
        return Json.object().put("msg", kind).put("event_id", event);
    }

    static ObjectNode waiting(String event, News.Waiting waiting) {
        ObjectNode message =
                of("estimation", event).put("rank", waiting.position()).put("queue_size", waiting.position() + 1);
        return waiting.millis() == 0 ? message.putNull("rank_eta") : message.put("rank_eta", waiting.millis() / MILLIS);
    }

    static ObjectNode progress(String event, List<Job.Step> steps) {
        ObjectNode message = of("progress", event);
        ArrayNode all = message.putArray("progress_data");
        for (Job.Step step : steps) {
            ObjectNode node = all.addObject();
            boolean counted = step.done() >= 0;
            node.put("index", counted ? step.done() : null);
            node.put("length", counted && step.of() > 0 ? step.of() : null);
            node.put("unit", step.unit().isEmpty() ? "steps" : step.unit());
            node.put("progress", !counted && step.share() >= 0 ? step.share() : null);
            node.put("desc", step.doing().isEmpty() ? null : step.doing());
        }
        return message;
    }

    static ObjectNode said(String event, Toast toast) {
        ObjectNode message = of("log", event)
                .put("log", toast.text())
                .put("level", toast.kind().name().toLowerCase(Locale.ROOT));
        message.put("duration", toast.time().isZero() ? null : toast.time().toMillis() / MILLIS);
        return message.put("visible", true).put("title", toast.title().isEmpty() ? title(toast.kind()) : toast.title());
    }

    private static String title(Toast.Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static ObjectNode starts(String event, OptionalDouble seconds) {
        ObjectNode message = of("process_starts", event);
        return seconds.isEmpty() ? message.putNull("eta") : message.put("eta", seconds.getAsDouble());
    }

    /** A result with whatever the data are: values, or edits. */
    static ObjectNode output(List<? extends JsonNode> data, boolean more, double seconds, double average) {
        ObjectNode output = Json.object();
        output.set("data", Json.array(data));
        output.put("is_generating", more)
                .put("duration", seconds)
                .put("average_duration", average)
                .putNull("render_config")
                .putArray("changed_state_ids");
        return output.putNull("used_cache");
    }

    static ObjectNode completed(String event, ObjectNode output, boolean success) {
        ObjectNode message = of("process_completed", event);
        message.set("output", output);
        message.put("success", success).put("title", success ? null : "Error");
        return message;
    }

    static ObjectNode generating(String event, ObjectNode output) {
        ObjectNode message = of("process_generating", event);
        message.set("output", output);
        return message.put("success", true).putNull("time_limit");
    }

    /** What clients show of a call that failed; other keys than these would make one of them fail. */
    static ObjectNode error(String text) {
        return Json.object()
                .put("error", text)
                .put("duration", ERROR_SECONDS)
                .put("visible", true)
                .put("title", "Error");
    }
}
