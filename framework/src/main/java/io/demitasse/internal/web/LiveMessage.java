package io.demitasse.internal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a page says over its socket. */
sealed interface LiveMessage {
    /** The page is there: the session it had before, and the number of the last emission it has seen; -1 for none. */
    record Hello(String session, long seen) implements LiveMessage {}

    /**
     * Run a handler with these entries and what the event says, under an id that the page made.
     *
     * @param seen the number of the last emission that the page had seen when it made the entries
     */
    record Run(String job, int handler, Map<Integer, List<String>> entries, Optional<JsonNode> data, long seen)
            implements LiveMessage {}

    /** Remember these entries, for handlers that follow a call. */
    record Enter(Map<Integer, List<String>> entries) implements LiveMessage {}

    /** Stop a job. */
    record Stop(String job) implements LiveMessage {}

    /** Fill in an example: the number of the handler, a dot, the number of the row. */
    record Example(String row) implements LiveMessage {}

    JsonMapper JSON = new JsonMapper();
    Pattern JOB = Pattern.compile("[\\w-]{8,40}");
    Pattern COMPONENT = Pattern.compile("c\\d{1,6}");

    /** Understands a message, or refuses it. */
    static LiveMessage parse(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw bad();
        }
        return switch (json.path("t").asText()) {
            case "hello" -> new Hello(json.path("s").asText(), json.path("n").asLong(-1));
            case "run" ->
                new Run(
                        job(json),
                        json.path("h").asInt(-1),
                        entries(json.path("v")),
                        Optional.ofNullable(json.get("d")),
                        json.path("n").asLong(Long.MAX_VALUE));
            case "enter" -> new Enter(entries(json.path("v")));
            case "stop" -> new Stop(job(json));
            case "example" -> new Example(json.path("e").asText());
            default -> throw bad();
        };
    }

    private static String job(JsonNode json) {
        String job = json.path("j").asText();
        if (!JOB.matcher(job).matches()) {
            throw bad();
        }
        return job;
    }

    /** The entries of components by their numbers. */
    static Map<Integer, List<String>> entries(JsonNode values) {
        Map<Integer, List<String>> entries = new HashMap<>();
        values.properties().forEach(field -> {
            if (!COMPONENT.matcher(field.getKey()).matches()
                    || !field.getValue().isArray()) {
                throw bad();
            }
            List<String> texts = new ArrayList<>();
            field.getValue().forEach(text -> texts.add(text.asText()));
            entries.put(Integer.valueOf(field.getKey().substring(1)), texts);
        });
        return entries;
    }

    static VisitorException bad() {
        return new VisitorException(Message.of("request.bad"));
    }
}
