package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a jlink that writes down what it is asked for, since a real one takes ten seconds. */
@DisabledOnOs(OS.WINDOWS)
class JavaRuntimeTest {
    private final Path folder;
    private final List<String> steps = new ArrayList<>();

    JavaRuntimeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Jdk jdk(int feature, String script) throws IOException {
        Path home = folder.resolve("jdk-" + feature);
        Path jlink = home.resolve("bin").resolve("jlink");
        Files.createDirectories(jlink.getParent());
        Files.writeString(jlink, "#!/bin/sh\n" + script);
        assertThat(jlink.toFile().setExecutable(true)).isTrue();
        return new Jdk(home, feature, "x86_64", Set.of("java.se", "jdk.net", "jdk.jshell"), "release " + feature);
    }

    /** Its last argument is where the runtime goes. */
    private Jdk writing(int feature) throws IOException {
        return jdk(feature, """
                all="$*"
                for last; do true; done
                mkdir -p "$last/lib/server"
                echo "$all" > "$last/asked"
                touch "$last/lib/server/classes.jsa" "$last/lib/server/classes_nocoops.jsa"
                """);
    }

    private JavaRuntime runtime(Jdk jdk) throws Exception {
        return JavaRuntime.of(jdk, new UserCache(folder.resolve("cache")), steps::add);
    }

    @Test
    void isLinkedOnceOfTheModulesThatThereAre() throws Exception {
        JavaRuntime runtime = runtime(writing(25));
        assertThat(runtime.home().resolve("asked"))
                .content()
                .startsWith("--add-modules java.se,jdk.net --strip-debug")
                .contains("--compress zip-6");
        assertThat(runtime(writing(25)).home()).isEqualTo(runtime.home());
        assertThat(steps).containsExactly("Linking a runtime of Java 25, once for all programs");
    }

    @Test
    void anOlderOneHasAnArchiveOfItsOwn() throws Exception {
        assertThat(runtime(writing(17)).home().resolve("asked"))
                .content()
                .contains("--compress 2 --generate-cds-archive");
    }

    @Test
    void theArchiveForHugeHeapsIsLeftOut() throws Exception {
        Path server = runtime(writing(17)).home().resolve("lib").resolve("server");
        assertThat(server.resolve("classes.jsa")).exists();
        assertThat(server.resolve("classes_nocoops.jsa")).doesNotExist();
    }

    @Test
    void aLinkThatFailsIsSaidWithWhatItSaid() throws Exception {
        Jdk jdk = jdk(17, "echo 'no jmods'\nexit 1\n");
        assertThatThrownBy(() -> runtime(jdk))
                .isInstanceOf(OperatorException.class)
                .hasMessage(
                        "jlink of " + jdk.home() + " could not link a runtime: no jmods. Install the whole JDK, with"
                                + " its jmods, or set JAVA_HOME to another.");
        assertThat(runtime(writing(17)).java()).isNotNull();
    }
}
