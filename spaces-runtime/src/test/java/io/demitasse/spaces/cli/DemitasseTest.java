package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DemitasseTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Demitasse.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void helpNamesWhatItCanDo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("  dev ", "  build ", "  export ", "  run ", "  hub ");
    }

    @Test
    void itSaysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .startsWith("demitasse ")
                .contains(", Java " + Runtime.version().feature());
    }

    @Test
    void shellsLearnItsWords() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F _complete_demitasse", "--image");
    }

    @Test
    void aWordThatItDoesNotKnowIsSaidSo() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched argument at index 0: 'serve'");
    }
}
