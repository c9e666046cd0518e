package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePageTest extends OnPages {
    DevicePageTest(@TempDir Path folder) {
        super(folder);
    }

    /** The code of a program that waits. */
    private String code() throws Exception {
        return postRaw("", "/oauth/device", "client_id=x").text().replaceFirst(".*\"user_code\":\"([^\"]+)\".*", "$1");
    }

    private Said decide(String who, String code, String deed) throws Exception {
        return post(who, "/device", "user_code", code, "deed", deed);
    }

    @Test
    void whoIsNotSignedInSignsInAndComesBackToTheCode() throws Exception {
        String code = code();

        String login = get("", "/device?user_code=" + code).header("Location");

        assertThat(login).isEqualTo("/login?next=%2Fdevice%3Fuser_code%3D" + code);
        assertThat(get("", login).text()).contains("value=\"/device?user_code=" + code + "\"");
    }

    @Test
    void whatIsLetInIsSaidBefore() throws Exception {
        String code = code();

        assertThat(get("ann", "/device?user_code=" + code).text())
                .contains(
                        "Does the program show the code <strong class=\"whole\">" + code + "</strong>?",
                        "It asked from 127.0.0.1, ",
                        "with which it may read and change whatever <strong>ann</strong> may.",
                        "never by a link that somebody sent you.");
        assertThat(decide("ann", code, "let").text()).contains("The program is let in within a few seconds.");
        assertThat(get("ann", "/device?user_code=" + code).text()).contains("No program waits with the code " + code);
        assertThat(decide("bob", code, "let").status()).isEqualTo(400);
    }

    @Test
    void aProgramIsRefused() throws Exception {
        String code = code();
        assertThat(decide("ann", code, "refuse").text()).contains("The program is told to stay out.");
        assertThat(decide("ann", code, "let").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDF-GHJK", "<script>alert(1)</script>", "\"'"})
    void aCodeThatNobodyShowsIsSaidAndAskedForAgain(String code) throws Exception {
        var said = decide("ann", code, "let");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text())
                .contains(
                        "No program waits with the code ", "Check it, or start the program again", "name=\"user_code\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void withoutACodeItIsAskedFor() throws Exception {
        assertThat(get("ann", "/device").text())
                .contains("The code that the program shows")
                .doesNotContain("No program waits");
    }

    @Test
    void anotherSiteLetsNothingIn() throws Exception {
        String code = code();

        assertThat(postRaw("ann", "/device", "deed=let&user_code=" + code, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);

        assertThat(get("ann", "/device?user_code=" + code).text()).contains("Does the program show");
    }
}
