package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of 64 KB, where one can be made: by root on Linux. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final String FULL = "No space left on device";

    private final Path folder;
    private final Path disk;

    FullDiskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        disk = Files.createDirectory(folder.resolve("disk"));
    }

    private static int run(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        }
    }

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k,nr_inodes=40", "tmpfs", disk.toString()) == 0);
    }

    @AfterEach
    void unmount() throws Exception {
        int unused = run("umount", disk.toString());
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                out.write(new byte[1 << 10]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(FULL);
        }
    }

    @Test
    void aBuildSaysSoAndLeavesNothingHalfDone() throws Exception {
        Path app = Files.createDirectory(folder.resolve("app"));
        Files.writeString(app.resolve("Hello.java"), "class Hello { public static void main(String[] args) {} }");
        fill();
        assertThatThrownBy(() -> new PlaceBuild(app, disk.resolve("work")).make(Log.in(folder.resolve("build.log"))))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("disk")
                .hasMessageContaining("has space left");
        assertThat(disk.resolve("work").resolve("version-1")).doesNotExist();
    }

    @Test
    void aLogLosesItsFileButNoLineInMemory() throws Exception {
        Log log = Log.in(disk.resolve("run.log"));
        log.add("first");
        fill();
        for (int i = 0; i < 100; i++) {
            log.add("x".repeat(1000) + i);
        }
        assertThat(log.last(1).get(0).text()).endsWith("x99");
        Files.delete(disk.resolve("filler"));
        log.add("space again");
        log.rest();
        assertThat(Files.readAllLines(disk.resolve("run.log")))
                .first()
                .asString()
                .endsWith("first");
        assertThat(Files.readString(disk.resolve("run.log"))).endsWith("space again\n");
    }

    @Test
    void aHomeThatCantBeMadeIsSaid() throws Exception {
        try (var runner = ProcessRunner.in(disk)) {
            for (int i = 0; i < 40; i++) {
                takeInode(i);
            }
            assertThatThrownBy(() -> runner.start(
                            new Task(RunnerContract.SPACE, SampleCommand.of("exit=0"), Limits.DEFAULT),
                            Log.in(folder.resolve("run.log"))))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageStartingWith("The home of a program can't be made in " + disk)
                    .hasMessageContaining(FULL)
                    .hasMessageEndingWith("that the disk has space left.");
        }
    }

    private void takeInode(int number) {
        try {
            Files.createFile(disk.resolve("file-" + number));
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(FULL);
        }
    }
}
