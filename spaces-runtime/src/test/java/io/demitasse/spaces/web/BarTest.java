package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.AccountKind;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarTest {
    private static String bar(boolean isAdministrator) {
        var account = new Account(
                Id.fresh(),
                "ann",
                "",
                "",
                AccountKind.USER,
                isAdministrator,
                false,
                Instant.parse("2030-01-01T00:00:00Z"));
        return Bar.of(new SignedIn(account, Map.of(), Optional.empty())).render();
    }

    @Test
    void everybodyMayBrowse() {
        assertThat(Bar.of(new Anonymous()).render())
                .contains("href=\"/spaces\"", "href=\"/models\"", "href=\"/datasets\"", "href=\"/login\"")
                .doesNotContain("/settings", "/new", "/admin");
        assertThat(Bar.plain().render()).contains("href=\"/models\"").doesNotContain("/login");
    }

    @Test
    void whoIsSignedInHasMore() {
        assertThat(bar(false))
                .contains("href=\"/new\"", "href=\"/ann\"", "href=\"/settings\"", "action=\"/logout\"")
                .doesNotContain("/admin", "/login");
        assertThat(bar(true)).contains("href=\"/admin\"");
    }
}
