package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.run.TestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    private static final Author ANN = new Author("Ann", "ann@hub.example");
    private static final String POINTER =
            "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 5\n";

    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();

    private Path checkedOut(Map<String, String> files) throws IOException, InterruptedException {
        Path to = folder.resolve("out");
        try (var store = RepositoryStore.in(folder.resolve("store"), HostingLimits.DEFAULT)) {
            Map<String, byte[]> bytes = files.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
            HostedRepository git = store.create("0".repeat(24), ANN, bytes);
            new Checkout(git.tree(git.revisions().find("main").orElseThrow()), to, log.log()).run();
        }
        return to;
    }

    @Test
    void allFilesAreThere() throws Exception {
        Path out = checkedOut(Map.of("a/b/c.txt", "c", "d.txt", "d", "empty", ""));
        assertThat(out.resolve("a").resolve("b").resolve("c.txt")).hasContent("c");
        assertThat(out.resolve("d.txt")).hasContent("d");
        assertThat(Files.size(out.resolve("empty"))).isZero();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aLargeFileThatWasNeverSentIsToldWithTheMend() {
        assertThatThrownBy(() -> checkedOut(Map.of("w.bin", POINTER)))
                .isInstanceOf(OperatorException.class)
                .hasMessage("w.bin is a large file that was never sent. Push it with: git lfs push --all origin main");
    }
}
