package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargePointerTest {
    private static final String DIGEST = "a".repeat(64);
    private static final String TEXT =
            "version https://git-lfs.github.com/spec/v1\noid sha256:" + DIGEST + "\nsize 12345\n";

    @Test
    void aPointerIsReadAsItIsWritten() {
        LargePointer pointer = LargePointer.of(DIGEST, 12345);
        assertThat(new String(pointer.content(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(LargePointer.read(pointer.content())).hasValue(pointer);
        assertThat(pointer.pointerSize()).isEqualTo(TEXT.length());
    }

    @Test
    void sizesOfPointersAreWithinTheBounds() {
        assertThat(LargePointer.of(DIGEST, 0).content().length).isGreaterThanOrEqualTo(LargePointer.SHORTEST);
        assertThat(LargePointer.of(DIGEST, Long.MAX_VALUE).content().length).isLessThan(LargePointer.LONGEST);
    }

    @Test
    void extensionsArePassedOver() {
        String extended = TEXT.replace("oid", "ext-0-crypt sha256:" + DIGEST + "\noid");
        assertThat(LargePointer.read(bytes(extended))).hasValue(new LargePointer(DIGEST, 12345, extended.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "version https://git-lfs.github.com/spec/v1\n",
                "version https://git-lfs.github.com/spec/v1\noid sha256:AAAA\nsize 1\n",
                "version https://git-lfs.github.com/spec/v1\noid md5:aa\nsize 1\n",
                "version https://hawser.github.com/spec/v1\noid sha256:aa\nsize 1\n"
            })
    void whatIsNoPointerIsNone(String text) {
        assertThat(LargePointer.read(bytes(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "99999999999999999999", "0x10", ""})
    void aSizeIsANumberOfBytes(String size) {
        assertThat(LargePointer.read(bytes(TEXT.replace("12345", size)))).isEmpty();
    }

    @Test
    void moreBehindItMakesItAFile() {
        assertThat(LargePointer.read(bytes(TEXT + "more\n"))).isEmpty();
    }
}
