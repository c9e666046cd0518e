package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class NativeLibrariesTest {
    private final Path home = Path.of(System.getProperty("java.home"));
    private final SortedMap<String, Path> found = NativeLibraries.of(
            new JavaRuntime(home, new Jdk(home, Runtime.version().feature(), "x86_64", Set.of(), ""), "key"));

    @Test
    void theLoaderIsWhereEveryProgramLooksForIt() {
        assertThat(found).containsKey("/lib64/ld-linux-x86-64.so.2");
    }

    @Test
    void whatIsNeededAndWhatIsLoadedByNameIsThere() {
        assertThat(found.keySet())
                .anyMatch(name -> name.endsWith("/libc.so.6"))
                .anyMatch(name -> name.endsWith("/libm.so.6"))
                .anyMatch(name -> name.endsWith("/libnss_dns.so.2"));
    }

    @Test
    void everyFileIsOfTheSystemAndNoneOfTheRuntime() {
        assertThat(found.values()).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(found.keySet()).noneMatch(name -> name.contains("libjvm"));
    }
}
