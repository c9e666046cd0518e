package io.demitasse.internal.flag;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagFolderTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final long ROOM = 1 << 20;

    private final Path folder;

    FlagFolderTest(@TempDir Path parent) {
        folder = parent.resolve("flags");
    }

    private FlagFolder flags(long room) {
        return new FlagFolder(folder, List.of(line("In"), line("=Out")), room);
    }

    @Test
    void aResultIsWrittenForPeopleAndForPrograms() throws IOException {
        flags(ROOM).add("wrong", List.of("=1+1", "two\n\"lines\", one"), TIME);
        assertThat(folder.resolve("flagged.csv"))
                .hasContent(
                        "In,'=Out,flag,time\r\n'=1+1,\"two\n\"\"lines\"\", one\",wrong,2026-01-02T03:04:05.678Z\r\n");
        assertThat(folder.resolve("flagged.jsonl"))
                .hasContent("{\"time\":\"2026-01-02T03:04:05.678Z\",\"flag\":\"wrong\","
                        + "\"values\":{\"In\":\"=1+1\",\"=Out\":\"two\\n\\\"lines\\\", one\"}}\n");
    }

    @Test
    void moreResultsFollowBelow() throws IOException {
        flags(ROOM).add("", List.of("a", "b"), TIME);
        flags(ROOM).add("", List.of("c", "d"), TIME);
        assertThat(Files.readAllLines(folder.resolve("flagged.csv"))).hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("flagged.jsonl"))).hasSize(2);
    }

    @Test
    void aTableOfOtherColumnsIsPutAside() throws IOException {
        flags(ROOM).add("", List.of("a", "b"), TIME);
        new FlagFolder(folder, List.of(line("Other")), ROOM).add("", List.of("c"), TIME);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "flagged.csv",
                            "flagged.jsonl",
                            "flagged-20260102030405678.csv",
                            "flagged-20260102030405678.jsonl");
        }
        assertThat(Files.readAllLines(folder.resolve("flagged.csv"))).startsWith("Other,flag,time");
    }

    @Test
    void labelsThatAreAlikeAreToldApart() throws IOException {
        new FlagFolder(folder, List.of(line("flag"), line("In"), line("In")), ROOM)
                .add("", List.of("a", "b", "c"), TIME);
        assertThat(Files.readAllLines(folder.resolve("flagged.csv"))).startsWith("flag 2,In,In 2,flag,time");
    }

    @Test
    void aFullFolderTakesNoMore() throws IOException {
        var flags = flags(10);
        flags.add("", List.of("a", "b"), TIME);
        assertThatThrownBy(() -> flags.add("", List.of("c", "d"), TIME))
                .isInstanceOfSatisfying(
                        VisitorException.class,
                        e -> assertThat(e.visible().key()).isEqualTo("flag.full"));
        assertThat(Files.readAllLines(folder.resolve("flagged.csv"))).hasSize(2);
    }
}
