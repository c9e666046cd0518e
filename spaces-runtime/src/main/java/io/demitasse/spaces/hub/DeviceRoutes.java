package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.MintedToken;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.TokenRole;
import io.demitasse.spaces.web.DeviceLogins;
import io.demitasse.spaces.web.DeviceLogins.Answer;
import io.demitasse.spaces.web.DeviceLogins.Waiting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** How programs ask to be let in by somebody who looks at a page: what RFC 8628 says, and OAuth's errors. */
final class DeviceRoutes {
    /** What a program that waits asks for. */
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final Database database;
    private final DeviceLogins logins;
    private final InstantSource clock;

    DeviceRoutes(Database database, DeviceLogins logins, InstantSource clock) {
        this.database = database;
        this.logins = logins;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.post("/oauth/device", this::begin);
        routes.post("/oauth/token", this::ask);
    }

    private void begin(Context context) {
        Waiting waiting = logins.begin(context.ip())
                .orElseThrow(() -> ApiException.busy(
                        "Too many programs wait to be let in. Try again in a few minutes, or use a token."));
        String page = Addresses.hub(context) + "/device";
        answer(
                context,
                Json.object()
                        .put("device_code", waiting.secret())
                        .put("user_code", waiting.code())
                        .put("verification_uri", page)
                        .put("verification_uri_complete", page + "?user_code=" + waiting.code())
                        .put("expires_in", DeviceLogins.LIFE.toSeconds())
                        .put("interval", DeviceLogins.INTERVAL.toSeconds()));
    }

    private void ask(Context context) {
        if (!GRANT.equals(context.formParam("grant_type"))) {
            refuse(context, "unsupported_grant_type", "This hub lets programs in by a device code alone.");
            return;
        }
        String secret = Optional.ofNullable(context.formParam("device_code")).orElse("");
        Answer answer = logins.ask(secret);
        if (answer instanceof Answer.LetIn letIn) {
            letIn(context, letIn.account());
        } else if (answer instanceof Answer.Pending) {
            refuse(context, "authorization_pending", "Nobody has let the program in yet.");
        } else if (answer instanceof Answer.SlowDown) {
            refuse(context, "slow_down", "Ask every " + DeviceLogins.INTERVAL.toSeconds() + " seconds.");
        } else if (answer instanceof Answer.Refused) {
            refuse(context, "access_denied", "Somebody has refused to let the program in.");
        } else {
            refuse(context, "expired_token", "No program waits with this device code any more. Begin again.");
        }
    }

    private void letIn(Context context, Id account) {
        String name = "hf, let in on " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            MintedToken made = database.tokens()
                    .mint(new NewToken(
                            account,
                            name,
                            TokenRole.WRITE,
                            List.of(),
                            Optional.of(clock.instant().plus(DeviceLogins.STAY))));
            answer(
                    context,
                    Json.object()
                            .put("access_token", made.secret())
                            .put("token_type", "Bearer")
                            .put("expires_in", DeviceLogins.STAY.toSeconds()));
        } catch (VisitorException e) {
            refuse(context, "access_denied", String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(Context context, String error, String words) {
        context.status(400);
        answer(context, Json.object().put("error", error).put("error_description", words));
    }

    private static void answer(Context context, ObjectNode document) {
        context.header("Cache-Control", "no-store");
        Json.answer(context, document);
    }
}
