package io.demitasse.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.clients.Asker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                | 1                  | []",
                "1                | 2                  | [[\"replace\",[],2]]",
                "null             | \"a\"              | [[\"replace\",[],\"a\"]]",
                "\"a\"            | \"ab\"             | [[\"append\",[],\"b\"]]",
                "\"\"             | \"ab\"             | [[\"replace\",[],\"ab\"]]",
                "\"ab\"           | \"b\"              | [[\"replace\",[],\"b\"]]",
                "[1,2]            | [1,2,3]            | [[\"add\",[2],3]]",
                "[1,2,3,4]        | [1]                | [[\"delete\",[1],null],[\"delete\",[1],null],[\"delete\",[1],null]]",
                "[1,[2]]          | [1,[3]]            | [[\"replace\",[1,0],3]]",
                "{\"a\":1,\"b\":2}| {\"a\":1,\"c\":\"x\"}| [[\"delete\",[\"b\"],null],[\"add\",[\"c\"],\"x\"]]",
                "{\"a\":{\"b\":\"x\"}} | {\"a\":{\"b\":\"xy\"}} | [[\"append\",[\"a\",\"b\"],\"y\"]]",
                "[1]              | {\"a\":1}          | [[\"replace\",[],{\"a\":1}]]"
            })
    void saysWhatTurnsOneValueIntoAnother(String before, String after, String edits) {
        assertThat(JsonDiff.between(Asker.parse(before), Asker.parse(after)).toString())
                .isEqualTo(edits);
    }

    @Test
    void aTextThatGrowsIsToldByItsEnd() {
        assertThat(JsonDiff.appended("é\n").toString()).isEqualTo("[\"append\",[],\"é\\n\"]");
    }

    @Test
    void aLongListCostsTimeInProportion() {
        JsonNode before = Asker.parse("[" + "1,".repeat(200_000) + "1]");
        JsonNode after = Asker.parse("[" + "1,".repeat(200_000) + "2]");
        assertThat(JsonDiff.between(before, after).toString()).isEqualTo("[[\"replace\",[200000],2]]");
    }
}
