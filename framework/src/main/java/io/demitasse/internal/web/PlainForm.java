package io.demitasse.internal.web;

import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.engine.Waiter;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.page.SessionPage;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.text.Bundles;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs an app for browsers without a script: the whole page is one form, and its answer is the whole page again. */
final class PlainForm {
    private static final int IN_MEMORY = 1 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Engine engine;
    private final PageView view;
    private final Bundles bundles;
    private final Visitor visitor;
    private final LinkRoutes links;
    private final MultipartConfigElement bounds;
    private final Ids ids = new Ids();

    PlainForm(Engine engine, PageView view, Bundles bundles, Visitor visitor, LinkRoutes links, long largestFile) {
        this.links = links;
        this.engine = engine;
        this.view = view;
        this.bundles = bundles;
        this.visitor = visitor;
        // No bound a file here: the store has one, with words for the visitor.
        this.bounds = new MultipartConfigElement("", -1, largestFile + WebServer.MESSAGE_BYTES, IN_MEMORY);
    }

    /** What came of a form: texts for the head of the page, refusals for its fields, a status. */
    private static final class Outcome {
        private final List<String> news = new ArrayList<>();
        private final Map<Integer, Message> refusals = new TreeMap<>();
        private HttpStatus status = HttpStatus.OK;
    }

    /** Answers the form of the page in that place among those of the app. */
    void handle(int route, Context ctx) throws IOException, ServletException, InterruptedException {
        String owner = visitor.id(ctx);
        FormEntries form = FormEntries.read(ctx, engine.files(owner), bounds);
        Session session =
                form.control("_session").flatMap(id -> engine.find(id, owner)).orElseGet(() -> engine.open(owner));
        Texts texts = bundles.texts(Visitor.locale(ctx));
        var client = new Request.Client(texts.locale(), WebRequests.of(ctx));
        var payload = Payload.ofEntries(form.components());
        var outcome = new Outcome();
        Map<Integer, List<String>> typed = new TreeMap<>();
        engine.enter(session, payload)
                .forEach(number -> typed.put(number, form.components().getOrDefault(number, List.of())));
        long entered = session.last();
        Optional<Handler> followed = form.control("_example")
                .map(row -> engine.fillExample(session, row))
                .filter(Handler::runsExamples);
        if (followed.isPresent()) {
            run(session, Request.asShown(ids, followed.get().id(), client), texts, outcome);
        }
        for (Handler handler : wanted(session, form)) {
            run(session, Request.of(ids.next(), handler.id(), payload, client), texts, outcome);
        }
        if (form.control("_link").isPresent()) {
            outcome.news.add(links.make(ctx, session, payload));
        }
        // What was set since is shown in place of what was typed.
        for (Emission emission : session.read(entered, Integer.MAX_VALUE).emissions()) {
            if (emission instanceof Emission.Valued valued) {
                typed.remove(valued.component());
            }
        }
        var occasion =
                new PageView.Occasion(route, texts, Visitor.scheme(ctx), Optional.of(session.id()), outcome.news);
        ctx.status(outcome.status)
                .header("Cache-Control", "no-store")
                .html(session.steadily(() -> view.draw(new SessionPage(session, outcome.refusals, typed), occasion)));
    }

    private static List<Handler> wanted(Session session, FormEntries form) {
        String clicked = form.control("_click").orElse("");
        String run = form.control("_run").orElse("");
        return session.graph().handlers().values().stream()
                .filter(handler -> String.valueOf(handler.id()).equals(run)
                        || handler.triggers().stream()
                                .anyMatch(trigger -> trigger.event().equals("click")
                                        && AppGraph.name(trigger.component()).equals(clicked)))
                .toList();
    }

    private void run(Session session, Request request, Texts texts, Outcome outcome) throws InterruptedException {
        List<Emission> emissions = new Waiter(engine, session).run(request, LONGEST);
        for (Emission emission : emissions) {
            if (emission instanceof Emission.Refused refused) {
                outcome.refusals.put(refused.component(), refused.message());
                outcome.status = HttpStatus.UNPROCESSABLE_CONTENT;
            } else if (emission instanceof Emission.Toasted toasted) {
                outcome.news.add(texts.words(toasted.toast().text()));
            } else if (emission instanceof Emission.Moved moved) {
                moved(moved.status(), texts, outcome);
            }
        }
        if (emissions.stream().noneMatch(PlainForm::isEnd)) {
            outcome.news.add(texts.text("form.stillRunning", LONGEST.toSeconds()));
        }
    }

    private static boolean isEnd(Emission emission) {
        return emission instanceof Emission.Moved moved
                && moved.status().phase().isEnd();
    }

    private static void moved(Job.Status status, Texts texts, Outcome outcome) {
        boolean refused = outcome.status == HttpStatus.UNPROCESSABLE_CONTENT;
        status.message().map(texts::text).filter(text -> !refused).ifPresent(outcome.news::add);
        if (!refused) {
            status.message().map(PlainForm::status).ifPresent(answer -> outcome.status = answer);
        }
    }

    /** What the end of a job means in HTTP: whose turn it is to mend it. */
    private static HttpStatus status(Message message) {
        return switch (message.key()) {
            case "job.failed" -> HttpStatus.INTERNAL_SERVER_ERROR;
            case "queue.full", "queue.closed", "job.timeout" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
