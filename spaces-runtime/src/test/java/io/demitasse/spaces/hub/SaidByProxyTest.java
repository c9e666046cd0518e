package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidByProxyTest extends OnHub {
    private static final int MOST = 10;

    SaidByProxyTest(@TempDir Path folder) {
        super(folder, HubSettings::behindProxy);
    }

    /** Each time as another user, since names are counted too. */
    private static int failedLogin(TestHub hub, String name, String... forwarded) throws Exception {
        String[] headers = new String[4 + 2 * forwarded.length];
        headers[0] = "Content-Type";
        headers[1] = "application/x-www-form-urlencoded";
        headers[2] = "Origin";
        headers[3] = hub.url();
        for (int i = 0; i < forwarded.length; i++) {
            headers[4 + 2 * i] = "X-Forwarded-For";
            headers[5 + 2 * i] = forwarded[i];
        }
        return hub.ask("", "POST", "/login", "name=" + name + "&password=a+wrong+guess", headers)
                .status();
    }

    private static void fillUp(TestHub hub, String who, String... forwarded) throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(failedLogin(hub, who + i, forwarded)).isEqualTo(401);
        }
        assertThat(failedLogin(hub, who + "x", forwarded)).isEqualTo(429);
    }

    @Test
    void eachVisitorIsCountedAlone() throws Exception {
        fillUp(hub(), "a", "203.0.113.1");

        assertThat(failedLogin(hub(), "other", "203.0.113.2")).isEqualTo(401);
        assertThat(failedLogin(hub(), "other")).isEqualTo(401);
        assertThat(failedLogin(hub(), "other", "2001:db8::1")).isEqualTo(401);
    }

    @Test
    void whatAVisitorSaysHimselfIsNotBelieved() throws Exception {
        fillUp(hub(), "b", "203.0.113.3");

        for (String forged : new String[] {"198.51.100.7, 203.0.113.3", "x,,  203.0.113.3", "unknown, 203.0.113.3"}) {
            assertThat(failedLogin(hub(), "forger", forged)).as(forged).isEqualTo(429);
        }
        assertThat(failedLogin(hub(), "forger", "198.51.100.7", "203.0.113.3")).isEqualTo(429);
        assertThat(failedLogin(hub(), "forger", "203.0.113.3, 198.51.100.7")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "203.0.113.4,", "\"", "<script>"})
    void whatIsNoAddressDoesNoHarm(String forwarded) throws Exception {
        assertThat(failedLogin(hub(), "odd", forwarded)).isEqualTo(401);
    }

    @Test
    void aHubThatIsNotBehindAProxyHeedsNothingOfIt(@TempDir Path folder) throws Exception {
        try (TestHub alone = TestHub.in(folder)) {
            fillUp(alone, "c", "203.0.113.5");

            assertThat(failedLogin(alone, "other", "203.0.113.6")).isEqualTo(429);
        }
    }
}
