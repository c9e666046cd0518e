package io.demitasse.spaces.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.sample.HandClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledDatabaseTest {
    private static final int WRITTEN = 200;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsKilledWhileItWritesLosesNothingThatItSaid() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last;
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            for (int i = 0; i < WRITTEN; i++) {
                assertThat(lines.readLine()).isEqualTo(Integer.toString(i));
            }
            // By its handle, which leaves what it said to be read.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            last = WRITTEN - 1 + (int) lines.lines().count();
        }

        try (Database database = Dialect.SQLITE.open(folder, new HandClock())) {
            List<Account> clubs =
                    database.accounts().list("club", 1000, Optional.empty()).items();
            assertThat(clubs).hasSizeBetween(last + 1, last + 2);
            assertThat(clubs)
                    .allSatisfy(
                            club -> assertThat(database.members().of(club.id())).hasSize(1));
            assertThat(database.accounts().createUser(new NewUser("bob", "", "", "correct horse", false)))
                    .isPresent();
        }
    }
}
