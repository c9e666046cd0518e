package io.demitasse.spaces.card;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/** The front matter of any README, of models and datasets too, as plain values whatever they mean. */
public final class CardValues {
    private CardValues() {}

    /**
     * What the front matter says: texts, numbers, booleans, lists and maps of these. Nothing if there is none, or one
     * that can't be read.
     */
    public static Map<String, Object> of(String readme) {
        try {
            String yaml = FrontMatter.of(readme).yaml();
            if (BoundedYaml.alias(yaml).isPresent()) {
                return Map.of();
            }
            return plain(BoundedYaml.yaml().load(yaml)) instanceof Map<?, ?> values ? texts(values) : Map.of();
        } catch (FrontMatter.Missing | YAMLException e) {
            return Map.of();
        }
    }

    /** What stands after the front matter; all of it if there is none. */
    public static String textAfter(String readme) {
        try {
            return FrontMatter.of(readme).body();
        } catch (FrontMatter.Missing e) {
            return readme;
        }
    }

    @SuppressWarnings("JavaUtilDate") // SnakeYAML has no other.
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return texts(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CardValues::plain).collect(Collectors.toList());
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).toString();
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                texts.put(String.valueOf(name), plain(value));
            }
        });
        return texts;
    }
}
