package io.demitasse.spaces.git;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.UploadPack;

/** Serves a repository over HTTP as hubs do, and if wanted only to one login. */
final class GitServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    GitServer(Repository repository, Optional<String> login) throws Exception {
        var git = new GitServlet() {
            @Override
            public void service(HttpServletRequest request, HttpServletResponse response)
                    throws IOException, jakarta.servlet.ServletException {
                String sent = String.valueOf(request.getHeader("Authorization"));
                if (login.isPresent()
                        && !sent.equals("Basic "
                                + Base64.getEncoder().encodeToString(login.get().getBytes(StandardCharsets.UTF_8)))) {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"hub\"");
                    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                } else {
                    super.service(request, response);
                }
            }
        };
        git.setRepositoryResolver((request, name) -> {
            if (!name.equals("greeter.git")) {
                throw new org.eclipse.jgit.errors.RepositoryNotFoundException(name);
            }
            repository.incrementOpen();
            return repository;
        });
        git.setUploadPackFactory((request, found) -> new UploadPack(found));
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(git), "/ann/*");
        server.setHandler(context);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/ann/greeter.git";
    }

    String url(String login) {
        return url().replace("//", "//" + login + "@");
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
