package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.SpaceSettings;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** How a Space runs: restarted, paused, and when it sleeps. */
final class RunSetting implements Setting {
    private final Database database;
    private final Apps apps;

    RunSetting(Database database, Apps apps) {
        this.database = database;
        this.apps = apps;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public boolean isOf(RepositoryKind kind) {
        return kind == RepositoryKind.SPACE;
    }

    @Override
    public DomContent view(Shown shown) {
        SpaceSettings settings = database.settings().of(shown.known().id());
        DomContent stage = div(StageView.of(apps.status(shown.known()).stage())).withClass("facts");
        return apps.hasProgram(shown.known())
                ? each(
                        h2("How it runs"),
                        stage,
                        deeds(shown, settings),
                        hardware(shown, settings),
                        sleep(shown, settings))
                : each(
                        h2("How it runs"),
                        stage,
                        p("It is of files alone, without a program that could stop or sleep.")
                                .withClass("path"));
    }

    private DomContent deeds(Shown shown, SpaceSettings settings) {
        return form(shown)
                .with(
                        deed("restart", "Restart"),
                        deed("build", "Build and restart"),
                        settings.isPaused() ? text("") : deed("pause", "Pause"));
    }

    private DomContent hardware(Shown shown, SpaceSettings settings) {
        List<Choice> kinds = database.hardware().all().stream()
                .map(kind -> new Choice(
                        kind.name(),
                        kind.name() + ": " + kind.memoryWords() + ", " + kind.cores()
                                + (kind.cores() == 1 ? " processor" : " processors")))
                .toList();
        return form(shown)
                .with(
                        Fields.choice(
                                "hardware",
                                "Hardware",
                                kinds,
                                database.hardware().orBasic(settings.hardware()).name()),
                        deed("hardware", "Change the hardware"));
    }

    private DomContent sleep(Shown shown, SpaceSettings settings) {
        String now = Long.toString(settings.sleepSeconds());
        return form(shown)
                .with(
                        Fields.choice(
                                "sleep", "It sleeps when nobody used it for", sleeps(settings.sleepSeconds()), now),
                        deed("sleep", "Change"));
    }

    private static DomContent deed(String value, String words) {
        return button(words).withType("submit").withName("deed").withValue(value);
    }

    /** With what it is now, whatever that is. */
    private static List<Choice> sleeps(long now) {
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("900", "15 minutes"),
                new Choice("3600", "an hour"),
                new Choice("18000", "5 hours"),
                new Choice("172800", "2 days"),
                new Choice("604800", "a week"),
                new Choice(Long.toString(SpaceSettings.NEVER), "ever: it never sleeps")));
        String value = Long.toString(now);
        if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            choices.add(0, new Choice(value, now + " seconds"));
        }
        return choices;
    }

    @Override
    public String change(Shown shown, Form form) {
        Repository space = shown.known();
        switch (form.get("deed")) {
            case "restart" -> apps.restart(space, false);
            case "build" -> apps.restart(space, true);
            case "pause" -> apps.pause(space);
            case "hardware" -> {
                String wanted = database.hardware().wanted(form.get("hardware")).name();
                database.settings().change(space.id(), settings -> settings.on(wanted));
                apps.settingsChanged(space);
            }
            case "sleep" -> sleep(space, form.get("sleep"));
            default -> throw new VisitorException("Nothing of that kind can be done. Use a button of the page.");
        }
        return Setting.page(shown);
    }

    private void sleep(Repository space, String seconds) {
        if (!seconds.matches("-?\\d{1,10}")) {
            throw new VisitorException("A Space can't sleep after that. Choose one of the times that are there.");
        }
        database.settings().change(space.id(), settings -> settings.sleepsAfter(Long.parseLong(seconds)));
        apps.settingsChanged(space);
    }
}
