package io.demitasse.internal.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.clients.Asker;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static final JsonNode ALL =
            Asker.parse("{\"a\\\"\": [1, 2.5, -1e30, true, false, null, \"x\"], \"b\": {}}");

    @Test
    void jsonIsWhatItWas() {
        assertThat(Literals.JSON.of(ALL))
                .isEqualTo("{\"a\\\"\": [1, 2.5, -1.0E30, true, false, null, \"x\"], \"b\": {}}");
        assertThat(Asker.parse(Literals.JSON.of(ALL))).isEqualTo(ALL);
    }

    @Test
    void pythonHasItsOwnWords() {
        assertThat(Literals.PYTHON.of(ALL))
                .isEqualTo("{\"a\\\"\": [1, 2.5, -1.0E30, True, False, None, \"x\"], \"b\": {}}");
    }
}
