package io.demitasse.examples;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language detector, trained on 103 languages, from its jar in the Maven repository. */
final class LanguageModel {
    private static final String MODEL = "/langdetect-183.bin";

    /** Languages whose codes Java has no name for. */
    private static final Map<String, String> MORE_NAMES = Map.of(
            "cmn", "Mandarin Chinese",
            "ekk", "Estonian",
            "lvs", "Latvian",
            "pes", "Persian",
            "plt", "Malagasy",
            "pnb", "Western Punjabi");

    /** The detector spreads its trust thinly over all its languages; this power draws it together. */
    private static final double SHARPNESS = 8;

    private final LanguageDetectorModel model;
    private final Map<String, String> names = names();

    LanguageModel() throws IOException {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            model = new LanguageDetectorModel(in);
        }
    }

    /** The languages that the text may be in, with their probabilities, the most probable first. */
    Map<String, Double> detect(String text) {
        // A detector is not made for several threads, a model is.
        Language[] languages = new LanguageDetectorME(model).predictLanguages(text);
        double all = Stream.of(languages).mapToDouble(LanguageModel::weight).sum();
        Map<String, Double> found = new LinkedHashMap<>();
        for (Language language : languages) {
            found.merge(name(language.getLang()), weight(language) / all, Double::sum);
        }
        return found;
    }

    private static double weight(Language language) {
        return Math.pow(language.getConfidence(), SHARPNESS);
    }

    private String name(String code) {
        String known = MORE_NAMES.getOrDefault(code, names.getOrDefault(code, ""));
        return known.isEmpty() ? Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH) : known;
    }

    /** English names by the three-letter codes of ISO 639-3, of which Java only knows those without a shorter code. */
    private static Map<String, String> names() {
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(LanguageModel::hasLongCode)
                .collect(Collectors.toMap(
                        Locale::getISO3Language, locale -> locale.getDisplayLanguage(Locale.ENGLISH), (a, b) -> a));
    }

    private static boolean hasLongCode(Locale locale) {
        try {
            return !locale.getISO3Language().isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
