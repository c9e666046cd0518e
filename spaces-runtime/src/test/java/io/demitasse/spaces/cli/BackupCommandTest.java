package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... words) {
        String[] all = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return Demitasse.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void oneCommandWritesAHubAndOneMakesItAgain(@TempDir Path folder) {
        Path hub = folder.resolve("hub");
        Path file = folder.resolve("hub.zip");
        Path again = folder.resolve("again");
        try (Hub running = Hub.start(HubSettings.in(hub).ports(HubPorts.ANY))) {
            assertThat(running.firstLink("root")).isPresent();
            assertThat(run("backup", hub, file)).isZero();
        }
        assertThat(run("restore", file, again)).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "The backup is in " + file + "; demitasse restore " + file + " FOLDER makes a hub of it.",
                        "The hub is in " + again + "; demitasse hub " + again + " starts it.");
        try (Hub restored = Hub.start(HubSettings.in(again).ports(HubPorts.ANY))) {
            assertThat(restored.database().accounts().find("root")).isPresent();
            assertThat(restored.firstLink("root")).isEmpty();
        }
    }

    @Test
    void whatCanNotBeDoneIsSaid(@TempDir Path folder) {
        assertThat(run("backup", folder, folder.resolve("x.zip"))).isEqualTo(1);
        assertThat(run("restore", folder.resolve("x.zip"), folder.resolve("y"))).isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        folder + " is no folder of a hub. Give the one that it was started with.",
                        folder.resolve("x.zip") + " can't be restored to " + folder.resolve("y"));
    }
}
