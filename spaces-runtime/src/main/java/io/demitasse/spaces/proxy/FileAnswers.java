package io.demitasse.spaces.proxy;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves static Spaces: with ranges, with types by the names of files, asked anew each time but sent only if changed.
 */
final class FileAnswers {
    private static final Route.Answer NOTHING =
            new Route.Answer(HttpStatus.NOT_FOUND_404, "Nothing is here", "Check the address.");

    private final ResourceService service = new ResourceService();
    private final Notices notices;

    FileAnswers(Notices notices) {
        this.notices = notices;
        service.setDirAllowed(false);
        service.setEtags(true);
        service.setCacheControl("no-cache");
    }

    void answer(Request request, Response response, Callback callback, Route.Files route) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            notices.write(
                    request,
                    response,
                    callback,
                    new Route.Answer(
                            HttpStatus.METHOD_NOT_ALLOWED_405,
                            "Only reading works here",
                            "This Space is made of files, and nothing in it takes a " + request.getMethod() + "."));
            return;
        }
        route.headers().forEach(response.getHeaders()::put);
        String path = request.getHttpURI().getPath();
        Optional<Folder.Found> found =
                new Folder(route.folder()).find(path.substring(route.prefix().length()));
        if (found.isEmpty()) {
            notices.write(request, response, callback, NOTHING);
        } else if (found.get() instanceof Folder.Found.File file) {
            send(new Named(request, file.path().getFileName().toString()), response, callback, file);
        } else {
            Response.sendRedirect(request, response, callback, path + "/");
        }
    }

    /** A request for a file by its name: Jetty takes a slash at the end, as before an index, for a mistake. */
    private static final class Named extends Request.Wrapper {
        private final HttpURI uri;

        Named(Request request, String name) {
            super(request);
            uri = HttpURI.build(request.getHttpURI()).path("/" + name);
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }
    }

    private void send(Request request, Response response, Callback callback, Folder.Found.File file) {
        String name = file.path().getFileName().toString();
        String type = MimeTypes.DEFAULTS.getMimeByExtension(name);
        String known = type == null ? "application/octet-stream" : type;
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        service.doGet(
                request,
                response,
                callback,
                new ResourceHttpContent(
                        ResourceFactory.root().newResource(file.path()),
                        known.startsWith("text/") && !known.contains("charset") ? known + ";charset=utf-8" : known));
    }
}
