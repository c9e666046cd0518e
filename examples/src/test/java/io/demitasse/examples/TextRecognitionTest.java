package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.demitasse.media.ImageFile;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

@DemoTest
class TextRecognitionTest {
    @Test
    void readsALineOfPrint(DemoTester demo) {
        demo.upload("Picture", Resources.picture("opening-hours.png")).click("Read");

        assertThat(demo.value("Text")).isEqualTo("Open daily from 7:30 to 18:00");
    }

    @Test
    void readsSeveralLinesInTheirOrder(DemoTester demo) {
        demo.example(1).click("Read");

        assertThat(demo.value("Text"))
                .isEqualTo("2 Espresso: 5.60\n1 Oat flat white: 4.20\n1 Almond croissant: 3.90\nTotal in euros: 13.70");
    }

    @Test
    void readsLightOnDark(DemoTester demo) {
        demo.example(2).click("Read");

        assertThat(demo.value("Text")).isEqualTo("Beans of the week:\nYirgacheffe, washed, 2026");
    }

    @Test
    void readsWhatWasDrawnJustNow() throws OrtException {
        var picture = new BufferedImage(420, 60, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, 420, 60);
        graphics.setPaint(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
        graphics.drawString("Table 12, two guests", 20, 42);
        graphics.dispose();

        var line = new LineReader().read(TextLines.of(picture).get(0));

        assertThat(line.text()).isEqualTo("Table 12, two guests");
        assertThat(line.confidence()).isBetween(0.9, 1.0);
    }

    @Test
    void saysSoWhenThereIsNoText(DemoTester demo) {
        var blank = ImageFile.of(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));

        demo.upload("Picture", blank).click("Read");

        assertThat(demo.failure()).startsWith("No text was found in 'image.png'.");
    }
}
