package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** An answer that refuses a request, in the shape that Gradio's clients read. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;

    private Refusal(int status, JsonNode body) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
    }

    /** A refusal in a sentence; not for 422, of which clients read a list. */
    public static Refusal of(int status, String detail) {
        return new Refusal(status, Json.object().put("detail", detail));
    }

    /** A body in which something is not as it has to be. */
    public static Refusal malformed(String type, String message, String... place) {
        ArrayNode details = Json.array();
        ArrayNode location = details.addObject()
                .put("type", type)
                .put("msg", message)
                .putArray("loc")
                .add("body");
        for (String part : place) {
            location.add(part);
        }
        return unprocessable(details);
    }

    /** Inputs of which some are refused: an object for each. */
    public static Refusal unprocessable(ArrayNode details) {
        return new Refusal(422, Json.object().set("detail", details));
    }

    /** A refusal that is a mere text. */
    public static Refusal plain(int status, String text) {
        return new Refusal(status, Json.object().textNode(text));
    }

    public int status() {
        return status;
    }

    public JsonNode body() {
        return body;
    }
}
