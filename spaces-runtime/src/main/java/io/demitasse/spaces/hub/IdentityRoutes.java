package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.AccountKind;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Member;
import io.demitasse.spaces.store.MemberRole;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.TokenRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/** Who one is, and who others are. */
final class IdentityRoutes {
    private final Database database;
    private final Callers callers;

    IdentityRoutes(Database database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/whoami-v2", this::whoami);
        routes.get("/api/users/{account}/overview", context -> overview(context, AccountKind.USER));
        routes.get("/api/organizations/{account}/overview", context -> overview(context, AccountKind.ORGANISATION));
        // Every Python process asks this first, and waits for it.
        routes.get("/api/agent-harnesses", context -> {
            ObjectNode none = Json.object();
            none.putArray("standardEnvVars");
            none.putObject("harnesses");
            Json.answer(context, none);
        });
        routes.head("/api/telemetry/<topic>", context -> context.status(200));
    }

    private void whoami(Context context) {
        SignedIn known = callers.user(context);
        ObjectNode who = account(known.account());
        who.put("email", known.account().email());
        who.put("emailVerified", false);
        who.put("isPro", false);
        who.put("canPay", false);
        who.putNull("periodEnd");
        ArrayNode organisations = who.putArray("orgs");
        for (Member member : database.members().organisationsOf(known.account().id())) {
            ObjectNode organisation = account(member.account());
            organisation.put("roleInOrg", role(member.role()));
            organisations.add(organisation);
        }
        known.token().ifPresent(token -> {
            ObjectNode auth = who.putObject("auth");
            auth.put("type", "access_token");
            auth.putObject("accessToken")
                    .put("displayName", token.name())
                    .put("role", role(token.role()))
                    .put("createdAt", Json.time(token.createdAt()));
        });
        Json.answer(context, who);
    }

    private void overview(Context context, AccountKind kind) {
        Account account = database.accounts()
                .find(context.pathParam("account"))
                .filter(found -> found.kind() == kind && !found.isDisabled())
                .orElseThrow(() -> ApiException.notFound("There is nobody of that name."));
        ObjectNode overview = account(account);
        overview.put("createdAt", Json.time(account.createdAt()));
        Json.answer(context, overview);
    }

    private static ObjectNode account(Account account) {
        return Json.object()
                .put("type", account.kind() == AccountKind.USER ? "user" : "org")
                .put("id", account.id().hex())
                .put("name", account.name())
                .put("fullname", account.fullName().isEmpty() ? account.name() : account.fullName())
                .put("avatarUrl", "");
    }

    private static String role(MemberRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String role(TokenRole role) {
        return switch (role) {
            case READ -> "read";
            case WRITE -> "write";
            case FINE_GRAINED -> "fineGrained";
        };
    }
}
