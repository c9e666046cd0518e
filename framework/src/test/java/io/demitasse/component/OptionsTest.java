package io.demitasse.component;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.sample.Line;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final Line declared = line("Name").value("Ada").help("Yours");

    @Test
    void anOptionGivesACopyAndLeavesTheOriginal() {
        Line hidden = declared.visible(false);
        assertThat(hidden.isVisible()).isFalse();
        assertThat(declared.isVisible()).isTrue();
        assertThat(hidden.declaration()).isSameAs(declared.declaration());
    }

    @Test
    void anUpdateSetsOnlyWhatItSaysAndKeepsWhatEarlierUpdatesSaid() {
        Component<String> hidden = declared.updated(declared.visible(false), declared);
        Component<String> relabelled = hidden.updated(declared.label("First name"), declared);
        assertThat(relabelled.label()).isEqualTo("First name");
        assertThat(relabelled.isVisible()).isFalse();
        assertThat(relabelled.help()).isEqualTo("Yours");
    }

    @Test
    void anOptionSetToTheValueItHadIsStillSet() {
        Component<String> hidden = declared.updated(declared.visible(false), declared);
        Component<String> shown = hidden.updated(declared.visible(true), declared);
        assertThat(shown.isVisible()).isTrue();
    }

    @Test
    void anUpdateGivesAValueOnlyIfItSetsOne() {
        assertThat(declared.label("Other").valueSince(declared)).isEmpty();
        assertThat(declared.value("Ada").valueSince(declared)).contains("Ada");
    }

    @Test
    void limitsOfOptionsAreCheckedWhereTheyAreSet() {
        assertThatThrownBy(() -> declared.scale(-1))
                .isInstanceOf(AuthorException.class)
                .hasMessage("scale(-1) is too small: give at least 0.");
    }

    @Test
    void aComponentIsNamedByTypeLabelAndLine() {
        assertThat(declared.toString()).matches("line \"Name\" \\(OptionsTest\\.java:\\d+\\)");
    }
}
