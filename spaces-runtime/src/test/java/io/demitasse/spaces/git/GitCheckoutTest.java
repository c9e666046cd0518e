package io.demitasse.spaces.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GitCheckoutTest {
    private static final GitLimits SMALL = new GitLimits(100_000, 10, Duration.ofSeconds(30));

    private final Path folder;
    private final Path out;
    private final SampleRepository sample;
    private final List<String> said = new ArrayList<>();

    GitCheckoutTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        out = folder.resolve("out");
        sample = new SampleRepository(folder.resolve("sample.git"));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private void check(String address) throws InterruptedException {
        check(address, SMALL);
    }

    private void check(String address, GitLimits limits) throws InterruptedException {
        new GitCheckout(GitAddress.find(address).orElseThrow(), folder.resolve("kept.git"), limits)
                .into(out, said::add);
    }

    private AbstractThrowableAssert<?, ?> refused(String address) {
        var refused = assertThatThrownBy(() -> check(address)).isInstanceOf(OperatorException.class);
        assertThat(out).doesNotExist();
        return refused;
    }

    @Test
    void filesOfADefaultBranchAreWrittenOverHttp() throws Exception {
        ObjectId id = sample.file("README.md", "hello")
                .file("src/Main.java", "class Main {}")
                .commit("refs/heads/main");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            check(server.url());
            assertThat(said)
                    .containsExactly(
                            "Fetching " + server.url(), "At " + id.name().substring(0, 10) + " A version");
        }
        assertThat(out.resolve("README.md")).hasContent("hello");
        assertThat(out.resolve("src").resolve("Main.java")).hasContent("class Main {}");
        assertThat(out.resolve(".git")).doesNotExist();
    }

    @Test
    void whatIsNewIsFetchedTheNextTime() throws Exception {
        sample.file("a", "one").file("b", "gone").commit("refs/heads/main");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            check(server.url());
            sample.file("a", "two").commit("refs/heads/main");
            check(server.url());
        }
        assertThat(out.resolve("a")).hasContent("two");
        assertThat(out.resolve("b")).doesNotExist();
    }

    @Test
    void onlyTheWantedVersionIsFetched() throws Exception {
        sample.file("a", "one").commit("refs/heads/main");
        sample.file("a", "other").commit("refs/heads/other");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            check(server.url());
        }
        try (var kept = new org.eclipse.jgit.internal.storage.file.FileRepository(
                folder.resolve("kept.git").toFile())) {
            assertThat(kept.getRefDatabase().getRefs())
                    .extracting(ref -> ref.getName())
                    .doesNotContain("refs/heads/other");
        }
    }

    @Test
    void aBranchATagOrACommitIsTaken() throws Exception {
        ObjectId first = sample.file("a", "one").commit("refs/heads/feature/x");
        sample.file("a", "two").commit("refs/tags/v2");
        sample.file("a", "three").commit("refs/heads/main");
        check(sample.url() + "@feature/x");
        assertThat(out.resolve("a")).hasContent("one");
        check(sample.url() + "@v2");
        assertThat(out.resolve("a")).hasContent("two");
        check(sample.url() + "@" + first.name());
        assertThat(out.resolve("a")).hasContent("one");
        check(sample.url());
        assertThat(out.resolve("a")).hasContent("three");
    }

    @Test
    void aRevisionThatIsNotThereIsSaidWithThoseThatAre() throws Exception {
        sample.file("a", "one").commit("refs/heads/main");
        refused(sample.url() + "@mian")
                .hasMessage(
                        sample.url() + " has no branch or tag 'mian'. Name one that it has, or a whole commit id of 40"
                                + " digits. It has: main.");
        String id = "1234567890123456789012345678901234567890";
        String fault = " does not give the commit " + id + ". Check its id, or name a branch or tag that leads to it.";
        refused(sample.url() + "@" + id).hasMessage(sample.url() + fault);
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            refused(server.url() + "@" + id).hasMessage(server.url() + fault);
        }
    }

    @Test
    void oneWithoutFilesIsSaidSo() throws Exception {
        refused(sample.url()).hasMessage(sample.url() + " has no files yet. Push something to it first.");
        sample.commit("refs/heads/main");
        refused(sample.url()).hasMessageStartingWith("The repository has no files in this version.");
    }

    @Test
    void withoutAFirstBranchOneMustBeNamed() throws Exception {
        sample.file("a", "one").commit("refs/heads/dev");
        refused(sample.url())
                .hasMessage(sample.url() + " does not say which branch to show first. Name one: " + sample.url()
                        + "@BRANCH. It has: dev.");
    }

    @Test
    void anAddressThatLeadsNowhereIsSaidSo() throws Exception {
        refused("file:///no/such/place").hasMessageStartingWith("file:///no/such/place is no git repository.");
        refused("http://no-such-host.invalid/x").hasMessageContaining("no such host is known");
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        refused("http://127.0.0.1:" + port + "/x").hasMessageContaining("nothing answers there");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            refused(server.url().replace("greeter", "other")).hasMessageContaining("is no git repository");
        }
    }

    @Test
    void aPrivateOneOpensWithATokenThatIsWrittenNowhere() throws Exception {
        sample.file("a", "one").commit("refs/heads/main");
        try (var server = new GitServer(sample.repository(), Optional.of("ann:s3cret"))) {
            refused(server.url()).hasMessageContaining("is private. Give a token");
            refused(server.url("ann:wrong"))
                    .hasMessageContaining("does not open with the login in the address")
                    .hasMessageNotContaining("wrong");
            check(server.url("ann:s3cret"));
        }
        assertThat(out.resolve("a")).hasContent("one");
        try (var all = Files.walk(folder.resolve("kept.git"))) {
            assertThat(all.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("s3cret"));
        }
        assertThat(String.join("\n", said)).doesNotContain("s3cret").doesNotContain("ann:");
    }

    @Test
    void aHostThatGoesSilentIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var impatient = new GitLimits(1, 1, Duration.ofSeconds(1));
            assertThatThrownBy(() -> check("http://127.0.0.1:" + silent.getLocalPort() + "/x", impatient))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("its host said nothing for 1 seconds");
        }
    }

    @Test
    void anAnswerThatIsNoGitIsSaidSo() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> answerWithPages(server));
            thread.setDaemon(true);
            thread.start();
            refused("http://127.0.0.1:" + server.getLocalPort() + "/x").hasMessageContaining("can't be fetched");
        }
    }

    private static void answerWithPages(ServerSocket server) {
        while (true) {
            try (var socket = server.accept();
                    OutputStream to = socket.getOutputStream()) {
                to.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void oneThatIsTooLargeIsNotFetched() throws Exception {
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        sample.file("big", new String(noise, StandardCharsets.ISO_8859_1)).commit("refs/heads/main");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            refused(server.url()).hasMessageContaining("is larger than 0 MB. Keep large files elsewhere");
        }
        refused(sample.url()).hasMessageStartingWith("The files of the repository are more than 0 MB or 10 files");
    }

    @Test
    void oneThatGrowsWhenItIsUnpackedIsNotWritten() throws Exception {
        sample.file("zeros", "0".repeat(200_000)).commit("refs/heads/main");
        try (var server = new GitServer(sample.repository(), Optional.empty())) {
            refused(server.url()).hasMessageStartingWith("The files of the repository are more than");
        }
    }

    @Test
    void tooManyFilesAreNotWritten() throws Exception {
        for (int i = 0; i < 11; i++) {
            sample.file("file-" + (char) ('a' + i), "");
        }
        sample.commit("refs/heads/main");
        refused(sample.url()).hasMessageContaining("10 files together");
    }

    @ParameterizedTest
    @CsvSource({"link, /etc/passwd", "link, ../outside", "link, missing", "link, link", "link, ''"})
    void aLinkThatLeadsOutIsRefused(String name, String target) throws Exception {
        Files.writeString(folder.resolve("outside"), "secret");
        sample.file("a", "one").entry(name, FileMode.SYMLINK, target).commit("refs/heads/main");
        refused(sample.url());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWayOutThroughOtherLinksIsRefused() throws Exception {
        // down is the root, so down/.. is outside, though its words stay inside.
        Files.writeString(folder.resolve("outside"), "secret");
        sample.entry("a/down", FileMode.SYMLINK, "..")
                .entry("out", FileMode.SYMLINK, "a/down/../outside")
                .commit("refs/heads/main");
        refused(sample.url())
                .hasMessage(
                        "The link out leads to 'a/down/../outside', which is not in the repository. Replace it by the"
                                + " file itself.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInsideIsKept() throws Exception {
        sample.file("a", "one").entry("link", FileMode.SYMLINK, "a").commit("refs/heads/main");
        check(sample.url());
        assertThat(out.resolve("link")).isSymbolicLink().hasContent("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ".git", ".GIT", "a\\..\\..\\b"})
    void aNameThatIsNoneIsRefused(String name) throws Exception {
        sample.entry(name, FileMode.REGULAR_FILE, "evil").commit("refs/heads/main");
        if (name.contains("\\") && !System.getProperty("os.name").startsWith("Windows")) {
            check(sample.url());
            assertThat(out.resolve(name)).hasContent("evil");
            return;
        }
        refused(sample.url());
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void aSubmoduleStaysEmptyAndIsToldOf() throws Exception {
        sample.file("a", "one").entry("vendor", FileMode.GITLINK, "").commit("refs/heads/main");
        check(sample.url());
        assertThat(out.resolve("vendor")).isEmptyDirectory();
        assertThat(said).last().asString().startsWith("vendor is a submodule, which is not fetched");
    }

    @Test
    void whatGitLfsKeepsIsToldOf() throws Exception {
        sample.file("model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n")
                .commit("refs/heads/main");
        check(sample.url());
        assertThat(said).last().asString().startsWith("model.bin is kept by Git LFS");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingOfARepositoryIsRun() throws Exception {
        Path proof = folder.resolve("ran");
        String script = "#!/bin/sh\ntouch " + proof + "\n";
        for (String hook : List.of("post-checkout", "post-merge", "pre-upload-pack", "post-update")) {
            Path file = folder.resolve("sample.git").resolve("hooks").resolve(hook);
            Files.createDirectories(file.getParent());
            Files.writeString(file, script);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                folder.resolve("sample.git").resolve("config"),
                "[core]\n\tbare = true\n\tfsmonitor = " + folder + "/run\n[uploadpack]\n\tpackObjectsHook = touch "
                        + proof + "\n[filter \"x\"]\n\tsmudge = touch " + proof + "\n");
        sample.file(".gitattributes", "* filter=x\n")
                .entry("run", FileMode.EXECUTABLE_FILE, script)
                .commit("refs/heads/main");
        check(sample.url());
        assertThat(out.resolve("run")).isExecutable();
        assertThat(proof).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatGitItselfWroteIsRead() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.writeString(work.resolve("run.sh"), "echo hello");
        assertThat(work.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(work.resolve("link"), Path.of("run.sh"));
        assumeTrue(git(work, "init", "-q", "-b", "main"));
        assertThat(git(work, "add", "-A")).isTrue();
        assertThat(git(work, "-c", "user.name=Ann", "-c", "user.email=a@b", "commit", "-q", "-m", "first"))
                .isTrue();
        assertThat(git(work, "-c", "user.name=Ann", "-c", "user.email=a@b", "tag", "-m", "one", "v1"))
                .isTrue();
        assertThat(git(work, "gc", "-q")).isTrue();
        check(work.toUri().toString().replaceFirst("^file:/+", "file:///").replaceFirst("/$", "") + "@v1");
        assertThat(out.resolve("run.sh")).isExecutable().hasContent("echo hello");
        assertThat(out.resolve("link")).isSymbolicLink();
    }

    /** Whether git could; not, if there is none. */
    private static boolean git(Path work, String... words) throws InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aHostThatGivesDropByDropCanBeGivenUp() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = new CountDownLatch(1);
            var drops = new Thread(() -> drop(server, asked));
            drops.setDaemon(true);
            drops.start();
            var ended = new CompletableFuture<Throwable>();
            var fetch = new Thread(() -> {
                try {
                    check("http://127.0.0.1:" + server.getLocalPort() + "/x");
                } catch (InterruptedException | OperatorException e) {
                    ended.complete(e);
                }
            });
            fetch.start();
            asked.await();
            fetch.interrupt();
            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    private static void drop(ServerSocket server, CountDownLatch asked) {
        try (var socket = server.accept();
                OutputStream to = socket.getOutputStream()) {
            to.write(("HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n"
                            + "Connection: close\r\n\r\n001e# service=git-upload-pack\n0000fff0")
                    .getBytes(StandardCharsets.UTF_8));
            asked.countDown();
            while (true) {
                to.write('x');
                to.flush();
                LockSupport.parkNanos(1_000_000);
            }
        } catch (IOException e) {
            // Whoever asked is gone.
            return;
        }
    }

    @Test
    void anInterruptGivesUp() throws Exception {
        sample.file("a", "one").commit("refs/heads/main");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> check(sample.url())).isInstanceOf(InterruptedException.class);
        assertThat(out).doesNotExist();
    }
}
