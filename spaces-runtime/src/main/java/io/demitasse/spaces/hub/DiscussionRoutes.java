package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.git.hosting.Proposal;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.Discussion.Merge;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionQuery;
import io.demitasse.spaces.store.DiscussionQuery.Kind;
import io.demitasse.spaces.store.DiscussionQuery.State;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.FoundDiscussions;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discussions and pull requests. */
final class DiscussionRoutes {
    private static final int LAST_PAGE = 1_000_000;
    private static final int DIFFERENCE = 4 << 20;

    private final Database database;
    private final Callers callers;
    private final Door door;
    private final Discussing discussing;

    DiscussionRoutes(Database database, Callers callers, Door door, Discussing discussing) {
        this.database = database;
        this.callers = callers;
        this.door = door;
        this.discussing = discussing;
    }

    /**
     * What a request is about.
     *
     * @param user who sends it
     */
    private record Asked(Repository repository, Discussion discussion, SignedIn user) {}

    private interface Answering {
        ObjectNode to(Asked asked, JsonNode body) throws IOException;
    }

    void add(RoutesConfig routes) {
        String all = "/api/{kind}/{owner}/{name}/discussions";
        String one = all + "/{number}";
        routes.get(all, this::list);
        // By which clients find out whether there are discussions at all.
        routes.head(all, context -> door.open(context, Access.READ));
        routes.post(all, this::open);
        routes.get(one, this::show);
        routes.post(
                one + "/comment",
                context -> answer(
                        context,
                        (asked, body) -> Json.object()
                                .set(
                                        "newMessage",
                                        DiscussionJson.of(discussing.comment(
                                                asked.user(),
                                                asked.repository(),
                                                asked.discussion(),
                                                Json.text(body, "comment"))))));
        routes.post(
                one + "/comment/{comment}/edit",
                context -> answer(
                        context,
                        (asked, body) -> Json.object()
                                .set(
                                        "updatedComment",
                                        DiscussionJson.of(discussing.edit(
                                                asked.user(),
                                                asked.repository(),
                                                asked.discussion(),
                                                comment(context),
                                                Json.text(body, "content"))))));
        routes.post(
                one + "/comment/{comment}/hide",
                context -> answer(
                        context,
                        (asked, body) -> Json.object()
                                .set(
                                        "updatedComment",
                                        DiscussionJson.of(discussing.hide(
                                                asked.user(),
                                                asked.repository(),
                                                asked.discussion(),
                                                comment(context))))));
        routes.post(
                one + "/title",
                context -> answer(
                        context,
                        (asked, body) -> Json.object()
                                .set(
                                        "newTitle",
                                        DiscussionJson.of(discussing.rename(
                                                asked.user(),
                                                asked.repository(),
                                                asked.discussion(),
                                                Json.text(body, "title"))))));
        routes.post(
                one + "/status",
                context -> answer(
                        context,
                        (asked, body) -> Json.object()
                                .set(
                                        "newStatus",
                                        DiscussionJson.of(discussing.setStatus(
                                                asked.user(),
                                                asked.repository(),
                                                asked.discussion(),
                                                status(body),
                                                body.path("comment").asText(""))))));
        routes.post(
                one + "/merge",
                context -> answer(context, (asked, body) -> {
                    discussing.merge(
                            asked.user(),
                            asked.repository(),
                            asked.discussion(),
                            body.path("comment").asText(""));
                    return Json.object().put("success", true);
                }));
    }

    private void answer(Context context, Answering answering) throws IOException {
        Repository repository = door.open(context, Access.READ).known();
        SignedIn user = callers.user(context);
        Asked asked = new Asked(repository, discussion(context, repository), user);
        Json.answer(context, answering.to(asked, Json.maybeBody(context)));
    }

    private Discussion discussion(Context context, Repository repository) {
        String number = context.pathParam("number");
        return Optional.of(number)
                .filter(digits -> digits.matches("[1-9]\\d{0,8}"))
                .flatMap(digits -> database.discussions().find(repository.id(), Integer.parseInt(digits)))
                .orElseThrow(() -> ApiException.notFound("There is no discussion #" + number + "."));
    }

    private static Id comment(Context context) {
        return Id.find(context.pathParam("comment"))
                .orElseThrow(() -> ApiException.notFound("There is no such comment."));
    }

    private static DiscussionStatus status(JsonNode body) {
        return switch (Json.text(body, "status")) {
            case "open" -> DiscussionStatus.OPEN;
            case "closed" -> DiscussionStatus.CLOSED;
            default -> throw ApiException.bad("\"status\" must be one of [open, closed]");
        };
    }

    private void list(Context context) throws IOException {
        Repository repository = door.open(context, Access.READ).known();
        var query = new DiscussionQuery(
                repository.id(),
                choice(
                        context,
                        "type",
                        Map.of("all", Kind.ALL, "discussion", Kind.DISCUSSION, "pull_request", Kind.PULL_REQUEST)),
                choice(context, "status", Map.of("all", State.ALL, "open", State.OPEN, "closed", State.CLOSED)),
                Optional.ofNullable(context.queryParam("author")),
                page(context));
        FoundDiscussions page = database.discussions().list(query);
        ObjectNode answer = Json.object().put("count", page.count()).put("start", query.start());
        ArrayNode discussions = answer.putArray("discussions");
        page.items().forEach(each -> discussions.add(DiscussionJson.of(repository, each)));
        Json.answer(context, answer);
    }

    private static <T> T choice(Context context, String name, Map<String, T> choices) {
        String given = Optional.ofNullable(context.queryParam(name)).orElse("all");
        return Optional.ofNullable(choices.get(given))
                .orElseThrow(() -> ApiException.bad("\"" + name + "\" must be one of "
                        + choices.keySet().stream().sorted().toList()));
    }

    private static int page(Context context) {
        String given = Optional.ofNullable(context.queryParam("p")).orElse("0");
        if (!given.matches("\\d{1,7}") || Integer.parseInt(given) > LAST_PAGE) {
            throw ApiException.bad("\"p\" must be the number of a page, from 0");
        }
        return Integer.parseInt(given);
    }

    private void open(Context context) throws IOException {
        Repository repository = door.open(context, Access.READ).known();
        SignedIn user = callers.user(context);
        JsonNode body = Json.body(context);
        String title = Json.text(body, "title");
        String text = body.path("description").asText("");
        Discussion opened = body.path("pullRequest").asBoolean(false)
                ? discussing.propose(user, repository, title, text)
                : discussing.open(user, repository, title, text);
        Json.answer(
                context,
                DiscussionJson.of(repository, opened)
                        .put("url", Addresses.page(context, repository) + "/discussions/" + opened.number())
                        .put("pullRequest", opened.isPullRequest()));
    }

    private void show(Context context) throws IOException {
        Opened opened = door.open(context, Access.READ);
        Discussion discussion = discussion(context, opened.known());
        ObjectNode answer = DiscussionJson.of(opened.known(), discussion);
        ArrayNode events = answer.putArray("events");
        for (DiscussionEvent event : database.discussionEvents().of(discussion)) {
            events.add(DiscussionJson.of(event));
        }
        if (discussion.isPullRequest()) {
            addChanges(answer, opened.git(), discussion, Info.flag(context, "diff"));
        }
        Json.answer(context, answer);
    }

    private static void addChanges(ObjectNode answer, HostedRepository git, Discussion pullRequest, boolean withDiff)
            throws IOException {
        ObjectNode changes = answer.putObject("changes").put("base", pullRequest.base());
        pullRequest.merge().map(Merge::commit).ifPresent(commit -> changes.put("mergeCommitId", commit));
        Optional<Proposal> proposal = git.merges().proposal(pullRequest.ref(), pullRequest.base());
        if (pullRequest.merge().isPresent()) {
            proposal =
                    proposal.map(now -> new Proposal(pullRequest.merge().get().from(), now.to()));
        }
        answer.set("filesWithConflicts", conflicts(git, pullRequest));
        if (withDiff && proposal.isPresent()) {
            answer.put(
                    "diff",
                    git.history()
                            .difference(
                                    Optional.of(proposal.get().from()),
                                    proposal.get().to(),
                                    DIFFERENCE)
                            .text());
        }
    }

    /** Of what is done with nothing can be in the way any more. */
    private static ArrayNode conflicts(HostedRepository git, Discussion pullRequest) throws IOException {
        ArrayNode files = Json.array();
        if (pullRequest.status().isOpen()) {
            List<String> all = git.merges().conflicts(pullRequest.ref(), pullRequest.base());
            all.forEach(files::add);
        }
        return files;
    }
}
