package io.demitasse.internal.page;

import io.demitasse.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets and scripts of components that were not in the app when its own were joined, and came with a part of the
 * page. Each file is one asset, made when first needed; there are as many as there are kinds of components.
 */
public final class LateAssets {
    /** The part of the address under which they lie. */
    public static final String BELOW = "late/";

    private final Set<String> held;
    private final Map<String, Asset> byPath = new ConcurrentHashMap<>();
    private final Map<String, Asset> byName = new ConcurrentHashMap<>();

    /** What these assets don't hold already. */
    public LateAssets(Assets assets) {
        this.held = assets.held();
    }

    /** The asset of that name, if a page was told of it. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What these components need, in the order to load it. */
    List<Asset> of(Collection<? extends Component<?>> components) {
        List<String> kinds =
                components.stream().flatMap(Assets::kinds).distinct().sorted().toList();
        List<Asset> all = new ArrayList<>();
        Assets.sheets(kinds).forEach((path, sheet) -> {
            if (!held.contains(path) && !sheet.isEmpty()) {
                all.add(asset(path, "text/css", Assets.brief(sheet)));
            }
        });
        Set<String> seen = new HashSet<>(held);
        kinds.forEach(kind -> addScript(kind + ".js", seen, all));
        return all;
    }

    private void addScript(String path, Set<String> seen, List<Asset> all) {
        if (seen.add(path)) {
            Assets.read(path).ifPresent(source -> {
                Linker.imported(path, source).forEach(imported -> addScript(imported, seen, all));
                all.add(asset(path, "text/javascript", Linker.late(source)));
            });
        }
    }

    private Asset asset(String path, String type, String text) {
        Asset asset =
                byPath.computeIfAbsent(path, any -> Asset.of(path.substring(path.lastIndexOf('/') + 1), type, text));
        byName.put(asset.name(), asset);
        return asset;
    }
}
