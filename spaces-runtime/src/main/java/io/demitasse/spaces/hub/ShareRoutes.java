package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.store.TokenRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Links by which demos are shared that run elsewhere: asked for, listed, ended. */
final class ShareRoutes {
    private static final String PATH = "/api/shares";
    private static final int CREATED = 201;

    private final Database database;
    private final Callers callers;
    private final ShareDesk desk;

    ShareRoutes(Database database, Callers callers, ShareDesk desk) {
        this.database = database;
        this.callers = callers;
        this.desk = desk;
    }

    void add(RoutesConfig routes) {
        routes.post(PATH, this::give);
        routes.get(PATH, this::list);
        routes.delete(PATH + "/{label}", this::end);
    }

    /** A demo shows itself in its user's name, so a token that may only read is not enough. */
    private Account account(Context context) {
        SignedIn user = callers.user(context);
        if (user.token().filter(token -> token.role() != TokenRole.WRITE).isPresent()) {
            throw ApiException.forbidden("To share demos takes a token with the role \"write\".");
        }
        return user.account();
    }

    private void give(Context context) throws IOException {
        Account account = account(context);
        JsonNode wanted = Json.body(context);
        JsonNode password = wanted.path("password");
        if (!password.isMissingNode() && !password.isTextual()) {
            throw ApiException.bad("\"password\" has to be a string");
        }
        JsonNode seconds = wanted.path("seconds");
        if (!seconds.canConvertToInt() || !seconds.isIntegralNumber()) {
            throw ApiException.bad("\"seconds\" is required, and has to be a whole number");
        }
        Share share = desk.give(
                context,
                account,
                Json.text(wanted, "key"),
                Optional.of(password).filter(JsonNode::isTextual).map(JsonNode::textValue),
                Duration.ofSeconds(seconds.intValue()));
        ObjectNode given = shown(context, share);
        given.putObject("ssh")
                .put("host", desk.host(context))
                .put("port", desk.port())
                .put("user", share.label())
                .put("hostKey", desk.hostKey());
        context.status(CREATED);
        Json.answer(context, given);
    }

    private void list(Context context) {
        ArrayNode all = Json.array();
        database.shares().of(account(context).id()).forEach(share -> all.add(shown(context, share)));
        Json.answer(context, all);
    }

    private ObjectNode shown(Context context, Share share) {
        return Json.object()
                .put("label", share.label())
                .put("url", desk.url(context, share))
                .put("createdAt", Json.time(share.createdAt()))
                .put("expiresAt", Json.time(share.expiresAt()))
                .put("password", share.hasPassword())
                .put("connected", desk.isConnected(share));
    }

    private void end(Context context) {
        if (!desk.end(account(context), context.pathParam("label"))) {
            throw ApiException.notFound("You have no link of that label. It may have ended already.");
        }
        Json.answer(context, Json.object());
    }
}
