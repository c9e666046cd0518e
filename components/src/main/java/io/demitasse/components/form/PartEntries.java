package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.component.View.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits the entries {@code part=text} and {@code part.inner=text} of a component by its parts, and joins them. */
final class PartEntries {
    private PartEntries() {}

    /** The entries of each part, without its name. */
    static Map<String, List<String>> split(List<String> entries) {
        Map<String, List<String>> byPart = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                continue;
            }
            int dot = entry.substring(0, equals).indexOf('.');
            int end = dot < 0 ? equals : dot;
            byPart.computeIfAbsent(entry.substring(0, end), any -> new ArrayList<>())
                    .add(entry.substring(end + 1));
        }
        return byPart;
    }

    /** What was entered into one part. */
    static Typed of(String part, Typed whole) {
        return new Typed(split(whole.entries()).getOrDefault(part, List.of()), whole.files());
    }

    /** The entries of a part under its name. */
    static List<String> join(String part, Component<?> component, List<String> entries) {
        String before = part + (component instanceof RecordField || component instanceof ListField ? "." : "=");
        return entries.stream().map(entry -> before + entry).toList();
    }
}
