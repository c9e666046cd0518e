package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Gate;
import io.demitasse.spaces.git.hosting.GitHttp;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Who may fetch and push with git, and what a push brings about. */
final class GitDoor implements Gate {
    private final RepositoryStore store;
    private final Callers callers;
    private final Door door;
    private final PullRequests pullRequests;
    private final Pushes pushes;
    private final GitHttp git = new GitHttp(this);

    GitDoor(RepositoryStore store, Callers callers, Door door, PullRequests pullRequests, Pushes pushes) {
        this.store = store;
        this.callers = callers;
        this.door = door;
        this.pullRequests = pullRequests;
        this.pushes = pushes;
    }

    void add(RoutesConfig routes) {
        for (RepositoryKind kind : RepositoryKind.values()) {
            String repository = "/" + Kinds.prefix(kind) + "{owner}/{name}";
            routes.get(repository + "/info/refs", this::serve);
            routes.post(repository + "/git-upload-pack", this::serve);
            routes.post(repository + "/git-receive-pack", this::serve);
        }
    }

    private void serve(Context context) throws IOException {
        git.service(context.req(), context.res());
    }

    @Override
    public Answer decide(Asked asked) {
        Principal caller;
        try {
            caller = callers.of(asked.authorization());
        } catch (ApiException e) {
            return new NeedsLogin();
        }
        String[] parts = asked.path().split("/", -1);
        Optional<RepositoryKind> kind = parts.length == 3 ? Kinds.plural(parts[0]) : Optional.of(RepositoryKind.MODEL);
        if (kind.isEmpty() || parts.length < 2 || parts.length > 3) {
            return new NotFound();
        }
        try {
            Repository repository =
                    door.known(kind.get(), parts[parts.length - 2], parts[parts.length - 1], caller, Access.READ);
            if (asked.service() == Service.PUSH && !pullRequests.mayPush(caller, repository)) {
                Door.refuseUnless(caller, repository, Access.WRITE);
            }
            return new Allowed(
                    store.open(repository.id().hex()),
                    ref -> pullRequests.fault(caller, repository, ref),
                    pushed -> pushed(repository, caller, pushed));
        } catch (ApiException e) {
            // git asks for a login only if it is told to, and strangers are not told what there is.
            if (caller instanceof Anonymous) {
                return new NeedsLogin();
            }
            return e.status() == 404 ? new NotFound() : new Forbidden(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pushed(Repository repository, Principal caller, List<PushedRef> refs) {
        if (caller instanceof SignedIn known) {
            pushes.moved(repository, known.account(), refs);
        }
    }
}
