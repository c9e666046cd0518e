package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Entry.Kind;
import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final List<String> FILES = List.of("a-b", "a.txt", "a/x", "a/y/z", "b.bin", "z");

    private final Path folder;
    private final SampleStore sample;
    private final Tree tree;

    TreeTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        sample = new SampleStore(folder.resolve("store"));
        try (Draft draft = sample.repository().draft("main")) {
            for (String file : FILES) {
                draft.add(file, bytes("content of " + file));
            }
            tree = sample.repository().tree(draft.commit(ANN, "Files", ""));
        }
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private List<String> paths(String path, boolean deep) throws IOException {
        return tree.list(path, deep, Optional.empty(), 100).entries().stream()
                .map(Entry::path)
                .toList();
    }

    @Test
    void aFolderIsListedAloneOrWithAllBelow() throws IOException {
        assertThat(paths("", false)).containsExactly(".gitattributes", "a-b", "a.txt", "a", "b.bin", "z");
        assertThat(paths("", true))
                .containsExactly(".gitattributes", "a-b", "a.txt", "a", "a/x", "a/y", "a/y/z", "b.bin", "z");
        assertThat(paths("a", false)).containsExactly("a/x", "a/y");
        assertThat(paths("a", true)).containsExactly("a/x", "a/y", "a/y/z");
        assertThat(paths("a/y", false)).containsExactly("a/y/z");
    }

    @ParameterizedTest
    @CsvSource({"'',true", "'',false", "a,true", "a,false"})
    void pagesOfAnySizeTogetherAreTheWhole(String path, boolean deep) throws IOException {
        for (int limit = 1; limit < 11; limit++) {
            List<String> all = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                EntryPage page = tree.list(path, deep, after, limit);
                assertThat(page.entries()).hasSizeBetween(1, limit);
                page.entries().forEach(entry -> all.add(entry.path()));
                after = page.next();
            } while (after.isPresent());
            assertThat(all).isEqualTo(paths(path, deep));
        }
    }

    @Test
    void aPageThatIsExactlyTheWholeIsTheLast() throws IOException {
        assertThat(tree.list("", false, Optional.empty(), 6).next()).isEmpty();
        assertThat(tree.list("", false, Optional.empty(), 5).next()).hasValue("b.bin");
    }

    @Test
    void aPageBehindNothingIsRefused() {
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> tree.list("", true, Optional.of("no"), 10))
                .hasMessage("There is no 'no' behind which to go on. Begin with the first page.");
    }

    @Test
    void entriesSayWhatTheyAre() throws Exception {
        Entry file = tree.entry("a/x");
        assertThat(file.kind()).isEqualTo(Kind.FILE);
        assertThat(file.size()).isEqualTo(14);
        assertThat(file.id()).isEqualTo(gitId("content of a/x"));
        assertThat(tree.entry("a")).extracting(Entry::kind, Entry::size).containsExactly(Kind.DIRECTORY, 0L);
        Entry large = tree.entry("b.bin");
        assertThat(large.size()).isEqualTo(16);
        assertThat(large.large()).hasValue(new LargePointer(SampleStore.sha256("content of b.bin"), 16, 127));
    }

    @Test
    void theContentOfALargeFileHasAnIdAsIfGitKeptIt() throws Exception {
        assertThat(tree.contentId(tree.entry("b.bin"))).isEqualTo(gitId("content of b.bin"));
        assertThat(tree.contentId(tree.entry("z"))).isEqualTo(gitId("content of z"));
    }

    private String gitId(String content) throws Exception {
        return new Git(folder).run(bytes(content), "hash-object", "--stdin").text();
    }

    @Test
    void pathsThatThereAreAreFoundInTheOrderAsked() throws IOException {
        assertThat(tree.find(List.of("z", "no", "a/y/", "a/x")))
                .extracting(Entry::path)
                .containsExactly("z", "a/y", "a/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "no", "a/", "/a", "a//x", "a/../z", "./z", "z/", "A/x", "a/x/y", "a\0"})
    void whatIsNotThereIsRefused(String path) throws IOException {
        assertThat(tree.find(path)).isEmpty();
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> tree.entry(path))
                .hasMessage("There is no '" + path + "' in this version.");
    }

    @Test
    void onlyFoldersAreListed() {
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> tree.list("z", false, Optional.empty(), 10));
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> tree.list("no", false, Optional.empty(), 10));
    }

    @Test
    void contentIsReadFromAnywhere() throws IOException {
        for (String path : List.of("a/x", "b.bin")) {
            Content content = tree.content(tree.entry(path));
            assertThat(content.size()).isEqualTo(bytes("content of " + path).length);
            for (int offset : new int[] {0, 3, 11, (int) content.size()}) {
                try (InputStream in = content.open(offset)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(("content of " + path).substring(offset));
                }
            }
        }
    }

    @Test
    void aFolderHasNoContent() throws IOException {
        Entry entry = tree.entry("a");
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> tree.content(entry));
    }

    @Test
    void linksAndSubmodulesAreShownAndNeverFollowed() throws Exception {
        var git = new Git(folder);
        git.ok("clone", "-q", sample.repository().git().getDirectory().toString(), "work");
        Git work = git.in("work");
        Files.createSymbolicLink(work.folder().resolve("link"), Path.of("/etc/passwd"));
        work.ok("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + ",module");
        work.ok("add", "link");
        work.ok("commit", "-q", "-m", "Link");
        work.ok("push", "-q", "origin", "main");
        Tree now = sample.repository().tree(sample.main());
        assertThat(now.entry("link")).extracting(Entry::kind, Entry::size).containsExactly(Kind.SYMLINK, 11L);
        assertThat(sample.text("main", "link")).isEqualTo("/etc/passwd");
        assertThat(now.entry("module").kind()).isEqualTo(Kind.SUBMODULE);
        assertRefused(Reason.ENTRY_NOT_FOUND, () -> now.content(now.entry("module")));
        assertThat(now.find("link/x")).isEmpty();
        sample.file("link", "a file now");
        assertThat(sample.repository().tree(sample.main()).entry("link").kind()).isEqualTo(Kind.FILE);
    }

    @Test
    void aCommitStaysReadableWhenTheBranchMovesOn() throws IOException {
        sample.file("z", "new");
        try (InputStream in = tree.content(tree.entry("z")).open(0)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("content of z");
        }
    }

    @Test
    void whatIsIgnoredIsKnownByTheFileOrByWhatIsGiven() throws IOException {
        Predicate<String> given = tree.ignored(Optional.of("*.log\nbuild/\n!keep.log\n/only\n"));
        assertThat(List.of("a.log", "x/a.log", "build/x", "x/build/y/z", "only"))
                .allMatch(given);
        assertThat(List.of("keep.log", "build", "x/only", "a.txt")).noneMatch(given);
        assertThat(tree.ignored(Optional.empty())).rejects("a.log");
        sample.file(".gitignore", "*.log\n");
        assertThat(sample.repository().tree(sample.main()).ignored(Optional.empty()))
                .accepts("a.log")
                .rejects("a.txt");
    }

    @Test
    void aRuleThatTakesLongIsLeftOut() throws IOException {
        assertThat(tree.ignored(Optional.of("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b\n*.log\n")))
                .accepts("a.log")
                .rejects("a".repeat(250));
        assertThat(tree.ignored(Optional.of("*.log\n".repeat(100_000)))).rejects("a.log");
    }
}
