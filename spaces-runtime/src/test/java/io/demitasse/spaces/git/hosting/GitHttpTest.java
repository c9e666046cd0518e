package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class GitHttpTest {
    private static final long MOST_PUSHED = 4 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final SampleStore sample;
    private final HostingServer server;
    private final Git git;

    GitHttpTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        sample = new SampleStore(folder.resolve("store"), new HostingLimits(2 << 20, MOST_PUSHED, 1 << 20));
        server = new HostingServer(sample.repository());
        git = new Git(Files.createDirectory(folder.resolve("work")));
    }

    @AfterEach
    void close() {
        server.close();
        sample.close();
    }

    private Git clone(String name) throws Exception {
        git.ok("clone", "-q", server.annsUrl(), name);
        return git.in(name);
    }

    @Test
    void aCloneHasAllThereIs() throws Exception {
        sample.file("src/a.py", "print(1)");
        git.ok("clone", "-q", server.url("spaces/ann/demo"), "one");
        git.ok("clone", "-q", server.url("spaces/ann/demo.git"), "two");
        git.ok("-c", "protocol.version=0", "clone", "-q", server.url("spaces/ann/demo"), "three");
        for (String name : List.of("one", "two", "three")) {
            assertThat(git.folder().resolve(name).resolve("src").resolve("a.py"))
                    .hasContent("print(1)");
            assertThat(git.in(name).ok("rev-parse", "HEAD")).isEqualTo(sample.main());
            assertThat(git.in(name).ok("fsck", "--strict")).doesNotContain("error");
        }
    }

    @Test
    void aShallowCloneHasOneCommit() throws Exception {
        sample.file("a", "one");
        git.ok("clone", "-q", "--depth", "1", server.url("spaces/ann/demo"), "shallow");
        assertThat(git.in("shallow").ok("rev-list", "--count", "HEAD")).isEqualTo("1");
        git.in("shallow").ok("fetch", "-q", "--unshallow");
        assertThat(git.in("shallow").ok("rev-list", "--count", "HEAD")).isEqualTo("2");
    }

    @Test
    void aPartialCloneFetchesFilesWhenTheyAreNeeded() throws Exception {
        sample.file("a", "one");
        git.ok("clone", "-q", "--filter=blob:none", "--no-checkout", server.url("spaces/ann/demo"), "partial");
        assertThat(git.in("partial").ok("show", "HEAD:a")).isEqualTo("one");
    }

    @Test
    void aPushIsThereAndTold() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        String commit = work.commit("app.py", "print('hello')");
        work.ok("push", "-q", "origin", "main");
        assertThat(sample.main()).isEqualTo(commit);
        assertThat(sample.text("main", "app.py")).isEqualTo("print('hello')");
        assertThat(server.pushed())
                .containsExactly(new PushedRef("refs/heads/main", Optional.of(before), Optional.of(commit)));
    }

    @Test
    void branchesTagsAndPullRequestsArePushedAndDeleted() throws Exception {
        Git work = clone("work");
        String commit = work.commit("a", "one");
        work.ok("tag", "-a", "v1", "-m", "One");
        work.ok("push", "-q", "origin", "HEAD:feat/z", "v1", "HEAD:refs/pr/1");
        assertThat(sample.repository().revisions().find("feat/z")).hasValue(commit);
        assertThat(sample.repository().revisions().find("v1")).hasValue(commit);
        assertThat(sample.repository().revisions().find("refs/pr/1")).hasValue(commit);
        work.ok("push", "-q", "origin", ":feat/z", ":v1");
        assertThat(sample.repository().revisions().find("feat/z")).isEmpty();
        assertThat(server.pushed())
                .hasSize(5)
                .last()
                .extracting(PushedRef::after)
                .isEqualTo(Optional.empty());
    }

    @Test
    void aStalePushIsRefusedAndAForcedOneIsNot() throws Exception {
        Git one = clone("one");
        Git two = clone("two");
        String first = one.commit("a", "one");
        one.ok("push", "-q", "origin", "main");
        String second = two.commit("b", "two");
        assertThat(two.run("push", "-q", "origin", "main").exit()).isNotZero();
        assertThat(sample.main()).isEqualTo(first);
        two.ok("push", "-q", "--force", "origin", "main");
        assertThat(sample.main()).isEqualTo(second);
    }

    @Test
    void aPushOnWhatWasMovedMeanwhileIsRefusedByTheServer() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        String mine = work.commit("a", "mine");
        String theirs = sample.file("b", "theirs");
        byte[] pack = pack(work, mine, before);
        HttpResponse<String> answer = push(before + " " + mine + " refs/heads/main", pack);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("ng refs/heads/main");
        assertThat(sample.main()).isEqualTo(theirs);
        assertThat(server.pushed()).isEmpty();
    }

    private static byte[] pack(Git work, String commit, String without) throws Exception {
        Path list = work.folder().resolve("wanted");
        Files.writeString(list, commit + "\n^" + without + "\n");
        work.run(
                (commit + "\n^" + without + "\n").getBytes(StandardCharsets.UTF_8), "pack-objects", "--revs", "pushed");
        try (var files = Files.list(work.folder())) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private HttpResponse<String> push(String command, byte[] pack) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        String line = command + "\0 report-status\n";
        body.writeBytes((String.format("%04x", line.length() + 4) + line + "0000").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(pack);
        return post(body.toByteArray(), "x-git-receive-pack-request");
    }

    private HttpResponse<String> post(byte[] body, String type) throws IOException, InterruptedException {
        return client.send(
                request("spaces/ann/demo/git-receive-pack")
                        .header("Authorization", HostingServer.LOGIN)
                        .header("Content-Type", "application/" + type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)));
    }

    @Test
    void mainCantBeDeletedAndNothingElseIsTouched() throws Exception {
        Git work = clone("work");
        Git.Said said = work.run("push", "origin", ":main");
        assertThat(said.exit()).isNotZero();
        assertThat(said.text()).contains("Cannot delete refs/heads/main");
        assertThat(sample.repository().revisions().find("main")).isPresent();
    }

    @Test
    void whatTheRuleIsAgainstIsRefusedWithItsReason() throws Exception {
        Git work = clone("work");
        Git.Said said = work.run("push", "origin", "HEAD:theirs", "HEAD:ours");
        assertThat(said.exit()).isNotZero();
        assertThat(said.text()).contains("theirs is not yours");
        assertThat(sample.repository().revisions().find("theirs")).isEmpty();
        assertThat(sample.repository().revisions().find("ours")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refs/notes/x", "refs/remotes/origin/x", "refs/hidden/x", "refs/heads/MAIN"})
    void otherRefsCantBePushed(String ref) throws Exception {
        Git work = clone("work");
        Git.Said said = work.run("push", "origin", "HEAD:" + ref);
        assertThat(said.exit()).isNotZero();
        assertThat(said.text()).contains("remote rejected");
        assertThat(server.pushed()).isEmpty();
    }

    @Test
    void aBranchLeadsToACommit() throws Exception {
        Git work = clone("work");
        Git.Said said = work.run("push", "origin", "HEAD^{tree}:refs/heads/tree");
        assertThat(said.exit()).isNotZero();
        assertThat(sample.repository().revisions().find("tree")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".GIT", "..", ".g\u200cit", "git~1", ".git "})
    void aTreeWithWhatGitWouldNotWriteIsRefused(String name) throws Exception {
        String before = sample.main();
        var evil = new EvilRepository(folder.resolve("evil"));
        String commit = evil.commit(name);
        Git.Said said = new Git(evil.folder()).run("push", server.annsUrl(), commit + ":refs/heads/main", "--force");
        assertThat(said.exit()).as(said.text()).isNotZero();
        assertThat(sample.main()).isEqualTo(before);
        assertThat(sample.repository().revisions().find(commit)).isEmpty();
    }

    @Test
    void aBrokenPackIsRefused() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        String mine = work.commit("a", "x".repeat(1000));
        byte[] pack = pack(work, mine, before);
        for (int i = 20; i < pack.length; i += 19) {
            byte[] broken = pack.clone();
            broken[i] ^= 0x55;
            assertThat(push(before + " " + mine + " refs/heads/main", broken).body())
                    .doesNotContain("ok refs/heads/main");
        }
        assertThat(push(before + " " + mine + " refs/heads/main", Arrays.copyOf(pack, pack.length / 2))
                        .body())
                .doesNotContain("ok refs/heads/main");
        assertThat(sample.main()).isEqualTo(before);
        assertThat(server.pushed()).isEmpty();
        assertThat(push(before + " " + mine + " refs/heads/main", pack).body()).contains("ok refs/heads/main");
    }

    @Test
    void aPushThatLacksWhatItNeedsIsRefused() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        String middle = work.commit("a", "one");
        String mine = work.commit("b", "two");
        assertThat(push(before + " " + mine + " refs/heads/main", pack(work, mine, middle))
                        .body())
                .contains("ng refs/heads/main");
        assertThat(sample.main()).isEqualTo(before);
    }

    @Test
    void aPushThatIsTooLargeIsRefused() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        byte[] noise = new byte[1 << 20];
        for (int i = 0; i < 6; i++) {
            new Random(i).nextBytes(noise);
            Files.write(work.folder().resolve("noise" + i), noise);
        }
        work.commit("a", "one");
        assertThat(work.run("push", "origin", "main").exit()).isNotZero();
        assertThat(sample.main()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        String before = sample.main();
        Git work = clone("work");
        work.commit("zeros", "0".repeat(3 << 20));
        assertThat(work.run("push", "origin", "main").exit()).isNotZero();
        assertThat(sample.main()).isEqualTo(before);
    }

    @Test
    void aLargePushComesInChunks() throws Exception {
        Git work = clone("work");
        byte[] noise = new byte[3 << 19];
        new Random(1).nextBytes(noise);
        Files.write(work.folder().resolve("noise"), noise);
        String commit = work.commit("a", "one");
        work.ok("push", "-q", "origin", "main");
        assertThat(sample.main()).isEqualTo(commit);
    }

    @Test
    void theProbeBeforeALargePushIsAnswered() throws Exception {
        HttpResponse<String> answer = post("0000".getBytes(StandardCharsets.UTF_8), "x-git-receive-pack-request");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void ofTwoPushesAtOnceBothLandOnBranchesOfTheirOwn() throws Exception {
        List<CompletableFuture<Git.Said>> pushes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pushBranch("b" + i)))
                .toList();
        assertThat(pushes).allSatisfy(push -> assertThat(push.join().exit()).isZero());
        assertThat(sample.repository().refs().branches()).hasSize(5);
    }

    private Git.Said pushBranch(String name) {
        try {
            Git work = clone(name);
            work.commit(name, name);
            return work.run("push", "-q", "origin", "HEAD:" + name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pushesAndCommitsOverHttpAtOnceLoseNothing() throws Exception {
        Git work = clone("work");
        work.commit("pushed", "one");
        CompletableFuture<Void> commits = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                commit("file" + i);
            }
        });
        while (work.run("push", "-q", "origin", "main").exit() != 0) {
            work.ok("pull", "-q", "--rebase", "origin", "main");
        }
        commits.join();
        assertThat(sample.repository()
                        .tree(sample.main())
                        .list("", true, Optional.empty(), 100)
                        .entries())
                .hasSize(22);
    }

    private void commit(String path) {
        try {
            sample.file(path, path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoMayNotIsAskedForALogin() throws Exception {
        HttpResponse<String> answer = get("spaces/ann/demo/info/refs?service=git-receive-pack");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Demitasse\", charset=\"UTF-8\"");
        assertThat(answer.body()).isEqualTo("Log in with your name and a token as password.\n");
        assertThat(get("spaces/ann/private/info/refs?service=git-upload-pack").statusCode())
                .isEqualTo(401);
        git.ok("clone", "-q", server.url("spaces/ann/private").replace("//", "//ann:s3cret@"), "private");
        assertThat(git.run("clone", server.url("spaces/ann/private"), "no").exit())
                .isNotZero();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsNotThereAndWhatIsClosedIsSaidSo() throws Exception {
        assertThat(get("spaces/ann/none/info/refs?service=git-upload-pack").statusCode())
                .isEqualTo(404);
        assertThat(get("spaces/ann/closed/info/refs?service=git-upload-pack").statusCode())
                .isEqualTo(403);
        assertThat(git.run("clone", server.url("spaces/ann/closed"), "closed").text())
                .contains("This Space is paused.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spaces/ann/demo",
                "spaces/ann/demo/info/refs",
                "spaces/ann/demo/info/refs?service=git-upload-archive",
                "spaces/ann/demo/HEAD",
                "spaces/ann/demo/objects/info/packs",
                "spaces/ann/demo/config",
                "spaces/ann/demo/git-upload-pack"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyMayBePacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("0014command=ls-refs\n00010009peel\n0000".getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = client.send(
                request("spaces/ann/demo/git-upload-pack")
                        .header("Content-Encoding", "gzip")
                        .header("Git-Protocol", "version=2")
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains(sample.main() + " refs/heads/main");
    }

    @Test
    void aBodyThatUnpacksWithoutEndIsRefused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            byte[] line = ("0032have " + "1".repeat(40) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write("0011command=fetch0001".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < (9 << 20) / line.length; i++) {
                out.write(line);
            }
        }
        HttpResponse<String> answer = client.send(
                request("spaces/ann/demo/git-upload-pack")
                        .header("Content-Encoding", "gzip")
                        .header("Git-Protocol", "version=2")
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNoGitIsRefusedWithoutHarm() throws Exception {
        assertThat(post("hello".getBytes(StandardCharsets.UTF_8), "x").statusCode())
                .isIn(200, 400, 500);
        assertThat(sample.repository().history().count(sample.main())).isEqualTo(1);
    }

    @Test
    void aTokenIsInNoText() {
        assertThat(new Gate.Asked("spaces/ann/demo", Gate.Service.PUSH, Optional.of("Basic s3cret")))
                .hasToString("PUSH spaces/ann/demo");
    }
}
