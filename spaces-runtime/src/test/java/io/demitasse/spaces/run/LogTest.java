package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    private static final int LIMIT = 20_000;

    private final Path folder;
    private final Log log;

    LogTest(@TempDir Path folder) {
        this.folder = folder.resolve("logs");
        log = new Log(new LogFile(this.folder.resolve("run.log"), LIMIT));
    }

    @AfterEach
    void close() {
        log.rest();
    }

    private List<String> last(int count) {
        return log.last(count).stream().map(LogLine::text).toList();
    }

    @Test
    void keepsTheLastLines() {
        for (int i = 0; i < 5; i++) {
            log.add("line " + i);
        }
        assertThat(last(2)).containsExactly("line 3", "line 4");
        assertThat(last(100)).hasSize(5);
    }

    @Test
    void readsLinesOfAnySystem() throws IOException {
        log.addAll(new ByteArrayInputStream("é\r\n\nlast".getBytes(StandardCharsets.UTF_8)));
        assertThat(last(9)).containsExactly("é", "", "last");
    }

    @Test
    void whatHasNoLinesIsCut() throws IOException {
        log.addAll(new ByteArrayInputStream("x".repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        assertThat(last(9)).extracting(String::length).containsExactly(8192, 8192, 20_000 - 2 * 8192);
    }

    @Test
    void aFloodLeavesLittleInMemoryAndOnDisk() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            log.add("flood " + i);
        }
        assertThat(log.last(Integer.MAX_VALUE).stream()
                        .mapToInt(line -> line.text().length())
                        .sum())
                .isLessThan(1 << 18);
        assertThat(last(1)).containsExactly("flood 99999");
        long disk = Files.size(folder.resolve("run.log")) + Files.size(folder.resolve("run.log.1"));
        assertThat(disk).isLessThanOrEqualTo(LIMIT);
        assertThat(Files.readString(folder.resolve("run.log"))).endsWith("flood 99999\n");
    }

    @Test
    void aReaderGetsEachLineOnce() {
        List<String> read = new ArrayList<>();
        log.add("before");
        var following = log.follow(line -> read.add(line.text()));
        log.add("after");
        following.close();
        log.add("too late");
        assertThat(read).containsExactly("before", "after");
    }

    @Test
    void goesOnAfterARest() throws IOException {
        log.add("one");
        log.rest();
        log.add("two");
        assertThat(Files.readAllLines(folder.resolve("run.log"))).hasSize(2);
    }

    @Test
    void aDiskThatTakesNothingDoesNotMatter() throws IOException {
        var file = Files.writeString(folder.resolveSibling("file"), "in the way");
        var unwritable = new Log(new LogFile(file.resolve("run.log"), LIMIT));
        unwritable.add("kept");
        assertThat(unwritable.last(1)).extracting(LogLine::text).containsExactly("kept");
    }
}
