package io.demitasse.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.Launched;
import io.demitasse.client.PythonApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send and get for each component, beside the same endpoints of Gradio itself. */
@Tag(ClientTools.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayloadsTest {
    private static final JsonMapper JSON = new JsonMapper();
    /** A picture of one point. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Launched served;
    private final PythonApp python;
    private final String ours;
    private final String theirs;

    PayloadsTest(@TempDir Path folder) throws IOException {
        served = PayloadDemos.app().launch(o -> o.port(0));
        python = PythonApp.start("payloads.py", folder);
        ours = served.url().toString();
        theirs = python.url();
    }

    @AfterAll
    void close() {
        served.close();
        python.close();
    }

    @Test
    void theEndpointsAreTheSame() throws Exception {
        assertThat(names(ours)).containsExactlyElementsOf(names(theirs));
    }

    private List<String> names(String url) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        info(url).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * All but {@code browserstate}, which is sealed here: programs neither see nor give it. Nor do they give HTML,
     * which is for the author to vouch for.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "textbox",
                "number",
                "slider",
                "radio",
                "checkbox",
                "checkboxes",
                "dropdown",
                "multiselect",
                "markdown",
                "html",
                "label",
                "chatbot",
                "multimodal",
                "json",
                "image",
                "file",
                "files",
                "timer",
                "state"
            })
    void eachIsDescribedAlike(String endpoint) throws Exception {
        for (String side : List.of("parameters", "returns")) {
            assertThat(described(ours, endpoint, side)).isEqualTo(described(theirs, endpoint, side));
        }
    }

    private List<JsonNode> described(String url, String endpoint, String side) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode each : info(url).path("/" + endpoint).path(side)) {
            ObjectNode known = JSON.createObjectNode();
            known.set("component", each.path("component"));
            known.set("type", each.path("type"));
            known.set("python_type", each.path("python_type").path("type"));
            all.add(withoutProse(known));
        }
        return all;
    }

    /** Gradio's documentation of its classes is its own. */
    private static JsonNode withoutProse(JsonNode schema) {
        schema.findParents("additional_description")
                .forEach(each -> ((ObjectNode) each).remove("additional_description"));
        schema.findParents("description").stream()
                .filter(each -> each.path("description").asText().contains("\n"))
                .forEach(each -> ((ObjectNode) each).remove("description"));
        return schema;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "textbox     | 'hi'",
                "textbox     | 7",
                "number      | 3.5",
                "slider      | 4",
                "radio       | 'a'",
                "checkbox    | true",
                "checkboxes  | ['b', 'a']",
                "dropdown    | 'b'",
                "multiselect | ['a']",
                "markdown    | '# Hello'",
                "label       | {}",
                "chatbot     | [{'role': 'user', 'content': [{'text': 'hi', 'type': 'text'}]}]",
                "chatbot     | [{'role': 'assistant', 'content': [{'text': 'a', 'type': 'text'}], 'metadata': {'title': 'Thinking', 'id': 'x', 'status': 'done'}}]",
                "chatbot     | [{'role': 'assistant', 'content': [{'text': 'A or b?', 'type': 'text'}], 'options': [{'value': 'a'}]}]",
                "multimodal  | {'text': 'hi', 'files': []}",
                "json        | {'a': [1, null, {'b': true}]}",
                "timer       | 2"
            })
    void eachGivesBackTheSame(String endpoint, String sent) throws Exception {
        String data = sent.replace('\'', '"');
        assertThat(called(ours, endpoint, data)).isEqualTo(called(theirs, endpoint, data));
    }

    @Test
    void stateIsKeptByTheServer() throws Exception {
        assertThat(called(ours, "state", "null")).isEqualTo(called(theirs, "state", "null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image      | $",
                "file       | $",
                "files      | [$, $]",
                "multimodal | {'text': 'look', 'files': [$]}",
                "chatbot    | [{'role': 'user', 'content': [{'type': 'file', 'file': $}]}]",
            })
    void filesComeBackAlike(String endpoint, String sent) throws Exception {
        assertThat(files(ours, endpoint, sent)).isEqualTo(files(theirs, endpoint, sent));
    }

    private JsonNode files(String url, String endpoint, String sent) throws Exception {
        String path = upload(url).path(0).asText();
        String file = "{'path': '" + path + "', 'orig_name': 'dot.png', 'meta': {'_type': 'gradio.FileData'}}";
        return called(url, endpoint, sent.replace("$", file).replace('\'', '"'));
    }

    private JsonNode upload(String url) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"dot.png\"\r\n\r\n"
                .getBytes(US_ASCII));
        body.writeBytes(Base64.getDecoder().decode(DOT));
        body.writeBytes("\r\n--x--\r\n".getBytes(US_ASCII));
        return post(url + "gradio_api/upload", "multipart/form-data; boundary=x", body.toByteArray());
    }

    /**
     * What comes back. Where a file is is each server's own, and Gradio does not always know how large it is and of
     * what kind.
     */
    private JsonNode called(String url, String endpoint, String sent) throws Exception {
        byte[] body = ("{\"data\": [" + sent + "]}").getBytes(StandardCharsets.UTF_8);
        JsonNode data = post(url + "gradio_api/run/" + endpoint, "application/json", body)
                .path("data");
        data.findParents("path").forEach(file -> {
            assertThat(file.path("url").asText()).startsWith(url + "gradio_api/file=");
            ((ObjectNode) file).remove(Set.of("path", "url", "size", "mime_type"));
        });
        return data;
    }

    private JsonNode info(String url) throws IOException, InterruptedException {
        return asked(HttpRequest.newBuilder(URI.create(url + "gradio_api/info")))
                .path("named_endpoints");
    }

    private JsonNode post(String address, String type, byte[] body) throws IOException, InterruptedException {
        return asked(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private JsonNode asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
