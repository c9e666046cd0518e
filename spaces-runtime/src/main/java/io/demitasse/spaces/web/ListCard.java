package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.UlTag;
import java.time.InstantSource;
import java.util.List;

/** A repository in a list: a Space with its colours and what it is doing, others with what they are about. */
final class ListCard {
    private static final int MOST_TAGS = 4;

    private final Apps apps;
    private final InstantSource clock;

    ListCard(Apps apps, InstantSource clock) {
        this.apps = apps;
        this.clock = clock;
    }

    /** Repositories as a list of cards. */
    UlTag list(List<Repository> repositories) {
        return ul(each(repositories, repository -> li(of(repository)))).withClass("cards");
    }

    private ATag of(Repository repository) {
        ATag card = repository.kind() == RepositoryKind.SPACE ? space(repository) : plain(repository);
        return card.withHref(Links.page(repository));
    }

    private ATag space(Repository space) {
        Face face = Face.of(space);
        return a(
                        div(span(face.emoji()).attr("aria-hidden", "true")).withClass("cover " + face.gradient()),
                        div(
                                        h2(face.title()),
                                        p(space.path()).withClass("path"),
                                        p(face.description()).withClass("description"),
                                        div(
                                                        StageView.of(apps.status(space)
                                                                .stage()),
                                                        Marks.visibility(space),
                                                        Marks.likes(space))
                                                .withClass("facts"))
                                .withClass("about"))
                .withClass("card");
    }

    private ATag plain(Repository repository) {
        List<String> tags = repository.card().tags().stream().limit(MOST_TAGS).toList();
        return a(div(
                                h2(repository.path()),
                                p(each(tags, tag -> span(tag).withClass("mark")))
                                        .withClass("marks"),
                                div(
                                                span(text("Updated "), Ages.ago(repository.modifiedAt(), clock))
                                                        .withClass("age"),
                                                Marks.visibility(repository),
                                                Marks.likes(repository))
                                        .withClass("facts"))
                        .withClass("about"))
                .withClass("card");
    }
}
