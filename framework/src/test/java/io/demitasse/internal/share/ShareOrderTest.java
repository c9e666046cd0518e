package io.demitasse.internal.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareOrderTest {
    @ParameterizedTest
    @CsvSource({
        "hub.example, https://hub.example",
        "hub.example:8443, https://hub.example:8443",
        "hub.example/spaces, https://hub.example",
        "http://hub.example/, http://hub.example",
        "localhost:7880, http://localhost:7880",
        "127.0.0.1:7880, http://127.0.0.1:7880",
        "https://localhost, https://localhost",
    })
    void anAddressIsReadAsPeopleWriteIt(String text, String address) {
        assertThat(ShareOrder.address(text)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ftp://hub.example", "https://", "a b", "https://ann:secret@hub.example", "::"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> ShareOrder.address(text))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'" + text
                        + "' is no address of a hub: give one such as hub.example or http://localhost:7880.");
    }

    @Test
    void secretsAreNotShown() {
        var order = new ShareOrder(
                URI.create("https://hub.example"), "hf_secret", Optional.of("crema and foam"), Duration.ofHours(3));

        assertThat(order).hasToString("a link through https://hub.example for PT3H");
    }
}
