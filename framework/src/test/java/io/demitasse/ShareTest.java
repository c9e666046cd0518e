package io.demitasse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.share.ShareOrder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void saysWhatIsWanted() {
        assertThat(Share.by("hub.example").token(" hf_x\n").order())
                .isEqualTo(new ShareOrder(
                        URI.create("https://hub.example"), "hf_x", Optional.empty(), Duration.ofDays(3)));
        assertThat(Share.by("hub.example")
                        .token("hf_x")
                        .password("crema and foam")
                        .lasts(Duration.ofHours(3))
                        .order())
                .isEqualTo(new ShareOrder(
                        URI.create("https://hub.example"), "hf_x", Optional.of("crema and foam"), Duration.ofHours(3)));
    }

    @Test
    void takesAToken() {
        assertThatThrownBy(() -> Share.by("hub.example").token(" ").order())
                .isInstanceOf(OperatorException.class)
                .hasMessage("To share a demo through https://hub.example takes a token: make one that may write under"
                        + " Tokens there, and give it in DEMITASSE_TOKEN.");
    }

    @Test
    void lastsSomeTime() {
        assertThatThrownBy(() -> Share.by("hub.example").lasts(Duration.ZERO))
                .isInstanceOf(AuthorException.class)
                .hasMessage("lasts(PT0S) is no time for a link to work: give a second at least.");
    }
}
