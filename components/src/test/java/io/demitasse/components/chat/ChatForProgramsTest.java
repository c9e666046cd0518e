package io.demitasse.components.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.handler.ApiVisibility;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChatForProgramsTest {
    private static final ChatInterface ECHO = ChatInterface.of(
                    "Echo", (message, history) -> history.size() + ": " + message.text())
            .description("Says it again.");

    private static JsonNode functions(Launched served) throws IOException, InterruptedException {
        return Asker.withoutCookies(served.url()).get("gradio_api/info").json().path("named_endpoints");
    }

    /** Calls and reads to the end: by {@code run}, the first piece of an answer would end it. */
    private static String call(Launched served, String name, String text) throws IOException, InterruptedException {
        Asker asker = Asker.withoutCookies(served.url());
        String event = asker.post(
                        "gradio_api/call/" + name,
                        "{\"data\":[{\"text\":\"" + text + "\",\"files\":[]}],\"session_hash\":\"s\"}")
                .json()
                .path("event_id")
                .asText();
        String told = asker.get("gradio_api/call/" + name + "/" + event).text();
        return told.substring(told.indexOf("event: complete"));
    }

    @Test
    void isAFunctionThatRemembersASession() throws IOException, InterruptedException {
        try (Launched served = ECHO.app().launch(o -> o.port(0))) {
            assertThat(functions(served).fieldNames()).toIterable().containsExactly("/chat");
            assertThat(functions(served).path("/chat").path("description").asText())
                    .isEqualTo("Says it again.");
            assertThat(call(served, "chat", "one")).contains("[\"0: one\"");
            assertThat(call(served, "chat", "two")).contains("[\"2: two\"");
        }
    }

    @Test
    void hasTheNameThatTheAuthorGives() throws IOException, InterruptedException {
        try (Launched served =
                ECHO.api(on -> on.apiName("ask").apiDescription("Asks.")).app().launch(o -> o.port(0))) {
            assertThat(functions(served).fieldNames()).toIterable().containsExactly("/ask");
            assertThat(functions(served).path("/ask").path("description").asText())
                    .isEqualTo("Asks.");
            assertThat(call(served, "ask", "one")).contains("[\"0: one\"");
        }
    }

    @Test
    void isHiddenIfTheAuthorWantsIt() throws IOException, InterruptedException {
        try (Launched served =
                ECHO.api(on -> on.apiVisibility(ApiVisibility.PRIVATE)).app().launch(o -> o.port(0))) {
            assertThat(functions(served)).isEmpty();
            assertThat(Asker.withoutCookies(served.url())
                            .post("gradio_api/run/chat", "{\"data\":[\"one\"]}")
                            .status())
                    .isEqualTo(404);
        }
    }
}
