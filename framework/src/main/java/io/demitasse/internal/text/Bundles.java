package io.demitasse.internal.text;

import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the page in every language there is: all {@code META-INF/demitasse/messages_xx.properties} on the class
 * path, in UTF-8, so that an app or a jar of components brings its own, and those of this project's jars.
 */
public final class Bundles {
    /** The languages of the page; the first is the one used when none fits. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            new Locale("es"),
            Locale.CHINESE,
            Locale.JAPANESE,
            new Locale("ar"));

    private record Lines(Locale locale, Map<Object, Object> lines, Map<Object, Object> english) implements Texts {
        @Override
        public String words(String words) {
            return String.valueOf(lines.getOrDefault(words, english.getOrDefault(words, words)));
        }

        @Override
        public String text(Message message) {
            if (message.isLiteral()) {
                return String.valueOf(message.values().get(0));
            }
            String line = String.valueOf(
                    lines.getOrDefault(message.key(), english.getOrDefault(message.key(), message.key())));
            if (line.indexOf('{') < 0 && line.indexOf('\'') < 0) {
                // Most lines are texts as they stand, and a format is slow to load and to make.
                return line;
            }
            Object[] values = message.values().stream()
                    .map(value -> value instanceof Message part ? text(part) : value)
                    .toArray();
            return new MessageFormat(line, locale).format(values);
        }
    }

    /**
     * What such files are called, the ones that win last. The project's own have names apart, since of equal names in
     * different jars only one is left where an app and all that it needs are made one jar.
     */
    private static final List<String> NAMES = List.of("framework", "components", "messages");

    private final Map<Locale, Texts> texts = new ConcurrentHashMap<>();

    /** The texts in the language of {@link #LANGUAGES} closest to what the visitor reads. */
    public Texts texts(Locale wanted) {
        Locale language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
        return texts.computeIfAbsent(language, locale -> new Lines(locale, load(locale), load(LANGUAGES.get(0))));
    }

    /** The language of an Accept-Language header that the page speaks best. */
    public static Locale negotiate(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? LANGUAGES.get(0) : found;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.get(0);
        }
    }

    private static Map<Object, Object> load(Locale locale) {
        var lines = new Properties();
        for (String name : NAMES) {
            load("META-INF/demitasse/" + name + "_" + locale.getLanguage() + ".properties", lines);
        }
        return Map.copyOf(lines);
    }

    private static void load(String name, Properties lines) {
        try {
            for (URL url : Collections.list(Bundles.class.getClassLoader().getResources(name))) {
                try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    lines.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the texts " + name + ".", e);
        }
    }
}
