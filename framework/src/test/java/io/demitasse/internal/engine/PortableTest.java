package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import java.io.File;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortableTest {
    private enum Size {
        SMALL,
        LARGE {}
    }

    private record Cart(List<String> items, Map<Size, Integer> sizes) implements Serializable {}

    private record Plain(String text) {}

    /** It could do something by being read. */
    private static final class Trap implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static List<Object> values() {
        return List.of(
                "text",
                7,
                7L,
                true,
                new BigDecimal("1.5"),
                LocalDate.EPOCH,
                Duration.ofSeconds(5),
                Size.LARGE,
                List.of(1, 2),
                new ArrayList<>(List.of("a")),
                new HashMap<>(Map.of("a", 1)),
                new TreeSet<>(List.of(3, 1)),
                new Cart(List.of("tea"), Map.of(Size.SMALL, 2)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void travels(Object value) {
        assertThat(Portable.bytes(value).flatMap(Portable::read)).contains(value);
    }

    static List<Object> others() {
        return List.of(
                new Trap(),
                List.of(new Trap()),
                new Plain("a"),
                new Object(),
                URI.create("http://localhost/"),
                new File("a"),
                List.of(URI.create("a")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void staysWhereItIs(Object value) {
        assertThat(Portable.bytes(value)).isEmpty();
    }

    @Test
    void saysWhatToDoAboutIt() {
        assertThatThrownBy(() -> Portable.bytes("state", new Plain("a")))
                .isInstanceOf(AuthorException.class)
                .hasMessage("state holds a io.demitasse.internal.engine.PortableTest$Plain, which replicas of the app"
                        + " can't hand to one another. Make it a record that implements java.io.Serializable, with"
                        + " records, enums, texts, numbers and collections of these in it.");
    }

    @Test
    void whatIsNoValueIsNone() {
        assertThat(Portable.read(new byte[] {1, 2, 3})).isEmpty();
    }
}
