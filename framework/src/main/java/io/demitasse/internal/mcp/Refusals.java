package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Refusals in the shape of Gradio's protocol as sentences, which is what agents read. */
final class Refusals {
    private Refusals() {}

    static String text(Refusal refusal) {
        JsonNode detail = refusal.body().path("detail");
        if (!detail.isArray()) {
            return detail.asText();
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode each : detail) {
            if (each.has("msg")) {
                JsonNode place = each.path("loc");
                lines.add(place.path(place.size() - 1).asText() + ": "
                        + each.path("msg").asText());
            } else if (!each.path("is_valid").booleanValue()) {
                lines.add(each.path("parameter_name").asText() + ": "
                        + each.path("message").asText());
            }
        }
        return String.join("\n", lines);
    }
}
