package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EnvironmentOptionsTest {
    private static final Map<String, String> HERE = Map.of("TOKEN", "s=ecret", "OTHER", "x");

    private static SpaceSettings settings(String... options) {
        return CommandLine.populateCommand(new EnvironmentOptions(), options)
                .in(SpaceSettings.of(new SpaceId("ann", "greeter"), "localhost"), HERE);
    }

    @Test
    void variablesAreAsTheyAreGivenAndSecretsAsTheyAreHere() {
        var settings = settings("--variable", "MODEL=a=b", "--variable", "SIZE=2", "--secret", "TOKEN");
        assertThat(settings.variables()).containsOnly(Map.entry("MODEL", "a=b"), Map.entry("SIZE", "2"));
        assertThat(settings.secrets()).containsOnly(Map.entry("TOKEN", "s=ecret"));
    }

    @Test
    void noneUnlessGiven() {
        assertThat(settings().variables()).isEmpty();
        assertThat(settings().secrets()).isEmpty();
    }

    @Test
    void aSecretThatIsNotHereIsToldWithoutAValue() {
        assertThatThrownBy(() -> settings("--secret", "KEY"))
                .isInstanceOf(OperatorException.class)
                .hasMessage("--secret KEY names no variable of this environment. Set it before: export KEY=…");
    }

    @Test
    void aNameIsOne() {
        assertThatThrownBy(() -> settings("--variable", "2=3"))
                .isInstanceOf(OperatorException.class)
                .hasMessage("--variable '2' is no name of a variable: use letters, digits and '_', no digit first.");
        assertThatThrownBy(() -> settings("--secret", "TOKEN=abc")).hasMessageContaining("is no name of a variable");
    }
}
