package io.demitasse.components.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Components for other types. */
public final class ConvertedTest implements ComponentSamples {
    private static Converted<Double, Integer> whole() {
        return Converted.of(
                NumberBox.of("Count").integer().min(0).max(9).value(3.0), Double::intValue, Integer::doubleValue);
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(whole(), 7).wrong("\"x\"", "10", "1.5", "[]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Converted.<String, StringBuilder>of(
                Textbox.of(text).value(text), StringBuilder::new, StringBuilder::toString));
    }

    @Test
    void startsAsTheInnerComponentDoes() {
        assertThat(whole().value()).contains(3);
        assertThat(whole().type()).isEqualTo("number");
        assertThat(whole().parts()).hasSize(1);
    }

    @Test
    void refusesWhatTheInnerComponentRefuses() {
        assertThatThrownBy(() -> whole().decode(Sample.parse("10"), new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("number.outside[10, 0, 9]");
    }
}
