package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas of components in one document. A component's own schema names its definitions from its own root; here
 * they stand below {@code components}, once for all that mean the same, and under another name where two do not.
 */
final class Schemas {
    private static final String DEFINITIONS = "$defs";
    private static final String REFERENCE = "$ref";
    private static final String OWN = "#/$defs/";
    private static final Set<String> ONE = Set.of("items", "additionalProperties", "contains", "not", "propertyNames");
    private static final Set<String> SEVERAL = Set.of("anyOf", "oneOf", "allOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");

    private final ObjectNode all = Json.object();
    private final Map<String, Map<String, JsonNode>> meanings = new HashMap<>();

    /** All definitions so far, by their names in the document. */
    ObjectNode all() {
        return all;
    }

    /** A schema as it stands in the document; its definitions are added. */
    ObjectNode rooted(ObjectNode schema) {
        ObjectNode own = schema.deepCopy();
        JsonNode definitions = own.path(DEFINITIONS);
        own.remove(DEFINITIONS);
        Map<String, String> names = new HashMap<>();
        definitions
                .fieldNames()
                .forEachRemaining(name -> names.put(OWN + name, nameOf(name, meaning(name, definitions))));
        definitions.properties().forEach(each -> {
            String name = names.get(OWN + each.getKey());
            if (!all.has(name)) {
                all.set(name, rerooted(each.getValue(), names));
            }
        });
        return (ObjectNode) rerooted(own, names);
    }

    /** The first name that is free or taken by the same meaning. */
    private String nameOf(String name, Map<String, JsonNode> meaning) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        String free = plain;
        for (int i = 1; !meanings.computeIfAbsent(free, any -> meaning).equals(meaning); i++) {
            free = plain + i;
        }
        return free;
    }

    /** A definition with all that it refers to. */
    private static Map<String, JsonNode> meaning(String name, JsonNode definitions) {
        Map<String, JsonNode> meaning = new TreeMap<>();
        collect(name, definitions, meaning);
        return meaning;
    }

    private static void collect(String name, JsonNode definitions, Map<String, JsonNode> into) {
        JsonNode definition = definitions.path(name);
        if (into.putIfAbsent(name, definition) == null) {
            definition.findValuesAsText(REFERENCE).stream()
                    .filter(reference -> reference.startsWith(OWN))
                    .forEach(reference -> collect(reference.substring(OWN.length()), definitions, into));
        }
    }

    private static JsonNode rerooted(JsonNode schema, Map<String, String> names) {
        if (!(schema instanceof ObjectNode)) {
            return schema;
        }
        ObjectNode to = Json.object();
        schema.properties().forEach(each -> keyword(each.getKey(), each.getValue(), names, to));
        return to;
    }

    private static void keyword(String key, JsonNode value, Map<String, String> names, ObjectNode to) {
        if (key.equals(REFERENCE) && names.containsKey(value.asText())) {
            to.put(REFERENCE, "#/components/schemas/" + names.get(value.asText()));
        } else if (ONE.contains(key)) {
            to.set(key, rerooted(value, names));
        } else if (SEVERAL.contains(key)) {
            ArrayNode list = to.putArray(key);
            value.forEach(each -> list.add(rerooted(each, names)));
        } else if (NAMED.contains(key)) {
            ObjectNode properties = to.putObject(key);
            value.properties().forEach(each -> properties.set(each.getKey(), rerooted(each.getValue(), names)));
        } else if (!isGradios(key, value)) {
            to.set(key, value);
        }
    }

    /** What only Gradio's clients understand: any type as an object without anything, and a text of its own. */
    private static boolean isGradios(String key, JsonNode value) {
        return (key.equals("type") && value.isObject()) || key.equals("additional_description");
    }
}
