package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmissionJsonTest {
    static List<Emission> emissions() {
        var status = new Job.Status(
                "job-0001",
                3,
                Job.Phase.RUNNING,
                2,
                5_000_000_000L,
                0.25,
                "reading",
                Optional.of(Message.of("job.timeout", 5L, Message.literal("inner"), 0.5)),
                List.of(new Job.Step(1, 4, -1, "page", "pages")));
        return List.of(
                new Emission.Valued(1, TextNode.valueOf("grüße \"\n")),
                new Emission.Valued(1, NullNode.getInstance()),
                new Emission.Appended(2, TextNode.valueOf("more"), 7),
                new Emission.Updated(3),
                new Emission.Filled(4),
                new Emission.Refused(5, Message.literal("No."), true),
                new Emission.Given(),
                new Emission.Toasted(Toast.warning("text").title("title").lasting(Duration.ofSeconds(3))),
                new Emission.Noted(JsonNodeFactory.instance.objectNode().put("home", "x")),
                new Emission.Moved(status),
                new Emission.Moved(Job.Status.stopped("job-0001", 3)));
    }

    @ParameterizedTest
    @MethodSource("emissions")
    void comesBackAsItWas(Emission emission) {
        byte[] bytes = SharedJson.bytes(EmissionJson.write(emission));
        assertThat(EmissionJson.read(SharedJson.read(bytes))).isEqualTo(emission);
    }

    @Test
    void anotherIsRefused() {
        assertThatThrownBy(() -> EmissionJson.read(IntNode.valueOf(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No emission: 3");
    }
}
