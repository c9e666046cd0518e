package io.demitasse.components.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;

/** How programs see names with shares: {@code {"label": "cat", "confidences": [{"label": …, "confidence": …}]}}. */
final class LabelApi {
    private static final String LABEL = "label";
    private static final String SHARE = "confidence";
    private static final String SHARES = "confidences";

    private LabelApi() {}

    static ApiForm form() {
        return ApiForm.of("label", LabelApi::schema, LabelApi::example)
                .turned(LabelApi::wire, (wire, files) -> wire)
                .implied(JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode example() {
        ObjectNode example = JsonNodeFactory.instance.objectNode().put(LABEL, "Cat");
        example.putArray(SHARES).addObject().put(LABEL, "Cat").put(SHARE, 0.9);
        example.withArray(SHARES).addObject().put(LABEL, "Dog").put(SHARE, 0.1);
        return example;
    }

    private static ObjectNode schema() {
        ObjectNode share = ApiSchema.type("object");
        ObjectNode parts = share.putObject("properties");
        parts.set(LABEL, either("string", "integer", "number", "null"));
        parts.set(SHARE, either("number", "null"));
        ObjectNode schema = ApiSchema.type("object").put("title", "LabelData");
        ObjectNode properties = schema.putObject("properties");
        properties.set(LABEL, either("string", "integer", "number", "null"));
        properties
                .putObject(SHARES)
                .putArray("anyOf")
                .add(ApiSchema.array(share))
                .add(ApiSchema.type("null"));
        return schema;
    }

    private static ObjectNode either(String... types) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        var all = schema.putArray("anyOf");
        for (String type : types) {
            all.add(ApiSchema.type(type));
        }
        return schema;
    }

    /** A name without shares is sure; nothing at all is no name. */
    private static JsonNode wire(JsonNode sent, ApiFiles files) {
        if (!sent.isObject() || sent.hasNonNull(SHARES)) {
            return sent;
        }
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        var shares = wire.putArray(SHARES);
        if (sent.hasNonNull(LABEL)) {
            String name = sent.get(LABEL).asText();
            wire.put(LABEL, name);
            shares.addObject().put(LABEL, name).put(SHARE, 1);
        }
        return wire;
    }
}
