package io.demitasse.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.clients.Asker;
import io.demitasse.component.ApiSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hints are those that json_schema_to_python_type of gradio_client 2.7.2 gives. */
class PythonTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\"} => str",
                "{\"type\":\"number\"} => float",
                "{\"type\":\"integer\"} => int",
                "{\"type\":\"boolean\"} => bool",
                "{\"type\":{},\"description\":\"any valid json\"} => str | float | bool | list | dict",
                "{} => Any",
                "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}} => list[Literal['a', 'b']]",
                "{\"type\":\"string\",\"const\":\"text\"} => Literal[text]",
                "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]} => str | None",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\",\"description\":\"d\"}}} => dict(a: int (d))",
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}} => dict(str, float)",
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"null\"}]} => tuple[str, None]"
            })
    void saysTheHintOfASchema(String schema, String hint) {
        assertThat(PythonType.of(Asker.parse(schema))).isEqualTo(hint);
    }

    @Test
    void filesArePaths() {
        assertThat(PythonType.of(ApiSchema.file())).isEqualTo("filepath");
        assertThat(PythonType.of(ApiSchema.files())).isEqualTo("list[filepath]");
        assertThat(PythonType.of(ApiSchema.image())).isEqualTo("filepath");
    }
}
