package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionQuery.Kind;
import io.demitasse.spaces.store.DiscussionQuery.State;
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

/** The discussions and pull requests of a repository, and the way to open one. */
final class CommunityPage implements RepositoryPage {

    private final Database database;
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final Community community;
    private final InstantSource clock;

    CommunityPage(Database database, Shelf shelf, Shell shell, Apps apps, Community community, InstantSource clock) {
        this.database = database;
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.community = community;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repositoryPath) {
        String path = repositoryPath + "/discussions";
        routes.get(path, context -> list(context, shelf.open(context, kind)));
        routes.get(path + "/new", context -> ask(context, shelf.open(context, kind), "", "", ""));
        routes.post(path, context -> open(context, kind));
    }

    private void list(Context context, Shown shown) {
        Repository known = shown.known();
        CommunityFilter filter = CommunityFilter.of(context);
        var page = database.discussions().list(filter.query(known.id()));
        boolean hasMore = !page.items().isEmpty()
                && filter.query(known.id()).start() + page.items().size() < page.count();
        shell.send(
                context,
                "Community · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.COMMUNITY),
                div(
                                choices(filter),
                                a("New discussion")
                                        .withHref(Links.discussions(known) + "/new")
                                        .withClass("button"))
                        .withClass("community-head"),
                page.items().isEmpty()
                        ? p("There is nothing like that here.").withClass("empty")
                        : ul(each(page.items(), each -> row(known, each))).withClass("talks"),
                p(a("Let a webhook tell what happens here").withHref(WebhooksPage.PATH))
                        .withClass("beside"),
                hasMore
                        ? nav(a("Older ones").withHref(filter.next().link()).withClass("button"))
                                .attr("aria-label", "Pages")
                                .withClass("more")
                        : text(""));
    }

    private static DomContent choices(CommunityFilter filter) {
        return nav(
                        div(
                                        choice("Open", filter.state(State.OPEN), filter.state() == State.OPEN),
                                        choice("Closed", filter.state(State.CLOSED), filter.state() == State.CLOSED),
                                        choice("All", filter.state(State.ALL), filter.state() == State.ALL))
                                .withClass("talk-choices"),
                        div(
                                        choice("Both kinds", filter.kind(Kind.ALL), filter.kind() == Kind.ALL),
                                        choice(
                                                "Discussions",
                                                filter.kind(Kind.DISCUSSION),
                                                filter.kind() == Kind.DISCUSSION),
                                        choice(
                                                "Pull requests",
                                                filter.kind(Kind.PULL_REQUEST),
                                                filter.kind() == Kind.PULL_REQUEST))
                                .withClass("talk-choices"))
                .attr("aria-label", "Which are shown")
                .withClass("talk-filters");
    }

    private static DomContent choice(String word, CommunityFilter filter, boolean isCurrent) {
        var link = a(word).withHref(filter.link());
        return isCurrent ? link.attr("aria-current", "true") : link;
    }

    private DomContent row(Repository known, Discussion discussion) {
        return li(
                DiscussionMarks.status(discussion.status()),
                div(
                        a(discussion.title())
                                .withHref(Links.discussion(known, discussion))
                                .withClass("subject"),
                        p(
                                        text("#" + discussion.number()
                                                + (discussion.isPullRequest() ? " · pull request of " : " · opened by ")
                                                + name(discussion) + " · "),
                                        Ages.ago(discussion.createdAt(), clock))
                                .withClass("path")));
    }

    private static String name(Discussion discussion) {
        return discussion.author().map(Person::name).orElse("somebody who was deleted");
    }

    private void open(Context context, RepositoryKind kind) throws IOException {
        Form form = Form.of(context, DiscussionPage.LONGEST_FORM);
        Shown shown = shelf.open(context, kind);
        if (!(shown.viewer() instanceof SignedIn user)) {
            throw Elsewhere.login(context);
        }
        try {
            Discussion opened = community.open(user, shown.known(), form.get("title"), form.get("text"));
            Visitors.redirect(context, Links.discussion(shown.known(), opened));
        } catch (VisitorException e) {
            context.status(400);
            ask(context, shown, form.get("title"), form.get("text"), String.valueOf(e.getMessage()));
        }
    }

    private void ask(Context context, Shown shown, String title, String text, String problem) {
        if (!Access.mayTakePart(shown.viewer(), shown.known())) {
            throw Elsewhere.login(context);
        }
        Repository known = shown.known();
        shell.send(
                context,
                "New discussion · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.COMMUNITY),
                section(
                                h2("New discussion"),
                                Fields.problem(problem),
                                form(
                                                div(
                                                                label("Title").withFor("title"),
                                                                input().withId("title")
                                                                        .withName("title")
                                                                        .withValue(title)
                                                                        .attr("maxlength", 200)
                                                                        .attr("required"))
                                                        .withClass("field"),
                                                DiscussionMarks.words("text", "What is it about? (Markdown)", text),
                                                button("Open the discussion")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post")
                                        .withAction(Links.discussions(known)))
                        .withClass("notice"),
                section(
                                h2("Do you want to change files?"),
                                p("Then open a pull request, with what you have changed:"),
                                pre(code(upload(context, known)))
                                        .attr("tabindex", "0")
                                        .attr("aria-label", "How to open a pull request"))
                        .withClass("notice"));
    }

    private static String upload(Context context, Repository known) {
        String type = known.kind().name().toLowerCase(Locale.ROOT);
        return "export HF_ENDPOINT=" + Site.url(context) + "\nhf upload " + known.path() + " FOLDER --repo-type " + type
                + " --create-pr";
    }
}
