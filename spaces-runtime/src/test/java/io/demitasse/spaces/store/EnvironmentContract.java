package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables and secrets, which are kept in one way but for what is hidden. */
abstract class EnvironmentContract extends StoreContract {
    EnvironmentContract(Dialect dialect) {
        super(dialect);
    }

    private SpaceSecrets secrets() {
        return database().secrets();
    }

    private SpaceVariables variables() {
        return database().variables();
    }

    @Test
    void variablesAreShownInTheOrderOfTheirKeys() {
        Id demo = space(user("ann"), "demo").id();
        Instant first = clock.instant();

        variables().set(demo, "b", "2", "second");
        clock.turn(Duration.ofSeconds(1));
        variables().set(demo, "a", "", "");

        assertThat(variables().list(demo))
                .containsExactly(new Variable("a", "", "", clock.instant()), new Variable("b", "2", "second", first));
    }

    @Test
    void ofSecretsTheRunnerAloneGetsTheValues() {
        Id demo = space(user("ann"), "demo").id();
        secrets().set(demo, "TOKEN", "geheim ☕", "of the bank");

        reopen();

        assertThat(secrets().list(demo)).containsExactly(new Secret("TOKEN", "of the bank", clock.instant()));
        assertThat(secrets().plain(demo)).isEqualTo(Map.of("TOKEN", "geheim ☕"));
    }

    @Test
    void whatIsSetAgainIsReplaced() {
        Id demo = space(user("ann"), "demo").id();

        secrets().set(demo, "KEY", "one", "first");
        secrets().set(demo, "KEY", "two", "");
        variables().set(demo, "KEY", "one", "first");
        variables().set(demo, "KEY", "two", "");

        assertThat(secrets().plain(demo)).isEqualTo(Map.of("KEY", "two"));
        assertThat(variables().list(demo)).containsExactly(new Variable("KEY", "two", "", clock.instant()));
    }

    @Test
    void deletingWhatIsNotThereIsFine() {
        Id demo = space(user("ann"), "demo").id();
        secrets().set(demo, "KEY", "x", "");
        variables().set(demo, "KEY", "x", "");

        secrets().delete(demo, "OTHER");
        secrets().delete(demo, "KEY\0");
        secrets().delete(demo, "KEY");
        variables().delete(demo, "OTHER");
        variables().delete(demo, "KEY");

        assertThat(secrets().list(demo)).isEmpty();
        assertThat(variables().list(demo)).isEmpty();
    }

    @Test
    void eachSpaceHasItsOwn() {
        Account ann = user("ann");
        Id one = space(ann, "one").id();
        Id two = space(ann, "two").id();
        secrets().set(one, "KEY", "1", "");

        secrets().delete(two, "KEY");

        assertThat(secrets().plain(one)).isEqualTo(Map.of("KEY", "1"));
        assertThat(secrets().plain(two)).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRefused() {
        Id demo = space(user("ann"), "demo").id();

        for (String key : new String[] {"", "1A", "a-b", "a b", "ä", "a=b", "x".repeat(257)}) {
            assertThatThrownBy(() -> variables().set(demo, key, "", ""))
                    .isInstanceOf(VisitorException.class)
                    .hasMessageEndingWith(
                            "can't name a variable or a secret: use up to 256 letters, digits and '_', and"
                                    + " begin with no digit.");
        }
        assertThatThrownBy(() -> secrets().set(demo, "KEY", "x".repeat(65_537), ""))
                .hasMessage("The value of KEY is larger than 65536 bytes. Make it smaller.");
        assertThatThrownBy(() -> secrets().set(demo, "KEY", "ä".repeat(32_769), ""))
                .isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> secrets().set(demo, "KEY", "a\0b", ""))
                .hasMessage("The value of KEY has a character with the code 0 in it. Leave it out.");
        variables().set(demo, "x".repeat(256), "x".repeat(65_536), "x".repeat(1000));
        assertThat(variables().list(demo)).hasSize(1);
    }

    @Test
    void aSpaceHasAHundredOfEachAtMost() {
        Id demo = space(user("ann"), "demo").id();
        for (int i = 0; i < 100; i++) {
            secrets().set(demo, "K" + i, "x", "");
        }

        assertThatThrownBy(() -> secrets().set(demo, "MORE", "x", ""))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The Space has 100 of them already. Delete one that is not needed any more.");
        secrets().set(demo, "K7", "y", "");
        variables().set(demo, "MORE", "x", "");
        assertThat(secrets().plain(demo)).hasSize(100).containsEntry("K7", "y");
    }

    @Test
    void aSpaceThatIsNotThereHasNone() {
        Id nothing = Id.fresh();

        variables().set(nothing, "KEY", "x", "");

        assertThat(variables().list(nothing)).isEmpty();
    }
}
