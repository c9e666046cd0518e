package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emissions as JSON, as replicas tell them to one another. */
final class EmissionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EmissionJson() {}

    static ObjectNode write(Emission emission) {
        ObjectNode json = JSON.objectNode();
        if (emission instanceof Emission.Valued valued) {
            json.put("k", "value").put("c", valued.component()).set("w", valued.wire());
        } else if (emission instanceof Emission.Appended appended) {
            json.put("k", "append").put("c", appended.component()).put("r", appended.revision());
            json.set("w", appended.part());
        } else if (emission instanceof Emission.Updated updated) {
            json.put("k", "update").put("c", updated.component());
        } else if (emission instanceof Emission.Filled filled) {
            json.put("k", "fill").put("c", filled.slot());
        } else if (emission instanceof Emission.Refused refused) {
            json.put("k", "refuse").put("c", refused.component()).put("v", refused.byValidator());
            json.set("m", message(refused.message()));
        } else if (emission instanceof Emission.Given) {
            json.put("k", "give");
        } else if (emission instanceof Emission.Toasted toasted) {
            json.put("k", "toast").set("t", toast(toasted.toast()));
        } else if (emission instanceof Emission.Moved moved) {
            json.put("k", "move").set("s", status(moved.status()));
        } else if (emission instanceof Emission.Noted noted) {
            json.put("k", "note").set("n", noted.note());
        }
        return json;
    }

    /** @throws IllegalArgumentException if it is none */
    static Emission read(JsonNode json) {
        int component = json.path("c").asInt();
        return switch (json.path("k").asText()) {
            case "value" -> new Emission.Valued(component, json.path("w"));
            case "append" ->
                new Emission.Appended(component, json.path("w"), json.path("r").asLong());
            case "update" -> new Emission.Updated(component);
            case "fill" -> new Emission.Filled(component);
            case "refuse" ->
                new Emission.Refused(
                        component, message(json.path("m")), json.path("v").asBoolean());
            case "give" -> new Emission.Given();
            case "toast" -> new Emission.Toasted(toast(json.path("t")));
            case "move" -> new Emission.Moved(status(json.path("s")));
            case "note" -> new Emission.Noted(json.path("n"));
            default -> throw new IllegalArgumentException("No emission: " + json);
        };
    }

    private static ArrayNode message(Message message) {
        ArrayNode json = JSON.arrayNode().add(message.key());
        for (Object value : message.values()) {
            if (value instanceof Integer || value instanceof Long) {
                json.add(((Number) value).longValue());
            } else if (value instanceof Number number) {
                json.add(number.doubleValue());
            } else if (value instanceof Message inner) {
                json.add(message(inner));
            } else {
                json.add(value.toString());
            }
        }
        return json;
    }

    private static Message message(JsonNode json) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i < json.size(); i++) {
            JsonNode value = json.get(i);
            values.add(
                    value.isArray()
                            ? message(value)
                            : value.isIntegralNumber()
                                    ? (Object) value.asLong()
                                    : value.isNumber() ? (Object) value.asDouble() : value.asText());
        }
        return new Message(json.path(0).asText(), List.copyOf(values));
    }

    private static ObjectNode toast(Toast toast) {
        return JSON.objectNode()
                .put("kind", toast.kind().name())
                .put("text", toast.text())
                .put("title", toast.title())
                .put("millis", toast.time().toMillis());
    }

    private static Toast toast(JsonNode json) {
        return new Toast(
                Toast.Kind.valueOf(json.path("kind").asText()),
                json.path("text").asText(),
                json.path("title").asText(),
                Duration.ofMillis(json.path("millis").asLong()));
    }

    private static ObjectNode status(Job.Status status) {
        ObjectNode json = JSON.objectNode()
                .put("job", status.job())
                .put("handler", status.handler())
                .put("phase", status.phase().name())
                .put("position", status.position())
                .put("millis", status.millis())
                .put("share", status.share())
                .put("doing", status.doing());
        status.message().ifPresent(message -> json.set("message", message(message)));
        ArrayNode steps = json.putArray("steps");
        status.steps()
                .forEach(step -> steps.addArray()
                        .add(step.done())
                        .add(step.of())
                        .add(step.share())
                        .add(step.doing())
                        .add(step.unit()));
        return json;
    }

    private static Job.Status status(JsonNode json) {
        List<Job.Step> steps = new ArrayList<>();
        json.path("steps")
                .forEach(step -> steps.add(new Job.Step(
                        step.path(0).asLong(),
                        step.path(1).asLong(),
                        step.path(2).asDouble(),
                        step.path(3).asText(),
                        step.path(4).asText())));
        return new Job.Status(
                json.path("job").asText(),
                json.path("handler").asInt(),
                Job.Phase.valueOf(json.path("phase").asText()),
                json.path("position").asInt(),
                json.path("millis").asLong(),
                json.path("share").asDouble(),
                json.path("doing").asText(),
                Optional.of(json.path("message")).filter(JsonNode::isArray).map(EmissionJson::message),
                List.copyOf(steps));
    }
}
