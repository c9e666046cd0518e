package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.web.DeviceLogins.Answer;
import io.demitasse.spaces.web.DeviceLogins.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeviceLoginsTest {
    private static final Id ANN = new Id("0123456789abcdef01234567");

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final DeviceLogins logins = new DeviceLogins(() -> now);

    private Waiting begin() {
        return logins.begin("127.0.0.1").orElseThrow();
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aProgramWaitsUntilSomebodyLetsItInOnce() {
        Waiting waiting = begin();
        assertThat(waiting.code()).matches("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}");
        assertThat(waiting.secret()).matches("[A-Za-z0-9]{43}");
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.Pending());

        assertThat(logins.letIn(waiting.code().toLowerCase(Locale.ROOT).replace("-", " "), ANN))
                .isTrue();
        after(DeviceLogins.INTERVAL);

        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.LetIn(ANN));
        after(DeviceLogins.INTERVAL);
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.Unknown());
    }

    @Test
    void whatIsDecidedStaysSo() {
        Waiting waiting = begin();
        assertThat(logins.refuse(waiting.code())).isTrue();

        assertThat(logins.letIn(waiting.code(), ANN)).isFalse();
        assertThat(logins.find(waiting.code())).isEmpty();
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.Refused());
    }

    @Test
    void whoAsksTooOftenIsToldSoAndLosesNothing() {
        Waiting waiting = begin();
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.Pending());
        logins.letIn(waiting.code(), ANN);
        after(Duration.ofSeconds(1));
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.SlowDown());
        after(Duration.ofSeconds(5));
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.LetIn(ANN));
    }

    @Test
    void aCodeCountsForAQuarterOfAnHour() {
        Waiting waiting = begin();
        after(Duration.ofMinutes(15).minusMillis(1));
        assertThat(logins.find(waiting.code())).contains(waiting);

        after(Duration.ofMillis(1));

        assertThat(logins.find(waiting.code())).isEmpty();
        assertThat(logins.letIn(waiting.code(), ANN)).isFalse();
        assertThat(logins.ask(waiting.secret())).isEqualTo(new Answer.Unknown());
    }

    @Test
    void neitherCodesNorSecretsAreGuessed() {
        Waiting waiting = begin();
        for (String code : new String[] {"", "-", "BCDF-GHJK", waiting.code() + "B", "<b>"}) {
            if (!code.equals(waiting.code())) {
                assertThat(logins.find(code)).as(code).isEmpty();
                assertThat(logins.letIn(code, ANN)).as(code).isFalse();
                assertThat(logins.ask(code)).as(code).isEqualTo(new Answer.Unknown());
            }
        }
        assertThat(logins.find(waiting.secret())).isEmpty();
        assertThat(logins.ask(waiting.code())).isEqualTo(new Answer.Unknown());
    }

    @Test
    void anAddressHasTenAndAllHaveAThousand() {
        for (int i = 0; i < 10; i++) {
            begin();
        }
        assertThat(logins.begin("127.0.0.1")).isEmpty();
        for (int i = 0; i < 990; i++) {
            assertThat(logins.begin("10.0." + i / 10 + ".1")).isPresent();
        }
        assertThat(logins.begin("192.0.2.1")).isEmpty();

        after(DeviceLogins.LIFE);
        assertThat(logins.begin("127.0.0.1")).isPresent();
    }
}
