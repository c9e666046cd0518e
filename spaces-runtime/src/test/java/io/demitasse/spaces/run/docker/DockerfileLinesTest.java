package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.run.docker.DockerfileLines.Line;
import org.junit.jupiter.api.Test;

class DockerfileLinesTest {
    @Test
    void instructionsAreCountedAsEnginesDo() {
        var lines = DockerfileLines.of("""
                # a comment
                ARG BASE=x

                FROM $BASE
                RUN one \\
                    # between

                 && two
                CMD ["run"]
                """);
        assertThat(lines.instructions())
                .containsExactly(
                        new Line(2, "ARG BASE=x"),
                        new Line(4, "FROM $BASE"),
                        new Line(5, "RUN one \\"),
                        new Line(9, "CMD [\"run\"]"));
        assertThat(lines.at(3)).hasValue(new Line(5, "RUN one \\"));
        assertThat(lines.at(0)).isEmpty();
        assertThat(lines.at(5)).isEmpty();
    }
}
