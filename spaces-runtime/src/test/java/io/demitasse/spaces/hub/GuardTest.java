package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest extends OnHub {
    GuardTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "closed", ",\"sdk\":\"static\",\"private\":true");
        hub().create("space", "open", ",\"sdk\":\"static\"");
    }

    private String app(String name) throws Exception {
        return hub().get("ann", "/api/spaces/ann/" + name + "/host")
                .json()
                .path("host")
                .asText();
    }

    @Test
    void aPublicAppIsOpenToAll() throws Exception {
        assertThat(app("open")).endsWith("/apps/ann/open/");
        assertThat(hub().get("", app("open")).text()).contains("<h1>open</h1>");
    }

    @Test
    void aPrivateAppIsNotThereForStrangers() throws Exception {
        assertThat(hub().get("", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("bob", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("hf_forged", app("closed")).status()).isEqualTo(404);
        assertThat(hub().get("", app("closed"), "Cookie", Passes.COOKIE + "=1.x")
                        .status())
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
        String pass = hub().get("ann", "/api/spaces/ann/closed/jwt")
                .json()
                .path("token")
                .asText();
        assertThat(hub().get("", app("closed") + "?__sign=" + pass).status()).isEqualTo(200);
        var page = hub().get("", app("closed") + "?__sign=" + pass, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/apps/ann/closed/");
        assertThat(page.header("Set-Cookie"))
                .isEqualTo(
                        Passes.COOKIE + "=" + pass + "; Path=/apps/ann/closed; Max-Age=3600; HttpOnly; SameSite=Lax");
        assertThat(hub().get("", app("closed"), "Cookie", "a=b; " + Passes.COOKIE + "=" + pass)
                        .status())
                .isEqualTo(200);
        hub().create("space", "closed2", ",\"sdk\":\"static\",\"private\":true");
        assertThat(hub().get("", app("closed2"), "Cookie", Passes.COOKIE + "=" + pass)
                        .status())
                .isEqualTo(404);
        assertThat(hub().get("bob", "/api/spaces/ann/closed/jwt").status()).isEqualTo(404);
    }
}
