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

    /** A program that asks to be let in, of which so many of one address may wait. */
    private static int begun(TestHub hub, String... forwarded) throws Exception {
        String[] headers = new String[2 * forwarded.length];
        for (int i = 0; i < forwarded.length; i++) {
            headers[2 * i] = "X-Forwarded-For";
            headers[2 * i + 1] = forwarded[i];
        }
        return hub.ask("", "POST", "/oauth/device", "", headers).status();
    }

    private static void fillUp(TestHub hub, String... forwarded) throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(begun(hub, forwarded)).isEqualTo(200);
        }
        assertThat(begun(hub, forwarded)).isEqualTo(429);
    }

    @Test
    void eachVisitorIsCountedAlone() throws Exception {
        fillUp(hub(), "203.0.113.1");

        assertThat(begun(hub(), "203.0.113.2")).isEqualTo(200);
        assertThat(begun(hub())).isEqualTo(200);
        assertThat(begun(hub(), "2001:db8::1")).isEqualTo(200);
    }

    @Test
    void whatAVisitorSaysHimselfIsNotBelieved() throws Exception {
        fillUp(hub(), "203.0.113.3");

        for (String forged : new String[] {"198.51.100.7, 203.0.113.3", "x,,  203.0.113.3", "unknown, 203.0.113.3"}) {
            assertThat(begun(hub(), forged)).as(forged).isEqualTo(429);
        }
        assertThat(begun(hub(), "198.51.100.7", "203.0.113.3")).isEqualTo(429);
        assertThat(begun(hub(), "203.0.113.3, 198.51.100.7")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "203.0.113.4,", "\"", "<script>"})
    void whatIsNoAddressDoesNoHarm(String forwarded) throws Exception {
        assertThat(begun(hub(), forwarded)).isEqualTo(200);
    }

    @Test
    void aHubThatIsNotBehindAProxyHeedsNothingOfIt(@TempDir Path folder) throws Exception {
        try (TestHub alone = TestHub.in(folder)) {
            fillUp(alone, "203.0.113.5");

            assertThat(begun(alone, "203.0.113.6")).isEqualTo(429);
        }
    }
}
