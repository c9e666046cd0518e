package io.demitasse.spaces.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitAddressTest {
    private static GitAddress parse(String text) {
        return GitAddress.find(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example/ann/greeter.git, https://hub.example/ann/greeter.git, , greeter",
        "https://hub.example/ann/greeter@v1.2, https://hub.example/ann/greeter, v1.2, greeter",
        "https://hub.example/ann/greeter.git@feature/x, https://hub.example/ann/greeter.git, feature/x, greeter",
        "http://127.0.0.1:8080/greeter.git, http://127.0.0.1:8080/greeter.git, , greeter",
        "file:///srv/git/greeter, file:///srv/git/greeter, , greeter"
    })
    void isAUrlAndARevision(String text, String url, String revision, String name) {
        GitAddress address = parse(text);
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.revision()).isEqualTo(Optional.ofNullable(revision));
        assertThat(address.name()).isEqualTo(name);
        assertThat(address).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Demo.java", "/srv/space", "./a@b", "C:\\spaces\\greeter", "C:/spaces", "a:b"})
    void aPathIsNone(String text) {
        assertThat(GitAddress.find(text)).isEmpty();
    }

    @Test
    void aLoginIsKeptButNeverShown() {
        GitAddress address = parse("https://ann:pass%20word@hub.example/ann/greeter.git@main");
        assertThat(address.login()).contains("ann:pass word");
        assertThat(address.url()).isEqualTo("https://hub.example/ann/greeter.git");
        assertThat(address).hasToString("https://hub.example/ann/greeter.git@main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git@hub.example:ann/greeter.git", "ssh://git@hub.example/ann/greeter.git"})
    void sshIsRefusedWithTheWayAround(String text) {
        assertThatThrownBy(() -> GitAddress.find(text))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("'" + text + "' needs SSH")
                .hasMessageContaining("https://TOKEN@HOST/PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git://hub.example/x", "ext::sh -c id://x", "ftp://hub.example/x", "jar://a/b"})
    void otherProtocolsAreRefused(String text) {
        if (text.startsWith("ext::")) {
            assertThat(GitAddress.find(text)).isEmpty();
            return;
        }
        assertThatThrownBy(() -> GitAddress.find(text))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("Use an address that begins with https:// or file:///.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://hub.example",
                "https://hub.example/",
                "https:///ann/greeter",
                "https://hub.example/a?service=x",
                "https://hub.example/a#b",
                "file://host/share",
                "https://ann:secret@/x"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> GitAddress.find(text))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("Write one such as https://hub.example/ann/greeter.git")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAddressThatCantBeReadIsNotShownSinceItMayHoldAPassword() {
        assertThatThrownBy(() -> GitAddress.find("https://ann:se cret@hub.example/x"))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The address of the repository is none: ")
                .hasMessageNotContaining("cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "--upload-pack=id", "a..b", "a b", "main.lock", "x:y", "*", "a~1"})
    void aRevisionThatIsNoneIsRefused(String revision) {
        assertThatThrownBy(() -> GitAddress.find("https://hub.example/x@" + revision))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'" + revision + "' is no branch, tag or commit. Write the name of one after the @, as in"
                        + " https://hub.example/x@main");
    }
}
