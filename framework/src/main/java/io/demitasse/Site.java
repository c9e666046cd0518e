package io.demitasse;

import io.demitasse.error.AuthorException;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.api.ApiPorts;
import io.demitasse.internal.apipage.ApiPagePort;
import io.demitasse.internal.gradio.GradioPort;
import io.demitasse.internal.mcp.McpPort;
import io.demitasse.internal.openapi.OpenApiPort;
import io.demitasse.internal.share.ShareOrder;
import io.demitasse.internal.share.SharedLink;
import io.demitasse.internal.web.Mount;
import io.demitasse.internal.web.ReadAhead;
import io.demitasse.internal.web.WebServer;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Several apps on one server, each on a path of its own, with a start page to choose from.
 *
 * <pre>{@code Site.of("Team demos").add("greeter", greeter).add("loan", loan).launch();}</pre>
 */
public final class Site {
    private final String title;
    private final List<Mount> mounts;

    private Site(String title, List<Mount> mounts) {
        this.title = title;
        this.mounts = mounts;
    }

    /** A site with that title. */
    public static Site of(String title) {
        return new Site(title, List.of());
    }

    /** Serves an app under that path; the empty path is the root of the server and leaves no room for others. */
    public Site add(String path, App app) {
        return add(path, app, "");
    }

    /** Serves an app under that path and shows its Java source beside it. */
    public Site add(String path, App app, String source) {
        if (!path.matches("[a-z0-9-]*")) {
            throw new AuthorException(
                    "add(\"" + path + "\") is no path of an app: use small letters, digits and hyphens.");
        }
        if (mounts.stream()
                .anyMatch(mount -> mount.path().equals(path) || mount.path().isEmpty())) {
            throw new AuthorException("add(\"" + path + "\"): that path is taken. Give each app a path of its own.");
        }
        List<Mount> more = new ArrayList<>(mounts);
        more.add(new Mount(path, app.graph(), source));
        return new Site(title, List.copyOf(more));
    }

    /** Serves the apps on the first free port from 7860 and prints the address. */
    public Launched launch() {
        return launch(options -> {});
    }

    /** Serves the apps. */
    public Launched launch(Consumer<Launch> options) {
        ReadAhead.begin();
        var launch = new Launch();
        options.accept(launch);
        Optional<ShareOrder> share = launch.share().map(Share::order);
        WebServer server = WebServer.start(
                title,
                mounts,
                List.of(new ApiPorts(List.of(new ApiPagePort(), new OpenApiPort(), new McpPort(), new GradioPort()))),
                launch.settings());
        return new Launched(server, share.map(order -> share(server, order)));
    }

    private static SharedLink share(WebServer server, ShareOrder order) {
        try {
            SharedLink link = SharedLink.open(
                    order,
                    new InetSocketAddress(server.url().getHost(), server.url().getPort()));
            System.out.println("Shared at " + link.url() + " until " + link.expiresAt());
            return link;
        } catch (OperatorException e) {
            server.close();
            throw e;
        }
    }
}
