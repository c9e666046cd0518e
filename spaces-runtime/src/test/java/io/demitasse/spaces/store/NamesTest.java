package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "Ann", "a-b_c.d", "_x_", "0", "apis"})
    void whatTheHubAllowsIsAllowed(String name) {
        assertThat(Names.account(name)).isEqualTo(name);
        assertThat(Names.repository(name)).isEqualTo(name);
    }

    @Test
    void aNameHas96CharactersAtMost() {
        assertThat(Names.account("x".repeat(96))).hasSize(96);
        assertThatThrownBy(() -> Names.account("x".repeat(97))).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> Names.account("x".repeat(1_000_000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", "-a", "a-", ".a", "a.", "a--b", "a..b", "a/b", "a\\b", "a b", "a\n", "ä", "a\0b",
                "a%2fb", "<b>", "a:b", "C:", "*"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> Names.account(name))
                .isInstanceOf(VisitorException.class)
                .hasMessageEndingWith("can't name an account: use up to 96 letters, digits, '-', '_' and '.', without"
                        + " '-' or '.' at either end and without '--' or '..'.");
        assertThatThrownBy(() -> Names.repository(name))
                .isInstanceOf(VisitorException.class)
                .hasMessageContaining("can't name a repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "API", "spaces", "models", "Datasets", "settings", "login", "admin", "resolve"})
    void noAccountStandsInTheWayOfTheHub(String name) {
        assertThatThrownBy(() -> Names.account(name))
                .isInstanceOf(VisitorException.class)
                .hasMessage("'" + name + "' is a word that the hub needs itself. Choose another name.");
        assertThat(Names.repository(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.git", "a.GIT"})
    void noRepositoryEndsAsAddressesDo(String name) {
        assertThatThrownBy(() -> Names.repository(name))
                .hasMessage("'" + name
                        + "' can't name a repository, since git adds '.git' to addresses itself. Leave it" + " out.");
        assertThat(Names.account(name)).isEqualTo(name);
    }
}
