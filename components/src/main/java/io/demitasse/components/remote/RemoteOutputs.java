package io.demitasse.components.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.client.Parameter;
import io.demitasse.client.Result;
import io.demitasse.components.checkbox.Checkbox;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileList;
import io.demitasse.components.image.Image;
import io.demitasse.components.json.Json;
import io.demitasse.components.label.Label;
import io.demitasse.components.markdown.Markdown;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.remote.RemoteForm.Shown;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The components that show a remote app's outputs; what has none of its own is shown as JSON. */
final class RemoteOutputs {
    private RemoteOutputs() {}

    static Shown<?> of(Parameter output) {
        String label = output.label();
        return switch (output.component()) {
            case "Textbox", "Code", "Colorpicker", "Datetime", "Html" ->
                new Shown<>(
                        Textbox.of(label),
                        (result, i) -> result.find(i, JsonNode.class).map(JsonNode::asText));
            case "Markdown" -> new Shown<>(Markdown.of(""), (result, i) -> result.find(i, String.class));
            case "Number", "Slider" -> new Shown<>(NumberBox.of(label), (result, i) -> result.find(i, Double.class));
            case "Checkbox" -> new Shown<>(Checkbox.of(label), (result, i) -> result.find(i, Boolean.class));
            case "Label" -> new Shown<>(Label.of(label), RemoteOutputs::shares);
            case "Image" -> new Shown<>(Image.of(label), (result, i) -> result.find(i, ImageFile.class));
            case "File", "Downloadbutton", "Audio", "Video", "Model3d" -> file(label, output);
            default ->
                new Shown<>(
                        Json.of(label),
                        (result, i) -> result.find(i, JsonNode.class).map(each -> each));
        };
    }

    private static Shown<?> file(String label, Parameter output) {
        return output.schema().path("type").asText().equals("array")
                ? new Shown<>(
                        FileList.of(label),
                        (result, i) -> result.find(i, JsonNode.class).map(each -> result.listOf(i, MediaFile.class)))
                : new Shown<>(FileBox.of(label), (result, i) -> result.find(i, MediaFile.class));
    }

    private static Optional<Map<String, Double>> shares(Result result, int index) {
        return result.find(index, JsonNode.class).map(wire -> {
            Map<String, Double> shares = new LinkedHashMap<>();
            wire.path("confidences")
                    .forEach(each -> shares.put(
                            each.path("label").asText(),
                            Math.max(0, Math.min(1, each.path("confidence").asDouble()))));
            if (shares.isEmpty() && wire.has("label")) {
                shares.put(wire.path("label").asText(), 1.0);
            }
            return shares;
        });
    }
}
