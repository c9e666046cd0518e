package io.demitasse.spaces.build.image;

import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardReader;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.Sdk;
import io.demitasse.spaces.card.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an image says of itself, from the card of its program, with <a
 * href="https://github.com/opencontainers/image-spec/blob/main/annotations.md">the names of the OCI</a>.
 */
final class Labels {
    private static final String OCI = "org.opencontainers.image.";

    private final RunnableFolder app;

    Labels(RunnableFolder app) {
        this.app = app;
    }

    Map<String, String> all() {
        Map<String, String> labels = new TreeMap<>();
        labels.put("io.demitasse.port", Integer.toString(app.port()));
        labels.put("io.demitasse.main", app.mainClass());
        Card card = card();
        card.title().ifPresent(title -> labels.put(OCI + "title", title));
        card.get(Setting.SHORT_DESCRIPTION).ifPresent(text -> labels.put(OCI + "description", text));
        card.get(Setting.LICENSE).ifPresent(licenses -> labels.put(OCI + "licenses", String.join(" AND ", licenses)));
        return labels;
    }

    /** A name for the image, of what names may consist of. */
    String name() {
        String name = card().title()
                .orElse(app.mainClass())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "space" : name;
    }

    private Card card() {
        try {
            return CardReader.read(Files.readString(app.folder().resolve("README.md")))
                            instanceof CardReading.Valid valid
                    ? valid.card()
                    : Card.of(Sdk.DEMITASSE);
        } catch (IOException e) {
            return Card.of(Sdk.DEMITASSE);
        }
    }
}
