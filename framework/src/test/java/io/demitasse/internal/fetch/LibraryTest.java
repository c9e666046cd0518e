package io.demitasse.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void isThereForWhomItIsOnTheClassPath() {
        assertThat(Library.isThere(Library.class.getClassLoader())).isTrue();
        assertThat(Library.isThere(ClassLoader.getPlatformClassLoader())).isFalse();
    }
}
