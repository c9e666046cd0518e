package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import j2html.tags.DomContent;

/** How many like a repository, and a button for whoever is signed in to be one of them. */
final class LikeButton implements RepositoryPage {
    private final Database database;
    private final Shelf shelf;
    private final Visitors visitors;

    LikeButton(Database database, Shelf shelf, Visitors visitors) {
        this.database = database;
        this.shelf = shelf;
        this.visitors = visitors;
    }

    static DomContent of(Shown shown) {
        if (!(shown.viewer() instanceof SignedIn)) {
            return Marks.likes(shown.known());
        }
        return form(
                        Fields.hidden("like", Boolean.toString(!shown.isLiked())),
                        button(
                                        span("♥").attr("aria-hidden", "true"),
                                        text(" " + shown.known().likes()))
                                .withType("submit")
                                .attr(
                                        "aria-label",
                                        (shown.isLiked() ? "Unlike" : "Like") + ", "
                                                + shown.known().likes()
                                                + (shown.known().likes() == 1 ? " like" : " likes"))
                                .withClass(shown.isLiked() ? "like liked" : "like"))
                .withMethod("post")
                .withAction(Links.part(shown.known(), "like"));
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.post(repository + "/like", context -> {
            Form form = Form.of(context);
            Id user = visitors.user(context).account().id();
            Repository known = shelf.open(context, kind).known();
            if (form.get("like").equals("true")) {
                database.likes().like(known.id(), user);
            } else {
                database.likes().unlike(known.id(), user);
            }
            Visitors.redirect(context, Links.page(known));
        });
    }
}
