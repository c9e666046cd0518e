package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ApiObjectTest {
    @Test
    void propertiesAreTitledByTheirNamesAndMayBeLeftOutOrNull() throws JsonProcessingException {
        var schema = ApiObject.of("OptionDict")
                .with("_value", ApiSchema.string())
                .maybe("orig_name", ApiSchema.string())
                .requires("_value");
        assertThat(schema).isEqualTo(new JsonMapper().readTree("""
                {"type": "object",
                 "title": "OptionDict",
                 "properties": {
                   "_value": {"type": "string", "title": "Value"},
                   "orig_name": {
                     "anyOf": [{"type": "string"}, {"type": "null"}], "default": null, "title": "Orig Name"}},
                 "required": ["_value"]}"""));
    }

    @Test
    void whatIsDefinedElsewhereHasItsTitleThere() throws JsonProcessingException {
        var schema = ApiObject.of("Pair")
                .with("one", ApiSchema.defined("One"))
                .maybe("other", ApiSchema.defined("One"))
                .schema();
        assertThat(schema.path("properties")).isEqualTo(new JsonMapper().readTree("""
                {"one": {"$ref": "#/$defs/One"},
                 "other": {"anyOf": [{"$ref": "#/$defs/One"}, {"type": "null"}], "default": null}}"""));
        assertThat(schema.has("required")).isFalse();
    }
}
