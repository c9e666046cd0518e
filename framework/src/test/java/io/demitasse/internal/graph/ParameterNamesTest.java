package io.demitasse.internal.graph;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {
    @Test
    void eachInputHasANameOfItsOwn() {
        assertThat(ParameterNames.of(List.of(
                        line("First Name"),
                        press("Go"),
                        line("first-name"),
                        line(""),
                        line("api name"),
                        line("X").param("y"))))
                .isEqualTo(Map.of(0, "first_name", 1, "go", 2, "first_name_1", 3, "param_3", 4, "param_4", 5, "y"));
    }
}
