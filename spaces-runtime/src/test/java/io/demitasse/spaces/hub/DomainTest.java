package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
    @Test
    void isANameAndPerhapsHowItIsReached() {
        assertThat(Domain.parse("Apps.Hub.example"))
                .isEqualTo(new Domain(Optional.empty(), "apps.hub.example", Optional.empty()));
        assertThat(Domain.parse("https://localhost:7881"))
                .isEqualTo(new Domain(Optional.of("https"), "localhost", Optional.of(7881)));
    }

    @Test
    void addressesAreBelowIt() {
        assertThat(Domain.parse("hub.example").host("ann-demo")).isEqualTo("ann-demo.hub.example");
        assertThat(Domain.parse("hub.example").address("http", "ann-demo")).isEqualTo("http://ann-demo.hub.example");
        assertThat(Domain.parse("https://hub.example:8443").host("ann-demo")).isEqualTo("ann-demo.hub.example:8443");
        assertThat(Domain.parse("https://hub.example:8443").address("http", "ann-demo"))
                .isEqualTo("https://ann-demo.hub.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".hub.example",
                "hub.example.",
                "*.hub.example",
                "ftp://hub.example",
                "hub.example/",
                "hub..example",
                "hub.example:",
                "hub.example:0",
                "hub.example:x",
                "hub.example:65536",
                "hub example",
                "-hub.example",
                "hub.example, other"
            })
    void whatIsNoneIsSaidToBeSo(String text) {
        assertThatThrownBy(() -> Domain.parse(text))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'" + text + "' is no domain that names can be below. Write it as apps.hub.example, or with"
                        + " how browsers reach it as https://apps.hub.example:8443.");
    }
}
