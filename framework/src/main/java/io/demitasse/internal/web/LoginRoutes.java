package io.demitasse.internal.web;

import io.demitasse.component.Texts;
import io.demitasse.internal.login.Attempts;
import io.demitasse.internal.login.Logins;
import io.demitasse.internal.page.Asset;
import io.demitasse.internal.page.Assets;
import io.demitasse.internal.page.LoginView;
import io.demitasse.internal.page.PageSettings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where one signs in and out: for people a page, for programs what Gradio's clients do. */
final class LoginRoutes {
    private static final String IN = "login";
    private static final String OUT = "logout";
    private static final String STYLE = "/_d/";
    private static final int LARGEST = 16 << 10;

    private final SiteContext site;
    private final Logins logins;
    private final Gate gate;
    private final Set<String> places;
    private final String prefix;
    private final Asset style;
    private final LoginView view;

    LoginRoutes(SiteContext site) {
        this.site = site;
        this.logins = site.settings()
                .shared()
                .map(store -> Logins.shared(store, Clock.systemUTC()))
                .orElseGet(() -> new Logins(Clock.systemUTC()));
        this.prefix = site.settings().prefix();
        this.places = places(site);
        this.style = Assets.loginStyle(site.settings().theme());
        var page = new PageSettings(
                prefix + "/",
                Optional.empty(),
                site.title(),
                prefix + STYLE + Favicon.NAME,
                "",
                1,
                site.settings().theme(),
                Optional.empty());
        this.view = new LoginView(page, style);
        this.gate = new Gate(
                site.settings().accounts(), logins, new Attempts(Clock.systemUTC()), open(), prefix + "/" + IN);
    }

    /** The root of the server and of each app, where clients of that app look. */
    private static Set<String> places(SiteContext site) {
        Set<String> all = new LinkedHashSet<>(Set.of("/"));
        site.mounts().forEach(mount -> all.add(SiteContext.path(mount)));
        return all;
    }

    private Set<String> open() {
        Set<String> open = new HashSet<>(Set.of(STYLE + style.name(), STYLE + Favicon.NAME));
        places.forEach(place -> open.add(place + IN));
        return open;
    }

    void install(RoutesConfig routes) {
        gate.install(routes);
        routes.get(STYLE + style.name(), ctx -> Answers.send(ctx, style, Answers.FOR_EVER, "Accept-Encoding"));
        for (String place : places) {
            routes.get(place + IN, ctx -> show(ctx, "", HttpStatus.OK));
            routes.post(place + IN, this::signIn);
            routes.get(place + OUT, this::signOut);
        }
    }

    private void show(Context ctx, String problem, HttpStatus status) {
        Texts texts = site.bundles().texts(Visitor.locale(ctx));
        String message = problem.isEmpty() ? "" : texts.text(problem);
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .html(view.draw(texts, Visitor.scheme(ctx), message, to(ctx)));
    }

    private void signIn(Context ctx) {
        String length = ctx.header("Content-Length");
        if (length == null || !length.matches("\\d{1,9}") || Integer.parseInt(length) > LARGEST) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE).result("A login is at most " + (LARGEST >> 10) + " KB.");
            return;
        }
        String user = Optional.ofNullable(ctx.formParam("username")).orElse("").strip();
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        if (gate.accept(ctx, user, password)) {
            logins.end(ctx.cookie(Gate.COOKIE));
            ctx.cookie(cookie(ctx, logins.begin(user), -1));
            welcome(ctx);
        } else if (gate.isLocked(ctx)) {
            ctx.header("Retry-After", String.valueOf(Attempts.SPAN.toSeconds()));
            turnAway(ctx, "login.locked", HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Wait a minute.");
        } else {
            turnAway(ctx, "login.wrong", HttpStatus.UNAUTHORIZED, "Incorrect credentials.");
        }
    }

    private void welcome(Context ctx) {
        if (isPerson(ctx)) {
            ctx.redirect(prefix + to(ctx), HttpStatus.SEE_OTHER);
        } else {
            ctx.contentType("application/json").result("{\"success\":true}");
        }
    }

    private void turnAway(Context ctx, String problem, HttpStatus status, String detail) {
        if (isPerson(ctx)) {
            show(ctx, problem, status);
        } else {
            ctx.status(status).contentType("application/json").result("{\"detail\":\"" + detail + "\"}");
        }
    }

    private void signOut(Context ctx) {
        if ("true".equals(ctx.queryParam("all_session"))) {
            Gate.login(ctx).ifPresent(login -> logins.endAll(login.user()));
        }
        logins.end(ctx.cookie(Gate.COOKIE));
        ctx.cookie(cookie(ctx, "", 0));
        ctx.redirect(prefix + "/" + IN, HttpStatus.SEE_OTHER);
    }

    private static boolean isPerson(Context ctx) {
        String accepts = ctx.header("Accept");
        return accepts != null && accepts.contains("text/html");
    }

    /** Where to go then: a path of this server, so that no link can lead elsewhere through here. */
    private static String to(Context ctx) {
        String given = Optional.ofNullable(ctx.formParam("to"))
                .or(() -> Optional.ofNullable(ctx.queryParam("to")))
                .orElse("/");
        return given.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? given : "/";
    }

    private Cookie cookie(Context ctx, String token, int seconds) {
        return new Cookie(Gate.COOKIE, token, prefix + "/", seconds, WebRequests.isSecure(ctx), true, "", SameSite.LAX);
    }
}
