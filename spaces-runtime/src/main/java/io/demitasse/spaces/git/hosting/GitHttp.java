package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Gate.Service;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves repositories to git over HTTP, by its <a href="https://git-scm.com/docs/http-protocol">smart protocol</a>.
 * What comes before {@code /info/refs}, {@code /git-upload-pack} and {@code /git-receive-pack} in a path is the
 * repository, with or without {@code .git} at its end.
 */
public final class GitHttp extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(GitHttp.class);
    private static final String REFS = "/info/refs";
    private static final String FETCH = "git-upload-pack";
    private static final String PUSH = "git-receive-pack";

    private final transient Gate gate;

    /** Serves what the gate lets through. */
    public GitHttp(Gate gate) {
        this.gate = gate;
    }

    /** What a request wants of which repository. */
    private record Wanted(String path, Service service, boolean refs) {
        String name() {
            return service == Service.FETCH ? FETCH : PUSH;
        }
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Wanted> wanted = wanted(request);
        if (wanted.isEmpty()) {
            say(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing for git at this address.");
            return;
        }
        Gate.Answer answer = gate.decide(new Gate.Asked(
                wanted.get().path(), wanted.get().service(), Optional.ofNullable(request.getHeader("Authorization"))));
        if (answer instanceof Gate.Allowed allowed) {
            serve(request, response, wanted.get(), allowed);
        } else if (answer instanceof Gate.NeedsLogin) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Demitasse\", charset=\"UTF-8\"");
            say(response, HttpServletResponse.SC_UNAUTHORIZED, "Log in with your name and a token as password.");
        } else if (answer instanceof Gate.Forbidden forbidden) {
            say(response, HttpServletResponse.SC_FORBIDDEN, forbidden.why());
        } else {
            say(response, HttpServletResponse.SC_NOT_FOUND, "There is no such repository.");
        }
    }

    private static Optional<Wanted> wanted(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean refs = request.getMethod().equals("GET") && path.endsWith(REFS);
        String name = refs ? request.getParameter("service") : path.substring(path.lastIndexOf('/') + 1);
        if (!(refs || request.getMethod().equals("POST")) || !(FETCH.equals(name) || PUSH.equals(name))) {
            return Optional.empty();
        }
        String repository = path.substring(0, path.length() - (refs ? REFS.length() : name.length() + 1));
        return Optional.of(new Wanted(
                repository.replaceFirst("^/+", "").replaceFirst("\\.git$", ""),
                FETCH.equals(name) ? Service.FETCH : Service.PUSH,
                refs));
    }

    private static void serve(
            HttpServletRequest request, HttpServletResponse response, Wanted wanted, Gate.Allowed allowed)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache, max-age=0, must-revalidate");
        response.setContentType("application/x-" + wanted.name() + (wanted.refs() ? "-advertisement" : "-result"));
        try {
            GitService service = wanted.service() == Service.FETCH
                    ? new Fetch(allowed.repository(), protocol(request))
                    : new Push(allowed);
            if (wanted.refs()) {
                service.advertise(response.getOutputStream());
            } else {
                service.answer(RequestBody.of(request, service.most()), response.getOutputStream());
            }
        } catch (IOException | UncheckedIOException e) {
            if (isTooMuch(e)) {
                fail(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too much was sent at once.");
            } else {
                // Most often a client that left.
                LOG.info("{} of {} ended with {}", wanted.name(), wanted.path(), e.toString());
                fail(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong.");
            }
        }
    }

    private static boolean isTooMuch(Exception failure) {
        return failure instanceof RequestBody.TooMuch || failure.getCause() instanceof RequestBody.TooMuch;
    }

    /** The protocol that a client wishes, which is nothing but a few words. */
    private static String protocol(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader("Git-Protocol")).orElse("");
        return sent.length() > 200 ? "" : sent.toLowerCase(Locale.ROOT);
    }

    private static void fail(HttpServletResponse response, int status, String text) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            say(response, status, text);
        }
    }

    private static void say(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
