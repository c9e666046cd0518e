package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;

/** The pages of a hub. Each works without a script. */
public final class Pages {
    /** The attribute of a request with why it is refused, in whole sentences. */
    public static final String REASON = "demitasse.reason";

    private final Database database;
    private final RepositoryStore store;
    private final Apps apps;
    private final Deeds deeds;
    private final Community community;
    private final SharedDemos demos;
    private final DeviceLogins logins;
    private final InstantSource clock;

    /** The pages of a hub with these accounts, repositories, Spaces, discussions, shared demos and programs. */
    public Pages(
            Database database,
            RepositoryStore store,
            Apps apps,
            Deeds deeds,
            Community community,
            SharedDemos demos,
            DeviceLogins logins,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.apps = apps;
        this.deeds = deeds;
        this.community = community;
        this.demos = demos;
        this.logins = logins;
        this.clock = clock;
    }

    /** Adds them to a server, after all that has addresses of its own. */
    public void add(RoutesConfig routes) {
        var style = Asset.style();
        var script = Asset.script("logs.js");
        var visitors = new Visitors(database);
        var shell = new Shell(style, visitors);
        var shelf = new Shelf(database, store, visitors);
        var changes = new FileChanges(deeds);
        var card = new ListCard(apps, clock);
        style.add(routes);
        script.add(routes);
        new ErrorPages(shell).add(routes);
        new JoinPage(database, visitors, shell).add(routes);
        new LoginPage(database, visitors, shell, clock).add(routes);
        new DevicePage(logins, visitors, shell, clock).add(routes);
        new SharedDemoPage(shell, demos, clock).add(routes);
        new SharesPage(database, demos, visitors, shell, clock).add(routes);
        new TokensPage(database, visitors, shell, clock).add(routes);
        new WebhooksPage(database, visitors, shell, clock).add(routes);
        var owners = new Owners(database);
        new AccountPage(database, visitors, shell, clock).add(routes);
        new NewPage(owners, deeds, visitors, shell).add(routes);
        new NewOrganisationPage(database, visitors, shell).add(routes);
        new AdminUsersPage(database, visitors, shell, clock).add(routes);
        new AdminSpacesPage(database, visitors, shell, apps).add(routes);
        new AdminStoragePage(database, store, visitors, shell).add(routes);
        new AdminLimitsPage(database, visitors, shell, apps).add(routes);
        new AdminHardwarePage(database, visitors, shell, apps).add(routes);
        new BrowsePage(database, visitors, shell, card).add(routes);
        new SpacePage(shelf, shell, apps).add(routes);
        List<RepositoryPage> ofRepositories = List.of(
                new CardPage(shelf, shell, apps),
                new TreePage(shelf, shell, apps, clock),
                new FilePage(shelf, shell, apps),
                new CommitsPage(shelf, shell, apps, clock),
                new CommitPage(shelf, shell, apps, clock),
                new EditPage(shelf, shell, apps, changes),
                new NewFilePage(shelf, shell, apps, changes),
                new DeleteFilePage(shelf, shell, apps, changes),
                new LogsPage(shelf, shell, apps, script),
                new SettingsPage(shelf, shell, apps, settings(owners)),
                new LikeButton(database, shelf, visitors),
                new CommunityPage(database, shelf, shell, apps, community, clock),
                new DiscussionPage(database, shelf, shell, apps, community, clock),
                new DuplicatePage(shelf, shell, apps, visitors, owners, deeds));
        // Models last: their addresses begin with no word of their own.
        for (RepositoryKind kind : List.of(RepositoryKind.SPACE, RepositoryKind.DATASET, RepositoryKind.MODEL)) {
            ofRepositories.forEach(page -> page.add(routes, kind, Links.prefix(kind) + "{owner}/{name}"));
        }
        new ProfilePage(database, visitors, shell, card, clock).add(routes);
    }

    private List<Setting> settings(Owners owners) {
        return List.of(
                new VisibilitySetting(deeds),
                new NameSetting(owners, deeds),
                new RunSetting(database, apps),
                new EnvironmentSetting(database, apps),
                new DeleteSetting(deeds));
    }
}
