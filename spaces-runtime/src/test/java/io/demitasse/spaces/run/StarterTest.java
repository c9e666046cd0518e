package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
class StarterTest {
    private static ProcessBuilder java() {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version");
    }

    @Test
    void startsAlsoWhoIsInterrupted() throws Exception {
        try (var starter = new Starter()) {
            Thread.currentThread().interrupt();
            Process process = starter.start(java());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(process.waitFor()).isZero();
        }
    }

    /** The system ends it with the thread that started it; a thread of a Space is gone after a minute without work. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatItStartsOutlivesWhoAsked() throws Exception {
        var asked = new CompletableFuture<Process>();
        var starter = new Starter();
        var asking = new Thread(() -> {
            try {
                asked.complete(starter.start(new ProcessBuilder("setpriv", "--pdeathsig", "KILL", "cat")));
            } catch (IOException e) {
                asked.completeExceptionally(e);
            }
        });
        asking.start();
        asking.join();
        Process cat = asked.join();
        try (var in = cat.outputWriter();
                var out = cat.inputReader()) {
            in.write("still here\n");
            in.flush();
            assertThat(out.readLine()).isEqualTo("still here");
            starter.close();
            assertThat(cat.waitFor()).isEqualTo(137);
        }
    }

    @Test
    void aProgramThatIsNotThereIsSaidSo() {
        try (var starter = new Starter()) {
            assertThatThrownBy(() -> starter.start(new ProcessBuilder("no-such-program-4711")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no-such-program-4711");
        }
    }

    @Test
    void afterItsEndItStartsNothing() {
        var starter = new Starter();
        starter.close();
        assertThatThrownBy(() -> starter.start(java()))
                .isInstanceOf(IOException.class)
                .hasMessage("the runtime ends");
    }
}
