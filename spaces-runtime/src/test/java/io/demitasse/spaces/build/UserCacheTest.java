package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
    private final UserCache cache;
    private final AtomicInteger made = new AtomicInteger();

    UserCacheTest(@TempDir Path folder) {
        cache = new UserCache(folder);
    }

    private Path get(String key) throws Exception {
        return cache.get("things", key, 2, folder -> {
            made.incrementAndGet();
            Files.writeString(folder.resolve("thing"), key);
        });
    }

    @Test
    void aThingIsMadeOnce() throws Exception {
        assertThat(get("a").resolve("thing")).hasContent("a");
        assertThat(get("a").resolve("thing")).hasContent("a");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() throws Exception {
        Path a = get("a");
        Files.setLastModifiedTime(a.resolve(".used"), FileTime.fromMillis(2));
        Path b = get("b");
        Files.setLastModifiedTime(b.resolve(".used"), FileTime.fromMillis(1));
        Path c = get("c");
        assertThat(a).exists();
        assertThat(b).doesNotExist();
        assertThat(c).exists();
    }

    @Test
    void itIsWhereTheSystemHasSuchThings() {
        assertThat(UserCache.place(Map.of(), "home", "Linux")).isEqualTo(Path.of("home", ".cache", "demitasse"));
        assertThat(UserCache.place(Map.of("XDG_CACHE_HOME", "x"), "home", "Linux"))
                .isEqualTo(Path.of("x", "demitasse"));
        assertThat(UserCache.place(Map.of(), "home", "Mac OS X"))
                .isEqualTo(Path.of("home", "Library", "Caches", "demitasse"));
        assertThat(UserCache.place(Map.of("LOCALAPPDATA", "local"), "home", "Windows 11"))
                .isEqualTo(Path.of("local", "demitasse"));
        assertThat(UserCache.place(Map.of("DEMITASSE_CACHE", "mine"), "home", "Windows 11"))
                .isEqualTo(Path.of("mine"));
    }
}
