package io.demitasse.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.error.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    static Stream<Locale> languages() {
        return Bundles.LANGUAGES.stream();
    }

    private static Properties lines(Locale language) throws IOException {
        String name = "/META-INF/demitasse/framework_" + language.getLanguage() + ".properties";
        var lines = new Properties();
        try (InputStream in = Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name), name)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static Set<String> values(String line) {
        return VALUE.matcher(line).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryLineWithItsValues(Locale language) throws IOException {
        Properties english = lines(Locale.ENGLISH);
        Properties other = lines(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(other.getProperty(key)))
                    .as(key + " in " + language)
                    .isEqualTo(values(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank().doesNotContainPattern("(?<!')'(?!')");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,                    en",
        "de-CH,                 de",
        "'fr-CA,fr;q=0.8',      fr",
        "'xx,es;q=0.5',         es",
        "zh-TW,                 zh",
        "ar-EG,                 ar",
        "*,                     en",
        "'tlh, nl',             en",
        "';q=nonsense',         en"
    })
    void theClosestLanguageIsSpoken(String header, String language) {
        assertThat(Bundles.negotiate(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void valuesArePutInAsTheLanguageWritesThem() {
        var bundles = new Bundles();
        assertThat(bundles.texts(Locale.GERMAN).text("queue.full", 1000))
                .isEqualTo("Es warten schon zu viele Aufrufe (1.000). Versuchen Sie es gleich noch einmal.");
        assertThat(bundles.texts(Locale.FRENCH).text(Message.literal("l'été {0}")))
                .isEqualTo("l'été {0}");
    }

    @Test
    void anAuthorsWordsAreTranslatedWhereThereIsALineForThem() {
        var bundles = new Bundles();
        assertThat(bundles.texts(Locale.GERMAN).words("page.pages")).isEqualTo("Seiten");
        assertThat(bundles.texts(Locale.ITALIAN).words("page.pages")).isEqualTo("Pages");
        assertThat(bundles.texts(Locale.GERMAN).words("It's {0}")).isEqualTo("It's {0}");
        assertThat(bundles.texts(Locale.GERMAN).words("")).isEmpty();
    }
}
