package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {
    /** What an event says. */
    public record Chosen(int index, String value, boolean selected, List<String> path) {}

    private static final EventData<Chosen> DATA = new EventData<>(Chosen.class);

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }

    @Test
    void isReadAndWritten() throws Exception {
        var chosen = new Chosen(3, "tea", true, List.of("a", "b"));
        assertThat(DATA.decode(json("{\"index\":3,\"value\":\"tea\",\"selected\":true,\"path\":[\"a\",\"b\"]}")))
                .isEqualTo(chosen);
        assertThat(DATA.decode(DATA.encode(chosen))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "3",
                "{}",
                "{\"index\":3}",
                "{\"index\":\"3\",\"value\":\"tea\",\"selected\":true,\"path\":[]}",
                "{\"index\":3,\"value\":null,\"selected\":true,\"path\":[]}",
                "{\"index\":3,\"value\":\"tea\",\"selected\":\"yes\",\"path\":[]}",
                "{\"index\":3.5,\"value\":\"tea\",\"selected\":true,\"path\":[]}",
                "{\"index\":1e99,\"value\":\"tea\",\"selected\":true,\"path\":[]}",
                "{\"index\":3,\"value\":\"tea\",\"selected\":true,\"path\":[],\"@class\":\"java.io.File\"}"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DATA.decode(json(text)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("request.bad[]");
    }
}
