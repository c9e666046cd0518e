package io.demitasse.components.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiObject;
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
        ObjectNode example = JsonNodeFactory.instance.objectNode().put(LABEL, "cat");
        example.putArray(SHARES).addObject().put(LABEL, "cat").put(SHARE, 0.9);
        example.withArray(SHARES).addObject().put(LABEL, "dog").put(SHARE, 0.1);
        return example;
    }

    private static ObjectNode schema() {
        ObjectNode schema = ApiObject.of("LabelData")
                .with(LABEL, name())
                .maybe(SHARES, ApiSchema.array(ApiSchema.defined("LabelConfidence")))
                .schema();
        ObjectNode share = ApiObject.of("LabelConfidence")
                .with(LABEL, name())
                .maybe(SHARE, ApiSchema.type("number"))
                .schema();
        schema.putObject("$defs").set("LabelConfidence", share);
        return schema;
    }

    private static ObjectNode name() {
        return ApiSchema.either(
                        ApiSchema.string(), ApiSchema.type("integer"), ApiSchema.type("number"), ApiSchema.type("null"))
                .putNull("default");
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
