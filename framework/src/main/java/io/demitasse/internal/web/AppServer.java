package io.demitasse.internal.web;

import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.LinkLimits;
import io.demitasse.internal.page.Assets;
import io.demitasse.internal.page.LateAssets;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.store.DiskLinks;
import io.demitasse.internal.store.Folders;
import io.demitasse.internal.store.LinkStore;
import io.demitasse.internal.store.SharedLinks;
import io.demitasse.internal.text.Bundles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** One app on its path: its engine and all its routes. */
final class AppServer implements AutoCloseable {
    private final SiteContext site;
    private final ScheduledExecutorService clock;
    private final String path;
    private final Engine engine;
    private final PageSettings settings;
    private final Assets assets;
    private final LateAssets late;
    private final Visitor visitor;
    private final PageView view;
    private final FreshPages pages;
    private final LiveRoute live;
    private final LinkRoutes links;

    AppServer(Mount mount, SiteContext site, ScheduledExecutorService clock) {
        this.site = site;
        this.clock = clock;
        this.path = SiteContext.path(mount);
        LinkLimits bounds = site.settings().linkLimits();
        this.engine = new Engine(
                mount.graph(),
                site.blobs(),
                site.settings().limits(),
                links(mount, site.settings()),
                bounds,
                site.settings().shared());
        this.settings = site.page(mount);
        this.assets = new Assets(mount.graph(), settings.theme(), site.dev().isPresent());
        this.late = new LateAssets(assets);
        this.visitor = new Visitor(site.settings().prefix() + "/");
        this.view = new PageView(settings, assets);
        this.pages = new FreshPages(engine, view, site.bundles());
        this.live = new LiveRoute(engine, settings, late, site.bundles());
        this.links = new LinkRoutes(engine, view, settings, site.bundles(), visitor);
    }

    private static LinkStore links(Mount mount, ServerSettings settings) {
        String name = Folders.name(mount.graph().head().title());
        LinkLimits bounds = settings.linkLimits();
        // One that is over is remembered for as long again, so that a visitor learns why it leads nowhere.
        return settings.shared()
                .<LinkStore>map(store -> new SharedLinks(
                        store, name, bounds.number(), bounds.age().multipliedBy(2), Clock.systemUTC()))
                .orElseGet(() -> new DiskLinks(settings.links().resolve(name), bounds.number()));
    }

    /** Draws the page that most first visitors get, so that it is there when they come. */
    void drawAhead() {
        pages.page(0, Bundles.LANGUAGES.get(0), "");
    }

    /** Computes what is to be there before anybody asks. */
    void computeAhead() throws InterruptedException {
        engine.computeAhead();
    }

    void install(RoutesConfig routes) {
        var forms = new PlainForm(
                engine,
                view,
                site.bundles(),
                visitor,
                links,
                site.settings().quota().file());
        String below = path + PageView.BELOW;
        if (!path.equals("/")) {
            String bare = path.substring(0, path.length() - 1);
            routes.get(bare, ctx -> ctx.redirect(site.settings().prefix() + path, HttpStatus.MOVED_PERMANENTLY));
        }
        for (int i = 0; i < engine.graph().routes().size(); i++) {
            int route = i;
            String address = path + engine.graph().routes().get(i).path();
            routes.get(address, ctx -> page(route, ctx));
            routes.post(address, ctx -> forms.handle(route, ctx));
        }
        routes.get(
                below + assets.style().name(),
                ctx -> Answers.send(ctx, assets.style(), Answers.FOR_EVER, "Accept-Encoding"));
        routes.get(
                below + assets.script().name(),
                ctx -> Answers.send(ctx, assets.script(), Answers.FOR_EVER, "Accept-Encoding"));
        routes.get(
                below + LateAssets.BELOW + "{name}",
                ctx -> Answers.send(
                        ctx,
                        late.find(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new),
                        Answers.FOR_EVER,
                        "Accept-Encoding"));
        routes.post(below + "scheme", ctx -> visitor.chooseScheme(ctx, settings.base()));
        links.install(routes, below);
        routes.ws(below + "live", live::install);
        site.dev().ifPresent(dev -> routes.ws(below + "dev", new DevRoute(dev, site.bundles())::install));
        new FileRoutes(engine, visitor, site.settings().quota().file()).install(routes, below);
        var address = new AppAddress(
                engine,
                path,
                settings,
                engine.graph().head().title(),
                visitor,
                site.bundles(),
                site.settings().quota().file(),
                site.fetcher(),
                clock);
        site.ports().forEach(port -> port.install(routes, address));
    }

    private void page(int route, Context ctx) {
        if (links.open(route, ctx)) {
            return;
        }
        visitor.id(ctx);
        Answers.send(
                ctx,
                pages.page(route, Visitor.locale(ctx), Visitor.scheme(ctx)),
                Answers.CHECK,
                "Accept-Encoding, Accept-Language, Cookie");
    }

    void ping() {
        live.ping();
    }

    void sweep() {
        engine.sweep();
    }

    void drain(Duration atMost) throws InterruptedException {
        engine.drain(atMost);
    }

    @Override
    public void close() {
        engine.close();
    }
}
