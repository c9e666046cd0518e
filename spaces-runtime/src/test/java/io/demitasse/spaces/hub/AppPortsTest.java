package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.build.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPortsTest extends OnHub {
    AppPortsTest(@TempDir Path folder) throws IOException {
        super(folder, on(FreePort.find(), FreePort.find()));
    }

    private static UnaryOperator<HubSettings> on(int apps, int firstSpace) {
        return settings -> settings.ports(new HubPorts(0, apps, 0, 0, Optional.of(firstSpace)));
    }

    private String made(String name, String more) throws Exception {
        hub().create("space", name, ",\"sdk\":\"static\"" + more);
        return hub().app("ann", "ann/" + name);
    }

    private static int port(String app) {
        return URI.create(app).getPort();
    }

    /** Its address where it has no port. */
    private String byPath(String name) throws Exception {
        String host = hub().get("ann", "/api/spaces/ann/" + name + "/runtime").text();
        assertThat(host).contains("\"domain\":\"localhost:" + port(hub().app("ann", "ann/" + name)) + "\"");
        return "http://127.0.0.1:" + hub().settings().ports().apps() + "/apps/ann/" + name;
    }

    @Test
    void eachSpaceHasAnOriginOfItsOwn() throws Exception {
        String one = made("one", "");
        String two = made("two", "");

        assertThat(one).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(port(one)).isNotEqualTo(port(two));
        assertThat(hub().get("", one).text()).contains("<h1>one</h1>");
        assertThat(hub().get("", two).text()).contains("<h1>two</h1>");
    }

    @Test
    void itKeepsItsPortWhenTheHubBeginsAgainAndWhenItIsMoved() throws Exception {
        int before = port(made("kept", ""));

        again();
        assertThat(port(hub().app("ann", "ann/kept"))).isEqualTo(before);

        hub().post("ann", "/api/repos/move", """
                {"type":"space","fromRepo":"ann/kept","toRepo":"ann/moved"}""");
        String moved = hub().app("ann", "ann/moved");
        assertThat(port(moved)).isEqualTo(before);
        assertThat(hub().get("", moved).status()).isEqualTo(200);
        assertThat(hub().get("", "http://127.0.0.1:" + hub().settings().ports().apps() + "/apps/ann/kept/")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePortOfASpaceThatIsDeletedIsClosed() throws Exception {
        String app = made("gone", "");

        hub().ask("ann", "DELETE", "/api/repos/delete", "{\"type\":\"space\",\"name\":\"gone\"}");

        assertThatThrownBy(() -> hub().get("", app)).isInstanceOf(ConnectException.class);
        assertThat(hub().database().spacePorts().all()).doesNotContain(port(app));
    }

    @Test
    void itsPathLeadsThere() throws Exception {
        int port = port(made("path", ""));

        var said = hub().get("", byPath("path") + "/style.css?a=%20b");
        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("//127.0.0.1:" + port + "/style.css?a=%20b");
        assertThat(hub().get("", byPath("path")).header("Location")).isEqualTo("//127.0.0.1:" + port + "/");
    }

    @Test
    void thePathOfAPrivateOneIsThereForThoseWhoMaySeeIt() throws Exception {
        int port = port(made("hidden", ",\"private\":true"));
        String pass = hub().get("ann", "/api/spaces/ann/hidden/jwt")
                .json()
                .path("token")
                .asText();
        String path = byPath("hidden") + "/";

        assertThat(hub().get("", path).status()).isEqualTo(404);
        assertThat(hub().get("bob", path).status()).isEqualTo(404);
        assertThat(hub().get("", path + "?__sign=1.x").status()).isEqualTo(404);
        assertThat(hub().get("ann", path).header("Location")).isEqualTo("//127.0.0.1:" + port + "/");
        var led = hub().get("", path + "?__sign=" + pass, "Accept", "text/html");
        assertThat(led.header("Location")).isEqualTo("//127.0.0.1:" + port + "/?__sign=" + pass);
        assertThat(led.header("Set-Cookie")).isEmpty();
        // All Spaces without a port have the origin of the path, so a cookie is of no use there.
        String cookie = Passes.COOKIE + "-ann-hidden=" + pass;
        assertThat(hub().get("", path, "Cookie", cookie).status()).isEqualTo(404);
        assertThat(hub().get("", hub().app("ann", "ann/hidden"), "Cookie", cookie)
                        .status())
                .isEqualTo(200);
    }
}
