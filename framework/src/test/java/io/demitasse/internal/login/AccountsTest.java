package io.demitasse.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Accounts two = Accounts.NONE.with("ann", "secret").with("bob", "1");

    @Test
    void aNameAndItsPasswordBelongTogether() {
        assertThat(two.accept("ann", "secret")).isTrue();
        assertThat(two.accept("bob", "1")).isTrue();
        assertThat(two.accept("bob", "secret")).isFalse();
        assertThat(two.accept("ann", "Secret")).isFalse();
        assertThat(two.accept("Ann", "secret")).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(two.accept("eve", "")).isFalse();
        assertThat(two.accept("", "")).isFalse();
    }

    @Test
    void aFunctionKnowsOthers() {
        Accounts accounts = two.with((user, password) -> user.length() + 1 == password.length());
        assertThat(accounts.accept("eve", "1234")).isTrue();
        assertThat(accounts.accept("eve", "123")).isFalse();
        assertThat(accounts.accept("ann", "secret")).isTrue();
        assertThat(Accounts.NONE.with((user, password) -> true).isEmpty()).isFalse();
        assertThat(Accounts.NONE.isEmpty()).isTrue();
    }
}
