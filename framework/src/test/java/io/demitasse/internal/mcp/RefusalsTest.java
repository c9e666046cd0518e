package io.demitasse.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.clients.Asker;
import io.demitasse.internal.api.Refusal;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void everyShapeIsASentence() {
        assertThat(Refusals.text(Refusal.of(503, "The queue is full."))).isEqualTo("The queue is full.");
        assertThat(Refusals.text(Refusal.malformed("missing", "Field required", "name")))
                .isEqualTo("name: Field required");
        assertThat(
                        Refusals.text(
                                Refusal.unprocessable(
                                        (ArrayNode)
                                                Asker.parse(
                                                        "[{\"is_valid\":true,\"message\":\"\"},{\"is_valid\":false,\"message\":\"Too old.\",\"parameter_name\":\"age\"}]"))))
                .isEqualTo("age: Too old.");
    }
}
