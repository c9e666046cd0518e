package io.demitasse.spaces.proxy;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said of requests that are refused before any router sees them, and of failures of the proxy itself. */
final class Refusals implements Request.Handler {
    private final Notices notices;

    Refusals(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given
                ? given
                : HttpStatus.INTERNAL_SERVER_ERROR_500;
        String text = HttpStatus.isServerError(status)
                ? "The log of the runtime says what went wrong."
                : "The proxy does not pass such a request on. Send it as HTTP/1.1 wants it.";
        notices.write(request, response, callback, new Route.Answer(status, HttpStatus.getMessage(status), text));
        return true;
    }
}
