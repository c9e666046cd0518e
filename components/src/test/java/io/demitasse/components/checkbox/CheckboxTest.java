package io.demitasse.components.checkbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Yes or no. */
public final class CheckboxTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Checkbox.of("Yes"), true).wrong("\"maybe\"", "1", "[]", "{}"),
                Sample.of(Checkbox.of("No").value(true), false).wrong("\"\""));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Checkbox.of(text));
    }

    @Test
    void tellsABoxThatIsNotTickedFromOneThatIsNotInTheForm() {
        Checkbox box = Checkbox.of("Keep").value(true);
        assertThat(box.read(List.of())).isEqualTo(NullNode.getInstance());
        assertThat(box.decode(
                        box.read(FormReader.entries(Drawing.editable(box, false), Drawing.NAME)), new TestFiles()))
                .isFalse();
    }

    @Test
    void isNoAtFirst() {
        assertThat(Checkbox.of("Keep").empty()).isFalse();
    }
}
