package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.UserCache;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {
    @Test
    void areUsersHostsAndFonts(@TempDir Path folder) throws Exception {
        Path system = SystemFiles.of(new UserCache(folder));
        assertThat(system.resolve("etc/passwd")).content().contains("user:x:1000:1000::/home/user:");
        assertThat(system.resolve("etc/group")).content().contains("user:x:1000:");
        assertThat(system.resolve("etc/nsswitch.conf")).hasContent("hosts: files dns\n");
        assertThat(system.resolve("etc/fonts/fonts.conf")).content().contains("<dir>/usr/share/fonts</dir>");
        assertThat(system.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void nobodyCanLogIn(@TempDir Path folder) throws Exception {
        assertThat(SystemFiles.of(new UserCache(folder)).resolve("etc/passwd"))
                .content()
                .doesNotContain("/bin/", "sh\n");
    }
}
