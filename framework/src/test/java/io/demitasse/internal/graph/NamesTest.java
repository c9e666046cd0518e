package io.demitasse.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Your name, your_name",
        "Größe (cm), grosse_cm",
        "Café au lait!, cafe_au_lait",
        "  --  , ''",
        "咖啡, ''",
        "2nd try, _2nd_try",
        "__init__, init",
        "K2 – Ab!c9 , k2_ab_c9"
    })
    void aLabelIsANameInLowerCase(String label, String name) {
        assertThat(Names.of(label)).isEqualTo(name);
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        var names = new Names();
        assertThat(names.free("a")).isEqualTo("a");
        assertThat(names.free("a")).isEqualTo("a_1");
        assertThat(names.free("a_1")).isEqualTo("a_1_1");
        assertThat(names.free("a")).isEqualTo("a_2");
    }
}
