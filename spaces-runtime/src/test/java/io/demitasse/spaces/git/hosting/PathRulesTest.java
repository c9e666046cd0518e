package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/main/java/A.java",
                "a b/#1?.txt",
                ".gitignore",
                ".gitattributes",
                ".github/workflows/ci.yml",
                "…/é/漢字.txt",
                "a:b",
                "console.log",
                "auxiliary",
                "com10",
                "...",
                "a..b"
            })
    void ordinaryPathsAreLetThrough(String path) {
        assertThatCode(() -> PathRules.check(path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "a//b",
                "a/",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/./b",
                "..\\ddd",
                "C:\\a",
                "a\0b",
                "a\nb",
                "a\u007fb",
                ".git",
                ".git/config",
                "a/.git/hooks/post-update",
                ".GIT/config",
                ".Git",
                ".git.",
                ".git ",
                ".git . .",
                "git~1",
                "GIT~1/config",
                ".g\u200cit",
                "\u200e.git",
                ".gi\ufefft",
                "nul",
                "a/CON",
                "aux.txt",
                "Com1.tar.gz",
                "lpt9",
                "prn .x",
                "\ud800"
            })
    void whatCouldLeadElsewhereIsRefused(String path) {
        assertRefused(Reason.BAD_NAME, () -> PathRules.check(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a//b      | 'a//b' can't be the path of a file: a name in it is empty.
                    ../a      | '../a' can't be the path of a file: '..' means something else to git or to a file system.
                    ..\\ddd   | '..\\ddd' can't be the path of a file: it has a backslash or a control character.
                    a/aux.txt | 'a/aux.txt' can't be the path of a file: Windows takes 'aux.txt' for a device.
                    """)
    void theReasonIsSaid(String path, String message) {
        assertRefused(Reason.BAD_NAME, () -> PathRules.check(path)).hasMessage(message);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatCode(() -> PathRules.check("é".repeat(127))).doesNotThrowAnyException();
        assertRefused(Reason.BAD_NAME, () -> PathRules.check("é".repeat(128)))
                .hasMessageEndingWith("a name in it is longer than 255 bytes.");
        assertThatCode(() -> PathRules.check("a/".repeat(511) + "ab")).doesNotThrowAnyException();
        assertRefused(Reason.BAD_NAME, () -> PathRules.check("a/".repeat(512) + "a"))
                .hasMessageEndingWith("it is longer than 1024 bytes.");
    }

    @Test
    void whatIsShownIsShortAndPlain() {
        assertRefused(Reason.BAD_NAME, () -> PathRules.check("\u001b[31m" + "a".repeat(1_000_000)))
                .hasMessageStartingWith("'?[31maaa")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200));
    }
}
