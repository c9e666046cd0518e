package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Kept;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SessionStatesTest {
    private final SessionStates states = new SessionStates();
    private final List<String> dropped = new ArrayList<>();

    /** A text that the session keeps. */
    static final class Note extends Component<String> {
        private final Duration time;
        private final Consumer<String> whenDropped;

        Note(Duration time, Consumer<String> whenDropped) {
            super("Note");
            this.time = time;
            this.whenDropped = whenDropped;
        }

        @Override
        protected Component<String> copy(Definition definition) {
            return this;
        }

        @Override
        public Optional<Kept<String>> kept() {
            return Optional.of(new Kept<>(time, whenDropped));
        }

        @Override
        public DomContent draw(View<String> view) {
            return TagCreator.text("");
        }

        @Override
        public String empty() {
            return "new";
        }

        @Override
        public JsonNode encode(String value, Files files) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String decode(JsonNode wire, Files files) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aValueIsMadeOnceAndReplaced() {
        var note = new Note(Duration.ofDays(1), dropped::add);
        assertThat(states.get(0, note, () -> "first")).isEqualTo("first");
        assertThat(states.get(0, note, () -> "other")).isEqualTo("first");
        assertThat(states.set(0, note, "second")).contains("first");
        assertThat(states.get(0, note, () -> "other")).isEqualTo("second");
        assertThat(states.set(1, note, "new")).isEmpty();
        assertThat(dropped).isEmpty();
    }

    @Test
    void onlyWhatIsOverIsDropped() {
        states.set(0, new Note(Duration.ZERO, dropped::add), "short");
        states.set(1, new Note(Duration.ofDays(1), dropped::add), "long");
        states.dropOver();
        assertThat(dropped).containsExactly("short");
        states.dropAll();
        assertThat(dropped).containsExactly("short", "long");
        states.dropAll();
        assertThat(dropped).hasSize(2);
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromBeingDropped() {
        states.set(
                0,
                new Note(Duration.ofDays(1), any -> {
                    throw new IllegalStateException("broken");
                }),
                "a");
        states.set(1, new Note(Duration.ofDays(1), dropped::add), "b");
        states.dropAll();
        assertThat(dropped).containsExactly("b");
    }
}
