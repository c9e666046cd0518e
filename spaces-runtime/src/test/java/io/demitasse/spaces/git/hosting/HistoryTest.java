package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private final SampleStore sample;
    private final History history;

    HistoryTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        history = sample.repository().history();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private List<String> titles(int skip, int limit) throws IOException {
        return history.page(sample.main(), skip, limit).stream()
                .map(CommitInfo::title)
                .toList();
    }

    @Test
    void commitsComeNewestFirstInPages() throws IOException {
        for (String path : List.of("a", "b", "c")) {
            sample.file(path, "x");
        }
        assertThat(titles(0, 10)).containsExactly("Add c", "Add b", "Add a", "initial commit");
        assertThat(titles(0, 2)).containsExactly("Add c", "Add b");
        assertThat(titles(2, 2)).containsExactly("Add a", "initial commit");
        assertThat(titles(4, 2)).isEmpty();
        assertThat(history.count(sample.main())).isEqualTo(4);
    }

    @Test
    void commitsAreMeantByWholeIds() {
        for (String name : List.of("main", "", "HEAD", "1".repeat(40))) {
            assertRefused(Reason.REVISION_NOT_FOUND, () -> history.page(name, 0, 1))
                    .hasMessage("Invalid rev id: " + name);
        }
    }

    @Test
    void theLastCommitOfEachPathIsFound() throws IOException {
        String a1 = sample.file("a/one", "1");
        String b = sample.file("b", "1");
        String a2 = sample.file("a/two", "1");
        String c = sample.file("c", "1");
        assertThat(last("a", "a/one", "a/two", "b", "c", "no"))
                .isEqualTo(Map.of("a", a2, "a/one", a1, "a/two", a2, "b", b, "c", c));
    }

    private Map<String, String> last(String... paths) throws IOException {
        return history.last(sample.main(), List.of(paths)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().id()));
    }

    @Test
    void whatTheFirstCommitBroughtIsFoundToo() throws IOException {
        String first = sample.main();
        sample.file("a", "1");
        assertThat(last(".gitattributes")).isEqualTo(Map.of(".gitattributes", first));
    }

    @Test
    void aDifferenceIsTextAsGitWritesIt() throws IOException {
        String from = sample.file("a.txt", "one\ntwo\n");
        String to = sample.file("a.txt", "one\n2\n");
        assertThat(history.difference(Optional.of(from), to, 10_000)).isEqualTo(new Difference("""
                                diff --git a/a.txt b/a.txt
                                index 814f4a4..99b356d 100644
                                --- a/a.txt
                                +++ b/a.txt
                                @@ -1,2 +1,2 @@
                                 one
                                -two
                                +2
                                """, true));
    }

    @Test
    void allThatIsInTheFirstCommitIsNew() throws IOException {
        assertThat(history.difference(Optional.empty(), sample.main(), 10_000).text())
                .contains("new file mode 100644", "+*.bin filter=lfs");
    }

    @Test
    void aDifferenceEndsAtTheLimit() throws IOException {
        String from = sample.main();
        String to = sample.file("a.txt", "line\n".repeat(10_000));
        Difference difference = history.difference(Optional.of(from), to, 1000);
        assertThat(difference.whole()).isFalse();
        assertThat(difference.text()).hasSize(1000).startsWith("diff --git a/a.txt b/a.txt");
    }

    @Test
    void aFileThatIsTooLongToCompareIsOnlyNamed() throws IOException {
        String from = sample.main();
        String to = sample.file("a.txt", "line\n".repeat(200_000));
        assertThat(history.difference(Optional.of(from), to, 10_000).text()).contains("Binary files differ");
    }

    @Test
    void theBaseIsWhereHistoriesPart() throws IOException {
        String base = sample.main();
        sample.repository().refs().createBranch("side", base, false);
        String one = sample.file("a", "1");
        String other = sample.file("side", "b", "1");
        assertThat(history.base(one, other)).hasValue(base);
        sample.repository().refs().createEmptyBranch("alone", ANN, "Alone");
        assertThat(history.base(
                        one, sample.repository().revisions().find("alone").orElseThrow()))
                .isEmpty();
    }
}
