package io.demitasse.internal.web;

import io.demitasse.internal.page.Asset;
import io.demitasse.internal.page.Assets;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.page.StartView;
import io.demitasse.internal.page.StartView.Card;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The routes that belong to no app: the start page of a site, the icon, the files that everyone may fetch. */
final class StartRoutes {
    private final SiteContext site;
    private final Visitor visitor;
    private final Favicon favicon;
    private final SharedFolders folders;
    private final PageSettings settings;
    private final Asset style;
    private final Map<String, Asset> pages = new ConcurrentHashMap<>();

    StartRoutes(SiteContext site) {
        this.site = site;
        this.visitor = new Visitor(site.settings().prefix() + "/");
        this.style = Assets.startStyle(site.settings().theme());
        this.favicon = Favicon.of(site.settings().favicon());
        this.folders = SharedFolders.of(site.settings().folders());
        String prefix = site.settings().prefix();
        this.settings = new PageSettings(
                prefix + "/",
                Optional.empty(),
                site.title(),
                prefix + "/_d/" + Favicon.NAME,
                "",
                1,
                site.settings().theme(),
                site.signOut());
    }

    void install(RoutesConfig routes) {
        routes.get(
                "/_d/" + Favicon.NAME,
                ctx -> ctx.header("Cache-Control", "public, max-age=3600")
                        .contentType(favicon.type())
                        .result(favicon.bytes()));
        if (!site.settings().folders().isEmpty()) {
            routes.get("/files/<path>", ctx -> folders.send(ctx, ctx.pathParam("path")));
        }
        if (site.hasStart()) {
            routes.get("/", this::start);
            routes.post("/_d/scheme", ctx -> visitor.chooseScheme(ctx, settings.base()));
            routes.get("/_d/" + style.name(), ctx -> Answers.send(ctx, style, Answers.FOR_EVER, "Accept-Encoding"));
        }
    }

    private void start(Context ctx) {
        var texts = site.bundles().texts(Visitor.locale(ctx));
        String scheme = Visitor.scheme(ctx);
        Asset page = pages.computeIfAbsent(
                texts.locale() + scheme,
                any -> Asset.of(
                        "start.html", "text/html", new StartView(settings, style).draw(cards(), texts, scheme)));
        Answers.send(ctx, page, Answers.CHECK, "Accept-Encoding, Accept-Language, Cookie");
    }

    private List<Card> cards() {
        return site.mounts().stream()
                .map(mount -> new Card(site.settings().prefix() + SiteContext.path(mount), mount.graph()))
                .toList();
    }
}
