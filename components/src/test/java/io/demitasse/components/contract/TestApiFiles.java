package io.demitasse.components.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.media.MediaFile;

/** Files of programs whose paths are the ids of test files; the path of examples is that of a picture. */
public record TestApiFiles(TestFiles files) implements ApiFiles {
    @Override
    public ObjectNode data(JsonNode wire) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("path", wire.path("id").asText());
        data.putObject("meta").put("_type", "gradio.FileData");
        return data;
    }

    @Override
    public JsonNode wire(JsonNode data) {
        String path = data.path("path").asText();
        String id = path.equals("sample_file.txt")
                ? files.keep(MediaFile.of("sample.png", "image/png", new byte[1]))
                        .id()
                : path;
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
