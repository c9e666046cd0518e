package io.demitasse.components.multimodal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiObject;
import io.demitasse.component.ApiSchema;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.wire.Wire;

/** How programs see a text with files: {@code {"text": "…", "files": […]}}; or a mere text, if it takes no files. */
final class MultimodalApi {
    private static final String TEXT = "text";
    private static final String FILES = "files";

    private MultimodalApi() {}

    static ApiForm form() {
        return ApiForm.of("multimodaltextbox", MultimodalApi::schema, MultimodalApi::nothing)
                .turned(MultimodalApi::wire, MultimodalApi::payload)
                .implied(nothing());
    }

    /** The form of a box that takes no files. */
    static ApiForm mereText() {
        return ApiForm.of("textbox", ApiSchema::string, () -> TextNode.valueOf("Hello!!"))
                .turned(MultimodalApi::wire, (wire, files) -> wire.path(TEXT));
    }

    private static ObjectNode nothing() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode().put(TEXT, "");
        nothing.putArray(FILES);
        return nothing;
    }

    private static ObjectNode schema() {
        ObjectNode files = ApiSchema.files();
        ObjectNode definitions = (ObjectNode) files.remove("$defs");
        ObjectNode schema = ApiObject.of("MultimodalData")
                .with(TEXT, ApiSchema.string())
                .with(FILES, files)
                .requires(TEXT);
        return schema.set("$defs", definitions);
    }

    private static JsonNode wire(JsonNode sent, ApiFiles files) {
        if (sent.isTextual()) {
            return nothing().put(TEXT, sent.textValue());
        }
        if (!sent.isObject()) {
            throw Wire.refuse("multimodal.wrong", Wire.brief(sent));
        }
        ObjectNode wire = nothing();
        if (sent.hasNonNull(TEXT)) {
            wire.put(TEXT, Wire.text(sent.get(TEXT)));
        }
        if (sent.hasNonNull(FILES)) {
            wire.set(FILES, FileWire.wires(sent.get(FILES), files));
        }
        return wire;
    }

    private static JsonNode payload(JsonNode wire, ApiFiles files) {
        ObjectNode payload = nothing().put(TEXT, wire.path(TEXT).asText());
        return payload.set(FILES, FileWire.data(wire.path(FILES), files));
    }
}
