package io.demitasse.examples;

import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.textbox;

import ai.onnxruntime.OrtException;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import io.demitasse.media.ImageFile;
import io.demitasse.wiring.Out2;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A neural network of 11 MB reads the text in a picture. */
public final class TextRecognition {
    private TextRecognition() {}

    static Out2<String, Map<String, Double>> read(LineReader reader, ImageFile picture) throws OrtException {
        List<String> text = new ArrayList<>();
        Map<String, Double> lines = new LinkedHashMap<>();
        for (BufferedImage part : TextLines.of(picture.image())) {
            LineReader.Line line = reader.read(part);
            if (!line.text().isEmpty()) {
                text.add(line.text());
                lines.put(line.text(), line.confidence());
            }
        }
        if (text.isEmpty()) {
            throw new VisitorException("No text was found in '" + picture.name()
                    + "'. Choose a picture of printed lines, upright and on a plain ground.");
        }
        return out(String.join("\n", text), lines);
    }

    /** The app. */
    public static App app() {
        var reader = new Lazy<>(LineReader::new);
        return Interface.of("Text recognition")
                .description("Reads lines of print in English or Chinese. Drop, paste or choose a picture.")
                .article("The model is the recognition part of PP-OCRv4, run by ONNX Runtime.")
                .submitLabel("Read")
                .inputs(image("Picture"))
                .outputs(textbox("Text").lines(4).copyable(), label("Confidence by line"))
                .examples(
                        row(Resources.picture("opening-hours.png")),
                        row(Resources.picture("receipt.png")),
                        row(Resources.picture("chalkboard.png")))
                .predict(picture -> read(reader.get(), picture));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
