package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardReader;
import io.demitasse.spaces.card.CardReading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static Card card(String settings) {
        return ((CardReading.Valid) CardReader.read("---\nsdk: demitasse\n" + settings + "---\n")).card();
    }

    @Test
    void areWhatTheCardSays() {
        assertThat(Wishes.of(card("""
                        startup_duration_timeout: 90s
                        base_path: /docs
                        suggested_hardware: a100-large
                        custom_headers:
                          cross-origin-embedder-policy: require-corp
                        """)))
                .isEqualTo(new Wishes(
                        Optional.of(Duration.ofSeconds(90)),
                        "/docs",
                        Map.of("cross-origin-embedder-policy", "require-corp")));
    }

    @Test
    void areNoneOfACardWithoutAny() {
        assertThat(Wishes.of(card(""))).isEqualTo(Wishes.NONE);
    }

    @Test
    void goWithWhatRunsAndNotWithWhatFailed() {
        var wishes = new Wishes(Optional.empty(), "/x", Map.of());
        assertThat(new Built.Site(Path.of("a")).wishing(wishes)).isEqualTo(new Built.Site(Path.of("a"), wishes));
        var failed = new Built.Failed(Stage.BUILD_ERROR, "no");
        assertThat(failed.wishing(wishes)).isSameAs(failed);
    }
}
