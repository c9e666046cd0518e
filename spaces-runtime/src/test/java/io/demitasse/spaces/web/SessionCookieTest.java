package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCookieTest extends OnPages {
    private static final String HTTPS = "X-Forwarded-Proto";

    SessionCookieTest(@TempDir Path folder) {
        super(folder);
    }

    private boolean isKnown(String... headers) throws Exception {
        return get("", "/", headers).text().contains("Sign out");
    }

    private String begun(String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Origin";
        all[1] = url();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return postRaw("", "/login", "name=ann&password=" + PASSWORD.replace(' ', '+'), all)
                .header("Set-Cookie");
    }

    @Test
    void byHttpItIsAPlainOne() throws Exception {
        String set = begun();
        assertThat(set).matches("demitasse-hub=[\\w-]+; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax");
        String cookie = set.replaceFirst(";.*", "");
        assertThat(isKnown("Cookie", cookie)).isTrue();
        assertThat(isKnown("Cookie", "__Host-" + cookie)).isFalse();
    }

    @Test
    void byHttpsItIsOneThatNoOtherHostCanSet() throws Exception {
        String set = begun(HTTPS, "https");
        assertThat(set).matches("__Host-demitasse-hub=[\\w-]+; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax; Secure");
        String cookie = set.replaceFirst(";.*", "");
        String planted = cookie.replace("__Host-", "");
        assertThat(isKnown("Cookie", cookie, HTTPS, "https")).isTrue();
        assertThat(isKnown("Cookie", planted, HTTPS, "https")).isFalse();
        assertThat(isKnown("Cookie", planted, HTTPS, "https, http")).isFalse();
        assertThat(isKnown("Cookie", planted + "; " + cookie, HTTPS, "https")).isTrue();
    }

    @Test
    void itsEndIsOfTheSameName() throws Exception {
        String cookie = begun(HTTPS, "https").replaceFirst(";.*", "");
        var out = postRaw("", "/logout", "", "Origin", url(), "Cookie", cookie, HTTPS, "https");
        assertThat(out.header("Set-Cookie"))
                .isEqualTo("__Host-demitasse-hub=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
        assertThat(isKnown("Cookie", cookie, HTTPS, "https")).isFalse();
    }
}
