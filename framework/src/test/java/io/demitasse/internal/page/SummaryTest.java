package io.demitasse.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "text",                                        text
                    3.5,                                           3.5
                    null,                                          ``
                    `["a","b"]`,                                   `a, b`
                    `{"id":"x","name":"photo.png","size":3}`,      photo.png
                    `{"lender":"Bank","monthly":180}`,             `Bank, 180`
                    `[{"a":1,"b":"x"},{"a":2,"b":"y"}]`,           `1, x; 2, y`
                    """)
    void saysAValueInAFewWords(String wire, String words) throws JsonProcessingException {
        assertThat(Summary.of(new JsonMapper().readTree(wire))).isEqualTo(words);
    }
}
