package io.demitasse.spaces.hub;

import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Share;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.client.Client;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.store.QuickDatabase;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that runs here and is shared by a link through a hub. */
@BrowserTest
class SharedLinkTest extends OnHub {
    private static final App GREETER = Interface.of("Greeter")
            .inputs(textbox("Name"))
            .outputs(textbox("Greeting"))
            .predict(name -> "Hello " + name);
    private static final App COUNTER = Interface.of("Counter")
            .inputs(file("Note"))
            .outputs(textbox("Size"))
            .predict(note -> note.size() + " bytes");

    SharedLinkTest(@TempDir Path folder) {
        super(folder);
    }

    private Share through(String who) {
        return Share.by(hub().url()).token(hub().token(who));
    }

    private static Launched launched(Share share) {
        return GREETER.launch(o -> o.port(0).share(share));
    }

    private static URI link(Launched demo) {
        return demo.link().orElseThrow();
    }

    private String label(String who, Launched demo) throws Exception {
        for (JsonNode share : hub().get(who, "/api/shares").json()) {
            if (share.path("url").asText().equals(link(demo).toString())) {
                return share.path("label").asText();
            }
        }
        throw new IllegalStateException("There is no link " + link(demo));
    }

    private String cookie(String who, Launched demo) throws Exception {
        return Passes.COOKIE + "-" + label(who, demo) + "=";
    }

    @Test
    void othersUseTheDemoByItsLink(Browsing browsing) throws Exception {
        try (Launched demo = launched(through("ann"))) {
            var said = hub().get("", link(demo).toString());
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.text()).contains("<h1>Greeter</h1>");
            assertThat(said.header("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");

            Page page = browsing.open(link(demo));
            page.getByLabel("Name").fill("Grace");
            page.getByText("Submit").click();
            PlaywrightAssertions.assertThat(page.getByLabel("Greeting")).hasValue("Hello Grace");
        }
    }

    @Test
    void programsCallTheDemoByItsLink() throws Exception {
        try (Launched demo = launched(through("ann"));
                Client client = Client.connect(link(demo).toString())) {
            assertThat(client.predict("/predict", "Ada").toString()).contains("Hello Ada");
        }
    }

    @Test
    void filesComeByTheLink() throws Exception {
        try (Launched demo = COUNTER.launch(o -> o.port(0).share(through("ann")));
                Client client = Client.connect(link(demo).toString())) {
            Path note = Files.write(folder().resolve("note.bin"), new byte[3 << 20]);
            assertThat(client.predict("/predict", note).toString()).contains("3145728 bytes");
        }
    }

    @Test
    void robotsAreAskedToStayAway() throws Exception {
        try (Launched demo = launched(through("ann"))) {
            assertThat(hub().get("", link(demo) + "robots.txt").text()).isEqualTo("User-agent: *\nDisallow: /\n");
        }
    }

    @Test
    void theLinkEndsWithTheDemo() throws Exception {
        Launched demo = launched(through("ann"));
        URI link = link(demo);
        demo.close();

        assertThatThrownBy(() -> hub().get("", link.toString())).isInstanceOf(ConnectException.class);
        assertThat(hub().get("ann", "/api/shares").json().findValuesAsText("url"))
                .doesNotContain(link.toString());
    }

    @Test
    void theLinkOutlivesTheHub(@TempDir Path folder) throws Exception {
        int port = FreePort.find();
        HubSettings settings =
                HubSettings.in(folder).ports(new HubPorts(port, 0, FreePort.find(), FreePort.find(), Optional.of(0)));
        QuickDatabase.addUsers(folder, "correct horse battery", List.of("ann"));
        Hub first = Hub.start(settings);
        String token = TestHub.token(first.database(), "ann");
        try (Launched demo = launched(Share.by(first.url()).token(token))) {
            String link = link(demo).toString();
            assertThat(hub().get("", link).status()).isEqualTo(200);

            first.close();
            try (Hub second = Hub.start(settings)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> hub().get("", link).status() == 200);
                assertThat(hub().get("", link).text()).contains("<h1>Greeter</h1>");
                assertThat(second.url()).isEqualTo("http://127.0.0.1:" + port);
            }
        }
    }

    @Test
    void aLinkWithAPasswordIsForThoseWhoKnowIt(Browsing browsing) throws Exception {
        browsing.expect("status of 401");
        browsing.expect("Request to another host: " + hub().url());
        try (Launched demo = launched(through("bob").password("crema and foam"))) {
            assertThat(hub().get("", link(demo).toString(), "Accept", "application/json")
                            .status())
                    .isEqualTo(401);

            Page page = browsing.open(link(demo));
            Browsing.assertAccessible(page);
            page.getByLabel("Password").fill("a wrong guess");
            page.getByText("Open the demo").click();
            PlaywrightAssertions.assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .hasText("This is another password.");
            page.getByLabel("Password").fill("crema and foam");
            page.getByText("Open the demo").click();

            PlaywrightAssertions.assertThat(page).hasURL(link(demo).toString());
            page.getByLabel("Name").fill("Grace");
            page.getByText("Submit").click();
            PlaywrightAssertions.assertThat(page.getByLabel("Greeting")).hasValue("Hello Grace");
        }
    }

    @Test
    void aPassOpensOneLinkOnly() throws Exception {
        try (Launched one = launched(through("bob").password("crema and foam"));
                Launched other = launched(through("bob").password("crema and foam"))) {
            String forged = "?" + Passes.PARAMETER + "=99999999999.AAAA";
            assertThat(hub().get("", link(one) + forged).status()).isEqualTo(401);
            var form = hub().ask(
                            "",
                            "POST",
                            "/share/" + label("bob", one),
                            "password=crema+and+foam",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Origin",
                            hub().url());
            String address = form.header("Refresh").replaceFirst("0; url=", "");
            String pass = address.replaceFirst(".*=", "");
            assertThat(address).startsWith(link(one).toString());
            assertThat(hub().get("", link(one).toString(), "Cookie", cookie("bob", one) + pass)
                            .status())
                    .isEqualTo(200);
            assertThat(hub().get("", link(other).toString(), "Cookie", cookie("bob", other) + pass)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aHubThatDoesNotKnowTheTokenSaysSo() {
        assertThatThrownBy(() -> launched(Share.by(hub().url()).token("hf_forged")))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The hub at " + hub().url() + " does not know the token: make one that may write under"
                        + " Tokens there, and give it in DEMITASSE_TOKEN.");
        assertThatThrownBy(() -> launched(Share.by("http://127.0.0.1:1").token("hf_x")))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The hub at http://127.0.0.1:1 can't be reached: ")
                .hasMessageEndingWith("See that it runs, and that the address is right.");
    }

    @Test
    void aPasswordThatIsTooShortIsSaidByTheHub() {
        assertThatThrownBy(() -> launched(through("ann").password("short")))
                .hasMessage("The hub at " + hub().url()
                        + " gives no link: A password of 5 characters can't be used. Choose one of 8 to 256.");
    }
}
