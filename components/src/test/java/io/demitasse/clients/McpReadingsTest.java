package io.demitasse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Launched;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Resources and prompts as the client of the Java SDK sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpReadingsTest {
    private Launched served;
    private McpSyncClient client;

    @BeforeAll
    void connect() {
        served = new AgentDemos().serve();
        client = AgentDemos.connect(served, "tools/gradio_api/mcp", news -> {});
    }

    @AfterAll
    void close() {
        client.close();
        served.close();
    }

    @Test
    void resourcesAreRead() {
        assertThat(client.listResources().resources().stream().map(Resource::uri))
                .containsExactlyInAnyOrder("about:this", "dot://red");
        assertThat(client.listResourceTemplates().resourceTemplates())
                .singleElement()
                .isEqualTo(ResourceTemplate.builder("greeting://{text}/{times}", "greeting")
                        .description("A greeting.")
                        .mimeType("text/plain")
                        .build());
        assertThat(read("about:this"))
                .isEqualTo(TextResourceContents.builder("about:this", "# About")
                        .mimeType("text/markdown")
                        .build());
        assertThat(read("greeting://Zo%C3%AB+1/2"))
                .isInstanceOfSatisfying(
                        TextResourceContents.class,
                        text -> assertThat(text.text()).isEqualTo("Hello, Zoë+1!!"));
        assertThat(read("dot://red"))
                .isInstanceOfSatisfying(
                        BlobResourceContents.class,
                        blob -> assertThat(Base64.getDecoder().decode(blob.blob()))
                                .startsWith(0x89, 'P', 'N', 'G'));
    }

    private ResourceContents read(String uri) {
        return client.readResource(ReadResourceRequest.builder(uri).build())
                .contents()
                .get(0);
    }

    @Test
    void resourcesThatCanNotBeReadAreErrors() {
        assertThatThrownBy(() -> read("greeting://a"))
                .isInstanceOf(McpError.class)
                .hasMessage("Resource not found");
        assertThatThrownBy(() -> read("greeting://a/many"))
                .isInstanceOf(McpError.class)
                .hasMessageStartingWith("times: ");
    }

    @Test
    void promptsAreGiven() {
        assertThat(client.listPrompts().prompts().stream().map(Prompt::name))
                .containsExactlyInAnyOrder("review", "refuse");
        Content content = client.getPrompt(GetPromptRequest.builder("review")
                        .arguments(Map.of("text", "x = 1"))
                        .build())
                .messages()
                .get(0)
                .content();
        assertThat(((TextContent) content).text()).isEqualTo("Review in English:\nx = 1");
        assertThatThrownBy(() ->
                        client.getPrompt(GetPromptRequest.builder("refuse").build()))
                .isInstanceOf(McpError.class)
                .hasMessage("No prompt today.");
        assertThatThrownBy(() ->
                        client.getPrompt(GetPromptRequest.builder("nothing").build()))
                .isInstanceOf(McpError.class)
                .hasMessage("Invalid prompt name");
    }
}
