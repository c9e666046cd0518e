package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTester;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class LanguageIdTest {
    private final LanguageModel model;

    LanguageIdTest() throws IOException {
        model = new LanguageModel();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "English | The weather was bad, so we stayed at home and read a book.",
                "German | Das Wetter war schlecht, deshalb blieben wir zu Hause und lasen ein Buch.",
                "French | Il faisait mauvais, alors nous sommes restés à la maison pour lire un livre.",
                "Spanish | Hacía mal tiempo, así que nos quedamos en casa leyendo un libro.",
                "Italian | Il tempo era brutto, così siamo rimasti a casa a leggere un libro.",
                "Russian | Погода была плохая, поэтому мы остались дома и читали книгу.",
                "Japanese | 天気が悪かったので、家で本を読んでいました。",
                "Arabic | كان الطقس سيئا لذلك بقينا في المنزل وقرأنا كتابا"
            })
    void namesTheLanguageOfASentence(String language, String sentence) {
        assertThat(model.detect(sentence).keySet()).first().isEqualTo(language);
    }

    @Test
    void givesProbabilitiesThatAddUpToOne() {
        Map<String, Double> found = model.detect("Good morning, could you tell me where the station is?");

        assertThat(found.values().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(0.999, 1.001);
        assertThat(found.get("English")).isGreaterThan(0.9);
    }

    @Test
    void answersWhileTheVisitorTypes() {
        try (var demo = DemoTester.of(LanguageId.app())) {
            demo.fill("Text", "Je voudrais un café et un croissant, s'il vous plaît.");

            assertThat(demo.value("Language"))
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Double.class))
                    .hasEntrySatisfying("French", share -> assertThat(share).isGreaterThan(0.8));
        }
    }
}
