package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareRouterTest extends OnHub {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    ShareRouterTest(@TempDir Path folder) {
        super(folder);
    }

    private String url(String more) throws Exception {
        return hub().post("ann", "/api/shares", "{\"key\":\"%s\",\"seconds\":60%s}".formatted(KEY, more))
                .json()
                .path("url")
                .asText();
    }

    @Test
    void aLinkWhoseDemoIsAwaySaysSoAndAsksAgain() throws Exception {
        var said = hub().get("", url(""), "Accept", "text/html");

        assertThat(said.status()).isEqualTo(503);
        assertThat(said.text()).contains("The demo is not connected at the moment");
        assertThat(said.header("Retry-After")).isEqualTo("3");
    }

    @Test
    void robotsReadThatTheyMustStayAwayWhoeverIsThere() throws Exception {
        assertThat(hub().get("", url("") + "robots.txt").text()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void whereAPasswordIsAskedAProgramIsToldAndAPersonLedThere() throws Exception {
        String url = url(",\"password\":\"crema and foam\"");

        var program = hub().get("", url);
        assertThat(program.status()).isEqualTo(401);
        assertThat(program.text()).contains("This demo asks for a password");
        var person = hub().get("", url + "deep?x=1", "Accept", "text/html");
        assertThat(person.status()).isEqualTo(303);
        assertThat(person.header("Location")).matches("\\Q" + hub().url() + "\\E/share/[a-z0-9]{16}");
        for (String forged : new String[] {"?__sign=1.x", "?__sign=99999999999.x", "?__sign=", "?__sign=..."}) {
            assertThat(hub().get("", url + forged).status()).as(forged).isEqualTo(401);
        }
    }

    @Test
    void whatIsNoLinkGoesOnToSpaces() throws Exception {
        String apps = url("").replaceFirst("\\d+/$", "");
        assertThat(apps).endsWith(":");
        assertThat(hub().get("", "/share/abcdefgh12345678", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
    }
}
