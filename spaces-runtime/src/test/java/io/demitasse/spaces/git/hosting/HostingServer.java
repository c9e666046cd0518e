package io.demitasse.spaces.git.hosting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Serves a repository as {@code spaces/ann/demo}: anyone may fetch from it, ann may push to it. There are also
 * {@code spaces/ann/private}, which needs a login, and {@code spaces/ann/closed}, which nobody may see.
 */
final class HostingServer implements AutoCloseable {
    static final String LOGIN = "Basic YW5uOnMzY3JldA==";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<PushedRef> pushed = Collections.synchronizedList(new ArrayList<>());
    private final HostedRepository repository;

    HostingServer(HostedRepository repository) throws Exception {
        this.repository = repository;
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new GitHttp(this::decide)), "/*");
        server.setHandler(context);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    private Gate.Answer decide(Gate.Asked asked) {
        boolean isAnn = asked.authorization().filter(LOGIN::equals).isPresent();
        return switch (asked.path()) {
            case "spaces/ann/demo" -> asked.service() == Gate.Service.FETCH || isAnn ? allowed() : login();
            case "spaces/ann/private" -> isAnn ? allowed() : login();
            case "spaces/ann/closed" -> new Gate.Forbidden("This Space is paused.");
            default -> new Gate.NotFound();
        };
    }

    private Gate.Answer allowed() {
        return new Gate.Allowed(
                repository,
                ref -> ref.ref().equals("refs/heads/theirs") ? Optional.of("theirs is not yours") : Optional.empty(),
                pushed::addAll);
    }

    private static Gate.Answer login() {
        return new Gate.NeedsLogin();
    }

    List<PushedRef> pushed() {
        return pushed;
    }

    String url(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/" + path;
    }

    /** Where ann pushes to. */
    String annsUrl() {
        return url("spaces/ann/demo.git").replace("//", "//ann:s3cret@");
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
