package io.demitasse.components.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Confidence bars. */
public final class LabelTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(Label.of("Language"), Map.of("English", 0.8, "German", 0.2))
                .wrong("1", "\"x\"", "{\"confidences\":1}", "{\"confidences\":[{\"label\":1,\"confidence\":1}]}"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Label.of("Language").value(Map.of(text, 1.0)));
    }

    @Test
    void showsTheSurestFirstAndNoMoreThanWanted() {
        String html = Drawing.readOnly(Label.of("Animal").top(2), Map.of("Dog", 0.25, "Cat", 0.7, "Fox", 0.05));
        assertThat(html)
                .containsSubsequence("label-first\" dir=\"auto\">Cat", "70%", "Dog", "25%")
                .doesNotContain("Fox");
        assertThat(html).contains("<rect width=\"70.0%\"");
    }

    @Test
    void isInTheFormThatOtherClientsKnow() {
        assertThat(Label.of("Animal").encode(Map.of("Dog", 0.25, "Cat", 0.75), new TestFiles()))
                .isEqualTo(Sample.parse("{\"label\":\"Cat\",\"confidences\":[{\"label\":\"Cat\",\"confidence\":0.75},"
                        + "{\"label\":\"Dog\",\"confidence\":0.25}]}"));
    }

    @Test
    void refusesWhatIsNoShare() {
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Label.of("Animal").encode(Map.of("Dog", bad), new TestFiles()))
                    .isInstanceOf(AuthorException.class)
                    .hasMessageContaining("Give a share from 0 to 1.");
        }
    }
}
