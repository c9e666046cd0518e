package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * One message of the queue.
 *
 * @param chars how long it was, as a measure of the memory that it takes
 */
record QueueMessage(JsonNode json, int chars) {
    static QueueMessage of(String text) {
        return new QueueMessage(Json.read(text), text.length());
    }

    String kind() {
        return json.path("msg").asText("");
    }

    /** Which job it is about; empty if it is about all. */
    String event() {
        return json.path("event_id").asText("").equals("null")
                ? ""
                : json.path("event_id").asText("");
    }

    boolean isSuccess() {
        return json.path("success").asBoolean(true);
    }

    /** The values, or what changed in them; missing if there are none. */
    JsonNode data() {
        return json.path("output").path("data");
    }

    /** What it says to who follows the job; empty for a value, and for what is of no interest. */
    Optional<JobEvent> told() {
        return switch (kind()) {
            case "estimation" ->
                Optional.of(new JobEvent.Queued(
                        json.path("rank").asInt(0), json.path("queue_size").asInt(0), seconds(json.path("rank_eta"))));
            case "process_starts" -> Optional.of(new JobEvent.Started());
            case "progress" -> Optional.of(new JobEvent.Advanced(Progress.all(json.path("progress_data"))));
            case "log" ->
                Optional.of(new JobEvent.Logged(
                        json.path("level").asText("info"),
                        Progress.text(json.path("title")),
                        Progress.text(json.path("log"))));
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> seconds(JsonNode number) {
        return number.isNumber()
                ? Optional.of(Duration.ofMillis(Math.round(number.doubleValue() * 1000)))
                : Optional.empty();
    }
}
