package io.demitasse.internal.mcp;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Interface;
import io.demitasse.clients.Asker;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.CallerFiles;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.text.Bundles;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private final MemoryBlobs blobs = new MemoryBlobs(new Quota(1 << 20, 1 << 20));
    private final Engine engine = new Engine(
            Interface.of("Demo")
                    .inputs(line("In"))
                    .outputs(line("Out"))
                    .predict(text -> text)
                    .graph(),
            blobs,
            Limits.DEFAULT);
    private final Caller caller = new Caller(
            Caller.ANYBODY,
            new CallerFiles(engine.files(Caller.ANYBODY), "http://demo.example", Optional.empty()),
            new Bundles().texts(Locale.ENGLISH),
            new Request.Client(Locale.ENGLISH, WebRequest.NONE));

    @AfterEach
    void close() {
        engine.close();
        blobs.close();
    }

    private JsonNode file(String name, String type) {
        StoredFile file = engine.files(Caller.ANYBODY).keep(MediaFile.of(name, type, new byte[300]));
        return caller.files()
                .data(Json.object()
                        .put("id", file.id())
                        .put("name", name)
                        .put("type", type)
                        .put("size", 300));
    }

    private List<String> contents(int most, JsonNode... values) {
        return Contents.of(List.of(values), caller, most).stream()
                .map(ContentsTest::brief)
                .toList();
    }

    private static String brief(Content content) {
        return content instanceof ImageContent image
                ? image.mimeType() + " " + image.data().length()
                : ((TextContent) content).text().replaceAll("file=[\\w-]{22}", "file=ID");
    }

    @Test
    void aTextIsItselfAndTheRestIsJson() {
        assertThat(contents(0, Asker.parse("\"a \\\"b\\\"\""), Asker.parse("{\"a\":[1]}"), Asker.parse("null")))
                .containsExactly("a \"b\"", "{\"a\":[1]}", "null");
        assertThat(contents(0, Asker.parse("[]"), Asker.parse("true"))).containsExactly("[]", "true");
    }

    @Test
    void aChangeOfOptionsIsItsValueIfItHasOne() {
        assertThat(contents(
                        0,
                        Asker.parse("{\"__type__\":\"update\",\"visible\":false}"),
                        Asker.parse("{\"__type__\":\"update\",\"value\":\"new\"}")))
                .containsExactly("new");
    }

    @Test
    void aPictureComesWithItsAddressAndAnotherFileAsItsAddress() {
        assertThat(contents(
                        1_000, file("a.png", "image/png"), file("a.svg", "image/svg+xml"), file("b.txt", "text/plain")))
                .containsExactly(
                        "image/png 400",
                        "Image URL: http://demo.example/gradio_api/file=ID/a.png",
                        "http://demo.example/gradio_api/file=ID/a.svg",
                        "http://demo.example/gradio_api/file=ID/b.txt");
    }

    @Test
    void aListOfFilesIsOneAfterTheOther() {
        JsonNode shown = Json.object().put("caption", "A cat").set("image", file("a.png", "image/png"));
        assertThat(contents(1_000, Json.array(List.of(shown, file("b.txt", "text/plain")))))
                .containsExactly(
                        "image/png 400",
                        "Image URL: http://demo.example/gradio_api/file=ID/a.png",
                        "A cat",
                        "http://demo.example/gradio_api/file=ID/b.txt");
    }

    @Test
    void picturesBeyondTheBoundAndPicturesThatAreGoneComeAsAddresses() {
        JsonNode png = file("a.png", "image/png");
        assertThat(contents(700, png, png))
                .containsExactly(
                        "image/png 400",
                        "Image URL: http://demo.example/gradio_api/file=ID/a.png",
                        "http://demo.example/gradio_api/file=ID/a.png");
        JsonNode gone = Asker.parse(png.toString().replaceAll("\"path\":\"[\\w-]{22}", "\"path\":\"gone"));
        assertThat(contents(700, gone)).containsExactly("http://demo.example/gradio_api/file=ID/a.png");
    }
}
