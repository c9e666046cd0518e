package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.media.MediaFile;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@DemoTest
class KitchenSinkTest {
    @Test
    void echoesTexts(DemoTester demo) {
        demo.fill("Name", "Zoë").fill("Mail", "zoe@example.org").fill("Site", "https://example.org");
        demo.fill("Story", "One\nTwo").fill("Age", 41).click("Echo");

        assertThat(demo.value("Echo of text")).isEqualTo("Zoë\nzoe@example.org\nhttps://example.org\nOne\nTwo\n41");
    }

    @Test
    void ordersWhatWasChosen(DemoTester demo) {
        demo.choose("Bean", "Robusta").choose("Origins", "Kenya", "Peru");
        demo.choose("Extras", "Milk", "Cocoa").choose("Cup", "Flat white");

        assertThat(String.valueOf(demo.value("Order"))).contains("FLAT_WHITE", "Milk, Cocoa", "Robusta", "Kenya, Peru");
    }

    @Test
    void countsClicksInTheSession(DemoTester demo) {
        demo.click("Count").click("Count");

        assertThat(demo.value("Clicks")).isEqualTo(2.0);
    }

    @Test
    void takesFiles(DemoTester demo) {
        byte[] content = "twelve bytes".getBytes(StandardCharsets.UTF_8);
        demo.upload("Attachments", MediaFile.of("a.txt", "text/plain", content));

        assertThat(demo.value("Sizes")).isEqualTo("Got **1** of them, 12 bytes.");
    }
}
