package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a job is with one of its loops.
 *
 * @param done how many steps are done; 0 if the app says a share only
 * @param of how many there are; 0 if the app does not know
 * @param share what of it is done, from 0 to 1; -1 if the app does not know
 * @param unit what a step is; may be empty
 * @param doing what is going on; may be empty
 */
public record Progress(long done, long of, double share, String unit, String doing) {
    static List<Progress> all(JsonNode data) {
        List<Progress> all = new ArrayList<>();
        data.forEach(each -> all.add(of(each)));
        return List.copyOf(all);
    }

    private static Progress of(JsonNode data) {
        long done = data.path("index").asLong(0);
        long of = data.path("length").asLong(0);
        double known = of > 0 ? (double) done / of : -1;
        return new Progress(
                done,
                of,
                Math.min(
                        1,
                        data.path("progress").isNumber() ? data.path("progress").doubleValue() : known),
                text(data.path("unit")),
                text(data.path("desc")));
    }

    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }
}
