package io.demitasse.components.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Structured data. */
public final class JsonTest implements ComponentSamples {
    private record Point(int x, List<String> names) {}

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Json.of("Data"), Map.of("a", List.of(1, 2.5, true, "x"), "b", Map.of())),
                Sample.of(Json.of("Text"), "a \"text\" <b>"),
                Sample.of(Json.of("Record"), new Point(1, List.of("a"))));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(
                Json.of("Data").value(Map.of("key", text)),
                Json.of("Data").interactive(false).value(List.of(text)));
    }

    @Test
    void saysWhereBrokenJsonIsBroken() {
        assertThatThrownBy(() -> Json.of("Data").read(List.of("{\"a\":\n  oops}")))
                .isInstanceOf(VisitorException.class)
                .hasMessageStartingWith("json.broken[2, ");
        assertThatThrownBy(() -> Json.of("Data").read(List.of("{} {}"))).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> Json.of("Data").read(List.of("[".repeat(100_000))))
                .isInstanceOf(VisitorException.class);
    }

    @Test
    void givesPlainJavaToHandlers() {
        assertThat(Json.of("Data").decode(Sample.parse("{\"a\":[1,\"x\",null]}"), new TestFiles()))
                .isEqualTo(Map.of("a", java.util.Arrays.asList(1, "x", null)));
    }

    @Test
    void foldsATreeAndEscapesIt() {
        String html = Drawing.readOnly(Json.of("Data"), Map.of("<k>", List.of("<script>")));
        assertThat(html).contains("<details").contains("&lt;k&gt;").doesNotContain("<script>");
    }

    @Test
    void drawsDataOfAnySizeAsAPageThatABrowserCanShow() {
        Object deep = "x";
        for (int i = 0; i < 500; i++) {
            deep = List.of(deep);
        }
        assertThat(Drawing.readOnly(Json.of("Data"), deep).split("<details", -1))
                .hasSize(41);
        List<List<Integer>> wide = java.util.Collections.nCopies(10_000, List.of(1));
        assertThat(Drawing.readOnly(Json.of("Data"), wide).split("<details", -1))
                .hasSize(2_001);
    }

    @Test
    void tellsTheAuthorWhatItCantShow() {
        assertThatThrownBy(() -> Json.of("Data").encode(new Object(), new TestFiles()))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("can't show a java.lang.Object");
    }
}
