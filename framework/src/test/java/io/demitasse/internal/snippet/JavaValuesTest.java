package io.demitasse.internal.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.clients.Asker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaValuesTest {
    private final JavaValues values = new JavaValues();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1",
                "-2147483648 | -2147483648",
                "2147483648 | 2147483648L",
                "2.5 | 2.5",
                "1e300 | 1.0E300",
                "true | true",
                "null | null",
                "\"a\\\"b\" | \"a\\\"b\"",
                "[1, \"x\"] | List.of(1, \"x\")",
                "{\"a\": {\"b\": []}} | Map.of(\"a\", Map.of(\"b\", List.of()))",
                "[null] | new ObjectMapper().readTree(\"[null]\")",
                "12345678901234567890123 | new ObjectMapper().readTree(\"12345678901234567890123\")"
            })
    void jsonAsJavaWritesIt(String json, String java) {
        assertThat(values.of(Asker.parse(json))).isEqualTo(java);
    }

    @Test
    void onlyWhatIsUsedIsImported() {
        values.of(Asker.parse("[1]"));
        assertThat(values.imports()).isEqualTo("import java.util.List;\n");
        assertThat(values.canFail()).isFalse();
        values.of(Asker.parse("{\"a\": null}"));
        assertThat(values.imports())
                .isEqualTo("import com.fasterxml.jackson.databind.ObjectMapper;\nimport java.util.List;\n");
        assertThat(values.canFail()).isTrue();
    }

    @Test
    void mapsOfManyPairsAreReadAsJson() {
        var many = Asker.parse(
                "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1}");
        assertThat(values.of(many)).startsWith("new ObjectMapper()");
    }
}
