package io.demitasse.internal.apipage;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.clients.Asker;
import io.demitasse.component.ApiSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{'type': 'string'} # string",
                "{'type': {}} # any",
                "{'enum': ['a b', 'c'], 'type': 'string'} # \"a b\" | \"c\"",
                "{'type': 'array', 'items': {'enum': ['a', 'b']}} # (\"a\" | \"b\")[]",
                "{'type': 'array', 'items': {}} # any[]",
                "{'anyOf': [{'type': 'number'}, {'type': 'null'}]} # number | null",
                "{'type': 'object'} # object",
                "{'type': 'object', 'properties': {'text': {'type': 'string'}, 'n': {'const': 1}}} # { text: string, n: 1 }"
            })
    void schemasInAFewWords(String schema, String name) {
        assertThat(TypeName.of(Asker.parse(schema.replace('\'', '"')))).isEqualTo(name);
    }

    @Test
    void filesAreFiles() {
        assertThat(TypeName.of(ApiSchema.file())).isEqualTo("file");
        assertThat(TypeName.of(ApiSchema.files())).isEqualTo("file[]");
        assertThat(TypeName.of(ApiSchema.image())).isEqualTo("file");
    }
}
