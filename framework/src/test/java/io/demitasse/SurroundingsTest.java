package io.demitasse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    private static final Surroundings SPACE = Surroundings.of(Map.of(
            "GRADIO_SERVER_NAME", "0.0.0.0", "GRADIO_SERVER_PORT", " 7861 ", "GRADIO_ROOT_PATH", "/apps/ann/greeter/"));

    @Test
    void sayWhereToListen() {
        assertThat(SPACE)
                .isEqualTo(new Surroundings(
                        Optional.of("0.0.0.0"),
                        OptionalInt.of(7861),
                        Optional.of("/apps/ann/greeter"),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void sayNothingUnlessSet() {
        assertThat(Surroundings.of(Map.of("GRADIO_SERVER_NAME", "", "GRADIO_SERVER_PORT", "")))
                .isEqualTo(new Surroundings(
                        Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "65536", "-1", "999999999999"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> Surroundings.of(Map.of("GRADIO_SERVER_PORT", port)))
                .isInstanceOf(OperatorException.class)
                .hasMessage("GRADIO_SERVER_PORT is '" + port
                        + "', which is no port: set it to a number from 0 to 65535, or unset it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps", "/a b", "/a?b", "/\"><script>", "//", "http://x", "/a/../b/%2e"})
    void aPathThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> Surroundings.of(Map.of("GRADIO_ROOT_PATH", path)))
                .isInstanceOf(OperatorException.class)
                .hasMessage("GRADIO_ROOT_PATH is '" + path
                        + "', which is no path: set it to one such as /apps/ann/greeter, or unset it.");
    }

    @Test
    void sayWhoMayFrame() {
        var framed = Surroundings.of(Map.of("DEMITASSE_FRAME_FROM", "https://a.example http://127.0.0.1:7880"));
        assertThat(new Launch().settings(framed).frames())
                .containsExactly("https://a.example", "http://127.0.0.1:7880");
        assertThat(new Launch().frameFrom("https://b.example").settings(framed).frames())
                .containsExactly("https://b.example");
        assertThat(Surroundings.of(Map.of("DEMITASSE_FRAME_FROM", "*")).frames())
                .containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "https://a.example/path", "https://a; script-src *", "javascript:x", "**"})
    void anOriginThatIsNoneIsRefused(String origin) {
        assertThatThrownBy(() -> Surroundings.of(Map.of("DEMITASSE_FRAME_FROM", origin)))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("DEMITASSE_FRAME_FROM has '");
    }

    @Test
    void tellALaunchThatSetsNothingItself() {
        var settings = new Launch().settings(SPACE);
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).hasValue(7861);
        assertThat(settings.prefix()).isEqualTo("/apps/ann/greeter");
    }

    @Test
    void yieldToWhatTheAuthorSets() {
        var settings = new Launch().host("127.0.0.2").port(8080).prefix("/").settings(SPACE);
        assertThat(settings.host()).isEqualTo("127.0.0.2");
        assertThat(settings.port()).hasValue(8080);
        assertThat(settings.prefix()).isEmpty();
    }

    @Test
    void ofNothingLeaveTheUsual() {
        var settings = new Launch().settings(Surroundings.of(Map.of()));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEmpty();
    }
}
