package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    private final Path folder;
    private final SampleStore sample;
    private final HostedRepository repository;

    DraftTest(@TempDir Path temporary) throws IOException {
        folder = temporary;
        sample = new SampleStore(folder, new HostingLimits(1 << 20, 1 << 20, 4 << 20));
        repository = sample.repository();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    /** What a test puts into a draft. */
    private interface Filling {
        void fill(Draft draft) throws IOException;
    }

    private String commit(Filling filling) throws IOException {
        try (Draft draft = repository.draft("main")) {
            filling.fill(draft);
            return draft.commit(ANN, "Title", "");
        }
    }

    private List<String> paths() throws IOException {
        return repository.tree(sample.main()).list("", true, Optional.empty(), 10_000).entries().stream()
                .filter(entry -> entry.kind() == Entry.Kind.FILE)
                .map(Entry::path)
                .toList();
    }

    @Test
    void aCommitHasWhatItWasGivenAndSaysSo() throws IOException {
        String before = sample.main();
        String commit;
        try (Draft draft = repository.draft("main")) {
            draft.add("app.py", new ByteArrayInputStream(bytes("print()")));
            draft.add("docs/a b.md", bytes("# A"));
            commit = draft.commit(ANN, "Add the app", "And\nits docs.");
        }
        assertThat(sample.main()).isEqualTo(commit);
        assertThat(sample.text("main", "app.py")).isEqualTo("print()");
        assertThat(paths()).containsExactly(".gitattributes", "app.py", "docs/a b.md");
        CommitInfo info = repository.history().commit(commit);
        assertThat(info.title()).isEqualTo("Add the app");
        assertThat(info.description()).isEqualTo("And\nits docs.");
        assertThat(info.author()).isEqualTo(ANN);
        assertThat(info.parents()).containsExactly(before);
    }

    @Test
    void gitFindsNothingWrongWithIt() throws Exception {
        sample.large("large");
        commit(draft -> {
            for (String path : List.of("b", "a/x", "a.txt", "a-b", "z/y/x", "a/y/z")) {
                draft.add(path, bytes(path));
            }
            draft.addLarge("m.dat", SampleStore.sha256("large"), 5);
        });
        commit(draft -> draft.delete("a/y"));
        commit(draft -> draft.add("a/y", bytes("now a file")));
        var git = new Git(repository.git().getDirectory().toPath());
        assertThat(git.run("fsck", "--strict", "--full")).isEqualTo(new Git.Said(0, ""));
    }

    @Test
    void whatIsNotCommittedIsNotThere() throws IOException {
        String before = sample.main();
        try (Draft draft = repository.draft("main")) {
            draft.add("app.py", bytes("print()"));
        }
        assertThat(sample.main()).isEqualTo(before);
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void whereNothingChangesTheCommitStays() throws IOException {
        String before = sample.file("a", "one");
        assertThat(sample.file("a", "one")).isEqualTo(before);
        assertThat(commit(draft -> {})).isEqualTo(before);
        assertThat(commit(draft -> {
                    draft.add("b", bytes("x"));
                    draft.delete("b");
                }))
                .isEqualTo(before);
    }

    @Test
    void filesAndFoldersAreDeletedInTheOrderGiven() throws IOException {
        commit(draft -> {
            draft.add("a/b/c", bytes("1"));
            draft.add("a/d", bytes("2"));
            draft.add("e", bytes("3"));
        });
        commit(draft -> {
            draft.delete("a/b/");
            draft.delete("e");
            draft.add("e/f", bytes("now a folder"));
        });
        assertThat(paths()).containsExactly(".gitattributes", "a/d", "e/f");
        commit(draft -> draft.delete("a/d"));
        assertThat(repository.tree(sample.main()).find("a")).isEmpty();
    }

    @Test
    void whatIsNotThereCantBeDeleted() throws IOException {
        sample.file("a/b", "x");
        for (String path : List.of("no", "a/no", "a/b/c", "no/b", "", "..", "/", "A/b")) {
            assertRefused(Reason.ENTRY_NOT_FOUND, () -> commit(draft -> draft.delete(path)))
                    .hasMessageStartingWith("A file with this name doesn't exist");
        }
    }

    @Test
    void aFileAndAFolderDontReplaceEachOther() throws IOException {
        sample.file("a/b", "x");
        sample.file("f", "x");
        assertRefused(Reason.CONFLICT, () -> sample.file("a", "x"))
                .hasMessage("'a' can't be written: 'a' is a folder. Delete it first.");
        assertRefused(Reason.CONFLICT, () -> sample.file("f/g/h", "x"))
                .hasMessage("'f/g/h' can't be written: 'f' is a file. Delete it first.");
    }

    @Test
    void namesThatSomeSystemsTakeForOneAreRefused() throws IOException {
        sample.file("Docs/readme.md", "x");
        assertRefused(Reason.CONFLICT, () -> sample.file("Docs/README.md", "y"))
                .hasMessage("'README.md' can't be written: many systems take it for 'readme.md', which is there"
                        + " already. Choose another name, or delete that one first.");
        assertRefused(Reason.CONFLICT, () -> sample.file("docs/b", "y"));
        sample.file("\u00e9", "composed");
        assertRefused(Reason.CONFLICT, () -> sample.file("e\u0301", "decomposed"));
        commit(draft -> {
            draft.delete("Docs/readme.md");
            draft.add("Docs/README.md", bytes("renamed"));
        });
        assertThat(sample.text("main", "Docs/README.md")).isEqualTo("renamed");
    }

    @Test
    void whatCantBeAPathIsRefusedAndNothingChanges() throws IOException {
        String before = sample.main();
        for (String path : List.of("../x", ".git/config", "a/.GIT/x", "/x", "nul", "a//b")) {
            assertRefused(Reason.BAD_NAME, () -> sample.file(path, "x"));
            assertRefused(Reason.BAD_NAME, () -> commit(draft -> draft.addLarge(path, sample.large("x"), 1)));
        }
        assertThat(sample.main()).isEqualTo(before);
    }

    @Test
    void aStaleParentIsRefusedAtOnceAndAtTheEnd() throws IOException {
        String first = sample.main();
        try (Draft draft = repository.draft("main", first.substring(0, 10))) {
            draft.add("mine", bytes("x"));
            sample.file("theirs", "y");
            assertRefused(Reason.STALE_PARENT, () -> draft.commit(ANN, "Late", ""))
                    .hasMessage("The branch was updated since you opened this page. Please refresh and try again.");
        }
        assertRefused(Reason.STALE_PARENT, () -> repository.draft("main", first));
        assertRefused(Reason.STALE_PARENT, () -> repository.draft("main", "1234567"));
        assertThat(paths()).doesNotContain("mine");
    }

    @Test
    void withoutAParentItIsDoneOnTopOfWhatOthersDid() throws IOException {
        try (Draft draft = repository.draft("main")) {
            draft.add("mine", bytes("x"));
            sample.file("theirs", "y");
            draft.commit(ANN, "Mine", "");
        }
        assertThat(paths()).contains("mine", "theirs");
    }

    @Test
    void whatOthersDidCanStandInTheWay() throws IOException {
        sample.file("a", "x");
        try (Draft draft = repository.draft("main")) {
            draft.delete("a");
            commit(other -> other.delete("a"));
            assertRefused(Reason.ENTRY_NOT_FOUND, () -> draft.commit(ANN, "Mine", ""));
        }
    }

    @Test
    void manyCommitsAtOnceAllLand() throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<String>> commits = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<String>) () -> sample.file("folder/" + i, "content " + i))
                    .toList();
            for (Future<String> commit : threads.invokeAll(commits)) {
                assertThat(commit.get()).hasSize(40);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(paths()).hasSize(21);
        assertThat(repository.history().count(sample.main())).isEqualTo(21);
    }

    @Test
    void aBranchOrPullRequestHasToBeThere() throws IOException {
        repository.refs().createPullRequest(3, "main");
        repository.refs().createTag("v1", "main", Optional.empty(), ANN);
        String before = sample.main();
        String commit = sample.file("refs/pr/3", "a", "x");
        assertThat(repository.revisions().find("refs/pr/3")).hasValue(commit);
        assertThat(sample.main()).isEqualTo(before);
        for (String name : List.of("no", "refs/pr/4", "v1", "refs/tags/v1", before, "../x", "HEAD")) {
            assertRefused(Reason.REVISION_NOT_FOUND, () -> repository.draft(name))
                    .hasMessage("Invalid rev id: " + name);
        }
    }

    @Test
    void aFileUnderARuleBecomesALargeOne() throws IOException {
        sample.file("weights.bin", "many bytes");
        Tree tree = repository.tree(sample.main());
        Entry entry = tree.entry("weights.bin");
        assertThat(entry.large()).hasValue(LargePointer.of(SampleStore.sha256("many bytes"), 10));
        assertThat(entry.size()).isEqualTo(10);
        assertThat(sample.text("main", "weights.bin")).isEqualTo("many bytes");
        try (InputStream in = tree.stored(entry).open(0)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("version https://git-lfs.github.com/spec/v1\noid sha256:"
                            + SampleStore.sha256("many bytes") + "\nsize 10\n");
        }
        assertThat(sample.file("weights.bin", "many bytes")).isEqualTo(tree.commit());
    }

    @Test
    void anEmptyFileIsNeverALargeOne() throws IOException {
        String digest = sample.large("");
        commit(draft -> {
            draft.add("empty.bin", bytes(""));
            draft.addLarge("sent.bin", digest, 0);
        });
        Tree tree = repository.tree(sample.main());
        assertThat(tree.entry("empty.bin").large()).isEmpty();
        assertThat(tree.entry("sent.bin").large()).isEmpty();
        assertThat(sample.text("main", "sent.bin")).isEmpty();
    }

    @Test
    void rulesOfThisVeryCommitCount() throws IOException {
        commit(draft -> {
            draft.add("sub/.gitattributes", bytes("*.bin -filter\n*.dat filter=lfs\n"));
            draft.add("sub/a.bin", bytes("small"));
            draft.add("sub/a.dat", bytes("large"));
            draft.add("a.dat", bytes("small"));
        });
        Tree tree = repository.tree(sample.main());
        assertThat(tree.entry("sub/a.bin").large()).isEmpty();
        assertThat(tree.entry("sub/a.dat").large()).isPresent();
        assertThat(tree.entry("a.dat").large()).isEmpty();
    }

    @Test
    void aLargeFileWithoutARuleGetsOne() throws IOException {
        String digest = sample.large("large");
        commit(draft -> {
            draft.addLarge("a.bin", digest, 5);
            draft.addLarge("model [1] #*.dat", digest, 5);
            draft.addLarge("#x/!y", digest, 5);
        });
        assertThat(sample.text("main", ".gitattributes")).isEqualTo("""
                        *.bin filter=lfs diff=lfs merge=lfs -text
                        model[[:space:]]\\[1][[:space:]]#\\*.dat filter=lfs diff=lfs merge=lfs -text
                        \\#x/!y filter=lfs diff=lfs merge=lfs -text
                        """);
        assertThat(sample.text("main", "#x/!y")).isEqualTo("large");
        String before = sample.main();
        assertThat(commit(draft -> draft.addLarge("model [1] #*.dat", digest, 5)))
                .isEqualTo(before);
    }

    @Test
    void gitReadsSuchRulesAsTheyAreMeant() throws Exception {
        String digest = sample.large("large");
        commit(draft -> draft.addLarge("model [1] #*.dat", digest, 5));
        var git = new Git(folder);
        git.ok("clone", "-q", repository.git().getDirectory().toString(), "work");
        assertThat(git.in("work").ok("check-attr", "filter", "model [1] #*.dat", "model 1 #x.dat"))
                .isEqualTo("model [1] #*.dat: filter: lfs\nmodel 1 #x.dat: filter: unspecified");
    }

    @Test
    void aLargeFileHasToBeSentFirstToThisRepository() throws IOException {
        String digest = SampleStore.sha256("never sent");
        assertRefused(Reason.MISSING_OBJECT, () -> commit(draft -> draft.addLarge("a.bin", digest, 10)))
                .hasMessageStartingWith("LFS pointer pointed to a file that does not exist: 'a.bin'");
        String sent = sample.large("sent");
        assertRefused(Reason.MISSING_OBJECT, () -> commit(draft -> draft.addLarge("a.bin", sent, 5)));
        assertRefused(Reason.MISSING_OBJECT, () -> commit(draft -> draft.addLarge("a.bin", "../../x", 5)));
        HostedRepository other = sample.store().create(SampleStore.OTHER, ANN, Map.of());
        try (Draft draft = other.draft("main")) {
            assertRefused(Reason.MISSING_OBJECT, () -> draft.addLarge("a.bin", sent, 4));
        }
    }

    @Test
    void aPointerAsAFileOpensNothingOfOthers() throws IOException {
        sample.file(
                "stolen",
                new String(LargePointer.of(SampleStore.sha256("secret"), 6).content(), StandardCharsets.UTF_8));
        assertRefused(Reason.MISSING_OBJECT, () -> sample.text("main", "stolen"));
    }

    @Test
    void filesOfAnySizeGoThroughTheDiskUpToTheLimit() throws IOException {
        String large = "0123456789abcdef".repeat(1 << 16);
        sample.file("large", large);
        assertThat(sample.text("main", "large")).isEqualTo(large);
        assertRefused(Reason.TOO_LARGE, () -> sample.file("larger", large + "x"))
                .hasMessageStartingWith("A file may have 1048576 bytes.");
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void aFileThatEndsInTheMiddleLeavesNothing() throws IOException {
        String before = sample.main();
        assertThatThrownBy(() -> commit(draft -> draft.add("a", new BrokenStream(600_000))))
                .hasMessage("gone");
        assertThat(sample.main()).isEqualTo(before);
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void anExecutableFileStaysOne() throws Exception {
        var git = new Git(folder);
        git.ok("clone", "-q", repository.git().getDirectory().toString(), "work");
        Git work = git.in("work");
        Files.writeString(work.folder().resolve("run.sh"), "#!/bin/sh");
        work.ok("add", "-A");
        work.ok("update-index", "--chmod=+x", "run.sh");
        work.ok("commit", "-q", "-m", "run");
        work.ok("push", "-q", "origin", "main");
        sample.file("run.sh", "#!/bin/bash");
        work.ok("fetch", "-q");
        assertThat(work.ok("ls-tree", "origin/main", "run.sh")).startsWith("100755");
        assertThat(work.ok("show", "origin/main:run.sh")).isEqualTo("#!/bin/bash");
    }

    @Test
    void aMessageHasAnEnd() throws IOException {
        assertRefused(Reason.TOO_LARGE, () -> {
            try (Draft draft = repository.draft("main")) {
                draft.add("a", bytes("x"));
                draft.commit(ANN, "Title", "x".repeat(70_000));
            }
        });
        try (Draft draft = repository.draft("main")) {
            draft.add("a", bytes("x"));
            String commit = draft.commit(new Author("A <b>\n c", "x>\ny"), "Null\0ed", "");
            assertThat(repository.history().commit(commit).title()).isEqualTo("Null ed");
        }
        assertThat(repository.history().count(sample.main())).isEqualTo(2);
    }

    @Test
    void aRuleThatTakesLongIsLeftOut() throws IOException {
        commit(draft -> draft.add(
                ".gitattributes", bytes("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b filter=lfs\n*.bin filter=lfs\n")));
        sample.file("a".repeat(250), "x");
        sample.file("a.bin", "x");
        assertThat(repository.tree(sample.main()).entry("a.bin").large()).isPresent();
    }
}
