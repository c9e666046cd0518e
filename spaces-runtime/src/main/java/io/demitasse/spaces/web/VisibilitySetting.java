package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Stream;

/** Whom a repository is shown to. */
final class VisibilitySetting implements Setting {
    private final Deeds deeds;

    VisibilitySetting(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public DomContent view(Shown shown) {
        Repository known = shown.known();
        return each(
                h2("Who sees it"),
                form(shown)
                        .with(
                                Fields.choice(
                                        "visibility",
                                        "It is shown to",
                                        choices(known.kind()),
                                        known.visibility().name()),
                                button("Change").withType("submit")));
    }

    /** As people read it. */
    static List<Choice> choices(RepositoryKind kind) {
        return Stream.of(Visibility.values())
                .filter(each -> kind == RepositoryKind.SPACE || each != Visibility.PROTECTED)
                .map(each -> new Choice(each.name(), words(each)))
                .toList();
    }

    private static String words(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "everybody";
            case PROTECTED -> "its app to everybody, its files to members only";
            case PRIVATE -> "its owner and members only";
        };
    }

    /**
     * What a form says.
     *
     * @throws VisitorException if it is not among the choices
     */
    static Visibility read(RepositoryKind kind, String value) {
        if (choices(kind).stream().noneMatch(choice -> choice.value().equals(value))) {
            throw new VisitorException("Nothing can be shown in that way. Choose one of those that are there.");
        }
        return Visibility.valueOf(value);
    }

    @Override
    public String change(Shown shown, Form form) {
        Visibility wanted = read(shown.known().kind(), form.get("visibility"));
        deeds.show(shown.known(), wanted);
        return Setting.page(shown);
    }
}
