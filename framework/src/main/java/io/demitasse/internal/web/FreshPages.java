package io.demitasse.internal.web;

import io.demitasse.component.Texts;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.internal.page.Asset;
import io.demitasse.internal.page.PageState;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.page.PageView.Occasion;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The page as every new visitor gets it: drawn and compressed once for each language and colour scheme. */
final class FreshPages {
    private final Map<String, Asset> drawn = new ConcurrentHashMap<>();
    private final Engine engine;
    private final PageView view;
    private final Bundles bundles;

    FreshPages(Engine engine, PageView view, Bundles bundles) {
        this.engine = engine;
        this.view = view;
        this.bundles = bundles;
    }

    Asset page(int route, Locale locale, String scheme) {
        Texts texts = bundles.texts(locale);
        return drawn.computeIfAbsent(route + " " + texts.locale() + scheme, any -> draw(route, texts, scheme));
    }

    private Asset draw(int route, Texts texts, String scheme) {
        var state = PageState.fresh(engine.graph(), engine.files(VisitorFiles.EVERYONE));
        var occasion = new Occasion(route, texts, scheme, Optional.empty(), List.of());
        return Asset.of("page.html", "text/html", view.draw(state, occasion));
    }
}
