package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.NewDiscussion;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Files brought over HTTP: first what a client is to send, then the commit. */
final class CommitRoutes {
    private static final int MOST_FILES = 1000;
    private static final long LARGE = 512L << 20;
    private static final String HEADS = "refs/heads/";

    private final Database database;
    private final Callers callers;
    private final Door door;
    private final PullRequests pullRequests;
    private final Discussing discussing;
    private final Pushes pushes;
    private final Path scratch;
    private final Supplier<HostingLimits> limits;

    CommitRoutes(
            Database database,
            Callers callers,
            Door door,
            PullRequests pullRequests,
            Discussing discussing,
            Pushes pushes,
            Path scratch,
            Supplier<HostingLimits> limits) {
        this.database = database;
        this.pullRequests = pullRequests;
        this.discussing = discussing;
        this.callers = callers;
        this.door = door;
        this.pushes = pushes;
        this.scratch = scratch;
        this.limits = limits;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/{kind}/{owner}/{name}/preupload/<revision>", this::preupload);
        routes.post("/api/{kind}/{owner}/{name}/commit/<revision>", this::commit);
    }

    private void preupload(Context context) throws IOException {
        Opened opened = openForCommit(context);
        String commit = opened.commit(context.pathParam("revision"));
        JsonNode body = Json.body(context);
        JsonNode files = body.path("files");
        if (!files.isArray() || files.size() > MOST_FILES) {
            throw ApiException.bad("\"files\" has to be a list of at most " + MOST_FILES + " files");
        }
        Tree tree = opened.git().tree(commit);
        Predicate<String> ignored =
                tree.ignored(Optional.ofNullable(body.path("gitIgnore").textValue()));
        boolean datasets = Optional.ofNullable(context.userAgent()).orElse("").startsWith("datasets/");
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("files");
        for (JsonNode file : files) {
            String path = Json.text(file, "path");
            boolean large = file.path("size").asLong(0) > LARGE || (datasets && path.endsWith(".parquet"));
            ObjectNode one = all.addObject()
                    .put("path", path)
                    .put("uploadMode", large ? "lfs" : "regular")
                    .put("shouldIgnore", ignored.test(path));
            Optional<Entry> there = tree.find(path).filter(entry -> entry.kind() == Entry.Kind.FILE);
            if (there.isPresent()) {
                one.put("oid", content(tree, there.get(), large));
            }
        }
        answer.put("commitOid", commit);
        Json.answer(context, answer);
    }

    /** What a client compares its own file with: the digest of git for what it is to send as it is. */
    private static String content(Tree tree, Entry entry, boolean large) throws IOException {
        if (entry.large().isEmpty()) {
            return entry.id();
        }
        return large ? entry.large().get().sha256() : tree.contentId(entry);
    }

    /** The repository for who may commit to the branch that the path names, or propose to. */
    private Opened openForCommit(Context context) throws IOException {
        String branch = context.pathParam("revision");
        boolean proposes = Info.flag(context, "create_pr");
        Opened opened = door.open(context, proposes || PullRequests.isRef(branch) ? Access.READ : Access.WRITE);
        SignedIn user = callers.user(context);
        if (proposes) {
            Discussing.refuseStrangers(user, opened.known());
        } else if (PullRequests.isRef(branch)) {
            opened.commit(branch);
            pullRequests.fault(user, opened.known(), branch).ifPresent(why -> {
                throw ApiException.forbidden(why);
            });
        }
        return opened;
    }

    private void commit(Context context) throws IOException {
        Opened opened = openForCommit(context);
        String branch = context.pathParam("revision");
        String before = opened.commit(branch);
        SignedIn user = callers.user(context);
        HostingLimits most = limits.get();
        try (InputStream in = new Bounded(context.bodyInputStream(), most.pushBytes());
                CommitLines lines = new CommitLines(in, scratch, most.fileBytes())) {
            var writing = new CommitWriting(opened.git(), Callers.author(user.account()), lines);
            if (Info.flag(context, "create_pr")) {
                propose(context, opened, user, writing);
                return;
            }
            String commit = writing.commit(branch, writing.parent());
            if (!commit.equals(before)) {
                pushes.moved(
                        opened.known(),
                        user.account(),
                        List.of(new PushedRef(ref(branch), Optional.of(before), Optional.of(commit))));
            }
            Json.answer(context, made(context, opened, commit));
        }
    }

    /** A commit on a branch of its own, which is proposed for the one that the path names. */
    private void propose(Context context, Opened opened, SignedIn user, CommitWriting writing) throws IOException {
        String base = ref(context.pathParam("revision"));
        String tip = opened.commit(base);
        String start =
                writing.parent().isPresent() ? opened.commit(writing.parent().get()) : tip;
        if (PullRequests.isRef(base)) {
            throw ApiException.bad("A pull request is opened for a branch, and not for " + base + ".");
        }
        var wanted = NewDiscussion.pullRequest(
                opened.known().id(),
                user.account().id(),
                writing.title(),
                writing.description(),
                DiscussionStatus.OPEN,
                base);
        try (Proposing proposing = Proposing.begin(database, opened.git(), wanted, start)) {
            String commit = writing.commit(proposing.ref(), Optional.empty());
            Discussion opening = discussing.open(user, opened.known(), proposing);
            var moved = new PushedRef(opening.ref(), Optional.of(start), Optional.of(commit));
            pushes.moved(opened.known(), user.account(), List.of(moved));
            Json.answer(
                    context,
                    made(context, opened, commit)
                            .put(
                                    "pullRequestUrl",
                                    Addresses.page(context, opened.known()) + "/discussions/" + opening.number()));
        }
    }

    private static String ref(String branch) {
        return branch.startsWith(HEADS) || PullRequests.isRef(branch) ? branch : HEADS + branch;
    }

    private static ObjectNode made(Context context, Opened opened, String commit) {
        return Json.object()
                .put("success", true)
                .put("commitOid", commit)
                .put("commitUrl", Addresses.page(context, opened.known()) + "/commit/" + commit)
                .put("hookOutput", "");
    }
}
