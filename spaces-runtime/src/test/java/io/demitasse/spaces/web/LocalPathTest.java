package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings/tokens", "/spaces/ann/greeter?x=1&y=%20#top", "/a//b"})
    void aPathOfThisHubIsKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "evil",
                " /x",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/é"
            })
    void everythingElseLeadsToTheFirstPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1002, 100_000})
    void whatIsTooLongIsNone(int length) {
        assertThat(LocalPath.of("/" + "a".repeat(length - 1))).isEqualTo("/");
    }
}
