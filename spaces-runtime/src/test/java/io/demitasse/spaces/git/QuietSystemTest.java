package io.demitasse.spaces.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;

class QuietSystemTest {
    @Test
    void whatJgitKeepsIsInTheCacheOfTheTool() throws Exception {
        QuietSystem.use();
        assertThat(SystemReader.getInstance()
                        .openJGitConfig(new Config(), FS.DETECTED)
                        .getFile()
                        .toPath())
                .endsWithRaw(Path.of("git", "config"));
    }

    @Test
    void itIsPutInPlaceOnce() throws Exception {
        QuietSystem.use();
        SystemReader first = SystemReader.getInstance();
        QuietSystem.use();
        assertThat(SystemReader.getInstance()).isSameAs(first);
    }
}
