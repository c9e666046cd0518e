package io.demitasse.components.slider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.error.AuthorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers on a track. */
public final class SliderTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Slider.of("Steps", 1, 10), 4.0)
                        .outside(0.0, 11.0, Double.NaN)
                        .wrong("\"x\"", "[]", "{}"),
                Sample.of(Slider.of("Share", -1, 1).step(0.25), -0.75)
                        .outside(-1.25)
                        .wrong("false"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Slider.of(text, 0, 1));
    }

    @Test
    void startsAtItsSmallestNumber() {
        assertThat(Slider.of("Steps", 1, 10).value()).contains(1.0);
        assertThat(FormReader.entries(Drawing.editable(Slider.of("Steps", 1, 10)), Drawing.NAME))
                .containsExactly("1");
    }

    @Test
    void stepsByOneBetweenWholeLimitsAndElseByAHundredth() {
        assertThat(Slider.of("Steps", 1, 10).step()).isEqualTo(1);
        assertThat(Slider.of("Share", 0, 1).step()).isEqualTo(0.01);
        assertThat(Slider.of("Share", 0, 2.5).step()).isEqualTo(0.025);
        assertThat(Slider.of("Share", 0, 1).step(0.5).step()).isEqualTo(0.5);
    }

    @Test
    void mayNotBeLeftEmptyByTheVisitor() {
        assertThatThrownBy(() -> Slider.of("Steps", 1, 10).empty()).hasMessage("invalid.required[]");
    }

    @Test
    void refusesLimitsWithoutRoom() {
        assertThatThrownBy(() -> Slider.of("Steps", 10, 1))
                .isInstanceOf(AuthorException.class)
                .hasMessage("slider(\"Steps\", 10, 1) has no room: give a smaller number, then a larger one.");
    }
}
