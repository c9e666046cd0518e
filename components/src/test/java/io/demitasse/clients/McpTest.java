package io.demitasse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.Launched;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tools as the client of the Java SDK sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpTest {
    private final List<ProgressNotification> told = new CopyOnWriteArrayList<>();
    private final AgentDemos demos = new AgentDemos();
    private Launched served;
    private McpSyncClient client;

    @BeforeAll
    void connect() {
        served = demos.serve();
        client = client("tools/gradio_api/mcp");
    }

    @AfterAll
    void close() {
        client.close();
        served.close();
    }

    private McpSyncClient client(String path) {
        return AgentDemos.connect(served, path, this::hear);
    }

    private void hear(ProgressNotification news) {
        told.add(news);
        if (String.valueOf(news.message()).startsWith("Progress letters")) {
            demos.goOn.release();
        }
    }

    private List<ProgressNotification> progress(String token) {
        return told.stream().filter(each -> each.progressToken().equals(token)).toList();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private List<String> texts(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(tool + " " + result).isFalse();
        return texts(result);
    }

    private static List<String> texts(CallToolResult result) {
        return result.content().stream()
                .filter(TextContent.class::isInstance)
                .map(content -> ((TextContent) content).text())
                .toList();
    }

    private String error(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).isTrue();
        return String.join("\n", texts(result));
    }

    private Tool tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String png(int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    @Test
    void saysWhoItIs() {
        assertThat(client.getServerInfo().name()).isEqualTo("Tools");
        assertThat(client.getServerCapabilities().tools()).isNotNull();
        try (McpSyncClient greeter = client("greeter/gradio_api/mcp/")) {
            assertThat(greeter.getServerInstructions()).isEqualTo("Greets people.");
            assertThat(greeter.listTools().tools())
                    .singleElement()
                    .satisfies(tool ->
                            assertThat(tool.name() + ": " + tool.description()).isEqualTo("predict: Greets people."));
        }
    }

    @Test
    void publicEndpointsAreTools() {
        assertThat(client.listTools().tools().stream().map(Tool::name))
                .containsExactly(
                        "letter_counter",
                        "both",
                        "remember",
                        "spell",
                        "fail",
                        "bug",
                        "turn",
                        "size",
                        "total",
                        "write",
                        "noise",
                        "steps",
                        "go_on",
                        "await_stop",
                        "hold");
    }

    @Test
    void aToolSaysWhatItTakes() {
        Tool tool = tool("letter_counter");
        assertThat(tool.description()).isEqualTo("Counts a letter in a text.");
        assertThat(tool.inputSchema())
                .isEqualTo(Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "text",
                                Map.of("type", "string", "description", "text. What to look at"),
                                "letter",
                                Map.of("type", "string", "description", "letter", "default", "r")),
                        "required",
                        List.of("text")));
    }

    @Test
    void valuesComeAsTheyAre() {
        assertThat(texts("letter_counter", Map.of("text", "strawberry"))).containsExactly("3");
        assertThat(texts("letter_counter", Map.of("text", "strawberry", "letter", "s")))
                .containsExactly("1");
        assertThat(texts("both", Map.of("text", "a", "kind", "long"))).containsExactly("along", "{\"kind\":\"long\"}");
        assertThat(texts("spell", Map.of("text", "abc"))).containsExactly("abc");
    }

    @Test
    void aCallRemembersNothing() {
        assertThat(texts("remember", Map.of())).containsExactly("1");
        assertThat(texts("remember", Map.of())).containsExactly("1");
    }

    @Test
    void picturesComeInline() throws IOException {
        CallToolResult result = call("turn", Map.of("picture", png(3)));
        assertThat(result.content()).hasSize(2);
        assertThat(result.content().get(0)).isInstanceOfSatisfying(ImageContent.class, image -> {
            assertThat(image.mimeType()).isEqualTo("image/png");
            assertThat(width(image)).isEqualTo(3);
        });
        String address = texts(result).get(0);
        assertThat(address).startsWith("Image URL: " + served.url() + "tools/gradio_api/file=");
        assertThat(texts("size", Map.of("picture", address.substring("Image URL: ".length()))))
                .containsExactly("3 image/png");
    }

    private static int width(ImageContent image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.data())))
                    .getWidth();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPictureTooLargeForAnEventComesAsItsAddressAlone() {
        assertThat(call("noise", Map.of()).content()).hasSize(2).hasAtLeastOneElementOfType(ImageContent.class);
        assertThat(progressing("noise", Map.of(), "big").content())
                .singleElement()
                .satisfies(content -> assertThat(((TextContent) content).text()).startsWith("http://"));
    }

    @Test
    void filesGoInAndOut() throws IOException {
        String address = texts("write", Map.of("text", "hello")).get(0);
        assertThat(address).startsWith(served.url() + "tools/gradio_api/file=").endsWith("/note.txt");
        assertThat(texts("total", Map.of("some", List.of(address, png(1))))).containsExactly("note.txt;file.png;");
        assertThat(error("size", Map.of("picture", address)))
                .startsWith("picture: “note.txt” is not a picture (text/plain).");
        assertThat(error("size", Map.of("picture", "https://example.com/a.png")))
                .isEqualTo("picture: Addresses of files elsewhere are not fetched. Send the file itself.");
        assertThat(error("size", Map.of("picture", "/etc/passwd")))
                .isEqualTo("picture: This file is no longer here. Upload it again.");
    }

    @Test
    void aFileIsATextInTheSchema() {
        assertThat(tool("total").inputSchema().get("properties"))
                .asString()
                .contains("type=array", "items={type=string, format=Gradio File Input - a http or https url to a file")
                .doesNotContain("$ref", "$defs", "meta");
    }

    @Test
    void whatGoesWrongIsAResult() {
        assertThat(error("fail", Map.of("text", "this"))).isEqualTo("Not \"this\", please.");
        assertThat(error("bug", Map.of())).doesNotContain("secret", "Exception").isNotEmpty();
        assertThat(error("letter_counter", Map.of())).isEqualTo("text: Field required");
        assertThat(error("letter_counter", Map.of("text", "a", "more", 1)))
                .isEqualTo("more: Extra inputs are not permitted");
        assertThat(error("both", Map.of("text", "a", "kind", "none"))).startsWith("kind: ");
        for (String name : List.of("nothing", "hidden", "unlisted", "greeting", "review")) {
            assertThat(error(name, Map.of())).isEqualTo("Unknown tool for this app: " + name);
        }
    }

    private CallToolResult progressing(String tool, Map<String, Object> arguments, String token) {
        return client.callTool(CallToolRequest.builder(tool)
                .arguments(arguments)
                .progressToken(token)
                .build());
    }

    @Test
    void progressIsTold() {
        CallToolResult result = progressing("steps", Map.of("text", "ab"), "steps");
        assertThat(texts(result)).containsExactly("AB");
        // The client tells of notifications and of the answer on threads of its own.
        await().untilAsserted(() -> assertThat(progress("steps").stream().map(ProgressNotification::message))
                .endsWith("Progress letters: Step 1 of 2", "Progress letters: Step 2 of 2", null)
                .contains("Processing"));
        List<ProgressNotification> of = progress("steps");
        assertThat(of.stream().map(each -> each.progress().intValue()))
                .isEqualTo(IntStream.range(0, of.size()).boxed().toList());
    }

    @Test
    void theAddressChoosesTools() {
        try (McpSyncClient some = client("tools/gradio_api/mcp?tools=both,spell")) {
            assertThat(some.listTools().tools().stream().map(Tool::name)).containsExactly("both", "spell");
            CallToolResult refused =
                    some.callTool(CallToolRequest.builder("remember").build());
            assertThat(refused.isError()).isTrue();
            assertThat(texts(refused)).containsExactly("Tool 'remember' is not in the selected tools list");
        }
    }
}
