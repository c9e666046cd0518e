package io.demitasse.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.clients.Asker;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.internal.api.Parameter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsSchemaTest {
    private static final String FILE =
            "{\"type\":\"string\",\"format\":\"Gradio File Input - a http or https url to a file\",\"description\":\"A file: a data: URI, or the address of a file that was uploaded to gradio_api/upload of this app. Addresses elsewhere are fetched if the app allows it.\"}";

    private static Parameter parameter(ObjectNode schema, Optional<JsonNode> fallback) {
        return new Parameter(0, 0, "x", "X", "Help.", ApiForm.of("x", () -> schema, NullNode::getInstance), fallback);
    }

    private static ObjectNode property(ObjectNode schema, Optional<JsonNode> fallback) {
        return ArgumentsSchema.property(parameter(schema, fallback));
    }

    @Test
    void aValueKeepsItsSchemaAndSaysWhatItIs() {
        assertThat(property(ApiSchema.type("integer").put("minimum", 1), Optional.empty()))
                .isEqualTo(Asker.parse("{\"type\":\"integer\",\"minimum\":1,\"description\":\"X. Help\"}"));
        assertThat(property(ApiSchema.string(), Optional.of(TextNode.valueOf("a"))))
                .isEqualTo(Asker.parse("{\"type\":\"string\",\"description\":\"X. Help\",\"default\":\"a\"}"));
        assertThat(property(ApiSchema.any(), Optional.of(NullNode.getInstance())))
                .isEqualTo(Asker.parse("{\"description\":\"X. Help. any valid json\"}"));
    }

    @Test
    void aFileIsAText() {
        JsonNode file = Asker.parse(FILE);
        for (ObjectNode schema : new ObjectNode[] {ApiSchema.file(), ApiSchema.image()}) {
            ObjectNode property = property(schema, Optional.of(TextNode.valueOf("kept")));
            assertThat(property.path("format")).isEqualTo(file.path("format"));
            assertThat(property.path("type").textValue()).isEqualTo("string");
            assertThat(property.has("default")).isFalse();
        }
        assertThat(property(ApiSchema.files(), Optional.empty()).path("items")).isEqualTo(file);
    }

    @Test
    void whatASchemaRefersToStandsInItsPlace() {
        ObjectNode schema = (ObjectNode)
                Asker.parse(
                        "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/A\"},\"$defs\":{\"A\":{\"type\":\"object\",\"properties\":{\"b\":{\"$ref\":\"#/$defs/B\"}}},\"B\":{\"enum\":[1,null]}}}");
        assertThat(property(schema, Optional.empty()))
                .isEqualTo(
                        Asker.parse(
                                "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"b\":{\"enum\":[1,null]}}},\"description\":\"X. Help\"}"));
    }

    @Test
    void aSchemaThatRefersToItselfEnds() {
        ObjectNode schema = (ObjectNode)
                Asker.parse(
                        "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/A\"},\"$defs\":{\"A\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/A\"}}}}");
        assertThat(property(schema, Optional.empty()).toString()).hasSizeLessThan(1_000);
    }
}
