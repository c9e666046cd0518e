package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Database;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;

/** The pages of a hub. Each works without a script. */
public final class Pages {
    /** The name of the cookie that people are signed in by: the hub's own, which no app may see or set. */
    public static final String COOKIE = "demitasse-hub";

    private final Database database;
    private final RepositoryStore store;
    private final Apps apps;
    private final Community community;
    private final SharedDemos demos;
    private final InstantSource clock;

    /** The pages of a hub with these accounts, repositories, Spaces, discussions and shared demos. */
    public Pages(
            Database database,
            RepositoryStore store,
            Apps apps,
            Community community,
            SharedDemos demos,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.apps = apps;
        this.community = community;
        this.demos = demos;
        this.clock = clock;
    }

    /** Adds them to a server, after all that has addresses of its own. */
    public void add(RoutesConfig routes) {
        var style = Style.read();
        var visitors = new Visitors(database);
        var shell = new Shell(style, visitors);
        var shelf = new Shelf(database, store, visitors);
        style.add(routes);
        new ErrorPages(shell).add(routes);
        new JoinPage(database, visitors, shell).add(routes);
        new LoginPage(database, visitors, shell, clock).add(routes);
        new SharedDemoPage(shell, demos, clock).add(routes);
        new TokensPage(database, visitors, shell, clock).add(routes);
        new WebhooksPage(database, visitors, shell, clock).add(routes);
        new SpacesPage(database, visitors, shell, apps).add(routes);
        new SpacePage(shelf, shell, apps).add(routes);
        new TreePage(shelf, shell, apps, clock).add(routes);
        new FilePage(shelf, shell, apps).add(routes);
        new CommunityPage(database, shelf, shell, apps, community, clock).add(routes);
        new DiscussionPage(database, shelf, shell, apps, community, clock).add(routes);
    }
}
