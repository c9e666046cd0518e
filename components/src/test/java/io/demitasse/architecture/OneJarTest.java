package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.components.Components;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What authors rely on who pack an app with all that it needs as one jar: of equal names the first is left. */
class OneJarTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @Test
    void noTwoJarsHaveAResourceOfTheSameName() throws Exception {
        Set<String> framework = names(App.class);
        Set<String> components = names(Components.class);
        assertThat(framework).contains("io/demitasse/App.class", "META-INF/demitasse/framework_en.properties");
        assertThat(components).contains("META-INF/demitasse/components_en.properties");
        var both = new TreeSet<>(framework);
        both.retainAll(components);
        assertThat(both).isEmpty();
    }

    /** All that is beside a class: in a folder while the project is built, in a jar later. */
    private static Set<String> names(Class<?> type) throws IOException, URISyntaxException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return below(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return below(jar.getPath("/"));
        }
    }

    private static Set<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(MANIFEST))
                    .collect(Collectors.toSet());
        }
    }
}
