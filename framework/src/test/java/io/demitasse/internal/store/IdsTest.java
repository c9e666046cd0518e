package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void areLongEnoughDistinctAndFitForAnAddress() {
        var ids = new Ids();
        assertThat(Stream.generate(ids::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
    }
}
