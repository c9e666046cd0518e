package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.clients.Asker;
import io.demitasse.internal.store.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A chat that replicas share, with a real Redis. */
@BrowserTest
@Tag("stores")
@Timeout(60)
final class ChatReplicasTest {
    private @Nullable RedisServer redis;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        redis = RedisServer.start(folder);
    }

    @AfterEach
    void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    private Launched serve(int port) {
        String store = redis == null ? "" : redis.address().toString();
        return ChatInterface.of(
                        "Barista",
                        (message, history, reply) -> reply.append(history.size() + " before: *" + message.text() + "*"))
                .keepsConversations("a secret for this test")
                .launch(o -> o.port(port).store(store));
    }

    @Test
    void aConversationGoesOnAtAnotherReplica(Browsing browsing) {
        browsing.expect("WebSocket");
        Launched one = serve(0);
        int port = one.url().getPort();
        Page page = send(browsing.open(one.url()), "First?");
        assertThat(last(page)).containsText("0 before: First?");
        one.close();
        try (Launched other = serve(port)) {
            send(page, "More?");
            assertThat(last(page)).containsText("2 before: More?");
            assertThat(page.locator(".chat-message")).hasCount(4);
            assertThat(page.locator(".conversation-title")).hasText(new String[] {"First?"});
            assertThat(other.url().getPort()).isEqualTo(port);
        }
    }

    @Test
    void aProgramsConversationTooWhicheverItAsks() throws IOException, InterruptedException {
        try (Launched one = serve(0);
                Launched other = serve(0)) {
            assertThat(answer(one, "First?")).isEqualTo("0 before: *First?*");
            assertThat(answer(other, "More?")).isEqualTo("2 before: *More?*");
            assertThat(answer(one, "Again?")).isEqualTo("4 before: *Again?*");
        }
    }

    private static String answer(Launched served, String text) throws IOException, InterruptedException {
        var asker = Asker.withoutCookies(served.url());
        int function = 0;
        for (JsonNode each : asker.get("config").json().path("dependencies")) {
            if (each.path("api_name").asText().equals("chat")) {
                function = each.path("id").asInt();
            }
        }
        asker.join(function, "session", "[\"" + text + "\"]");
        List<JsonNode> messages = asker.messages("session");
        return messages.get(messages.size() - 2)
                .path("output")
                .path("data")
                .path(0)
                .asText();
    }
}
