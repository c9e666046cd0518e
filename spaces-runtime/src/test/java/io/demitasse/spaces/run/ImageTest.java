package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageTest {
    @Test
    void otherVariablesAreOfAnotherImage() {
        var image = new Image("ann/greeter:1", 7860, Map.of("A", "1"));
        assertThat(image.env(Map.of("B", "2"))).isEqualTo(new Image("ann/greeter:1", 7860, Map.of("B", "2")));
        assertThat(image.env()).containsExactly(Map.entry("A", "1"));
    }

    @Test
    void hasANameAndAPort() {
        assertThatThrownBy(() -> new Image(" ", 7860, Map.of())).hasMessageContaining("' ' on port 7860 is no image");
        assertThatThrownBy(() -> new Image("a", 0, Map.of())).hasMessageContaining("between 1 and 65535");
        assertThatThrownBy(() -> new Image("a", 65_536, Map.of())).hasMessageContaining("'a' on port 65536");
    }
}
