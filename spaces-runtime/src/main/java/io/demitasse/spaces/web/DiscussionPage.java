package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Person;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** A discussion: what was said and done in it, and what can be done next. */
final class DiscussionPage implements RepositoryPage {
    /** A comment may have 64 KB, of which each byte may be sent as three. */
    static final int LONGEST_FORM = 200 << 10;

    private final Database database;
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final Community community;
    private final InstantSource clock;

    DiscussionPage(Database database, Shelf shelf, Shell shell, Apps apps, Community community, InstantSource clock) {
        this.database = database;
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.community = community;
        this.clock = clock;
    }

    /** What is done to a discussion by a form. */
    private interface Deed {
        void by(SignedIn user, Repository repository, Discussion discussion, Form form) throws IOException;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repositoryPath) {
        String path = repositoryPath + "/discussions/{number}";
        routes.get(path, context -> {
            Shown shown = shelf.open(context, kind);
            show(context, shown, discussion(context, shown), "");
        });
        routes.post(path, context -> act(context, kind, this::say));
        routes.post(
                path + "/title",
                context -> act(
                        context,
                        kind,
                        (user, repository, discussion, form) ->
                                community.rename(user, repository, discussion, form.get("title"))));
        routes.post(
                path + "/edit",
                context -> act(
                        context,
                        kind,
                        (user, repository, discussion, form) ->
                                community.edit(user, repository, discussion, comment(form), form.get("text"))));
        routes.post(
                path + "/hide",
                context -> act(
                        context,
                        kind,
                        (user, repository, discussion, form) ->
                                community.hide(user, repository, discussion, comment(form))));
        routes.post(
                path + "/merge",
                context -> act(context, kind, (user, repository, discussion, form) -> {
                    if (!discussion.isPullRequest() || !discussion.status().isOpen()) {
                        throw new VisitorException("#" + discussion.number() + " can't be merged: it is "
                                + DiscussionMarks.word(discussion.status()).toLowerCase(Locale.ROOT)
                                + ".");
                    }
                    community.merge(user, repository, discussion, "");
                }));
    }

    private static Id comment(Form form) {
        return Id.find(form.get("comment")).orElseThrow(PageException::notFound);
    }

    private void say(SignedIn user, Repository repository, Discussion discussion, Form form) {
        switch (form.get("status")) {
            case "closed" ->
                community.setStatus(user, repository, discussion, DiscussionStatus.CLOSED, form.get("text"));
            case "open" -> community.setStatus(user, repository, discussion, DiscussionStatus.OPEN, form.get("text"));
            default -> community.comment(user, repository, discussion, form.get("text"));
        }
    }

    private Discussion discussion(Context context, Shown shown) {
        return Optional.of(context.pathParam("number"))
                .filter(digits -> digits.matches("[1-9]\\d{0,8}"))
                .flatMap(digits -> database.discussions().find(shown.known().id(), Integer.parseInt(digits)))
                .orElseThrow(PageException::notFound);
    }

    private void act(Context context, RepositoryKind kind, Deed deed) throws IOException {
        Form form = Form.of(context, LONGEST_FORM);
        Shown shown = shelf.open(context, kind);
        Discussion discussion = discussion(context, shown);
        if (!(shown.viewer() instanceof SignedIn user)) {
            throw Elsewhere.login(context);
        }
        try {
            deed.by(user, shown.known(), discussion, form);
            Visitors.redirect(context, Links.discussion(shown.known(), discussion));
        } catch (VisitorException e) {
            context.status(400);
            show(context, shown, discussion, String.valueOf(e.getMessage()));
        } catch (Refused e) {
            context.status(409);
            show(context, shown, discussion, String.valueOf(e.getMessage()));
        }
    }

    private void show(Context context, Shown shown, Discussion discussion, String problem) throws IOException {
        Repository known = shown.known();
        String path = Links.discussion(known, discussion);
        boolean takesPart = Access.mayTakePart(shown.viewer(), known);
        boolean mayChange = takesPart && (shown.isWritable() || isAuthor(shown, discussion));
        var view = new DiscussionEventView(path, shown.viewer(), shown.isWritable(), takesPart, clock);
        shell.send(
                context,
                discussion.title() + " · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.COMMUNITY),
                head(discussion),
                mayChange ? rename(path, discussion) : text(""),
                Fields.problem(problem),
                ol(each(database.discussionEvents().of(discussion), view::of)).withClass("events"),
                discussion.isPullRequest() ? new DiscussionChanges(shown, discussion, path).view() : text(""),
                takesPart ? answer(path, discussion, mayChange) : login(context));
    }

    private static boolean isAuthor(Shown shown, Discussion discussion) {
        return shown.viewer() instanceof SignedIn known
                && discussion.isBy(known.account().id());
    }

    private DomContent head(Discussion discussion) {
        return header(
                        h2(
                                text(discussion.title() + " "),
                                span("#" + discussion.number()).withClass("path")),
                        p(
                                DiscussionMarks.status(discussion.status()),
                                text((discussion.isPullRequest() ? " A pull request of " : " Opened by ")
                                        + discussion.author().map(Person::name).orElse("somebody who was deleted")
                                        + " "),
                                Ages.ago(discussion.createdAt(), clock)))
                .withClass("talk-head");
    }

    private static DomContent rename(String path, Discussion discussion) {
        return details(
                summary("Change the title"),
                form(
                                div(
                                                label("Title").withFor("title"),
                                                input().withId("title")
                                                        .withName("title")
                                                        .withValue(discussion.title())
                                                        .attr("maxlength", 200)
                                                        .attr("required"))
                                        .withClass("field wide"),
                                button("Change").withType("submit"))
                        .withMethod("post")
                        .withAction(path + "/title")
                        .withClass("line"));
    }

    private static DomContent answer(String path, Discussion discussion, boolean mayChange) {
        boolean isMerged = discussion.status() == DiscussionStatus.MERGED;
        return form(
                        DiscussionMarks.words("text", "Your comment (Markdown)", ""),
                        div(
                                        button("Comment").withType("submit").withClass("primary"),
                                        mayChange && !isMerged ? change(discussion.status()) : text(""),
                                        mayChange && discussion.status() == DiscussionStatus.DRAFT
                                                ? status("open", "It is ready")
                                                : text(""))
                                .withClass("buttons"))
                .withMethod("post")
                .withAction(path)
                .withClass("answer");
    }

    private static DomContent change(DiscussionStatus status) {
        return status.isOpen() ? status("closed", "Close") : status("open", "Open again");
    }

    private static DomContent status(String value, String words) {
        return button(words).withType("submit").withName("status").withValue(value);
    }

    private static DomContent login(Context context) {
        return p(a("Sign in").withHref("/login?next=" + Links.encoded(context.path())), text(" to take part."))
                .withClass("empty");
    }
}
