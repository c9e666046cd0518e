package io.demitasse.internal.web;

import io.demitasse.error.VisitorException;
import io.demitasse.internal.text.Bundles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what goes wrong: a sentence for the visitor, the cause for the log, never a stack trace. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Bundles bundles = new Bundles();

    void install(RoutesConfig routes) {
        routes.exception(VisitorException.class, this::refuse);
        routes.exception(Exception.class, this::fail);
        routes.exception(
                NotFoundResponse.class, (e, ctx) -> answer(ctx, HttpStatus.NOT_FOUND.getCode(), "request.notFound"));
    }

    private void refuse(VisitorException e, Context ctx) {
        String key = e.visible().key();
        ctx.status(status(key)).contentType("text/plain;charset=utf-8");
        ctx.result(bundles.texts(Visitor.locale(ctx)).text(e.visible()));
    }

    private static HttpStatus status(String key) {
        return switch (key) {
            case "upload.tooLarge", "upload.quota", "link.tooLarge" -> HttpStatus.CONTENT_TOO_LARGE;
            case "file.gone" -> HttpStatus.NOT_FOUND;
            case "request.bad" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private void fail(Exception e, Context ctx) {
        // A servlet wraps what the parser of a form found wrong.
        Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof HttpException http && http.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            LOG.info("{} {} was refused.", ctx.method(), ctx.path(), e);
            answer(ctx, http.getCode(), "request.bad");
            return;
        }
        String incident = Long.toString(System.nanoTime(), 36);
        LOG.error("Incident {}: {} {} failed.", incident, ctx.method(), ctx.path(), e);
        answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "job.failed", incident);
    }

    private void answer(Context ctx, int status, String key, Object... values) {
        ctx.status(status).contentType("text/plain;charset=utf-8");
        ctx.result(bundles.texts(Visitor.locale(ctx)).text(key, values));
    }
}
