package io.demitasse.spaces.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class RoomTest {
    private static final Path TEMPORARY = Path.of("/kept/ann/tmp-1");
    private static final Mount OWN_TMP = new Mount(Mount.Kind.WRITE, Path.of("/tmp"), TEMPORARY);
    private static final Mount SAME_PLACE = new Mount(Mount.Kind.WRITE, TEMPORARY);

    private static Room room(List<String> writes, List<String> reads, List<String> hidden) {
        return new Room(TEMPORARY, paths(writes), paths(reads), paths(hidden));
    }

    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(Path::of).toList();
    }

    private static Mount mount(Mount.Kind kind, String path) {
        return new Mount(kind, Path.of(path));
    }

    @Test
    void whatLiesInSomethingElseComesAfterIt() {
        assertThat(room(List.of("/kept/ann/home", "/apps"), List.of("/opt/jdk"), List.of())
                        .mounts())
                .containsExactly(
                        OWN_TMP,
                        mount(Mount.Kind.WRITE, "/apps"),
                        mount(Mount.Kind.READ, "/opt/jdk"),
                        SAME_PLACE,
                        mount(Mount.Kind.WRITE, "/kept/ann/home"));
    }

    @Test
    void whatIsHiddenIsEmptyOnlyWhereItWouldBeSeen() {
        assertThat(room(List.of("/apps"), List.of(), List.of("/kept")).mounts())
                .containsExactly(OWN_TMP, mount(Mount.Kind.WRITE, "/apps"), SAME_PLACE);
        assertThat(room(List.of("/apps", "/apps/kept/home"), List.of(), List.of("/apps/kept", "/usr/local/kept"))
                        .mounts())
                .containsExactly(
                        OWN_TMP,
                        mount(Mount.Kind.WRITE, "/apps"),
                        mount(Mount.Kind.EMPTY, "/apps/kept"),
                        SAME_PLACE,
                        mount(Mount.Kind.EMPTY, "/usr/local/kept"),
                        mount(Mount.Kind.WRITE, "/apps/kept/home"));
    }

    @Test
    void whatIsThereAnywayIsNotNamedAgain() {
        assertThat(room(List.of("/apps"), List.of("/usr/lib/jvm/17", "/apps/runtime", "/apps/../opt"), List.of())
                        .mounts())
                .containsExactly(OWN_TMP, mount(Mount.Kind.READ, "/opt"), mount(Mount.Kind.WRITE, "/apps"), SAME_PLACE);
    }

    @Test
    void pathsAreAbsolute() {
        assertThat(room(List.of(""), List.of(), List.of()).writes())
                .containsExactly(Path.of("").toAbsolutePath());
    }
}
