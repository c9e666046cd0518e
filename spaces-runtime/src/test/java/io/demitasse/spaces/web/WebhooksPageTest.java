package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Delivery;
import io.demitasse.spaces.store.Webhook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksPageTest extends OnPages {
    private static final String PATH = "/settings/webhooks";
    private static final String HOOK = "https://x.example/<hook>";

    WebhooksPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "stage", false);
        create("model", "hidden", true);
    }

    private List<Webhook> webhooks(String name) {
        return database().webhooks().of(account(name).id());
    }

    private Webhook make(String who) throws Exception {
        var said = post(who, PATH, "url", "https://x.example/hook", "kind", "space", "name", "ann/stage", "repo", "on");
        assertThat(said.status()).isEqualTo(303);
        List<Webhook> all = webhooks(who);
        return all.get(all.size() - 1);
    }

    @Test
    void aWebhookIsMadeShownDisabledAndDeleted() throws Exception {
        Webhook made = make("bob");
        database().deliveries().add(made, new Delivery("repo.content update", "ann/stage", Instant.now(), 1, 200, ""));
        database()
                .deliveries()
                .add(made, new Delivery("repo update", "ann/stage", Instant.now(), 3, 0, "<b>nobody</b>"));

        assertThat(made.what().site()).isEqualTo(url());
        assertThat(get("bob", PATH).text())
                .contains(
                        "<code>https://x.example/hook</code>",
                        "Watches space ann/stage; hears of repo.",
                        "✓ told: repo.content update in ann/stage, after 1 try, ",
                        "✕ given up: repo update in ann/stage, since &lt;b&gt;nobody&lt;/b&gt;, after 3 tries, ");
        post("bob", PATH + "/" + made.id() + "/disable");
        assertThat(webhooks("bob").get(0).isDisabled()).isTrue();
        assertThat(get("bob", PATH).text()).contains("; disabled.");
        post("bob", PATH + "/" + made.id() + "/enable");
        assertThat(webhooks("bob").get(0).isDisabled()).isFalse();
        post("bob", PATH + "/" + made.id() + "/delete");
        assertThat(webhooks("bob")).isEmpty();
    }

    @Test
    void whatCantBeIsToldWhy() throws Exception {
        var said = post("bob", PATH, "url", "x<b>", "kind", "space", "name", "ann/stage", "repo", "on");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("&#x27;x&lt;b&gt;&#x27; is no address for a webhook.");
        assertThat(post("bob", PATH, "url", HOOK, "kind", "model", "name", "ann/hidden", "repo", "on")
                        .text())
                .contains("There is no model &#x27;ann/hidden&#x27; that you can watch.");
        assertThat(post("bob", PATH, "url", "https://x.example", "kind", "user", "name", "ann")
                        .text())
                .contains("A webhook has to hear of something");
        assertThat(webhooks("bob")).isEmpty();
    }

    @Test
    void theWebhooksOfOthersAreNone() throws Exception {
        Webhook anns = make("ann");

        assertThat(get("bob", PATH).text()).doesNotContain("x.example/hook");
        for (String deed : List.of("enable", "disable", "delete")) {
            assertThat(post("bob", PATH + "/" + anns.id() + "/" + deed).status())
                    .isEqualTo(404);
            assertThat(post("bob", PATH + "/x/" + deed).status()).isEqualTo(404);
            assertThat(postRaw("ann", PATH + "/" + anns.id() + "/" + deed, "", "Origin", "https://evil.example")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(webhooks("ann")).contains(anns);
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() throws Exception {
        assertThat(get("", PATH).header("Location")).isEqualTo("/login?next=%2Fsettings%2Fwebhooks");
        assertThat(post("", PATH, "url", "https://x.example").header("Location"))
                .startsWith("/login");
        assertThat(postRaw("ann", PATH, "url=https://x.example", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
    }
}
