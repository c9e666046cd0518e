package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.git.GitAddress;
import io.demitasse.spaces.git.SampleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBuildTest {
    private final Path folder;
    private final SampleRepository sample;
    private final Log log;

    GitBuildTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        sample = new SampleRepository(folder.resolve("sample.git"));
        log = Log.in(folder.resolve("build.log"));
    }

    @AfterEach
    void close() {
        sample.close();
        log.rest();
    }

    private Built make() throws InterruptedException {
        return new GitBuild(GitAddress.find(sample.url()).orElseThrow(), folder.resolve("work"), Optional.empty())
                .make(log);
    }

    @Test
    void runsWhatTheRepositoryHoldsAsItsCardSays() throws Exception {
        sample.file("README.md", "---\nsdk: static\nbase_path: /docs\n---\n")
                .file("index.html", "<p>hello")
                .commit("refs/heads/main");
        var site = (Built.Site) make();
        assertThat(site.folder().resolve("index.html")).hasContent("<p>hello");
        assertThat(site.wishes()).isEqualTo(new Wishes(Optional.empty(), "/docs", Map.of()));
        assertThat(RunnerContract.texts(log)).first().isEqualTo("Fetching " + sample.url());
    }

    @Test
    void aJavaFileIsCompiled() throws Exception {
        sample.file("Hello.java", "class Hello { public static void main(String[] args) {} }")
                .commit("refs/heads/main");
        assertThat(((Command) ((Built.Program) make()).start()).words()).endsWith("Hello");
    }

    @Test
    void eachBuildHasFilesOfItsOwn() throws Exception {
        sample.file("index.html", "one").commit("refs/heads/main");
        var first = (Built.Site) make();
        sample.file("index.html", "two").commit("refs/heads/main");
        var second = (Built.Site) make();
        assertThat(first.folder().resolve("index.html")).hasContent("one");
        assertThat(second.folder().resolve("index.html")).hasContent("two");
    }

    @Test
    void whatCantBeFetchedLeavesNothing() {
        assertThatThrownBy(this::make).isInstanceOf(OperatorException.class).hasMessageContaining("has no files yet");
        assertThat(folder.resolve("work").resolve("source-1")).doesNotExist();
        assertThat(Files.exists(folder.resolve("work"))).isTrue();
    }
}
