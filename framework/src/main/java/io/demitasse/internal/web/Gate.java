package io.demitasse.internal.web;

import io.demitasse.internal.login.Accounts;
import io.demitasse.internal.login.Attempts;
import io.demitasse.internal.login.Login;
import io.demitasse.internal.login.Logins;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.websocket.WsContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets nobody pass who has not signed in: people are sent to the page where they can, programs are told that they have
 * to. Programs may also give name and password with each request, as {@code curl -u} does.
 */
final class Gate {
    static final String COOKIE = "demitasse-login";
    private static final String LOGIN = "demitasse.login";
    private static final Pattern BASIC = Pattern.compile("(?i)basic +(\\S+)");
    private static final int TOKEN = 22;

    private final Accounts accounts;
    private final Logins logins;
    private final Attempts attempts;
    private final Set<String> open;
    private final String page;

    /**
     * A gate.
     *
     * @param open the paths, as the server sees them, for which nobody has to sign in
     * @param page the address of the page where people sign in, as they see it
     */
    Gate(Accounts accounts, Logins logins, Attempts attempts, Set<String> open, String page) {
        this.accounts = accounts;
        this.logins = logins;
        this.attempts = attempts;
        this.open = Set.copyOf(open);
        this.page = page;
    }

    void install(RoutesConfig routes) {
        routes.before(this::check);
        routes.wsBeforeUpgrade(ctx -> {
            Login login = find(ctx).orElseThrow(() -> new UnauthorizedResponse("Sign in first."));
            ctx.attribute(LOGIN, login);
        });
    }

    /** Who has signed in; empty if nobody has to. */
    static Optional<Login> login(Context ctx) {
        return Optional.ofNullable(ctx.attribute(LOGIN));
    }

    static Optional<Login> login(WsContext ctx) {
        return Optional.ofNullable(ctx.attribute(LOGIN));
    }

    private void check(Context ctx) {
        if (open.contains(ctx.path())) {
            return;
        }
        Optional<Login> login = find(ctx);
        if (login.isPresent()) {
            ctx.attribute(LOGIN, login.get());
        } else {
            refuse(ctx);
            ctx.skipRemainingHandlers();
        }
    }

    private Optional<Login> find(Context ctx) {
        String token = ctx.cookie(COOKIE);
        return logins.find(token != null && token.length() == TOKEN ? token : null)
                .or(() -> basic(ctx));
    }

    /** Name and password as a program gives them with each request. */
    private Optional<Login> basic(Context ctx) {
        String given = ctx.header("Authorization");
        Matcher basic = BASIC.matcher(given == null ? "" : given);
        String[] parts = basic.matches() ? decoded(basic.group(1)).split(":", 2) : new String[0];
        String user = parts.length == 2 ? parts[0].strip() : "";
        return parts.length == 2 && accept(ctx, user, parts[1]) ? Optional.of(logins.each(user)) : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether name and password belong together; never when too many attempts have failed. */
    boolean accept(Context ctx, String user, String password) {
        if (isLocked(ctx)) {
            return false;
        }
        boolean accepted = accounts.accept(user, password);
        if (!accepted) {
            attempts.failed(ctx.ip());
        }
        return accepted;
    }

    /** Whether too many attempts have failed. */
    boolean isLocked(Context ctx) {
        return attempts.isLocked(ctx.ip());
    }

    private void refuse(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        String accepts = ctx.header("Accept");
        if (ctx.method().equals(HandlerType.GET) && accepts != null && accepts.contains("text/html")) {
            String query = ctx.queryString();
            String to = ctx.path() + (query == null ? "" : "?" + query);
            ctx.redirect(page + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(HttpStatus.UNAUTHORIZED)
                .contentType("application/json")
                .result("{\"detail\":{\"auth_required\":true,\"auth_message\":\"Sign in first.\"}}");
    }
}
