package io.demitasse.internal.web;

import io.demitasse.internal.login.Login;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.text.Bundles;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.websocket.WsContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks: a cookie that can't be guessed or read by scripts, a language, a choice of light or dark. */
public final class Visitor {
    static final String COOKIE = "demitasse";
    private static final String SCHEME = "demitasse-scheme";
    private static final Pattern ID = Pattern.compile("[\\w-]{22}");
    private static final int YEAR = 31_536_000;

    private final Ids ids = new Ids();
    private final String path;

    /** Cookies are for that path and below. */
    Visitor(String path) {
        this.path = path;
    }

    /** The visitor's id, which a first answer sets; of who has signed in, that of the login. */
    public String id(Context ctx) {
        return known(ctx).orElseGet(() -> {
            String fresh = ids.next();
            ctx.cookie(cookie(ctx, COOKIE, fresh, -1, true));
            return fresh;
        });
    }

    /** The id of a visitor who was here before. */
    public static Optional<String> known(Context ctx) {
        return Gate.login(ctx).map(Login::visitor).or(() -> known(ctx.cookie(COOKIE)));
    }

    static Optional<String> known(WsContext ctx) {
        return Gate.login(ctx).map(Login::visitor).or(() -> known(ctx.cookie(COOKIE)));
    }

    private static Optional<String> known(@Nullable String cookie) {
        return Optional.ofNullable(cookie).filter(value -> ID.matcher(value).matches());
    }

    public static Locale locale(Context ctx) {
        return locale(ctx.header("Accept-Language"));
    }

    static Locale locale(WsContext ctx) {
        return locale(ctx.header("Accept-Language"));
    }

    private static Locale locale(@Nullable String header) {
        return header == null ? Locale.ENGLISH : Bundles.negotiate(header);
    }

    /** Light, dark, or empty for what the system says. */
    public static String scheme(Context ctx) {
        String chosen = ctx.cookie(SCHEME);
        return chosen != null && chosen.matches("light|dark") ? chosen : "";
    }

    /** Without a script, the choice of light or dark is a form; the page comes back in the colours chosen. */
    void chooseScheme(Context ctx, String backTo) {
        String choice = ctx.formParam("scheme");
        String kept = choice != null && choice.matches("light|dark") ? choice : "auto";
        ctx.cookie(cookie(ctx, SCHEME, kept, YEAR, false));
        ctx.redirect(backTo, HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(Context ctx, String name, String value, int seconds, boolean hidden) {
        return new Cookie(name, value, path, seconds, WebRequests.isSecure(ctx), hidden, "", SameSite.LAX);
    }
}
