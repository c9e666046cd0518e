package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.li;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Delivery;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.NewWebhook;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Watched;
import io.demitasse.spaces.store.Webhook;
import io.demitasse.spaces.store.WebhookDomain;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that the hub tells for somebody what happens, and how that went. */
final class WebhooksPage {
    static final String PATH = "/settings/webhooks";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;

    WebhooksPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
    }

    private interface Deed {
        void to(Webhook webhook);
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, visitors.user(context), ""));
        routes.post(PATH, this::create);
        routes.post(
                PATH + "/{id}/enable",
                context -> act(context, webhook -> database.webhooks().disable(webhook, false)));
        routes.post(
                PATH + "/{id}/disable",
                context -> act(context, webhook -> database.webhooks().disable(webhook, true)));
        routes.post(PATH + "/{id}/delete", context -> act(context, database.webhooks()::delete));
    }

    private void act(Context context, Deed deed) throws IOException {
        Form.of(context);
        SignedIn user = visitors.user(context);
        deed.to(Id.find(context.pathParam("id"))
                .flatMap(id -> database.webhooks().find(user.account().id(), id))
                .orElseThrow(PageException::notFound));
        Visitors.redirect(context, PATH);
    }

    private void create(Context context) throws IOException {
        Form form = Form.of(context);
        SignedIn user = visitors.user(context);
        try {
            var wanted = new NewWebhook(
                    form.get("url").strip(),
                    form.get("secret"),
                    List.of(watched(user, form)),
                    domains(form),
                    Site.url(context));
            database.webhooks().create(user.account().id(), wanted);
            Visitors.redirect(context, PATH);
        } catch (VisitorException e) {
            context.status(400);
            show(context, user, String.valueOf(e.getMessage()));
        }
    }

    private Watched watched(SignedIn user, Form form) {
        String name = form.get("name").strip();
        return Stream.of(Watched.Kind.values())
                .filter(kind -> word(kind).equals(form.get("kind")))
                .findFirst()
                .flatMap(kind -> database.watchables().find(user, kind, name))
                .orElseThrow(() -> new VisitorException("There is no " + form.get("kind") + " '" + name
                        + "' that you can watch. Write an account as ann, and a repository as ann/greeter."));
    }

    private static Set<WebhookDomain> domains(Form form) {
        Set<WebhookDomain> domains = EnumSet.noneOf(WebhookDomain.class);
        Stream.of(WebhookDomain.values())
                .filter(domain -> !form.get(word(domain)).isEmpty())
                .forEach(domains::add);
        return domains;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void show(Context context, SignedIn user, String problem) {
        List<Webhook> webhooks = database.webhooks().of(user.account().id());
        shell.send(
                context,
                "Webhooks",
                h1("Webhooks"),
                AccountTabs.of(PATH),
                p("The hub tells these addresses what happens, by a POST with JSON in the form of the Hub's webhooks.")
                        .withClass("lead"),
                Fields.problem(problem),
                webhooks.isEmpty() ? p("You have no webhook yet.").withClass("empty") : div(each(webhooks, this::view)),
                h2("Make a webhook"),
                form(
                                field("url", "Address", "url", "https://example.org/hook"),
                                div(
                                                label("It watches a").withFor("kind"),
                                                select(each(
                                                                List.of(Watched.Kind.values()),
                                                                kind -> option(word(kind))
                                                                        .withValue(word(kind))))
                                                        .withId("kind")
                                                        .withName("kind"))
                                        .withClass("field"),
                                field("name", "Called", "text", "ann/greeter"),
                                div(
                                                label("Secret, sent with all it is told")
                                                        .withFor("secret"),
                                                input().withId("secret")
                                                        .withName("secret")
                                                        .withType("text")
                                                        .attr("autocomplete", "off")
                                                        .attr("maxlength", 256))
                                        .withClass("field"),
                                fieldset(
                                        legend("It hears of"),
                                        check("repo", "repositories and what is in them"),
                                        check("discussion", "discussions and pull requests")),
                                button("Make the webhook").withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(PATH)
                        .withClass("line"));
    }

    private static DomContent field(String name, String words, String type, String example) {
        return div(
                        label(words).withFor(name),
                        input().withId(name)
                                .withName(name)
                                .withType(type)
                                .withPlaceholder(example)
                                .attr("maxlength", 1000)
                                .attr("required"))
                .withClass("field wide");
    }

    private static DomContent check(String name, String words) {
        return label(input().withType("checkbox").withName(name).withValue("on").attr("checked"), text(words))
                .withClass("check");
    }

    private DomContent view(Webhook webhook) {
        String watched = webhook.what().watched().stream()
                .map(each -> word(each.kind()) + " " + each.name())
                .collect(Collectors.joining(", "));
        String domains = webhook.what().domains().stream()
                .sorted()
                .map(WebhooksPage::word)
                .collect(Collectors.joining(" and "));
        String place = PATH + "/" + webhook.id();
        return section(
                        h2(code(webhook.what().url())),
                        p("Watches " + (watched.isEmpty() ? "nothing that is left" : watched) + "; hears of " + domains
                                + (webhook.isDisabled() ? "; disabled" : "") + "."),
                        deliveries(webhook),
                        div(
                                        press(place, webhook.isDisabled() ? "enable" : "disable", "", webhook),
                                        press(place, "delete", "danger", webhook))
                                .withClass("buttons"))
                .withClass("notice webhook");
    }

    private static DomContent press(String place, String deed, String look, Webhook webhook) {
        String word = deed.substring(0, 1).toUpperCase(Locale.ROOT) + deed.substring(1);
        return form(button(word)
                        .withType("submit")
                        .withClass(look)
                        .attr("aria-label", word + " " + webhook.what().url()))
                .withMethod("post")
                .withAction(place + "/" + deed);
    }

    private DomContent deliveries(Webhook webhook) {
        List<Delivery> all = database.deliveries().of(webhook);
        return all.isEmpty()
                ? p("It was told nothing yet.").withClass("path")
                : details(
                        summary("The last " + all.size() + " that it was told"),
                        ul(each(
                                all,
                                each -> li(
                                        text((each.isDone() ? "✓ told: " : "✕ given up: ") + each.event() + " in "
                                                + each.repository()
                                                + (each.isDone() ? "" : ", since " + each.problem()) + ", after "
                                                + each.attempts() + (each.attempts() == 1 ? " try, " : " tries, ")),
                                        Ages.ago(each.endedAt(), clock)))));
    }
}
