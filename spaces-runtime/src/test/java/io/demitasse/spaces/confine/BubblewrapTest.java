package io.demitasse.spaces.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@NeedsBubblewrap
@Timeout(30)
class BubblewrapTest {
    private static final String OPEN = "Programs of Spaces can read and write all that this user can, since ";

    private final Bubblewrap bubblewrap = new Bubblewrap("bwrap");
    private final Path folder;
    private final Path temporary;

    BubblewrapTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private ProcessBuilder wrapped(String... words) throws IOException {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        bubblewrap.wrap(builder, new Room(temporary, List.of(folder), List.of(), List.of()));
        return builder;
    }

    private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return all + process.waitFor();
    }

    @Test
    void aProgramRunsInItsFolderAsUser1000() throws Exception {
        assertThat(said(wrapped("sh", "-c", "pwd; id -u; id -g; echo said >&2; exit 3")))
                .isEqualTo(folder + "\n1000\n1000\nsaid\n3");
    }

    @Test
    void aProgramIsFoundAsWithoutIt() throws Exception {
        Path own = Files.writeString(folder.resolve("own"), "#!/bin/sh\necho own");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        assertThat(said(wrapped(own.toString()))).isEqualTo("own\n0");
        assertThat(said(wrapped("./own"))).isEqualTo("own\n0");
        Files.writeString(folder.resolve("none"), "");
        for (String name : List.of("no-such-program-4711", "own", "./none", folder + "/no-such-program-4711")) {
            assertThatThrownBy(() -> wrapped(name))
                    .isInstanceOf(IOException.class)
                    .hasMessage("there is no such program");
        }
    }

    @Test
    void theProgramHearsThatItIsToEnd() throws Exception {
        var builder = wrapped("sh", "-c", "trap 'echo heard; exit 5' TERM; echo ready; while :; do sleep 0.01; done");
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("ready");
            assertThat(bubblewrap.program(process.toHandle())).isNotEqualTo(process.toHandle());
            assertThat(bubblewrap.program(process.toHandle()).destroy()).isTrue();
            assertThat(lines.readLine()).isEqualTo("heard");
        }
        assertThat(process.waitFor()).isEqualTo(5);
        assertThat(bubblewrap.program(process.toHandle())).isEqualTo(process.toHandle());
    }

    @Test
    void whereItIsNotItSaysWhatToInstall() {
        assertThat(bubblewrap.problem()).isEmpty();
        assertThat(new Bubblewrap("no-such-program-4711").problem())
                .hasValue(OPEN + "no-such-program-4711 is not there. Install bubblewrap to keep them apart.");
    }

    @Test
    void whereItDoesNotWorkItSaysWhy() {
        assertThat(new Bubblewrap("ls").problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem)
                                .startsWith(OPEN + "ls does not work: it ended with exit code 2, ")
                                .contains("--unshare-user")
                                .endsWith(
                                        ". It must be version 0.8 or newer, and the system must let this user have namespaces."));
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Test
    @EnabledIf("isRoot")
    void worksForAnyUser() throws Exception {
        for (Path each : List.of(folder, temporary)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        var builder = wrapped("sh", "-c", "id -u; echo mine > x; cat x; cat /proc/sys/kernel/ostype; ls /root");
        List<String> words = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        words.addAll(builder.command());
        assertThat(said(builder.command(words)))
                .isEqualTo("1000\nmine\nLinux\nls: cannot access '/root': No such file or directory\n2");
        assertThat(Files.getAttribute(folder.resolve("x"), "unix:uid")).isEqualTo(65534);
    }
}
