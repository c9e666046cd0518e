package io.demitasse.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.clients.Asker;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.internal.api.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextArgumentsTest {
    private static Parameter parameter(String name, String type) {
        var form = ApiForm.of("x", () -> ApiSchema.type(type), NullNode::getInstance);
        return new Parameter(0, 0, name, name, "", form, Optional.empty());
    }

    @Test
    void aTextBecomesWhatTheParameterTakes() {
        List<Parameter> parameters = List.of(
                parameter("n", "number"),
                parameter("i", "integer"),
                parameter("b", "boolean"),
                parameter("s", "string"));
        assertThat(TextArguments.of(parameters, Map.of("n", "1.5", "i", "2", "b", "true", "s", "3", "unknown", "4")))
                .isEqualTo(Asker.parse("{\"n\":1.5,\"i\":2,\"b\":true,\"s\":\"3\",\"unknown\":\"4\"}"));
    }

    @Test
    void whatCanNotBeReadStaysAText() {
        assertThat(TextArguments.of(List.of(parameter("n", "number")), Map.of("n", "[1]")))
                .isEqualTo(Asker.parse("{\"n\":\"[1]\"}"));
        assertThat(TextArguments.of(List.of(parameter("n", "number")), Map.of("n", "many")))
                .isEqualTo(Asker.parse("{\"n\":\"many\"}"));
    }
}
