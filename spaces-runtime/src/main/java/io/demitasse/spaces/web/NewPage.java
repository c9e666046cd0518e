package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where somebody makes a repository, with something in it to begin with. */
final class NewPage {
    private static final String PATH = "/new";
    private static final List<Choice> TEMPLATES = Stream.of(Template.values())
            .map(template -> new Choice(template.sdk(), template.words()))
            .toList();

    private final Owners owners;
    private final Deeds deeds;
    private final Visitors visitors;
    private final Shell shell;

    NewPage(Owners owners, Deeds deeds, Visitors visitors, Shell shell) {
        this.owners = owners;
        this.deeds = deeds;
        this.visitors = visitors;
        this.shell = shell;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            SignedIn user = visitors.user(context);
            String kind = Optional.ofNullable(context.queryParam("kind")).orElse("");
            show(
                    context,
                    user,
                    new RepositoryForm(user.account().name(), "", Visibility.PUBLIC.name()),
                    kind(kind),
                    "");
        });
        routes.post(PATH, this::make);
    }

    private static RepositoryKind kind(String word) {
        return switch (word) {
            case "model" -> RepositoryKind.MODEL;
            case "dataset" -> RepositoryKind.DATASET;
            default -> RepositoryKind.SPACE;
        };
    }

    private void make(Context context) throws IOException {
        Form form = Form.of(context);
        SignedIn user = visitors.user(context);
        RepositoryKind kind = kind(form.get("kind"));
        RepositoryForm wanted = RepositoryForm.of(form);
        String sdk = form.get("sdk");
        try {
            if (kind == RepositoryKind.SPACE
                    && TEMPLATES.stream().noneMatch(each -> each.value().equals(sdk))) {
                throw new VisitorException("A Space can't begin with that. Choose one of those that are there.");
            }
            Repository made = deeds.create(wanted.repository(kind, owners, user), user.account(), sdk)
                    .orElseThrow(wanted::taken);
            Visitors.redirect(context, Links.page(made));
        } catch (VisitorException e) {
            context.status(400);
            show(context, user, wanted, kind, String.valueOf(e.getMessage()));
        }
    }

    private void show(Context context, SignedIn user, RepositoryForm wanted, RepositoryKind kind, String problem) {
        String one = KindWords.of(kind).one();
        shell.send(
                context,
                "New " + one,
                h1("New " + one),
                kinds(kind),
                section(form(
                                        Fields.problem(problem),
                                        Fields.hidden("kind", word(kind)),
                                        wanted.fields(kind, owners.of(user)),
                                        kind == RepositoryKind.SPACE
                                                ? Fields.choice("sdk", "It begins with", TEMPLATES, Template.JAVA.sdk())
                                                : text(""),
                                        button("Make the " + one)
                                                .withType("submit")
                                                .withClass("primary"))
                                .withMethod("post")
                                .withAction(PATH))
                        .withClass("notice form"));
    }

    private static DomContent kinds(RepositoryKind current) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (RepositoryKind kind : List.of(RepositoryKind.SPACE, RepositoryKind.MODEL, RepositoryKind.DATASET)) {
            pages.put(path(kind), "New " + KindWords.of(kind).one());
        }
        return Tabs.of("What to make", pages, path(current));
    }

    private static String path(RepositoryKind kind) {
        return PATH + "?kind=" + word(kind);
    }

    private static String word(RepositoryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
