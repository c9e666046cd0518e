package io.demitasse.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.clients.Asker;
import io.demitasse.component.ApiSchema;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private final Schemas schemas = new Schemas();

    private static ObjectNode schema(String json) {
        return (ObjectNode) Asker.parse(json.replace('\'', '"'));
    }

    @Test
    void definitionsMoveToTheDocumentWithAllThatRefersToThem() {
        ObjectNode rooted = schemas.rooted(ApiSchema.files());
        assertThat(rooted.path("items").path("$ref").asText()).isEqualTo("#/components/schemas/FileData");
        assertThat(rooted.has("$defs")).isFalse();
        assertThat(schemas.all().fieldNames()).toIterable().containsExactlyInAnyOrder("FileData", "FileDataMeta");
        assertThat(schemas.all().at("/FileData/properties/meta/$ref").asText())
                .isEqualTo("#/components/schemas/FileDataMeta");
    }

    @Test
    void whatMeansTheSameStandsThereOnce() {
        schemas.rooted(ApiSchema.files());
        schemas.rooted(ApiSchema.file());
        assertThat(schemas.all()).hasSize(2);
    }

    @Test
    void whatMeansSomethingElseGetsAnotherName() {
        String same = "{'$defs': {'A': {'$ref': '#/$defs/B'}, 'B': {'type': '%s'}}, 'items': {'$ref': '#/$defs/A'}}";
        assertThat(schemas.rooted(schema(same.formatted("string")))
                        .at("/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/A");
        ObjectNode other = schemas.rooted(schema(same.formatted("number")));
        assertThat(other.at("/items/$ref").asText()).isEqualTo("#/components/schemas/A1");
        assertThat(schemas.all())
                .isEqualTo(schema("{'A': {'$ref': '#/components/schemas/B'}, 'B': {'type': 'string'},"
                        + " 'A1': {'$ref': '#/components/schemas/B1'}, 'B1': {'type': 'number'}}"));
    }

    @Test
    void aDefinitionMayReferToItself() {
        schemas.rooted(schema("{'$defs': {'Tree': {'items': {'$ref': '#/$defs/Tree'}}}, '$ref': '#/$defs/Tree'}"));
        assertThat(schemas.all().at("/Tree/items/$ref").asText()).isEqualTo("#/components/schemas/Tree");
    }

    @Test
    void onlyWhatIsASchemaIsChanged() {
        ObjectNode odd = schema("{'type': {}, 'additional_description': '', 'description': 'any',"
                + " 'properties': {'type': {'type': {}}, '$ref': {'const': {'$ref': '#/$defs/X', 'type': {}}}},"
                + " 'default': {'type': {}, '$defs': {}}}");
        assertThat(schemas.rooted(odd))
                .isEqualTo(schema("{'description': 'any',"
                        + " 'properties': {'type': {}, '$ref': {'const': {'$ref': '#/$defs/X', 'type': {}}}},"
                        + " 'default': {'type': {}, '$defs': {}}}"));
    }

    @Test
    void whatIsGivenStaysAsItWas() {
        ObjectNode given = ApiSchema.files();
        schemas.rooted(given);
        assertThat(given).isEqualTo(ApiSchema.files());
    }
}
