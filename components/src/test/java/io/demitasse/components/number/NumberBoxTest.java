package io.demitasse.components.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers. */
public final class NumberBoxTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(NumberBox.of("Any"), 3.14)
                        .outside(Double.NaN, Double.POSITIVE_INFINITY)
                        .wrong("\"x\"", "true", "[]"),
                Sample.of(NumberBox.of("Small"), 0.000_01).wrong("\"1e\""),
                Sample.of(NumberBox.of("Huge"), 1e300).wrong("{}"),
                Sample.of(NumberBox.of("Age").integer().min(0).max(150), 20.0)
                        .outside(-1.0, 151.0, 20.5)
                        .wrong("\"\""),
                Sample.of(NumberBox.of("Least").min(1), 1.0).outside(0.9).wrong("[1]"),
                Sample.of(NumberBox.of("Most").max(1), 1.0).outside(1.1).wrong("[1]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(NumberBox.of(text).placeholder(text));
    }

    @Test
    void showsNumbersInPlainDigits() {
        assertThat(Drawing.editable(NumberBox.of("n"), 3.0)).contains("value=\"3\"");
        assertThat(Drawing.editable(NumberBox.of("n"), 0.0001)).contains("value=\"0.0001\"");
        assertThat(Drawing.editable(NumberBox.of("n"), -0.0)).contains("value=\"0\"");
    }

    @Test
    void showsAResultThatIsNoNumber() {
        assertThat(Drawing.readOnly(NumberBox.of("n"), Double.NaN))
                .contains("type=\"text\"")
                .contains("value=\"NaN\"");
        var wire = NumberBox.of("n").encode(Double.NEGATIVE_INFINITY, new TestFiles());
        assertThat(wire).isEqualTo(TextNode.valueOf("-Infinity"));
        assertThat(NumberBox.of("n").decode(wire, new TestFiles())).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void namesTheNumberAndTheLimits() {
        assertThatThrownBy(() -> NumberBox.of("n").min(0).max(10).check(11.0))
                .isInstanceOf(VisitorException.class)
                .hasMessage("number.outside[11, 0, 10]");
        assertThatThrownBy(() -> NumberBox.of("n").integer().check(2.5)).hasMessage("number.notWhole[2.5]");
    }

    @Test
    void mayNotBeLeftEmpty() {
        assertThatThrownBy(() -> NumberBox.of("n").empty()).hasMessage("invalid.required[]");
    }

    @Test
    void refusesAStepThatGoesNowhere() {
        assertThatThrownBy(() -> NumberBox.of("n").step(0))
                .isInstanceOf(AuthorException.class)
                .hasMessage("step(0) is no distance: give a number greater than 0.");
    }
}
