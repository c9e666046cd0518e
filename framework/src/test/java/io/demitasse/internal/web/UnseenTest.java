package io.demitasse.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Map<Integer, List<String>> ENTRIES = Map.of(1, List.of("a"), 2, List.of("b"));

    private final Unseen unseen = new Unseen();

    @Test
    void whatAPageHadBeforeDoesNotCount() {
        unseen.given(List.of(1), 7);
        assertThat(unseen.without(ENTRIES, 6)).isEqualTo(Map.of(2, List.of("b")));
        assertThat(unseen.without(ENTRIES, -1)).isEqualTo(Map.of(2, List.of("b")));
    }

    @Test
    void whatItHasOnceItHasSeenItCounts() {
        unseen.given(List.of(1, 2), 7);
        assertThat(unseen.without(ENTRIES, 7)).isEqualTo(ENTRIES);
        assertThat(unseen.without(ENTRIES, 7)).isEqualTo(ENTRIES);
    }

    @Test
    void theLastOfSeveralIsTheOneToSee() {
        unseen.given(List.of(1), 3);
        unseen.given(List.of(1), 9);
        assertThat(unseen.without(ENTRIES, 5)).doesNotContainKey(1);
        assertThat(unseen.without(ENTRIES, 9)).containsKey(1);
    }

    @Test
    void withoutGiftsAllCounts() {
        assertThat(unseen.without(ENTRIES, -1)).isEqualTo(ENTRIES);
    }
}
