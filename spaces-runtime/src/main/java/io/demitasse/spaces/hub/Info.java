package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.EntryPage;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What clients are told of repositories. */
final class Info {
    private static final int ENTRIES = 1000;
    /** What can be asked for; the public Hub names its own in the same way. */
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "author",
            "cardData",
            "colorFrom",
            "colorTo",
            "createdAt",
            "datasets",
            "disabled",
            "downloads",
            "emoji",
            "gated",
            "lastModified",
            "likes",
            "models",
            "pinned",
            "private",
            "runtime",
            "sdk",
            "sha",
            "short_description",
            "siblings",
            "subdomain",
            "host",
            "tags",
            "title",
            "trendingScore",
            "usedStorage",
            "resourceGroup",
            "xetEnabled",
            "gitalyUid",
            "library_name",
            "pipeline_tag"));

    private final Addresses addresses;
    private final Deployments deployments;

    Info(Addresses addresses, Deployments deployments) {
        this.addresses = addresses;
        this.deployments = deployments;
    }

    /** All of one repository at a commit. */
    ObjectNode of(Context context, Opened opened, String commit) throws IOException {
        ObjectNode info = ofKnown(context, opened.known());
        addRuntime(context, info, opened.known());
        info.put("sha", commit);
        info.put("usedStorage", opened.git().largeFiles().bytes());
        boolean blobs = flag(context, "blobs");
        ArrayNode siblings = info.putArray("siblings");
        for (Entry entry : files(opened.git().tree(commit))) {
            ObjectNode sibling = siblings.addObject().put("rfilename", entry.path());
            if (blobs) {
                sibling.put("size", entry.size()).put("blobId", entry.id());
                entry.large()
                        .ifPresent(large -> sibling.putObject("lfs")
                                .put("sha256", large.sha256())
                                .put("size", large.size())
                                .put("pointerSize", large.pointerSize()));
            }
        }
        return expanded(context, info);
    }

    private static List<Entry> files(Tree tree) throws IOException {
        List<Entry> files = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            EntryPage page = tree.list("", true, after, ENTRIES);
            page.entries().stream()
                    .filter(entry -> entry.kind() == Entry.Kind.FILE || entry.kind() == Entry.Kind.SYMLINK)
                    .forEach(files::add);
            after = page.next();
        } while (after.isPresent());
        return files;
    }

    /** What is known of one without reading it, as lists show it. */
    ObjectNode listed(Context context, Repository repository) {
        ObjectNode info = ofKnown(context, repository);
        // It takes a look at the Space itself, which is too much for a long list.
        if (wanted(context).contains("runtime") || flag(context, "full")) {
            addRuntime(context, info, repository);
        }
        return expanded(context, info);
    }

    private void addRuntime(Context context, ObjectNode info, Repository known) {
        if (known.kind() == RepositoryKind.SPACE) {
            info.set("runtime", deployments.runtime(context, known));
        }
    }

    private ObjectNode ofKnown(Context context, Repository known) {
        JsonNode card = Cards.json(known);
        ObjectNode info = Json.object()
                .put("_id", known.id().hex())
                .put("id", known.path())
                .put("author", known.owner())
                .put("createdAt", Json.time(known.createdAt()))
                .put("lastModified", Json.time(known.modifiedAt()))
                .put("private", known.visibility() != Visibility.PUBLIC)
                .put("visibility", known.visibility().name().toLowerCase(Locale.ROOT))
                .put("gated", false)
                .put("disabled", known.isDisabled())
                .put("likes", known.likes())
                .put("trendingScore", 0);
        if (!card.isEmpty()) {
            info.set("cardData", card);
        }
        info.set("tags", Json.tree(known.card().tags()));
        switch (known.kind()) {
            case SPACE -> {
                Cards.show(info, card);
                info.set("models", list(card, "models"));
                info.set("datasets", list(card, "datasets"));
                info.put("host", addresses.app(context, Deployments.id(known)));
                info.put("subdomain", addresses.labels().of(Deployments.id(known)));
            }
            case MODEL -> {
                info.put("modelId", known.path()).put("downloads", 0);
                copy(card, info, "library_name");
                copy(card, info, "pipeline_tag");
            }
            case DATASET -> info.put("downloads", 0);
        }
        return info;
    }

    private static JsonNode list(JsonNode card, String name) {
        return card.path(name).isArray() ? card.path(name) : Json.array();
    }

    private static void copy(JsonNode card, ObjectNode info, String name) {
        if (card.has(name)) {
            info.set(name, card.get(name));
        }
    }

    /** The fields that are asked for; none for all. */
    private static List<String> wanted(Context context) {
        List<String> wanted = new ArrayList<>(context.queryParams("expand"));
        wanted.addAll(context.queryParams("expand[]"));
        return wanted;
    }

    /** As much of it as is asked for. */
    private static ObjectNode expanded(Context context, ObjectNode info) {
        List<String> wanted = wanted(context);
        if (wanted.isEmpty()) {
            return info;
        }
        if (!FIELDS.containsAll(wanted)) {
            throw ApiException.bad("\"expand\" must be one of [" + String.join(", ", FIELDS) + "]");
        }
        ObjectNode less = Json.object();
        less.set("_id", info.get("_id"));
        less.set("id", info.get("id"));
        for (String name : wanted) {
            if (info.has(name)) {
                less.set(name, info.get(name));
            } else if (name.equals("xetEnabled")) {
                less.put(name, false);
            }
        }
        return less;
    }

    /** Booleans arrive as Python and JavaScript write them. */
    static boolean flag(Context context, String name) {
        String value = context.queryParam(name);
        return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
    }
}
