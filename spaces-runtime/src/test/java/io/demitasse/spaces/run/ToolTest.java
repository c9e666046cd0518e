package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.confine.NeedsBubblewrap;
import io.demitasse.spaces.confine.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ToolTest {
    private final Path note;
    private final Log log;
    private final Tool tool;

    private final Path folder;

    ToolTest(@TempDir Path folder) {
        this.folder = folder;
        note = folder.resolve("tool");
        log = new Log(new LogFile(folder.resolve("build.log"), 1 << 20));
        tool = new Tool(folder, log, note);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesTheCodeAndWhatIsWritten() throws Exception {
        assertThat(tool.run(List.of("sh", "-c", "echo out; echo err >&2; exit 3")))
                .isEqualTo(3);
        assertThat(RunnerContract.texts(log)).containsExactly("$ sh -c echo out; echo err >&2; exit 3", "out", "err");
        assertThat(note).doesNotExist();
    }

    @Test
    @NeedsBubblewrap
    void oneThatMayRunCodeOfTheSpaceSeesItsRoomAlone() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path app = Files.createDirectory(folder.resolve("app"));
        Files.writeString(folder.resolve("secret.key"), "a secret");
        var confined = new Tool(app, log, note);
        assertThat(confined.run(
                        List.of(
                                "sh",
                                "-c",
                                "cat ../secret.key /proc/"
                                        + ProcessHandle.current().pid() + "/environ;"
                                        + " echo $HOME $MORE; echo x > x; exit 3"),
                        new Room(temporary, List.of(app), List.of(), List.of()),
                        Map.of("MORE", "more")))
                .isEqualTo(3);
        assertThat(RunnerContract.texts(log).subList(1, 4))
                .containsExactly(
                        "cat: ../secret.key: No such file or directory",
                        "cat: /proc/" + ProcessHandle.current().pid() + "/environ: No such file or directory",
                        temporary + " more");
        assertThat(app.resolve("x")).hasContent("x");
        assertThat(note).doesNotExist();
    }

    @Test
    void aProgramThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> tool.run(List.of("no-such-program-4711")))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("'no-such-program-4711' can't be run")
                .hasMessageContaining("Install it");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptEndsItAtOnce() throws Exception {
        var interrupted = new AtomicBoolean();
        var thread = new Thread(() -> {
            try {
                int unused = tool.run(List.of("sh", "-c", "echo begun; sleep 600"));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        thread.start();
        await().until(() -> RunnerContract.texts(log).contains("begun"));
        thread.interrupt();
        thread.join();
        assertThat(interrupted).isTrue();
        assertThat(note).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKilledRuntimeLeftIsEndedFirst() throws Exception {
        String mark = UUID.randomUUID().toString();
        Files.writeString(note, mark);
        var builder = new ProcessBuilder("sleep", "600");
        builder.environment().put(ProcessTree.VARIABLE, mark);
        Process left = builder.start();
        assertThat(tool.run(List.of("true"))).isZero();
        assertThat(left.waitFor()).isEqualTo(137);
    }
}
