package io.demitasse.internal.mcp;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of an app beside the protocol: to people, and to programs that only look. */
class McpRoutesTest {
    private static final String MCP = "app/gradio_api/mcp";

    private final Launched served = Site.of("Agents")
            .add("app", Blocks.of("Demo", page -> {
                var in = page.add(line("In"));
                var out = page.add(line("Out"));
                page.onApi("echo").inputs(in).outputs(out).run(text -> text + "!");
                page.onApi("note")
                        .mcpResource("note://{in}-", "text/plain")
                        .inputs(in)
                        .outputs(out)
                        .run(text -> text);
            }))
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aPersonIsToldHowToConnect() throws IOException, InterruptedException {
        Asker.Answer page = asker.get(MCP, "Accept", "text/html", "X-Forwarded-Host", "x\"><script>");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.text())
                .contains(
                        "<h1>Demo for agents</h1>",
                        "<code class=\"language-text\">" + served.url() + MCP + "\n</code>",
                        "<dt><code>echo</code></dt>",
                        "<dt><code>note://{in}-</code></dt>")
                .doesNotContain("<script>");
        assertThat(asker.get(MCP + "/", "Accept-Language", "de").text()).contains("<h1>Demo für Agenten</h1>");
        assertThat(asker.send("HEAD", MCP, BodyPublishers.noBody()).status()).isEqualTo(200);
    }

    @Test
    void theConfigurationSaysThatAgentsAreServed() throws IOException, InterruptedException {
        assertThat(asker.get("app/config").json().path("mcp_server").booleanValue())
                .isTrue();
    }

    @Test
    void theSchemaListsTheTools() throws IOException, InterruptedException {
        JsonNode all = asker.get(MCP + "/schema").json();
        assertThat(all)
                .singleElement()
                .isEqualTo(
                        Asker.parse(
                                "{\"name\":\"echo\",\"description\":\"\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"in\":{\"description\":\"In. any valid json\"}},\"required\":[\"in\"]},\"meta\":{\"file_data_present\":false,\"mcp_type\":\"tool\",\"endpoint_name\":\"echo\",\"headers\":[]}}"));
        assertThat(asker.get(MCP + "/schema?tools=nothing").text()).isEqualTo("[]");
    }
}
