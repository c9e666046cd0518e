package io.demitasse.internal.apipage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.clients.Asker;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Parameter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlTest {
    private static Parameter parameter(ObjectNode schema) {
        return new Parameter(
                0, 0, "x", "X", "", ApiForm.of("x", () -> schema, NullNode::getInstance), Optional.empty());
    }

    @Test
    void isWhatTheSchemaCallsFor() {
        assertThat(Control.of(parameter(ApiSchema.string()))).isEqualTo(Control.TEXT);
        assertThat(Control.of(parameter(ApiSchema.choice(List.of("a"))))).isEqualTo(Control.CHOICE);
        assertThat(Control.of(parameter(ApiSchema.type("boolean")))).isEqualTo(Control.TRUTH);
        assertThat(Control.of(parameter(ApiSchema.type("integer")))).isEqualTo(Control.NUMBER);
        assertThat(Control.of(parameter(ApiSchema.any()))).isEqualTo(Control.JSON);
        assertThat(Control.of(parameter(ApiSchema.image()))).isEqualTo(Control.FILE);
        assertThat(Control.of(parameter(ApiSchema.files()))).isEqualTo(Control.FILES);
    }

    @Test
    void whatIsEnteredIsTheValueAgain() {
        assertThat(Control.TEXT.value(Control.TEXT.entry(Asker.parse("\"a\\\"b\"")), "x"))
                .isEqualTo(Asker.parse("\"a\\\"b\""));
        assertThat(Control.JSON.value(Control.JSON.entry(Asker.parse("[1, \"a\"]")), "x"))
                .isEqualTo(Asker.parse("[1, \"a\"]"));
        assertThat(Control.NUMBER.value(" ", "x").isNull()).isTrue();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsName() {
        assertThatThrownBy(() -> Control.NUMBER.value("many", "cups"))
                .isInstanceOfSatisfying(VisitorException.class, refused -> {
                    assertThat(refused.visible().key()).isEqualTo("api.notJson");
                    assertThat(refused.visible().values()).containsExactly("cups");
                });
    }
}
