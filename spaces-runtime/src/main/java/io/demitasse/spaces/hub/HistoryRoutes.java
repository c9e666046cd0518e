package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.git.hosting.NamedCommit;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.utils.EscapeUtil;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Commits, and what leads to them: branches, tags and pull requests. */
final class HistoryRoutes {
    private static final int PAGE = 100;
    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final Callers callers;
    private final Door door;
    private final PullRequests pullRequests;
    private final Pushes pushes;

    HistoryRoutes(Callers callers, Door door, PullRequests pullRequests, Pushes pushes) {
        this.callers = callers;
        this.door = door;
        this.pullRequests = pullRequests;
        this.pushes = pushes;
    }

    void add(RoutesConfig routes) {
        String repository = "/api/{kind}/{owner}/{name}";
        routes.get(repository + "/commits/<revision>", this::commits);
        routes.get(repository + "/refs", this::refs);
        routes.post(repository + "/branch/<branch>", this::createBranch);
        routes.delete(repository + "/branch/<branch>", this::deleteBranch);
        routes.post(repository + "/tag/<revision>", this::createTag);
        routes.delete(repository + "/tag/<tag>", this::deleteTag);
        routes.post(repository + "/super-squash/<branch>", this::squash);
    }

    private void commits(Context context) throws IOException {
        Opened opened = door.open(context, Access.READ);
        String commit = opened.commit(context.pathParam("revision"));
        int page = number(context, "p", 0, Integer.MAX_VALUE / PAGE - 1);
        int limit = number(context, "limit", PAGE, PAGE);
        int count = opened.git().history().count(commit);
        context.header("X-Total-Count", Integer.toString(count));
        if (page * limit + limit < count) {
            context.header(
                    "Link",
                    "<" + Addresses.hub(context) + context.path() + "?p=" + (page + 1) + "&limit=" + limit
                            + ">; rel=\"next\"");
        }
        boolean isFormatted = context.queryParams("expand[]").contains("formatted");
        ArrayNode all = Json.array();
        List<CommitInfo> commits = opened.git().history().page(commit, page * limit, limit);
        for (CommitInfo each : commits) {
            ObjectNode one = all.addObject()
                    .put("id", each.id())
                    .put("title", each.title())
                    .put("message", each.description())
                    .put("date", Json.time(each.date()));
            if (isFormatted) {
                one.putObject("formatted")
                        .put("title", EscapeUtil.escape(each.title()))
                        .put("message", EscapeUtil.escape(each.description()));
            }
            one.putArray("authors")
                    .addObject()
                    .put("user", each.author().name())
                    .put("avatar", "");
        }
        Json.answer(context, all);
    }

    private static int number(Context context, String name, int usual, int most) {
        String given = Optional.ofNullable(context.queryParam(name)).orElse("");
        return given.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(given)) : usual;
    }

    private void refs(Context context) throws IOException {
        var refs = door.open(context, Access.READ).git().refs();
        ObjectNode all = Json.object();
        all.set("branches", named(refs.branches()));
        all.putArray("converts");
        all.set("tags", named(refs.tags()));
        if (Info.flag(context, "include_prs")) {
            all.set("pullRequests", named(refs.pullRequests()));
        }
        Json.answer(context, all);
    }

    private static ArrayNode named(List<NamedCommit> commits) {
        ArrayNode all = Json.array();
        commits.forEach(each ->
                all.addObject().put("name", each.name()).put("ref", each.ref()).put("targetCommit", each.commit()));
        return all;
    }

    private void createBranch(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        JsonNode body = Json.maybeBody(context);
        String branch = context.pathParam("branch");
        Optional<String> before = opened.git().revisions().find(HEADS + branch);
        if (body.path("emptyBranch").asBoolean(false)) {
            opened.git().refs().createEmptyBranch(branch, author(context), "initial commit");
        } else {
            opened.git()
                    .refs()
                    .createBranch(
                            branch,
                            body.path("startingPoint").asText("main"),
                            body.path("overwrite").asBoolean(false));
        }
        moved(context, opened, HEADS + branch, before);
        done(context);
    }

    /** Tells what has become of a branch or tag since. */
    private void moved(Context context, Opened opened, String ref, Optional<String> before) throws IOException {
        var moved = new PushedRef(ref, before, opened.git().revisions().find(ref));
        pushes.moved(opened.known(), callers.user(context).account(), List.of(moved));
    }

    private void deleteBranch(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        String ref = HEADS + context.pathParam("branch");
        Optional<String> before = opened.git().revisions().find(ref);
        opened.git().refs().deleteBranch(context.pathParam("branch"));
        moved(context, opened, ref, before);
        done(context);
    }

    private void createTag(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        JsonNode body = Json.maybeBody(context);
        opened.git()
                .refs()
                .createTag(
                        Json.text(body, "tag"),
                        context.pathParam("revision"),
                        Optional.ofNullable(body.path("message").textValue()).filter(text -> !text.isEmpty()),
                        author(context));
        moved(context, opened, TAGS + Json.text(body, "tag"), Optional.empty());
        done(context);
    }

    private void deleteTag(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        String ref = TAGS + context.pathParam("tag");
        Optional<String> before = opened.git().revisions().find(ref);
        opened.git().refs().deleteTag(context.pathParam("tag"));
        moved(context, opened, ref, before);
        done(context);
    }

    private void squash(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        String branch = context.pathParam("branch");
        String title = Json.maybeBody(context).path("message").asText("Super-squash branch '" + branch + "'");
        String ref = PullRequests.isRef(branch) || branch.startsWith(HEADS) ? branch : HEADS + branch;
        pullRequests.fault(opened.caller(), opened.known(), ref).ifPresent(why -> {
            throw ApiException.forbidden(why);
        });
        Optional<String> before = opened.git().revisions().find(ref);
        opened.git().refs().squash(branch, author(context), title);
        moved(context, opened, ref, before);
        done(context);
    }

    private Author author(Context context) {
        SignedIn known = callers.user(context);
        return Callers.author(known.account());
    }

    private static void done(Context context) {
        Json.answer(context, Json.object().put("success", true));
    }
}
