package io.demitasse.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.demitasse.client.ClientException.Invalid;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;

/** Makes exceptions of what servers answer. */
final class Failures {
    private static final int LONGEST = 300;

    private Failures() {}

    /** Of an answer that is none of those hoped for. */
    static ClientException of(String what, Http.Reply reply) {
        JsonNode body = json(reply.body());
        return switch (reply.status()) {
            case 401, 403 ->
                new ClientException.Unauthorised(what + " was refused: " + text(body, reply.body())
                        + " Give the app's login or token when you connect: o.login(…), o.token(…).");
            case 422 -> invalid(what, body);
            case 429, 503 -> new ClientException.Busy(what, text(body, reply.body()));
            default ->
                reply.location().isEmpty()
                        ? new ClientException.Connection(
                                what + " was answered with " + reply.status() + ": " + text(body, reply.body()))
                        : new ClientException.Connection(
                                what + " was sent on to " + reply.location() + ". Connect to that address.");
        };
    }

    /** Of a request that got no answer. */
    static ClientException connection(String what, Throwable cause) {
        String why = cause instanceof ConnectException
                ? "nothing answers at that address."
                : sentence(String.valueOf(cause.getMessage()));
        return new ClientException.Connection(what + " failed: " + why, cause);
    }

    /** Of a call that the app answered with an error. */
    static ClientException app(String endpoint, JsonNode message) {
        JsonNode output = message.path("output");
        JsonNode error = output.path("error");
        String title = output.path("title").asText(message.path("title").asText(""));
        return new ClientException.App(
                endpoint, title.equals("null") ? "" : title, error.isTextual() ? error.textValue() : "");
    }

    private static ClientException invalid(String what, JsonNode body) {
        List<Invalid.Problem> problems = new ArrayList<>();
        for (JsonNode each : body.path("detail")) {
            if (!each.path("is_valid").asBoolean(false)) {
                problems.add(new Invalid.Problem(
                        each.path("parameter_name").asText(""),
                        cut(each.path("message").asText(each.path("msg").asText("is not valid")))));
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Invalid.Problem("", text(body, body.toString())));
        }
        return new Invalid(what, problems);
    }

    private static String text(JsonNode body, String raw) {
        JsonNode detail = body.path("detail");
        for (JsonNode each : List.of(detail, detail.path("auth_message"), detail.path("error"), body.path("error"))) {
            if (each.isTextual() && !each.textValue().isBlank()) {
                return cut(sentence(each.textValue()));
            }
        }
        return raw.isBlank() ? "no word about it." : cut(sentence(raw));
    }

    /** A text with a full stop. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }

    /** A text as a message can quote it. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static JsonNode json(String body) {
        try {
            return Json.PLAIN.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
