package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.OperatorException;
import io.demitasse.error.VisitorException;
import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every answer has, and what becomes of requests that fail: a status, a JSON object with {@code error}, and the
 * headers that clients make exceptions of.
 */
final class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int LONGEST_HEADER = 500;
    /** What clients ask for that are given the name of a repository without that of its owner. */
    private static final Pattern NAME_ALONE = Pattern.compile("/api/(models|datasets|spaces)/[^/]+"
            + "(/(revision|commits|refs|tree|paths-info|preupload|commit|discussions)(/.*)?)?"
            + "|/((datasets|spaces)/)?[^/]+/(resolve|raw)/.*");

    private ApiErrors() {}

    static void add(RoutesConfig routes) {
        routes.before(context -> context.header(REQUEST_ID, UUID.randomUUID().toString()));
        routes.exception(ApiException.class, (e, context) -> say(context, e.status(), e.code(), text(e)));
        routes.exception(Refused.class, ApiErrors::refused);
        routes.exception(VisitorException.class, (e, context) -> say(context, 400, "", text(e)));
        routes.exception(OperatorException.class, (e, context) -> {
            LOG.error("{} {} failed: {}", context.method(), context.path(), text(e));
            failed(context);
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed by a mistake of the hub", context.method(), context.path(), e);
            failed(context);
        });
        routes.error(404, context -> {
            if (context.res().getHeader("X-Error-Message") == null) {
                boolean isOfRepository = NAME_ALONE.matcher(context.path()).matches();
                say(context, 404, isOfRepository ? "RepoNotFound" : "", "There is nothing at this address.");
            }
        });
    }

    private static void refused(Refused e, Context context) {
        switch (e.reason()) {
            case REVISION_NOT_FOUND -> say(context, 404, "RevisionNotFound", text(e));
            case ENTRY_NOT_FOUND -> say(context, 404, "EntryNotFound", text(e));
            case REPOSITORY_NOT_FOUND -> say(context, 404, "RepoNotFound", text(e));
            case STALE_PARENT -> say(context, 412, "", text(e));
            case ALREADY_EXISTS, CONFLICT -> say(context, 409, "", text(e));
            case PROTECTED, MISSING_OBJECT, BAD_CONTENT -> say(context, 400, "", text(e));
            case BAD_NAME -> say(context, 422, "", text(e));
            case TOO_LARGE -> say(context, 413, "", text(e));
        }
    }

    /** Not what failed, which is for the log. */
    private static void failed(Context context) {
        say(context, 500, "", "Something went wrong. The log of the hub tells what, by the id of this request.");
    }

    static void say(Context context, int status, String code, String message) {
        String line = message.replaceAll("[^\\x20-\\x7e]+", " ");
        context.header("X-Error-Message", line.substring(0, Math.min(LONGEST_HEADER, line.length())));
        if (!code.isEmpty()) {
            context.header("X-Error-Code", code);
        }
        context.attribute(Pages.REASON, message);
        ObjectNode error = Json.object();
        error.put("error", message);
        context.status(status);
        Json.answer(context, error);
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
