package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoPathTest {
    @Test
    void aDemoGetsWhatComponentsNeedAndNothingOfTheTool() {
        assertThat(DemoPath.entries())
                .doesNotHaveDuplicates()
                .extracting(Path::toString)
                .anyMatch(entry -> entry.contains("framework"))
                .anyMatch(entry -> entry.contains("components"))
                .anyMatch(entry -> entry.contains("javalin"))
                .anyMatch(entry -> entry.contains("slf4j-simple"))
                .noneMatch(entry -> entry.contains("jib-core") || entry.contains("snakeyaml"));
    }

    @Test
    void theVersionIsThatOfTheFramework() {
        assertThat(DemoPath.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
