package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.dev.Problem;
import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardReader;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.Colour;
import io.demitasse.spaces.card.Sdk;
import io.demitasse.spaces.card.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The README of sources, with a card that says how they are run. */
public final class Readme {
    static final String NAME = "README.md";

    private static final long LONGEST = 4 << 20;

    private Readme() {}

    /**
     * What a folder's README says; empty if there is none, or one without a card.
     *
     * @throws OperatorException if it can't be read, or is longer than 4 MB
     */
    public static Optional<CardReading> of(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new OperatorException(file + " is longer than 4 MB. Move its pictures to files of their own.");
            }
            String text = Files.readString(file);
            return text.startsWith("---") || text.startsWith("\uFEFF---")
                    ? Optional.of(CardReader.read(text))
                    : Optional.empty();
        } catch (IOException e) {
            throw new OperatorException(file + " can't be read as UTF-8: " + e.getMessage(), e);
        }
    }

    /** The card of a project at a place, and the text below it. */
    static CardReading.Valid of(Project project, Path place) throws BuildException {
        Path full = place.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(full) ? full : full.resolveSibling("");
        return project instanceof OneFile
                ? read(folder, project.name().replaceFirst("\\.java$", ""), project.name())
                : read(folder, project.name(), "");
    }

    /**
     * The card of sources, and the text below it; of our own making where they have none.
     *
     * @throws BuildException if the card has mistakes
     */
    private static CardReading.Valid read(Path folder, String name, String appFile) throws BuildException {
        Optional<CardReading> reading = of(folder);
        if (reading.isEmpty()) {
            return made(name, appFile);
        }
        if (reading.get() instanceof CardReading.Invalid invalid) {
            throw new BuildException(invalid.problems().stream()
                    .map(each -> new Problem(NAME, each.line(), 0, each.message(), ""))
                    .toList());
        }
        return (CardReading.Valid) reading.get();
    }

    private static CardReading.Valid made(String name, String appFile) {
        Card card = Card.of(Sdk.DEMITASSE)
                .with(Setting.TITLE, name)
                .with(Setting.EMOJI, "☕")
                .with(Setting.COLOR_FROM, Colour.YELLOW)
                .with(Setting.COLOR_TO, Colour.RED);
        return new CardReading.Valid(
                appFile.isEmpty() ? card : card.with(Setting.APP_FILE, appFile), "\n# " + name + "\n", List.of());
    }
}
