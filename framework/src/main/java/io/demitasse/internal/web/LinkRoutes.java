package io.demitasse.internal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.LinkMade;
import io.demitasse.internal.engine.LinkOpened;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.internal.graph.ActionButton;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.page.PageState;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.page.SessionPage;
import io.demitasse.internal.text.Bundles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes links to what a page shows, and opens them, in an app that has a button for it. */
final class LinkRoutes {
    private static final int BODY_BYTES = 4 << 20;
    private static final String PARAMETER = "link";

    private final Engine engine;
    private final PageView view;
    private final PageSettings settings;
    private final Bundles bundles;
    private final Visitor visitor;
    private final boolean wanted;

    LinkRoutes(Engine engine, PageView view, PageSettings settings, Bundles bundles, Visitor visitor) {
        this.engine = engine;
        this.view = view;
        this.settings = settings;
        this.bundles = bundles;
        this.visitor = visitor;
        this.wanted = engine.graph().components().values().stream()
                .anyMatch(component -> component instanceof ActionButton button && button.isLink());
    }

    void install(RoutesConfig routes, String below) {
        if (wanted) {
            routes.post(below + PARAMETER, this::make);
        }
    }

    /** The body is what the page holds: its session, and the entries of its components. */
    private void make(Context ctx) throws IOException {
        String owner = Visitor.known(ctx).orElseThrow(LiveMessage::bad);
        byte[] body = ctx.req().getInputStream().readNBytes(BODY_BYTES + 1);
        if (body.length > BODY_BYTES) {
            throw new VisitorException(Message.of("link.tooLarge", BODY_BYTES / 1000));
        }
        JsonNode page = parse(body);
        Session session = engine.find(page.path("s").asText(), owner).orElseThrow(LiveMessage::bad);
        LinkMade made = engine.makeLink(session, Payload.ofEntries(LiveMessage.entries(page.path("v"))));
        ctx.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", made.id())
                        .put("whole", made.whole())
                        .put("text", texts(ctx).text(made.message()))
                        .toString());
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return Optional.ofNullable(LiveMessage.JSON.readTree(body)).orElseThrow(LiveMessage::bad);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw LiveMessage.bad();
        }
    }

    /** What a page without a script is told: the address itself, since nothing can copy it. */
    String make(Context ctx, Session session, Payload payload) {
        LinkMade made = engine.makeLink(session, payload);
        URI address = URI.create(ctx.url()).resolve(settings.base() + "?" + PARAMETER + "=" + made.id());
        return texts(ctx).text(made.whole() ? "link.address" : "link.addressWithoutFiles", address.toString());
    }

    /** Answers a request that came by a link; false if it did not. */
    boolean open(int route, Context ctx) {
        String id = ctx.queryParam(PARAMETER);
        if (!wanted || id == null) {
            return false;
        }
        LinkOpened opened = engine.openLink(id, visitor.id(ctx));
        List<String> news = opened.message().map(texts(ctx)::text).stream().toList();
        Optional<Session> session =
                opened instanceof LinkOpened.Open open ? Optional.of(open.session()) : Optional.empty();
        if (opened instanceof LinkOpened.Nowhere nowhere) {
            ctx.status(nowhere.wasThere() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        }
        PageState state = session.<PageState>map(open -> new SessionPage(open, Map.of()))
                .orElseGet(() -> PageState.fresh(engine.graph(), engine.files(VisitorFiles.EVERYONE)));
        var occasion = new PageView.Occasion(route, texts(ctx), Visitor.scheme(ctx), session.map(Session::id), news);
        ctx.header("Cache-Control", "no-store").html(view.draw(state, occasion));
        return true;
    }

    private Texts texts(Context ctx) {
        return bundles.texts(Visitor.locale(ctx));
    }
}
