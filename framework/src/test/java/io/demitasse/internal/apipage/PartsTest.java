package io.demitasse.internal.apipage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many make a part, and what of others is told, {@link ApiPageTest} shows on a page. */
class PartsTest {
    @Test
    void whereThereIsNothingThereIsOneEmptyPart() {
        var none = new Parts(List.of());
        assertThat(none.number()).isEqualTo(1);
        assertThat(none.of(1)).isEmpty();
        assertThat(none.asked(Optional.empty())).contains(1);
        assertThat(none.asked(Optional.of("2"))).isEmpty();
    }

    @Test
    void onlyLaterPartsAreNamedInAnAddress() {
        assertThat(Parts.query(1)).isEmpty();
        assertThat(Parts.query(12)).isEqualTo("?part=12");
    }
}
