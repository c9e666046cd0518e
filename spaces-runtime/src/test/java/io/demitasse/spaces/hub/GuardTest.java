package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.run.Spaces;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest extends OnHub {
    private static final String COOKIE = Passes.COOKIE + "-ann-closed";

    GuardTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "closed", ",\"sdk\":\"static\",\"private\":true");
        hub().create("space", "open", ",\"sdk\":\"static\"");
    }

    private String app(String name) throws Exception {
        return hub().app("ann", "ann/" + name);
    }

    private String pass() throws Exception {
        return hub().get("ann", "/api/spaces/ann/closed/jwt")
                .json()
                .path("token")
                .asText();
    }

    @Test
    void aPublicAppIsOpenToAll() throws Exception {
        assertThat(hub().get("", app("open")).text()).contains("<h1>open</h1>");
    }

    @Test
    void aPrivateAppIsNotThereForStrangers() throws Exception {
        assertThat(hub().get("", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("bob", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("hf_forged", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("", app("closed"), "Cookie", COOKIE + "=1.x").status())
                .isEqualTo(404);
        assertThat(hub().get("", app("closed") + "?__sign=9999999999.x").status())
                .isEqualTo(404);
    }

    @Test
    void itsOwnerComesInWithATokenInEitherHeader() throws Exception {
        assertThat(hub().get("ann", app("closed")).status()).isEqualTo(200);
        assertThat(hub().get("", app("closed"), Guard.HEADER, "Bearer " + hub().token("ann"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPassIsForOneSpaceAndKeptInACookie() throws Exception {
        String pass = pass();
        assertThat(hub().get("", app("closed") + "?__sign=" + pass).status()).isEqualTo(200);
        var page = hub().get("", app("closed") + "?__sign=" + pass, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/");
        assertThat(page.header("Set-Cookie"))
                .isEqualTo(COOKIE + "=" + pass + "; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax");
        String address = app("closed") + "?__sign=" + pass;
        assertThat(hub().get("", address, "Accept", "text/html", "X-Forwarded-Proto", "https")
                        .header("Set-Cookie"))
                .endsWith("; SameSite=Lax; Secure");
        assertThat(hub().get("", app("closed"), "Cookie", "a=b; " + COOKIE + "=" + pass)
                        .status())
                .isEqualTo(200);
        hub().create("space", "closed2", ",\"sdk\":\"static\",\"private\":true");
        for (String cookie : new String[] {COOKIE, COOKIE + "2"}) {
            assertThat(hub().get("", app("closed2"), "Cookie", cookie + "=" + pass)
                            .status())
                    .as(cookie)
                    .isEqualTo(404);
        }
        assertThat(hub().get("bob", "/api/spaces/ann/closed/jwt").status()).isEqualTo(404);
    }

    @Test
    void untilTheHubKnowsItsSpacesWhoComesIsAskedToComeAgain(@TempDir Path folder) throws Exception {
        try (var spaces = Spaces.with(Runners.PROCESSES.runner(folder), folder, Pace.DEFAULT)) {
            var guard = new Guard(
                    new SpaceRouter(spaces, Optional.empty(), Pace.DEFAULT),
                    hub().database(),
                    new Passes(new Signatures(InstantSource.system())),
                    InstantSource.system(),
                    Runnable::run);
            var asked = new Asked("127.0.0.1", 1, "/apps/ann/open/", true);

            var early = (Route.Answer) guard.route(asked).toCompletableFuture().join();
            guard.knowsAll();
            var late = (Route.Answer) guard.route(asked).toCompletableFuture().join();

            assertThat(early.status()).isEqualTo(503);
            assertThat(early.again()).hasValue(Duration.ofSeconds(1));
            assertThat(late).isEqualTo(SpaceRouter.NOWHERE);
        }
    }

    private String session(String who) {
        var account = hub().database().accounts().find(who).orElseThrow();
        return hub().database().signIns().begin(account.id());
    }

    @Test
    void whoIsSignedInToTheHubUsesThePrivateAppsOfThePortsUntilTheSessionEnds() throws Exception {
        String session = session("ann");
        String cookie = "demitasse-hub" + "=" + session;
        String own = app("closed").replaceFirst("/$", "");

        assertThat(hub().get("", app("closed"), "Cookie", "a=b; " + cookie).status())
                .isEqualTo(200);
        assertThat(hub().get("", app("closed"), "Cookie", cookie, "Origin", own).status())
                .isEqualTo(200);
        for (String other : new String[] {app("open").replaceFirst("/$", ""), hub().url(), "null"}) {
            assertThat(hub().get("", app("closed"), "Cookie", cookie, "Origin", other)
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(hub().get("", app("closed"), "Cookie", cookie, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(404);
        assertThat(hub().get("", app("closed"), "Cookie", "demitasse-hub" + "=" + session("bob"))
                        .status())
                .isEqualTo(404);
        assertThat(hub().get("", app("closed"), "Cookie", "demitasse-hub" + "=forged")
                        .status())
                .isEqualTo(404);

        hub().database().signIns().end(session);
        assertThat(hub().get("", app("closed"), "Cookie", cookie).status()).isEqualTo(404);
    }

    private int withCookie(String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Cookie", COOKIE + "=" + pass()), Stream.of(headers))
                .toArray(String[]::new);
        return hub().get("", app("closed"), all).status();
    }

    @Test
    void aPageOfAnotherOriginCantUseAVisitorsPass() throws Exception {
        String own = app("closed").replaceFirst("/$", "");
        assertThat(withCookie("Origin", own)).isEqualTo(200);
        assertThat(withCookie("Origin", own.replace("http:", "https:"))).isEqualTo(200);
        assertThat(withCookie("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(withCookie("Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "navigate"))
                .isEqualTo(200);

        String other = app("open").replaceFirst("/$", "");
        assertThat(other).isNotEqualTo(own);
        for (String origin : new String[] {other, hub().url(), "null", "http://evil.example", own + ".evil.example"}) {
            assertThat(withCookie("Origin", origin)).as(origin).isEqualTo(404);
        }
        assertThat(withCookie("Origin", other, "Sec-Fetch-Mode", "navigate")).isEqualTo(404);
        assertThat(withCookie("Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors"))
                .isEqualTo(404);
        assertThat(withCookie("Sec-Fetch-Site", "cross-site")).isEqualTo(404);
    }
}
