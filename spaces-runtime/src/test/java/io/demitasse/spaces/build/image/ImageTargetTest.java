package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTargetTest {
    @Test
    void theKindStandsBeforeTheFirstColon() {
        assertThat(ImageTarget.parse("tar:a.tar")).isEqualTo(new ImageTarget.Tar(Path.of("a.tar")));
        assertThat(ImageTarget.parse("registry:localhost:5000/a:1"))
                .isEqualTo(new ImageTarget.Registry("localhost:5000/a:1"));
        assertThat(ImageTarget.parse("docker:a:1")).isEqualTo(new ImageTarget.Docker("a:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.tar", "tar:", "zip:a"})
    void otherPlacesAreToldWhatToBe(String text) {
        assertThatThrownBy(() -> ImageTarget.parse(text))
                .hasMessage(
                        "'" + text + "' is no place for an image: give tar:FILE, registry:HOST/NAME or docker:NAME.");
    }
}
