package io.demitasse.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arity classes are what the generator writes, layout aside, which is the formatter's. */
class WiringTest {
    private final Map<String, String> generated = new WiringGenerator().sources();

    @Test
    void everyClassIsAsGenerated() throws IOException {
        for (Map.Entry<String, String> source : generated.entrySet()) {
            String kept = Files.readString(WiringGenerator.FOLDER.resolve(source.getKey() + ".java"));
            assertThat(bare(kept)).as(source.getKey()).isEqualTo(bare(source.getValue()));
        }
    }

    @Test
    void noClassIsThereBesides() throws IOException {
        try (Stream<Path> files = Files.list(WiringGenerator.FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(generated.keySet());
        }
    }

    private static String bare(String source) {
        return source.replaceAll("\\s+", "");
    }
}
