package io.demitasse.components.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Raw HTML. */
public final class HtmlTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Html.of(RawHtml.of("")), RawHtml.of("<p>Hello</p>")).wrong("1", "[]", "{}"));
    }

    /** It shows no text but HTML that its author vouches for. */
    @Override
    public List<Component<?>> showing(String text) {
        return List.of();
    }

    @Test
    void drawsWhatTheAuthorVouchesFor() {
        assertThat(Drawing.editable(Html.of(RawHtml.of("<b>x</b>")))).isEqualTo("<div class=\"html\"><b>x</b></div>");
    }

    @Test
    void takesNothingFromVisitors() {
        assertThat(Html.of(RawHtml.of("x")).interactive()).contains(false);
    }
}
