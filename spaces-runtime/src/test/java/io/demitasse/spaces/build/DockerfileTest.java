package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerfileTest {
    private final String text = Dockerfile.text("demo.Greeter", 8000);

    @Test
    void runsTheMainClassWithTheOptionsOfEveryImage() {
        assertThat(text.lines())
                .last()
                .asString()
                .startsWith("CMD [\"java\", \"-XX:+UseSerialGC\", ")
                .endsWith("\"-cp\", \"/app/classes:/app/lib/*\", \"demo.Greeter\"]");
    }

    @Test
    void saysThePortWhereverItCounts() {
        assertThat(text).contains("GRADIO_SERVER_PORT=8000\n", "EXPOSE 8000\n").doesNotContain("PORT\n");
    }

    @Test
    void runsAsTheUserOfTheHubWithAHomeOfItsOwn() {
        assertThat(text).contains("--chown=1000:1000", "HOME=/home/user", "\nUSER 1000\n");
    }

    @Test
    void imagesToBuildFromAreArgumentsBeforeTheFirstStage() {
        assertThat(text.indexOf("ARG RUN_IMAGE=")).isBetween(0, text.indexOf("FROM "));
        assertThat(text).contains("FROM ${BUILD_IMAGE} AS build", "FROM ${RUN_IMAGE}\n");
    }
}
